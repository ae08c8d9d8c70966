#include "core/repair/candidates.h"

#include <algorithm>
#include <string_view>

#include "core/nn/float_math.h"
#include "core/repair/surroundings.h"

namespace ungarble {
namespace {

/// Whether a word is written onto the one before it.
bool attaches(std::string_view word) {
  return word.front() == '\'' || word == "-" || word == "," || word == "." || word == "%" || word == ")" || word == "n't";
}

}  // namespace

RepairWeights RepairWeights::of(const Model& model) {
  return {model.calibration("repair.prior"), model.calibration("repair.first"), model.calibration("repair.last"),
          model.calibration("repair.deletion"), model.calibration("repair.outer"), model.calibration("repair.inner"),
          model.calibration("repair.none")};
}

CandidateFinder::CandidateFinder(const Model& model, const Encoder& encoder, const RepairWeights& weights)
    : model_(model), encoder_(encoder), weights_(weights) {}

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

std::string CandidateFinder::text(std::span<const WordId> words) const {
  std::string out;
  for (const WordId word : words) {
    const std::string_view form = model_.vocabulary().text(word);
    if (!out.empty() && !attaches(form) && out.back() != '-' && out.back() != '(') out += ' ';
    out += form == "i" ? std::string_view("I") : form;
  }
  return out;
}

std::vector<CandidateFeatures> CandidateFinder::features(const Scan& scan, Range tokens,
                                                         const PhraseTable::Targets& targets) const {
  const std::uint32_t begin = tokens.begin, end = tokens.end - 1;
  const Surroundings around(model_.collocations(), scan, tokens);
  const float present = around.outer(around.present());
  std::vector<CandidateFeatures> out;
  for (const PhraseTable::Target& target : targets) {
    CandidateFeatures f;
    f.prior = target.logProbability;
    f.deletion = target.words.empty();
    f.outer = around.outer(target.words);
    f.inner = around.inner(target.words);
    f.gain = f.outer - present;
    if (!f.deletion) {
      f.first = contextScore(scan.first, scan.query[begin], target.words.front(), scan.word[begin]);
      f.last = contextScore(scan.last, scan.query[end], target.words.back(), scan.word[end]);
    }
    out.push_back(f);
  }
  return out;
}

std::vector<Candidate> CandidateFinder::rank(const Scan& scan, Range tokens, std::uint32_t source) const {
  const PhraseTable::Targets targets = model_.phrases().targets(source);
  const std::vector<CandidateFeatures> all = features(scan, tokens, targets);
  std::vector<float> scores;
  float best = weights_.none;
  for (const CandidateFeatures& f : all) {
    scores.push_back(weights_.prior * f.prior + weights_.first * f.first + weights_.last * f.last +
                     (f.deletion ? weights_.deletion : 0.0f) + weights_.outer * f.gain + weights_.inner * f.inner);
    best = std::max(best, scores.back());
  }
  float total = exponential(weights_.none - best);
  for (const float score : scores) total += exponential(score - best);
  std::vector<Candidate> out;
  for (std::size_t i = 0; i < targets.count; ++i) {
    out.push_back({text(targets.items[i].words), targets.items[i].words, exponential(scores[i] - best) / total,
                   all[i].outer, all[i].inner, targets.items[i].passes});
  }
  std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) { return a.confidence > b.confidence; });
  return out;
}

}  // namespace ungarble
