#include "core/detect/evidence.h"

#include <algorithm>

#include "core/detect/quoted.h"
#include "core/detect/word_sums.h"
#include "core/nn/float_math.h"

namespace ungarble {
namespace {

constexpr std::size_t kManyWords = 20000;  // a vocabulary of fewer says nothing of what is English
constexpr float kNoShare = 2.0f;
constexpr float kNever = -20.0f;  // evidence of a word that is not English

}  // namespace

EvidenceWeights EvidenceWeights::of(const Model& model) {
  return {model.calibration("evidence.bias"), model.calibration("evidence.token"), model.calibration("evidence.local"),
          model.calibration("evidence.document"),
          model.vocabulary().size() < kManyWords ? kNoShare : kForeignShare};
}

Evidence weigh(const Document& document, const Scan& scan, const EvidenceWeights& weights) {
  Evidence out;
  const auto count = static_cast<std::uint32_t>(document.tokens().size());
  out.foreign = foreignParagraphs(document, scan, weights.foreign);
  const WordSums sums(document, scan, out.foreign);
  out.documentMean = sums.mean(0, count);
  out.quotationsSpared = quotationsSpared(document, sums);
  const float prior = weights.bias + weights.document * logit(out.documentMean);
  out.logit.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t begin = i < kNeighbourhood ? 0 : i - kNeighbourhood;
    const std::uint32_t end = std::min(count, i + kNeighbourhood + 1);
    out.logit[i] = prior + weights.local * logit(sums.mean(begin, end)) + weights.token * scan.logit[i];
  }
  for (std::size_t p = 0; p < out.foreign.size(); ++p) {
    const Range paragraph = document.paragraphs()[p];
    out.paragraphMean.push_back(sums.mean(paragraph.begin, paragraph.end));
    if (out.foreign[p]) std::fill(out.logit.begin() + paragraph.begin, out.logit.begin() + paragraph.end, kNever);
  }
  return out;
}

}  // namespace ungarble
