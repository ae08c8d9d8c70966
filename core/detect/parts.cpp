#include "core/detect/parts.h"

#include <algorithm>
#include <cstddef>

#include "core/nn/float_math.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kPartWords = 50;  // paragraphs are joined until they have as many

std::uint32_t wordsIn(const Document& document, Range tokens) {
  const auto begin = document.tokens().begin();
  return static_cast<std::uint32_t>(std::count_if(begin + static_cast<std::ptrdiff_t>(tokens.begin),
                                                  begin + static_cast<std::ptrdiff_t>(tokens.end),
                                                  [](const Token& t) { return t.kind == TokenKind::word; }));
}

/// Appends paragraph `p` to a part; `mean` holds the sum until the part is closed.
void extend(Part& part, std::uint32_t p, std::uint32_t words, float mean) {
  part.paragraphs.end = p + 1;
  part.words += words;
  part.mean += mean * static_cast<float>(words);
}

}  // namespace

PartWeights PartWeights::of(const Model& model) {
  return {model.calibration("verdict.bias"), model.calibration("verdict.rate"), model.calibration("verdict.words"),
          model.calibration("verdict.part")};
}

float PartWeights::logOdds(float mean, std::uint32_t count) const {
  const float size = naturalLog(static_cast<float>(std::clamp(count, 10u, 1000u)) / 100.0f);
  return (bias + rate * logit(mean)) * (1.0f + words * size);
}

Range tokensOf(const Document& document, const Part& part) {
  return {document.paragraphs()[part.paragraphs.begin].begin, document.paragraphs()[part.paragraphs.end - 1].end};
}

Parts judgeParts(const Document& document, const Evidence& evidence, const PartWeights& weights) {
  Parts out;
  Part open;
  for (std::uint32_t p = 0; p < document.paragraphs().size(); ++p) {
    const std::uint32_t words = evidence.foreign[p] ? 0 : wordsIn(document, document.paragraphs()[p]);
    if (open.words >= kPartWords || (open.words >= kPartWords / 2 && words >= kPartWords)) {
      out.parts.push_back(open);
      open = {{p, p}};
    }
    extend(open, p, words, evidence.paragraphMean[p]);
    out.words += words;
  }
  if (open.words < kPartWords / 2 && !out.parts.empty()) {  // a last short one belongs to what it follows
    out.parts.back().paragraphs.end = open.paragraphs.end;
    out.parts.back().words += open.words;
    out.parts.back().mean += open.mean;
  } else if (!open.paragraphs.empty()) {
    out.parts.push_back(open);
  }
  for (Part& part : out.parts) {
    part.mean = part.words == 0 ? 0.0f : part.mean / static_cast<float>(part.words);
    part.logOdds = weights.logOdds(part.mean, part.words) - weights.part;
  }
  out.logOdds = weights.logOdds(evidence.documentMean, out.words);
  return out;
}

}  // namespace ungarble
