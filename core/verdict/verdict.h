// Verdict: was this document, or a part of it, written by a machine.
#pragma once

#include <vector>

#include "core/detect/evidence.h"
#include "core/model/model.h"
#include "core/report/report.h"
#include "core/text/document.h"

namespace ungarble {

/// Judges by the evidence, and counts the garbled words of `findings` (ascending). Linear.
Verdict judge(const Document& document, const Evidence& evidence, const std::vector<Finding>& findings, const Model& model);

}  // namespace ungarble
