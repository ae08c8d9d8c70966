// Merging: one ascending list without overlaps from what the rules and the model found.
#pragma once

#include <vector>

#include "core/detect/finding.h"

namespace ungarble {

/// Rules are right on their own, so they stay; what the model found under one of them lends it its suggestions when both
/// cover the same span ("an motion": the rule knows "a motion", the model "an action"), and goes otherwise. Both lists
/// ascend and are free of overlaps. Linear.
std::vector<Finding> mergeFindings(std::vector<Finding> ruled, std::vector<Finding> spun);

}  // namespace ungarble
