// Repairer: from suspicious tokens to findings with fixes.
//
// Spans are whole phrases: where the phrase table knows a run of suspicious words as something that machines write, the
// run is one finding; what it does not know stays word for word, and neighbours without any fix join. The confidence of
// a finding is the evidence for its most suspicious word.
#pragma once

#include <vector>

#include "core/detect/evidence.h"
#include "core/detect/finding.h"
#include "core/repair/candidates.h"
#include "core/report/report.h"

namespace ungarble {

/// Calibrated thresholds on the evidence, in log odds (section "calibration", names beginning "span.").
struct SpanThresholds {
  SpanThresholds(const Model& model, Level level);
  float flag;     // from here on a word is reported
  float join;     // a word of a known phrase needs this much only
  float warning;  // from here on it is a warning, below it passable English
  float suggest;  // probability from which a fix is offered
};

class Repairer {
 public:
  /// All must outlive it.
  Repairer(const Document& document, const Scan& scan, const Evidence& evidence, const CandidateFinder& finder,
           const SpanThresholds& thresholds);

  /// Appends the findings of one sentence, ascending.
  void repair(Range sentence, std::vector<Finding>& findings) const;

 private:
  struct Span {
    Range tokens;
    std::vector<Candidate> candidates;
    float score = 0;  // to choose among spans that begin at one token
  };
  bool eligible(std::uint32_t token) const;
  float strength(Range tokens) const;
  Span best(std::uint32_t token, std::uint32_t limit) const;
  Finding describe(const Span& span) const;

  const Document& document_;
  const Scan& scan_;
  const Evidence& evidence_;
  const CandidateFinder& finder_;
  SpanThresholds thresholds_;
};

}  // namespace ungarble
