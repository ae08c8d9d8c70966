#include "core/verdict/confirm.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "core/nn/float_math.h"

namespace ungarble {
namespace {

constexpr float kProof = 5.8f;        // expected garbled phrases
constexpr float kPartRate = 0.05f;    // ... for each word of a part
constexpr float kWholeProof = 2.0f;   // ... in a text that is garbled as a whole
constexpr float kProofRate = 0.03f;   // ... for each of its words
constexpr float kDismissed = -0.01f;  // log odds without it
constexpr float kOdd = 1.0f;          // more than in clean text, in log odds

}  // namespace

void confirmParts(const Document& document, float proofConfidence, float cleanConfidence, Parts& parts,
                  std::vector<Finding>& findings) {
  const auto proves = [&](const Finding& f) {
    return f.confidence >= proofConfidence && !f.suggestions.empty() && f.code != Code::functionWord;
  };
  const float all = std::accumulate(findings.begin(), findings.end(), 0.0f, [&](float sum, const Finding& f) {
    return sum + (proves(f) ? f.confidence : 0.0f);
  });
  if (all < std::max(kWholeProof, kProofRate * static_cast<float>(parts.words))) {
    parts.logOdds = std::min(parts.logOdds, kDismissed);
  }
  const bool whole = parts.wholeGarbled();
  const float oddConfidence = sigmoid(logit(cleanConfidence) + kOdd);
  const auto isSure = [&](const Finding& f) { return isUnheardTerm(f.code, f.unheard) || f.confidence >= oddConfidence; };
  std::vector<Finding> kept;
  kept.reserve(findings.size());
  auto at = findings.begin();
  for (Part& part : parts.parts) {
    const std::uint32_t end = document.bytes(tokensOf(document, part)).end;
    const auto begin = at;
    float proof = 0;
    for (; at != findings.end() && at->bytes.begin < end; ++at) proof += proves(*at) ? at->confidence : 0.0f;
    const bool searched = part.logOdds > 0;  // its findings passed the lower bar
    const bool garbled = part.logOdds > 0 && proof >= std::max(kProof, kPartRate * static_cast<float>(part.words));
    if (!garbled) part.logOdds = std::min(part.logOdds, kDismissed);
    std::copy_if(std::make_move_iterator(begin), std::make_move_iterator(at), std::back_inserter(kept),
                 [&](const Finding& f) { return garbled || whole || !searched || isSure(f); });
  }
  std::move(at, findings.end(), std::back_inserter(kept));
  findings = std::move(kept);
}

}  // namespace ungarble
