// Damaged names: which of the model's findings lie in a name, what to call them, and which of them to drop.
#pragma once

#include <vector>

#include "core/detect/finding.h"
#include "core/entity/entity.h"
#include "core/entity/gazetteer.h"
#include "core/text/document.h"

namespace ungarble {

/// Ends names before a broken 's ('Romney' in 'Romneyâ€™s'), which is no part of them: a finding of code encoding-residue that
/// mends it. Other broken characters stay in their names. Both lists ascend. Linear.
void endBeforeBrokenClitic(const Document& document, const std::vector<Finding>& findings, std::vector<EntitySpan>& names);

/// Gives the code garbled-name to findings whose first suggestion makes a name of what stands there: 'jap Europe'
/// becomes eastern Europe, 'Washington State Put up' the Washington Post. Linear.
void nameDamage(const Document& document, const std::vector<EntitySpan>& mentions, const Gazetteer& gazetteer,
                std::vector<Finding>& findings);

/// Drops findings on words of a name, those aside that say that the name itself is damaged. `findings` and `mentions`
/// ascend. Linear.
void protectNames(const std::vector<EntitySpan>& mentions, std::vector<Finding>& findings);

}  // namespace ungarble
