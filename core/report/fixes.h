// The fixes that can be applied without asking.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.h"

namespace ungarble {

struct Edit {
  Range bytes;                   // in the text that was checked
  std::string_view replacement;  // lives as long as the Report
};

/// What `fix` asks of a fix when the caller names no other probability.
inline constexpr float kSureFix = 0.9f;

/// The first suggestion of every finding, where the fix is right with a probability of at least `minConfidence`: that the
/// words are wrong times that these are the right ones. Ascending.
std::vector<Edit> sureFixes(const Report& report, float minConfidence = kSureFix);

/// `text` with the edits made, which must ascend and not overlap. Linear.
std::string applyEdits(std::string_view text, const std::vector<Edit>& edits);

}  // namespace ungarble
