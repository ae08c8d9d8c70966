#include "core/repair/candidates.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/nn/float_math.h"

namespace ungarble {
namespace {

/// Whether a word is written onto the one before it.
bool attaches(std::string_view word) {
  return word.front() == '\'' || word == "-" || word == "," || word == "." || word == "%" || word == ")" || word == "n't";
}

std::string join(const Vocabulary& vocabulary, std::span<const WordId> words) {
  std::string out;
  for (const WordId word : words) {
    const std::string_view form = vocabulary.text(word);
    if (!out.empty() && !attaches(form) && out.back() != '-' && out.back() != '(') out += ' ';
    out += form == "i" ? std::string_view("I") : form;
  }
  return out;
}

}  // namespace

RepairWeights::RepairWeights(const Model& model)
    : prior(model.calibration("repair.prior")),
      first(model.calibration("repair.first")),
      last(model.calibration("repair.last")),
      deletion(model.calibration("repair.deletion")),
      none(model.calibration("repair.none")) {}

CandidateFinder::CandidateFinder(const Model& model, const Encoder& encoder)
    : model_(model), encoder_(encoder), weights_(model) {}

PhraseTable::Matches CandidateFinder::matches(const Scan& scan, std::uint32_t token, std::uint32_t limit) const {
  const std::size_t n = std::min<std::size_t>(limit - token, PhraseTable::kMaxSourceLength);
  return model_.phrases().match(std::span<const WordId>(scan.word).subspan(token, n));
}

float CandidateFinder::contextScore(const std::vector<EmbeddingQuery>& queries, std::uint32_t query, WordId candidate,
                                    WordId present) const {
  if (query == Scan::kNoQuery) return 0.0f;
  const float score = encoder_.wordScore(candidate, queries[query]);
  return present == kNoWord ? score : score - encoder_.wordScore(present, queries[query]);
}

std::vector<Candidate> CandidateFinder::rank(const Scan& scan, Range tokens, std::uint32_t source) const {
  const PhraseTable::Targets targets = model_.phrases().targets(source);
  std::array<float, PhraseTable::kMaxTargets> scores;
  const std::uint32_t begin = tokens.begin, end = tokens.end - 1;
  float best = weights_.none;
  for (std::size_t i = 0; i < targets.count; ++i) {
    const PhraseTable::Target& target = targets.items[i];
    float score = weights_.prior * target.logProbability;
    if (target.words.empty()) {
      score += weights_.deletion;
    } else {
      score += weights_.first * contextScore(scan.first, scan.query[begin], target.words.front(), scan.word[begin]);
      score += weights_.last * contextScore(scan.last, scan.query[end], target.words.back(), scan.word[end]);
    }
    scores[i] = score;
    best = std::max(best, score);
  }
  float total = exponential(weights_.none - best);
  for (std::size_t i = 0; i < targets.count; ++i) total += exponential(scores[i] - best);
  std::vector<Candidate> out;
  for (std::size_t i = 0; i < targets.count; ++i) {
    out.push_back({join(model_.vocabulary(), targets.items[i].words),
                   static_cast<std::uint32_t>(targets.items[i].words.size()), exponential(scores[i] - best) / total});
  }
  std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) { return a.confidence > b.confidence; });
  return out;
}

}  // namespace ungarble
