#include "core/repair/joint.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/nn/float_math.h"

namespace ungarble {
namespace {

constexpr std::size_t kStates = kJointCandidates + 1;  // the last: none of them, the words stay
using States = std::array<float, kStates>;
using Steps = std::array<States, kStates>;  // worth of a step, by state of the earlier span

/// The first and last word of a state.
struct Ends {
  WordId first = kNoWord, last = kNoWord;
  bool counts = false;  // whether it changes what its neighbours stand beside
};

struct Link {
  std::array<Ends, kStates> ends;
  States own{};  // probability of each state by itself
};

Link linkOf(const Scan& scan, const Span& span) {
  Link link;
  float none = 1;
  for (const Candidate& c : span.candidates) none -= c.confidence;
  const std::size_t taking = std::min(span.candidates.size(), kJointCandidates);
  for (std::size_t i = 0; i < taking; ++i) {
    const Candidate& c = span.candidates[i];
    link.own[i] = c.confidence;
    if (!c.target.empty()) link.ends[i] = {c.target.front(), c.target.back(), true};
  }
  link.own[kJointCandidates] = std::max(none, 1e-6f);
  link.ends[kJointCandidates] = {scan.word[span.tokens.begin], scan.word[span.tokens.end - 1], false};
  return link;
}

/// What a step is worth beyond what both states were given beside the words as they stand.
Steps stepsBetween(const Collocations& collocations, float weight, const Link& a, const Link& b) {
  const auto strength = [&](WordId first, WordId second) { return static_cast<float>(collocations.strength(first, second)); };
  const Ends& here = a.ends[kJointCandidates];
  const Ends& there = b.ends[kJointCandidates];
  const float present = strength(here.last, there.first);
  States right{};
  for (std::size_t j = 0; j < kJointCandidates; ++j) {
    if (b.ends[j].counts) right[j] = strength(here.last, b.ends[j].first);
  }
  Steps out;
  for (std::size_t i = 0; i < kStates; ++i) {
    out[i].fill(1);
    if (!a.ends[i].counts) continue;
    const float left = strength(a.ends[i].last, there.first);
    for (std::size_t j = 0; j < kJointCandidates; ++j) {
      if (!b.ends[j].counts) continue;
      out[i][j] = exponential(weight * (strength(a.ends[i].last, b.ends[j].first) - left - right[j] + present));
    }
  }
  return out;
}

void normalise(States& states) {
  float sum = 0;
  for (const float s : states) sum += s;
  for (float& s : states) s /= sum;
}

/// Spans [0, n) of a chain, all of which have candidates.
void rankChain(const Collocations& collocations, const Scan& scan, float weight, std::span<Span> chain) {
  std::vector<Link> links;
  std::vector<Steps> steps;
  std::vector<States> forward, backward(chain.size());
  for (const Span& span : chain) links.push_back(linkOf(scan, span));
  forward.push_back(links.front().own);
  for (std::size_t k = 1; k < chain.size(); ++k) {
    steps.push_back(stepsBetween(collocations, weight, links[k - 1], links[k]));
    States next{};
    for (std::size_t j = 0; j < kStates; ++j) {
      for (std::size_t i = 0; i < kStates; ++i) next[j] += forward[k - 1][i] * steps[k - 1][i][j];
      next[j] *= links[k].own[j];
    }
    normalise(next);
    forward.push_back(next);
  }
  backward.back().fill(1);
  for (std::size_t k = chain.size() - 1; k-- > 0;) {
    for (std::size_t i = 0; i < kStates; ++i) {
      backward[k][i] = 0;
      for (std::size_t j = 0; j < kStates; ++j) backward[k][i] += steps[k][i][j] * links[k + 1].own[j] * backward[k + 1][j];
    }
    normalise(backward[k]);
  }
  for (std::size_t k = 0; k < chain.size(); ++k) {
    States both;
    for (std::size_t i = 0; i < kStates; ++i) both[i] = forward[k][i] * backward[k][i];
    normalise(both);
    auto& candidates = chain[k].candidates;
    float others = 0;  // that take no part: they keep their share
    for (std::size_t i = kJointCandidates; i < candidates.size(); ++i) others += candidates[i].confidence;
    for (std::size_t i = 0; i < std::min(candidates.size(), kJointCandidates); ++i) {
      candidates[i].confidence = both[i] * (1.0f - others);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.confidence > b.confidence; });
  }
}

}  // namespace

void rankJointly(const Collocations& collocations, const Scan& scan, float weight, std::span<Span> spans) {
  std::size_t begin = 0;
  while (begin < spans.size()) {
    std::size_t end = begin + 1;
    if (!spans[begin].candidates.empty()) {
      while (end < spans.size() && spans[end].tokens.begin == spans[end - 1].tokens.end && !spans[end].candidates.empty()) ++end;
    }
    if (end - begin > 1) rankChain(collocations, scan, weight, spans.subspan(begin, end - begin));
    begin = end;
  }
}

}  // namespace ungarble
