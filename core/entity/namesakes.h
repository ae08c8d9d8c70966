// Namesakes: a bare word that is the name of a person here and of a body there.
#pragma once

#include <vector>

#include "core/entity/entity.h"
#include "core/text/document.h"

namespace ungarble {

/// Gives a single word that the tagger is unsure of, a person or a body, the type of the last full name before it that
/// it is short for (else the first one behind): Ford is a body after 'Ford Motor Company', a person after 'Betty Ford'.
/// Linear.
void settleNamesakes(const Document& document, std::vector<EntitySpan>& mentions);

}  // namespace ungarble
