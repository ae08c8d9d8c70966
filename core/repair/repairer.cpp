#include "core/repair/repairer.h"

#include <algorithm>

#include "core/nn/float_math.h"
#include "core/repair/describe.h"
#include "core/repair/fitting.h"

namespace ungarble {
namespace {

constexpr std::size_t kMaxSuggestions = 5;
constexpr std::uint32_t kMaxJoined = 4;  // words without a fix that become one span
constexpr float kLonger = 0.12f;         // what a further word is worth when two known phrases begin at one token

}  // namespace

SpanThresholds::SpanThresholds(const Model& model, Level level)
    : flag(model.calibration(level == Level::picky ? "span.picky" : "span.flag")),
      join(flag - model.calibration("span.join")),
      warning(model.calibration("span.warning")),
      suggest(model.calibration("span.suggest")) {}

Repairer::Repairer(const Document& document, const Scan& scan, const Evidence& evidence, const CandidateFinder& finder,
                   const SpanThresholds& thresholds)
    : document_(document), scan_(scan), evidence_(evidence), finder_(finder), thresholds_(thresholds) {}

bool Repairer::eligible(std::uint32_t token) const {
  const Token& t = document_.tokens()[token];
  return t.kind == TokenKind::word && !t.has(kCode);
}

float Repairer::strength(Range tokens) const {
  return *std::max_element(evidence_.logit.begin() + tokens.begin, evidence_.logit.begin() + tokens.end);
}

Repairer::Span Repairer::best(std::uint32_t token, std::uint32_t limit) const {
  Span chosen;
  for (const PhraseTable::Match match : finder_.matches(scan_, token, limit)) {
    const Range tokens{token, token + match.length};
    bool fits = true;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      fits = fits && evidence_.logit[i] >= thresholds_.join && !document_.tokens()[i].has(kCode);
    }
    if (!fits || strength(tokens) < thresholds_.flag) continue;
    Span span{tokens, finder_.rank(scan_, tokens, match.source), 0};
    span.score = (span.candidates.empty() ? 0.0f : span.candidates.front().confidence) +
                 kLonger * static_cast<float>(match.length - 1);
    if (chosen.tokens.empty() || span.score > chosen.score) chosen = std::move(span);
  }
  return chosen;
}

void Repairer::repair(Range sentence, std::vector<Finding>& findings) const {
  std::uint32_t token = sentence.begin;
  Range loose{0, 0};  // words without a fix, waiting for their neighbours
  const auto flush = [&] {
    if (!loose.empty()) findings.push_back(describe({loose, {}, 0}));
    loose = {0, 0};
  };
  while (token < sentence.end) {
    if (!eligible(token) || evidence_.logit[token] < thresholds_.join) {
      flush();
      ++token;
      continue;
    }
    Span span = best(token, sentence.end);
    std::erase_if(span.candidates, [&](const Candidate& c) { return c.confidence < thresholds_.suggest; });
    if (!span.tokens.empty() && !span.candidates.empty()) {
      flush();
      findings.push_back(describe(span));
      token = span.tokens.end;
    } else if (evidence_.logit[token] >= thresholds_.flag) {
      if (loose.empty()) loose = {token, token};
      loose.end = ++token;
      if (loose.size() == kMaxJoined) flush();
    } else {
      flush();
      ++token;
    }
  }
  flush();
}

Finding Repairer::describe(const Span& span) const {
  const Fitted fitted = fit(document_, span.tokens, span.candidates);
  Finding finding;
  finding.bytes = fitted.bytes;
  finding.suggestions = fitted.suggestions;
  if (finding.suggestions.size() > kMaxSuggestions) finding.suggestions.resize(kMaxSuggestions);
  const float evidence = strength(span.tokens);
  finding.confidence = sigmoid(evidence);
  finding.code = codeOf(document_, span.tokens, span.candidates);
  finding.severity = evidence >= thresholds_.warning ? Severity::warning : Severity::information;
  finding.message = messageOf(finding);
  return finding;
}

}  // namespace ungarble
