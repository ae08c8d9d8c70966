#include "core/detect/rules.h"

#include <algorithm>
#include <array>

namespace ungarble {

std::span<const RuleDetector> ruleDetectors() {
  static constexpr std::array<RuleDetector, 6> kRules = {
      detectSpintax, detectEncoding, detectFunctionWords, detectArticles, detectCoordinatedSubjects, detectAgreement,
  };
  return kRules;
}

std::vector<Finding> runRules(const Document& document) {
  std::vector<Finding> kept, found;
  const auto before = [](const Finding& a, const Finding& b) { return a.bytes.begin < b.bytes.begin; };
  for (const RuleDetector detect : ruleDetectors()) {
    found.clear();
    detect(document, found);
    const std::size_t earlier = kept.size();
    for (Finding& finding : found) {
      // Among what earlier rules left, sorted and apart, only the last one that begins before the end can overlap.
      const auto end = kept.begin() + static_cast<std::ptrdiff_t>(earlier);
      const auto after = std::lower_bound(kept.begin(), end, finding.bytes.end,
                                          [](const Finding& k, std::uint32_t byte) { return k.bytes.begin < byte; });
      if (after == kept.begin() || std::prev(after)->bytes.end <= finding.bytes.begin) {
        kept.push_back(std::move(finding));
      }
    }
    std::inplace_merge(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(earlier), kept.end(), before);
  }
  return kept;
}

}  // namespace ungarble
