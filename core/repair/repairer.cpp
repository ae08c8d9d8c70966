#include "core/repair/repairer.h"

#include <algorithm>

#include "core/nn/float_math.h"
#include "core/repair/describe.h"
#include "core/repair/fitting.h"
#include "core/repair/joint.h"

namespace ungarble {
namespace {

constexpr std::size_t kMaxSuggestions = 5;
constexpr std::uint32_t kMaxJoined = 4;  // words without a fix that become one span
constexpr float kLonger = 0.12f;         // what a further word is worth when two known phrases begin at one token
constexpr float kUnheardFirst = 0.5f;    // ... and that clean text never holds one
constexpr float kCertain = 0.9999f;

}  // namespace

SpanThresholds SpanThresholds::of(const Model& model, Level level) {
  return {model.calibration("span.propose"), model.calibration("span.join"), model.calibration("span.term"), model.calibration("span.suggest"),
          model.calibration(level == Level::picky ? "span.picky" : "span.flag"), model.calibration("span.clean"),
          model.calibration("span.unfixed"), model.calibration("span.grammar"),
          model.calibration("span.name"), model.calibration("span.passing"), model.calibration("span.damaging"),
          model.calibration("span.warning")};
}

Repairer::Repairer(const Document& document, const Scan& scan, const Evidence& evidence, const CandidateFinder& finder,
                   const SpanWeights& weights, const SpanThresholds& thresholds)
    : document_(document), scan_(scan), evidence_(evidence), finder_(finder), weights_(weights), thresholds_(thresholds) {}

bool Repairer::eligible(std::uint32_t token) const {
  const Token& t = document_.tokens()[token];
  return t.kind == TokenKind::word && !t.has(kCode);
}

bool Repairer::holdsCode(Range tokens) const {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (document_.tokens()[i].has(kCode)) return true;
  }
  return false;
}

/// Whether each of the words is evident enough, and one of them enough to be looked at for its own sake.
bool Repairer::suspicious(Range tokens) const {
  const float least = tokens.size() > 1 ? thresholds_.term : thresholds_.join;
  float strongest = evidence_.logit[tokens.begin];
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (evidence_.logit[i] < least) return false;
    strongest = std::max(strongest, evidence_.logit[i]);
  }
  return strongest >= thresholds_.propose;
}

/// The phrase that begins at `token` and is most likely garbled; without candidates if there is none.
Span Repairer::best(std::uint32_t token, std::uint32_t limit) const {
  Span chosen;
  float chosenScore = 0;
  for (const PhraseTable::Match match : finder_.matches(scan_, token, limit)) {
    const Range tokens{token, token + match.length};
    if (!(match.unheard || suspicious(tokens)) || holdsCode(tokens)) continue;
    Span span{.tokens = tokens, .candidates = finder_.rank(scan_, tokens, match.source), .unheard = match.unheard};
    if (span.candidates.empty() || span.candidates.front().confidence < thresholds_.suggest) continue;
    const float score = span.candidates.front().confidence + kLonger * static_cast<float>(match.length - 1) +
                        (match.unheard ? kUnheardFirst : 0.0f);
    if (chosen.tokens.empty() || score > chosenScore) {
      chosen = std::move(span);
      chosenScore = score;
    }
  }
  return chosen;
}

/// What remains to be said of a span when its candidates have their final ranks.
void Repairer::settle(Span& span) const {
  if (!span.candidates.empty()) {
    float none = 1;
    for (const Candidate& c : span.candidates) none -= c.confidence;
    span.margin = logit(std::min(span.candidates.front().confidence, kCertain)) -
                  logit(std::clamp(none, 1.0f - kCertain, kCertain));
  }
  std::erase_if(span.candidates, [&](const Candidate& c) { return c.confidence < thresholds_.suggest; });
  if (span.candidates.empty()) span.margin = 0;
  span.logOdds = weights_.logOdds(featuresOf(document_, scan_, evidence_, finder_.collocations(), span));
  if (span.candidates.empty()) return;
  // The weights were fitted on whether a machine has been here; what is asked is whether a reader has to change it.
  const float passing = passingShare(span);
  span.logOdds += (1 - passing) * thresholds_.damaging - passing * thresholds_.passing;
}

std::vector<Span> Repairer::propose(Range sentence) const {
  std::vector<Span> out;
  Range loose{0, 0};  // words without a fix, waiting for their neighbours
  const auto flush = [&] {
    if (!loose.empty()) out.push_back({.tokens = loose, .candidates = {}});
    loose = {0, 0};
  };
  std::uint32_t token = sentence.begin;
  while (token < sentence.end) {
    if (!eligible(token)) {
      flush();
      ++token;
      continue;
    }
    Span span = best(token, sentence.end);
    if (!span.candidates.empty()) {
      flush();
      token = span.tokens.end;
      out.push_back(std::move(span));
    } else if (evidence_.logit[token] >= thresholds_.propose) {
      if (loose.empty()) loose = {token, token};
      loose.end = ++token;
      if (loose.size() == kMaxJoined) flush();
    } else {
      flush();
      ++token;
    }
  }
  flush();
  rankJointly(finder_.collocations(), scan_, finder_.weights().outer, out);
  for (Span& span : out) settle(span);
  return out;
}

/// The log odds from which a reader is shown a span; `garbled`: where garble is to be expected.
float Repairer::bar(const Span& span, Code code, bool garbled) const {
  float bar = thresholds_.flag;
  if (!garbled && !isUnheardTerm(code, span.unheard)) bar += thresholds_.clean;
  if (span.candidates.empty()) {
    bar += thresholds_.unfixed;
  } else if (garbled && code == Code::garbledName) {
    bar -= thresholds_.name;
  }
  return code == Code::functionWord ? bar + thresholds_.grammar : bar;
}

void Repairer::repair(Range sentence, bool garbled, std::vector<Finding>& findings) const {
  for (const Span& span : propose(sentence)) {
    const bool spared = evidence_.quotationsSpared && document_.tokens()[span.tokens.begin].has(kQuoted);
    const Code code = codeOf(document_, span.tokens, span.candidates);
    if (span.logOdds < bar(span, code, garbled && !spared)) continue;
    Finding finding = describe(span, code);
    // A span that was widened by the article before it may meet the finding before it: the surer one stays.
    if (!findings.empty() && findings.back().bytes.end > finding.bytes.begin) {
      if (findings.back().confidence >= finding.confidence) continue;
      findings.pop_back();
    }
    findings.push_back(std::move(finding));
  }
}

Finding Repairer::describe(const Span& span, Code code) const {
  const Fitted fitted = fit(document_, span.tokens, span.candidates);
  Finding finding;
  finding.bytes = fitted.bytes;
  finding.suggestions = fitted.suggestions;
  if (finding.suggestions.size() > kMaxSuggestions) finding.suggestions.resize(kMaxSuggestions);
  finding.confidence = sigmoid(span.logOdds);
  finding.code = code;
  finding.unheard = span.unheard;
  finding.severity = span.logOdds >= thresholds_.warning ? Severity::warning : Severity::information;
  finding.message = messageOf(finding);
  return finding;
}

}  // namespace ungarble
