// Everything that the grammars find in a document.
#pragma once

#include <vector>

#include "core/entity/entity.h"
#include "core/text/document.h"

namespace ungarble {

/// Below this a title is one only where a person's name follows: President, General.
inline constexpr float kTitleOnItsOwn = 0.6f;

/// What the grammars find: ascending, without overlaps; of mentions that begin at one place the longest, and then the
/// first in the order of the grammars. Linear in the tokens.
std::vector<EntitySpan> runGrammars(const Document& document);

}  // namespace ungarble
