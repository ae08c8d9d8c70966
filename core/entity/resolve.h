// Resolving: one list of mentions from what the tagger and the grammars found.
#pragma once

#include <vector>

#include "core/entity/entity.h"
#include "core/text/document.h"

namespace ungarble {

/// Where two mentions overlap the longer one stays; of two over the same words the grammar's, which was exact. A person
/// gives up the title in front of the name; a title that may be a common word needs a person behind it. Both lists
/// ascend and are free of overlaps, and so is the result. Sorts once, linear otherwise.
std::vector<EntitySpan> resolveMentions(const Document& document, std::vector<EntitySpan> names,
                                        std::vector<EntitySpan> exact);

}  // namespace ungarble
