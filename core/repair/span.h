// Span: a run of tokens that may be garbled, its candidates, and how sure we are that a reader should see it.
#pragma once

#include <array>
#include <vector>

#include "core/detect/evidence.h"
#include "core/model/model.h"
#include "core/repair/candidates.h"
#include "core/text/document.h"

namespace ungarble {

struct Span {
  Range tokens;
  std::vector<Candidate> candidates;  // best first
  bool unheard = false;               // a phrase that the clean text of the training never holds
  float margin = 0;                   // log odds of the best candidate against "none of them"; 0 without candidates
  float logOdds = 0;                  // that the span is garbled
};

/// What decides on a span beside its words; see SpanWeights.
inline constexpr std::size_t kSpanFeatures = 16;
using SpanFeatures = std::array<float, kSpanFeatures>;

/// 1, strongest evidence of its tokens, mean evidence, margin, whether it has candidates, whether a word that is no name is
/// outside the vocabulary, whether it is capitalised inside a sentence, whether it is quoted; then from surroundings.h: how
/// usual the words are beside their neighbours and one another, the same of the best candidate; whether they are several,
/// how long the longest of them is (rare words are long), the confidence of the best candidate, and whether the phrase is
/// unheard: its words then have at least some evidence, whatever they seem by themselves.
SpanFeatures featuresOf(const Document& document, const Scan& scan, const Evidence& evidence,
                        const Collocations& collocations, const Span& span);

/// How probable it is that the span's words pass for what stood there, if that is one of the candidates: 0 to 1.
float passingShare(const Span& span);

/// Logistic regression over SpanFeatures, fitted by calibrate.py (section "calibration", names "finding.0" ...).
struct SpanWeights {
  std::array<float, kSpanFeatures> values{};

  static SpanWeights of(const Model& model);
  float logOdds(const SpanFeatures& features) const;
};

/// A capitalised word that no sentence begins with and that stands in no heading.
bool looksLikeName(const Document& document, std::uint32_t token);

}  // namespace ungarble
