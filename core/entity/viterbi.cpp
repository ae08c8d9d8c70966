#include "core/entity/viterbi.h"

#include <algorithm>

#include "core/nn/float_math.h"

namespace ungarble {
namespace {

constexpr float kNever = -1e4f;

bool mayFollow(int before, int tag) {
  const bool goesOn = tag > 0 && tag % 2 == 0;
  return !goesOn || before == tag || before == tag - 1;
}

}  // namespace

TagChain::TagChain(Reader& reader) {
  for (int tag = 0; tag < kTags; ++tag) {
    const float score = reader.f32();
    first_[tag] = mayFollow(0, tag) ? score : kNever;
  }
  for (int before = 0; before < kTags; ++before) {
    for (int tag = 0; tag < kTags; ++tag) {
      const float score = reader.f32();
      next_[before][tag] = mayFollow(before, tag) ? score : kNever;
      nextWeight_[before][tag] = exponential(next_[before][tag]);
    }
  }
}

void TagChain::best(std::span<const TagScores> scores, std::vector<Tag>& tags) const {
  tags.assign(scores.size(), 0);
  if (scores.empty()) return;
  std::vector<std::array<Tag, kTags>> from(scores.size());
  TagScores reached;
  for (int tag = 0; tag < kTags; ++tag) reached[tag] = first_[tag] + scores[0][tag];
  for (std::size_t i = 1; i < scores.size(); ++i) {
    // Tags inside, what came before outside: a loop that compilers turn into vectors.
    TagScores now;
    std::array<std::int32_t, kTags> best{};
    for (int tag = 0; tag < kTags; ++tag) now[tag] = reached[0] + next_[0][tag];
    for (int before = 1; before < kTags; ++before) {
      for (int tag = 0; tag < kTags; ++tag) {
        const float score = reached[before] + next_[before][tag];
        best[tag] = score > now[tag] ? before : best[tag];
        now[tag] = score > now[tag] ? score : now[tag];
      }
    }
    for (int tag = 0; tag < kTags; ++tag) {
      reached[tag] = now[tag] + scores[i][tag];
      from[i][tag] = static_cast<Tag>(best[tag]);
    }
  }
  auto last = static_cast<Tag>(std::max_element(reached.begin(), reached.end()) - reached.begin());
  for (std::size_t i = scores.size(); i-- > 0; last = from[i][last]) tags[i] = last;
}

TagSums::TagSums(const TagChain& chain, std::span<const TagScores> scores)
    : chain_(chain), weights_(scores.size()), forward_(scores.size()), backward_(scores.size()), scale_(scores.size()) {
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const float top = *std::max_element(scores[i].begin(), scores[i].end());
    TagScores before{};
    if (i == 0) {
      for (int tag = 0; tag < kTags; ++tag) before[tag] = exponential(chain.first_[tag]);
    }
    for (int k = 0; i > 0 && k < kTags; ++k) {
      for (int tag = 0; tag < kTags; ++tag) before[tag] += forward_[i - 1][k] * chain.nextWeight_[k][tag];
    }
    float sum = 0;
    for (int tag = 0; tag < kTags; ++tag) {
      weights_[i][tag] = exponential(scores[i][tag] - top);
      forward_[i][tag] = before[tag] * weights_[i][tag];
      sum += forward_[i][tag];
    }
    scale_[i] = std::max(sum, 1e-30f);
    for (float& value : forward_[i]) value /= scale_[i];
  }
  for (std::size_t i = scores.size(); i-- > 0;) {
    for (int tag = 0; tag < kTags; ++tag) {
      float sum = 0;
      if (i + 1 == scores.size()) {
        sum = 1;
      } else {
        for (int k = 0; k < kTags; ++k) sum += chain.nextWeight_[tag][k] * weights_[i + 1][k] * backward_[i + 1][k];
        sum /= scale_[i + 1];
      }
      backward_[i][tag] = sum;
    }
  }
}

float TagSums::probability(int type, std::size_t begin, std::size_t end) const {
  const int inside = insideTag(type);
  int tag = beginTag(type);
  float p = forward_[begin][tag];
  for (std::size_t i = begin + 1; i < end; ++i, tag = inside) {
    p *= chain_.nextWeight_[tag][inside] * weights_[i][inside] / scale_[i];
  }
  if (end == weights_.size()) return std::min(p, 1.0f);
  float after = 0;
  for (int k = 0; k < kTags; ++k) {
    if (k != inside) after += chain_.nextWeight_[tag][k] * weights_[end][k] * backward_[end][k];
  }
  return std::min(p * after / scale_[end], 1.0f);
}

}  // namespace ungarble
