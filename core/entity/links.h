// Links: which mentions of a document are of one entity. 'Antony Blinken' and 'Blinken', 'NATO' and 'North Atlantic
// Treaty Organization', 'U.S.' and 'United States' are; a person, a city and a company of one name are not.
#pragma once

#include <vector>

#include "core/entity/entity.h"
#include "core/text/document.h"

namespace ungarble {

/// Sets the id of every mention, counted from 1 in the order of first mention. Mentions ascend. Linear.
void linkMentions(const Document& document, std::vector<EntitySpan>& mentions);

}  // namespace ungarble
