// Confirming parts: a stretch of a text is called garbled only if there is enough to show for it.
#pragma once

#include <vector>

#include "core/detect/finding.h"
#include "core/detect/parts.h"
#include "core/text/document.h"

namespace ungarble {

/// What the encoder holds for a garbled part stays one only if its findings are expected to be right 3.5 times or more
/// (the sum of the confidences of those that have a fix, are no function word and reach `proofConfidence`: the same for all
/// levels of sensitivity). In the others the bar of clean text holds: findings below `cleanConfidence` go, except
/// where the text as a whole is garbled. Both lists ascend. Linear.
void confirmParts(const Document& document, float proofConfidence, float cleanConfidence, Parts& parts,
                  std::vector<Finding>& findings);

}  // namespace ungarble
