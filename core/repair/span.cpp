#include "core/repair/span.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>

#include "core/model/word_hash.h"
#include "core/repair/surroundings.h"

namespace ungarble {
namespace {

constexpr float kLength = 0.2f;   // brings lengths to the size of the other features
constexpr std::size_t kLongest = 20;
constexpr float kUnheard = 0.0f;  // evidence that a word of an unheard phrase has at least

/// Characters of a word; of a long one, kLongest.
std::size_t letters(std::string_view text) {
  return std::min(kLongest, static_cast<std::size_t>(std::count_if(text.begin(), text.end(), startsCharacter)));
}

}  // namespace

bool looksLikeName(const Document& document, std::uint32_t token) {
  const Token& t = document.tokens()[token];
  return !t.has(kSentenceStart) && !t.has(kHeading) && t.casing != Casing::lower && t.casing != Casing::none;
}

SpanFeatures featuresOf(const Document& document, const Scan& scan, const Evidence& evidence,
                        const Collocations& collocations, const Span& span) {
  const float least = span.unheard ? kUnheard : -std::numeric_limits<float>::infinity();
  float strongest = least, sum = 0;
  bool unknown = false, name = false, quoted = false;
  std::size_t longest = 0;
  for (std::uint32_t i = span.tokens.begin; i < span.tokens.end; ++i) {
    strongest = std::max(strongest, evidence.logit[i]);
    sum += std::max(least, evidence.logit[i]);
    const bool capital = looksLikeName(document, i);
    // A name that nobody has heard of is no more suspicious than another.
    unknown = unknown || (scan.word[i] == kNoWord && !capital);
    name = name || capital;
    longest = std::max(longest, letters(document.text(document.tokens()[i])));
    quoted = quoted || document.tokens()[i].has(kQuoted);
  }
  const auto flag = [](bool b) { return b ? 1.0f : 0.0f; };
  const Surroundings around(collocations, scan, span.tokens);
  const bool known = !span.candidates.empty();
  return {1.0f, strongest, sum / static_cast<float>(span.tokens.size()), span.margin, flag(known),
          flag(unknown), flag(name), flag(quoted), around.outer(around.present()), around.inner(around.present()),
          known ? span.candidates.front().outer : 0.0f, known ? span.candidates.front().inner : 0.0f,
          flag(span.tokens.size() > 1), kLength * static_cast<float>(longest),
          known ? span.candidates.front().confidence : 0.0f, flag(span.unheard)};
}

float passingShare(const Span& span) {
  float passing = 0, all = 0;
  for (const Candidate& c : span.candidates) {
    all += c.confidence;
    if (c.passes) passing += c.confidence;
  }
  return all > 0 ? passing / all : 0;
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
