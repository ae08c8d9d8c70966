// Candidates: what a garbled phrase may have been, ranked.
//
// The phrase table lists what spinners made the phrase from and how often; the encoder's word heads say which words fit
// the place. A log-linear model joins the two, together with the chance that none of the candidates is right, so that
// confidences are probabilities.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/detect/scan.h"
#include "core/model/model.h"
#include "core/nn/encoder.h"
#include "core/text/range.h"

namespace ungarble {

struct Candidate {
  std::string text;  // lower case, words joined as they are written
  std::span<const WordId> target;  // in the phrase table; no words: what stands there is too much
  float confidence = 0;
  float outer = 0, inner = 0;  // how usual it is beside its neighbours, and in itself: surroundings.h
  bool passes = false;  // what stands there mostly passes for it
};

/// Calibrated numbers of this step (section "calibration", names beginning "repair.").
struct RepairWeights {
  float prior = 0, first = 0, last = 0, deletion = 0, outer = 0, inner = 0, none = 0;

  static RepairWeights of(const Model& model);
};

/// What a candidate is judged by.
struct CandidateFeatures {
  float prior = 0;  // log P(candidate | phrase) of the phrase table
  float first = 0;  // how much better its first word fits than the present one
  float last = 0;   // ... its last
  bool deletion = false;
  float outer = 0;  // how usual it is beside the words around it
  float inner = 0;  // ... its words are beside one another
  float gain = 0;   // `outer` less that of the present words
};

class CandidateFinder {
 public:
  /// Both must outlive it.
  CandidateFinder(const Model& model, const Encoder& encoder, const RepairWeights& weights);

  /// Phrase table entries that begin at `token`, longest first; they end before `limit`.
  PhraseTable::Matches matches(const Scan& scan, std::uint32_t token, std::uint32_t limit) const;

  /// Features of the targets of an entry, in the order of the table.
  std::vector<CandidateFeatures> features(const Scan& scan, Range tokens, const PhraseTable::Targets& targets) const;

  const RepairWeights& weights() const { return weights_; }
  const Collocations& collocations() const { return model_.collocations(); }

  /// A target as it is written, in lower case.
  std::string text(std::span<const WordId> words) const;

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
