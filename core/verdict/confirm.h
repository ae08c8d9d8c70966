// Confirming parts: a text, and a stretch of one, is called garbled only if there is enough to show for it. Registers
// that the encoder has not seen (recipes, lists of headlines) look odd to it as a whole, but no words of theirs do.
#pragma once

#include <vector>

#include "core/detect/finding.h"
#include "core/detect/parts.h"
#include "core/text/document.h"

namespace ungarble {

/// What the encoder holds for a garbled part stays one only if its findings are expected to be right 5.8 times or more,
/// and for five in a hundred of its words (the sum of the confidences of those that have a fix, are no function word and
/// reach `proofConfidence`: the same for all levels of sensitivity). A text as a whole stays one only if they add up to 2,
/// and to three in a hundred words. In a part that loses the label a higher bar holds than in clean text, since all of it looks
/// odd: findings that are not surer than `cleanConfidence` by 1 in log odds go, but for unheard terms, and except where the
/// text as a whole is garbled. Both lists ascend. Linear.
void confirmParts(const Document& document, float proofConfidence, float cleanConfidence, Parts& parts,
                  std::vector<Finding>& findings);

}  // namespace ungarble
