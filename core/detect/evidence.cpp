#include "core/detect/evidence.h"

#include <algorithm>

#include "core/detect/quoted.h"
#include "core/nn/float_math.h"

namespace ungarble {
namespace {

constexpr float kUnit = 65536.0f;  // probabilities are summed as integers: exact, whatever the order

float mean(std::uint64_t sum, std::uint64_t count) {
  return count == 0 ? 0.0f : static_cast<float>(sum) / (static_cast<float>(count) * kUnit);
}

constexpr std::size_t kManyWords = 20000;  // a vocabulary of fewer says nothing of what is English
constexpr float kNoShare = 2.0f;
constexpr float kNever = -20.0f;  // evidence of a word that is not English

/// By token, whether it is a word that counts.
std::vector<bool> countedWords(const Document& document, const std::vector<bool>& foreign) {
  std::vector<bool> out(document.tokens().size());
  for (std::size_t p = 0; p < foreign.size(); ++p) {
    const Range paragraph = document.paragraphs()[p];
    for (std::uint32_t i = paragraph.begin; i < paragraph.end; ++i) {
      out[i] = !foreign[p] && document.tokens()[i].kind == TokenKind::word;
    }
  }
  return out;
}

/// Running sums over words: entry i covers the tokens before i.
struct Sums {
  std::vector<std::uint64_t> probability{0};
  std::vector<std::uint32_t> words{0};

  float mean(std::uint32_t begin, std::uint32_t end) const {
    return ungarble::mean(probability[end] - probability[begin], words[end] - words[begin]);
  }
};

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
  const std::vector<bool> counted = countedWords(document, out.foreign);
  Sums sums;
  sums.probability.reserve(count + 1);
  sums.words.reserve(count + 1);
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool word = counted[i];
    sums.probability.push_back(sums.probability.back() +
                               (word ? static_cast<std::uint64_t>(sigmoid(scan.logit[i]) * kUnit) : 0));
    sums.words.push_back(sums.words.back() + (word ? 1 : 0));
  }
  out.documentMean = sums.mean(0, count);
  out.quotationsSpared = quotationsSpared(document, scan, out.foreign);
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
