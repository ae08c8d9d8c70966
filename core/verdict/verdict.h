// Verdict: was this document, or a part of it, written by a machine.
#pragma once

#include <vector>

#include "core/detect/parts.h"
#include "core/report/report.h"
#include "core/text/document.h"

namespace ungarble {

/// Puts the judgement of the parts into words, and counts the garbled words of `findings` (ascending). Linear.
Verdict judge(const Document& document, const Parts& parts, const std::vector<Finding>& findings);

}  // namespace ungarble
