// Repairer: from suspicious tokens to findings with fixes.
//
// Spans are whole phrases: where the phrase table knows a run of suspicious words as something that machines write, the
// run is one span; what it does not know stays word for word, and neighbours without any fix join. What is known of a
// span (evidence, how well its best candidate fits, whether it is a name ...) decides whether a reader sees it.
#pragma once

#include <vector>

#include "core/detect/evidence.h"
#include "core/detect/finding.h"
#include "core/repair/candidates.h"
#include "core/repair/span.h"
#include "core/report/report.h"

namespace ungarble {

/// Calibrated thresholds in log odds (section "calibration", names beginning "span.").
struct SpanThresholds {
  float propose = 0;  // evidence from which a word is looked at
  float join = 0;     // evidence that a word with a known phrase needs
  float term = 0;     // ... and each word of a phrase of several: they vouch for one another
  float suggest = 0;  // probability from which a fix is offered
  float flag = 0;     // from here on a span is reported
  float clean = 0;    // what more it takes in a part that is not garbled, but for an unheard term
  float unfixed = 0;  // what more it takes without a suggestion
  float grammar = 0;  // ... and for a function word: machines swap them less often than the simulated ones do
  float name = 0;     // what less it takes for a capitalised word with a suggestion in a garbled part: real machines change
                      // more names than simulated ones
  float passing = 0;  // what less sure a span is whose words pass for what stood there: replaced, but a reader may leave it
  float damaging = 0;  // ... and what surer any other with a fix
  float warning = 0;  // from here on it is a warning, below it passable English

  static SpanThresholds of(const Model& model, Level level);
};

class Repairer {
 public:
  /// All must outlive it.
  Repairer(const Document& document, const Scan& scan, const Evidence& evidence, const CandidateFinder& finder,
           const SpanWeights& weights, const SpanThresholds& thresholds);

  /// Everything worth a look in one sentence, ascending.
  std::vector<Span> propose(Range sentence) const;
  /// Appends the findings of one sentence, ascending. In a part that is not `garbled`, and in quotations that a machine
  /// spared, only what is beyond doubt counts.
  void repair(Range sentence, bool garbled, std::vector<Finding>& findings) const;

 private:
  bool eligible(std::uint32_t token) const;
  bool holdsCode(Range tokens) const;
  bool suspicious(Range tokens) const;
  Span best(std::uint32_t token, std::uint32_t limit) const;
  void settle(Span& span) const;
  float bar(const Span& span, Code code, bool garbled) const;
  Finding describe(const Span& span, Code code) const;

  const Document& document_;
  const Scan& scan_;
  const Evidence& evidence_;
  const CandidateFinder& finder_;
  const SpanWeights& weights_;
  SpanThresholds thresholds_;
};

}  // namespace ungarble
