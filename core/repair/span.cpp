#include "core/repair/span.h"

#include <algorithm>
#include <string>

#include "core/repair/surroundings.h"

namespace ungarble {

bool looksLikeName(const Document& document, std::uint32_t token) {
  const Token& t = document.tokens()[token];
  return !t.has(kSentenceStart) && !t.has(kHeading) && t.casing != Casing::lower && t.casing != Casing::none;
}

SpanFeatures featuresOf(const Document& document, const Scan& scan, const Evidence& evidence,
                        const Collocations& collocations, const Span& span) {
  float strongest = evidence.logit[span.tokens.begin], sum = 0;
  bool unknown = false, name = false, quoted = false;
  for (std::uint32_t i = span.tokens.begin; i < span.tokens.end; ++i) {
    strongest = std::max(strongest, evidence.logit[i]);
    sum += evidence.logit[i];
    const bool capital = looksLikeName(document, i);
    // A name that nobody has heard of is no more suspicious than another.
    unknown = unknown || (scan.word[i] == kNoWord && !capital);
    name = name || capital;
    quoted = quoted || document.tokens()[i].has(kQuoted);
  }
  const auto flag = [](bool b) { return b ? 1.0f : 0.0f; };
  const Surroundings around(collocations, scan, span.tokens);
  const bool known = !span.candidates.empty();
  return {1.0f, strongest, sum / static_cast<float>(span.tokens.size()), span.margin, flag(known),
          flag(unknown), flag(name), flag(quoted), around.outer(around.present()), around.inner(around.present()),
          known ? span.candidates.front().outer : 0.0f, known ? span.candidates.front().inner : 0.0f,
          flag(span.tokens.size() > 1)};
}

SpanWeights SpanWeights::of(const Model& model) {
  SpanWeights out;
  for (std::size_t i = 0; i < kSpanFeatures; ++i) out.values[i] = model.calibration("finding." + std::to_string(i));
  return out;
}

float SpanWeights::logOdds(const SpanFeatures& features) const {
  float sum = 0;
  for (std::size_t i = 0; i < kSpanFeatures; ++i) sum += values[i] * features[i];
  return sum;
}

}  // namespace ungarble
