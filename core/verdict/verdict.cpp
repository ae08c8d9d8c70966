#include "core/verdict/verdict.h"

#include <algorithm>

#include "core/nn/float_math.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kFewWords = 40;  // below this only a very sure judgement counts
constexpr float kVerySure = 0.9f;
constexpr float kClean = -1.0f;     // log odds of a part that is surely clean
constexpr float kMuchOfIt = 0.34f;  // share of words in such parts that makes a document mixed, not garbled ...
constexpr float kMostOfIt = 0.5f;   // ... but where as many are in garbled ones

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

VerdictLabel label(const Parts& parts, std::uint32_t inGarbled, std::uint32_t inClean, float score) {
  if (parts.words < kFewWords && score < kVerySure) return VerdictLabel::tooShort;
  if (!parts.wholeGarbled()) return inGarbled == 0 ? VerdictLabel::clean : VerdictLabel::mixed;
  const auto share = [&](std::uint32_t count) { return static_cast<float>(count) / static_cast<float>(parts.words); };
  const bool mixed = inGarbled > 0 && share(inGarbled) < kMostOfIt && share(inClean) > kMuchOfIt;
  return mixed ? VerdictLabel::mixed : VerdictLabel::garbled;
}

}  // namespace

Verdict judge(const Document& document, const Parts& parts, const std::vector<Finding>& findings) {
  Verdict verdict;
  verdict.garbledWords = garbledWords(document, findings);
  std::uint32_t inGarbled = 0, inClean = 0;
  float strongest = parts.logOdds;
  for (const Part& part : parts.parts) {
    if (part.logOdds < kClean) inClean += part.words;
    if (part.logOdds <= 0) continue;
    inGarbled += part.words;
    strongest = std::max(strongest, part.logOdds);
  }
  verdict.score = parts.words == 0 ? 0.0f : sigmoid(strongest);
  verdict.label = label(parts, inGarbled, inClean, verdict.score);
  if (verdict.label != VerdictLabel::mixed) return verdict;
  for (const Part& part : parts.parts) {
    if (part.logOdds <= 0) continue;
    verdict.sections.push_back({document.bytes(tokensOf(document, part)), sigmoid(part.logOdds)});
  }
  return verdict;
}

}  // namespace ungarble
