#include "core/verdict/verdict.h"

#include <algorithm>
#include <cstddef>

#include "core/nn/float_math.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kFewWords = 40;     // below this a document is too short to be judged by its mean
constexpr std::uint32_t kPartWords = 50;    // paragraphs are joined until they have as many
constexpr float kMostOfIt = 0.7f;           // share of words in garbled parts that makes a document garbled, not mixed

struct Weights {
  float bias, rate, words;

  /// Log odds that words with this mean raw probability were spun; more words, more certainty.
  float logOdds(float mean, std::uint32_t count) const {
    const float size = naturalLog(static_cast<float>(std::min(std::max(count, 10u), 1000u)) / 100.0f);
    return (bias + rate * logit(mean)) * (1.0f + words * size);
  }
};

/// Neighbouring paragraphs, with as many words as it takes to judge them.
struct Part {
  Range paragraphs;
  std::uint32_t words = 0;
  float sum = 0;  // of raw probabilities
  bool garbled = false;
};

std::uint32_t wordsIn(const Document& document, Range tokens) {
  return static_cast<std::uint32_t>(
      std::count_if(document.tokens().begin() + static_cast<std::ptrdiff_t>(tokens.begin),
                    document.tokens().begin() + static_cast<std::ptrdiff_t>(tokens.end),
                    [](const Token& t) { return t.kind == TokenKind::word; }));
}

std::vector<Part> parts(const Document& document, const Evidence& evidence) {
  std::vector<Part> out;
  Part open;
  for (std::uint32_t p = 0; p < document.paragraphs().size(); ++p) {
    const std::uint32_t words = wordsIn(document, document.paragraphs()[p]);
    if (open.words >= kPartWords || (open.words > 0 && words >= kPartWords)) {
      out.push_back(open);
      open = {{p, p}};
    }
    open.paragraphs.end = p + 1;
    open.words += words;
    open.sum += evidence.paragraphMean[p] * static_cast<float>(words);
  }
  if (open.words == 0) return out;
  if (open.words < kPartWords / 2 && !out.empty()) {  // a last short one belongs to what it follows
    out.back().paragraphs.end = open.paragraphs.end;
    out.back().words += open.words;
    out.back().sum += open.sum;
  } else {
    out.push_back(open);
  }
  return out;
}

std::uint32_t garbledWords(const Document& document, const std::vector<Finding>& findings) {
  std::uint32_t count = 0;
  auto finding = findings.begin();
  for (const Token& token : document.tokens()) {
    while (finding != findings.end() && finding->bytes.end <= token.bytes.begin) ++finding;
    if (finding == findings.end()) break;
    const bool grave = finding->severity == Severity::error || finding->severity == Severity::warning;
    if (grave && finding->bytes.overlaps(token.bytes) && token.kind == TokenKind::word) ++count;
  }
  return count;
}

}  // namespace

Verdict judge(const Document& document, const Evidence& evidence, const std::vector<Finding>& findings, const Model& model) {
  const Weights weights{model.calibration("verdict.bias"), model.calibration("verdict.rate"), model.calibration("verdict.words")};
  const float partThreshold = model.calibration("verdict.part");
  Verdict verdict;
  verdict.garbledWords = garbledWords(document, findings);
  const std::uint32_t words = wordsIn(document, {0, static_cast<std::uint32_t>(document.tokens().size())});
  const float whole = weights.logOdds(evidence.documentMean, words);
  std::vector<Part> all = parts(document, evidence);
  std::uint32_t inGarbled = 0;
  float strongest = whole;
  for (Part& part : all) {
    const float odds = weights.logOdds(part.sum / static_cast<float>(part.words), part.words);
    part.garbled = odds > partThreshold;
    if (part.garbled) {
      inGarbled += part.words;
      strongest = std::max(strongest, odds - partThreshold);
    }
  }
  verdict.score = sigmoid(strongest);
  if (words < kFewWords && verdict.score < 0.9f) {
    verdict.label = VerdictLabel::tooShort;
    return verdict;
  }
  if (inGarbled == 0 && whole <= 0) {
    verdict.label = VerdictLabel::clean;
    return verdict;
  }
  if (whole > 0 && (inGarbled == 0 || static_cast<float>(inGarbled) >= kMostOfIt * static_cast<float>(words))) {
    verdict.label = VerdictLabel::garbled;
    return verdict;
  }
  verdict.label = VerdictLabel::mixed;
  for (const Part& part : all) {
    if (!part.garbled) continue;
    const Range tokens{document.paragraphs()[part.paragraphs.begin].begin, document.paragraphs()[part.paragraphs.end - 1].end};
    verdict.sections.push_back(
        {document.bytes(tokens), sigmoid(weights.logOdds(part.sum / static_cast<float>(part.words), part.words) - partThreshold)});
  }
  return verdict;
}

}  // namespace ungarble
