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

}  // namespace

std::vector<Finding> mergeFindings(std::vector<Finding> ruled, std::vector<Finding> spun) {
  std::vector<Finding> out;
  auto rule = ruled.begin();
  for (Finding& finding : spun) {
    while (rule != ruled.end() && rule->bytes.end <= finding.bytes.begin) out.push_back(std::move(*rule++));
    if (rule != ruled.end() && rule->bytes.overlaps(finding.bytes)) {
      if (rule->bytes == finding.bytes && rule->code == Code::articleAAn) lendSuggestions(*rule, finding);
      continue;
    }
    out.push_back(std::move(finding));
  }
  for (; rule != ruled.end(); ++rule) out.push_back(std::move(*rule));
  return out;
}

}  // namespace ungarble
