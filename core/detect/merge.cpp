#include "core/detect/merge.h"

#include <algorithm>

namespace ungarble {
namespace {

constexpr std::size_t kMaxSuggestions = 5;

void lendSuggestions(Finding& rule, const Finding& model) {
  std::vector<Suggestion> joined = model.suggestions;
  for (Suggestion& s : rule.suggestions) {
    const bool known = std::any_of(joined.begin(), joined.end(), [&](const Suggestion& j) { return j.text == s.text; });
    if (!known) joined.push_back(std::move(s));
  }
  if (joined.size() > kMaxSuggestions) joined.resize(kMaxSuggestions);
  rule.suggestions = std::move(joined);
}

/// Findings of the rules without overlaps: the earlier in `ruled` stays. `kept` is ascending afterwards.
std::vector<Finding> withoutOverlaps(std::vector<Finding> ruled) {
  std::stable_sort(ruled.begin(), ruled.end(), [](const Finding& a, const Finding& b) { return a.bytes.begin < b.bytes.begin; });
  std::vector<Finding> kept;
  for (Finding& finding : ruled) {
    if (kept.empty() || kept.back().bytes.end <= finding.bytes.begin) kept.push_back(std::move(finding));
  }
  return kept;
}

}  // namespace

std::vector<Finding> mergeFindings(std::vector<Finding> ruled, std::vector<Finding> spun) {
  std::vector<Finding> rules = withoutOverlaps(std::move(ruled));
  std::vector<Finding> out;
  auto rule = rules.begin();
  for (Finding& finding : spun) {
    while (rule != rules.end() && rule->bytes.end <= finding.bytes.begin) out.push_back(std::move(*rule++));
    if (rule != rules.end() && rule->bytes.overlaps(finding.bytes)) {
      if (rule->bytes == finding.bytes && rule->code == Code::articleAAn) lendSuggestions(*rule, finding);
      continue;
    }
    out.push_back(std::move(finding));
  }
  for (; rule != rules.end(); ++rule) out.push_back(std::move(*rule));
  return out;
}

}  // namespace ungarble
