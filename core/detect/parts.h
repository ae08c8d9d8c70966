// Parts: which paragraphs of a document a machine has been at. A clean quotation may stand inside a spun article and a
// spun half inside a clean one, so the document is judged as a whole and in parts of neighbouring paragraphs.
#pragma once

#include <vector>

#include "core/detect/evidence.h"
#include "core/model/model.h"
#include "core/text/document.h"

namespace ungarble {

/// Neighbouring paragraphs, with as many words as it takes to judge them.
struct Part {
  Range paragraphs;
  std::uint32_t words = 0;
  float mean = 0;     // raw probability of its words
  float logOdds = 0;  // that it was spun; above zero it is taken for garbled
};

struct Parts {
  std::vector<Part> parts;  // ascending, together all paragraphs
  std::uint32_t words = 0;
  float logOdds = 0;  // that the document as a whole was spun

  bool wholeGarbled() const { return logOdds > 0; }
};

/// Logistic regression on the mean probability of a text's words, surer with more words (section "calibration", names
/// beginning "verdict."). A part needs `part` more than a whole document: there are more of them to be wrong about.
struct PartWeights {
  float bias = 0, rate = 0, words = 0, part = 0;

  static PartWeights of(const Model& model);
  float logOdds(float mean, std::uint32_t count) const;
};

/// The tokens of a part's paragraphs.
Range tokensOf(const Document& document, const Part& part);

/// Linear.
Parts judgeParts(const Document& document, const Evidence& evidence, const PartWeights& weights);

}  // namespace ungarble
