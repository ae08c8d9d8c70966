// Evidence: how sure we are of each token once its neighbourhood and the whole document have spoken.
//
// Spinners touch many words of a text or none, so the mean over a document tells garbled from clean far better than any
// token does. A logistic regression, fitted on held-out simulated documents, joins the token's own logit with the mean
// around it and the mean of the document: in clean documents next to nothing is left, in garbled ones doubtful words
// come up. That is the prior of Bayes' rule, estimated from the text itself.
#pragma once

#include <cstdint>
#include <vector>

#include "core/detect/foreign.h"
#include "core/detect/scan.h"
#include "core/model/model.h"
#include "core/text/document.h"

namespace ungarble {

struct Evidence {
  std::vector<float> logit;          // by token: calibrated log odds that it is garbled
  std::vector<float> paragraphMean;  // by paragraph: mean raw probability of its words
  float documentMean = 0;            // of all words
  bool quotationsSpared = false;     // the machine, if there was one, left them alone (quoted.h)
  std::vector<bool> foreign;         // by paragraph: not English; its words count for nothing (foreign.h)
};

/// Calibrated numbers of this step (section "calibration", names beginning "evidence.").
struct EvidenceWeights {
  float bias = 0, token = 0, local = 0, document = 0;
  float foreign = kForeignShare;  // of unknown words: foreign.h

  static EvidenceWeights of(const Model& model);
};

/// Tokens to either side that count as the neighbourhood.
inline constexpr std::uint32_t kNeighbourhood = 50;

/// Linear in the tokens.
Evidence weigh(const Document& document, const Scan& scan, const EvidenceWeights& weights);

}  // namespace ungarble
