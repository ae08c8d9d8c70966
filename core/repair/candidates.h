// Candidates: what a garbled phrase may have been, ranked.
//
// The phrase table lists what spinners made the phrase from and how often; the encoder's word heads say which words fit
// the place. A log-linear model joins the two, together with the chance that none of the candidates is right, so that
// confidences are probabilities.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/detect/scan.h"
#include "core/model/model.h"
#include "core/nn/encoder.h"
#include "core/text/range.h"

namespace ungarble {

struct Candidate {
  std::string text;  // lower case, words joined as they are written
  std::uint32_t words = 0;
  float confidence = 0;
};

/// Calibrated numbers of this step (section "calibration", names beginning "repair.").
struct RepairWeights {
  explicit RepairWeights(const Model& model);
  float prior, first, last, deletion, none;
};

class CandidateFinder {
 public:
  /// Both must outlive it.
  CandidateFinder(const Model& model, const Encoder& encoder);

  /// Phrase table entries that begin at `token`, longest first; they end before `limit`.
  PhraseTable::Matches matches(const Scan& scan, std::uint32_t token, std::uint32_t limit) const;

  /// Candidates for the tokens of an entry, best first.
  std::vector<Candidate> rank(const Scan& scan, Range tokens, std::uint32_t source) const;

 private:
  float contextScore(const std::vector<EmbeddingQuery>& queries, std::uint32_t query, WordId candidate,
                     WordId present) const;

  const Model& model_;
  const Encoder& encoder_;
  RepairWeights weights_;
};

}  // namespace ungarble
