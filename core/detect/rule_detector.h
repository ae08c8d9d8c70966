// The shape of an exact rule: it reads a Document and appends findings. One rule a file, one list of rules
// (core/detect/rules.cpp). A rule fires only where it is right on its own, without the model.
#pragma once

#include <span>
#include <vector>

#include "core/detect/finding.h"
#include "core/text/document.h"

namespace ungarble {

/// Appends what the rule finds in `document`, in ascending order; linear in the text.
using RuleDetector = void (*)(const Document& document, std::vector<Finding>& findings);

/// Every rule, in the order of precedence: where two findings overlap the earlier rule's stays.
std::span<const RuleDetector> ruleDetectors();

/// What all rules find, ascending and not overlapping.
std::vector<Finding> runRules(const Document& document);

}  // namespace ungarble
