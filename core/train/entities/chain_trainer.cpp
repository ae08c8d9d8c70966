#include "core/train/entities/chain_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <future>
#include <numeric>

namespace ungarble {
namespace {

constexpr int kLanes = 16;  // kTags, filled up to whole vectors
constexpr float kCertain = 0.02f;  // a sentence whose loss was less ...
constexpr int kRest = 3;           // ... is left out of so many epochs
constexpr std::uint64_t kNextRun = 1000003;  // from the seed of one run to that of the next

using Sums = std::array<float, kLanes>;

constexpr std::vector<float> ChainWeights::*kParts[] = {&ChainWeights::features, &ChainWeights::states, &ChainWeights::bias,
                                                        &ChainWeights::first, &ChainWeights::next};

void add(const ChainWeights& weights, ChainWeights& sum) {
  for (const auto part : kParts) {
    std::vector<float>& to = sum.*part;
    to.resize((weights.*part).size());
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += (weights.*part)[i];
  }
}

void divide(ChainWeights& sum, int count) {
  for (const auto part : kParts) {
    for (float& value : sum.*part) value /= static_cast<float>(count);
  }
}

bool mayFollow(int before, int tag) { return tag == 0 || tag % 2 == 1 || before == tag || before == tag - 1; }
bool mayBegin(int tag) { return tag == 0 || tag % 2 == 1; }

/// A weight with the squares of its gradients.
struct Adaptive {
  std::vector<float> value, squares;
  Adaptive(std::size_t size, float caution) : value(size), squares(size, caution) {}
  void step(std::size_t i, float gradient, float rate) {
    squares[i] += gradient * gradient;
    value[i] += rate * gradient / std::sqrt(squares[i]);
  }
};

class Trainer {
 public:
  Trainer(const TrainingSet& set, const TrainerOptions& options, std::uint64_t seed)
      : set_(set),
        options_(options),
        random_(seed),
        features_(set.ids.size() * kLanes, options.caution),
        states_(static_cast<std::size_t>(TrainingSet::kTaps * set.stateWidth) * kLanes, 1.0f),
        bias_(kLanes, 1.0f),
        first_(kTags, 1.0f),
        next_(kTags * kTags, 1.0f),
        rest_(set.sentences.size()) {}

  ChainWeights train() {
    std::vector<std::uint32_t> order(set_.sentences.size());
    std::iota(order.begin(), order.end(), 0u);
    ChainWeights mean;
    int summed = 0;
    for (int epoch = 0; epoch < options_.epochs; ++epoch) {
      std::shuffle(order.begin(), order.end(), random_);
      loss_ = 0;
      tokens_ = 0;
      for (const std::uint32_t i : order) {
        if (rest_[i] > 0 && epoch + 1 < options_.epochs) {
          --rest_[i];
        } else if (learn(set_.sentences[i]) < kCertain) {
          rest_[i] = kRest;
        }
      }
      std::fprintf(stderr, "epoch %d loss %.4f\n", epoch + 1, loss_ / static_cast<double>(std::max<std::size_t>(tokens_, 1)));
      if (2 * epoch + 1 < options_.epochs) continue;
      add(now(), mean);
      ++summed;
    }
    divide(mean, summed);
    return mean;
  }

 private:
  ChainWeights now() const {
    return {withoutFilling(features_.value), withoutFilling(states_.value), withoutFilling(bias_.value), first_.value, next_.value};
  }

  static std::vector<float> withoutFilling(const std::vector<float>& lanes) {
    std::vector<float> out;
    out.reserve(lanes.size() / kLanes * kTags);
    for (std::size_t i = 0; i < lanes.size(); i += kLanes) out.insert(out.end(), &lanes[i], &lanes[i] + kTags);
    return out;
  }

  float uniform() { return static_cast<float>(random_() >> 40) * (1.0f / 16777216.0f); }

  /// Returns the loss.
  float learn(const TaggedSentence& sentence) {
    const std::size_t size = sentence.end - sentence.begin;
    scores_.resize(size);
    used_.resize(size);
    for (std::size_t i = 0; i < size; ++i) score(sentence.begin + i, i);
    const double all = sum(sentence, false, gradient_, nextGradient_);
    const double right = sum(sentence, true, rightGradient_, rightNext_);
    if (!(right > -1e8)) return 0;  // no sequence is allowed
    loss_ += all - right;
    tokens_ += size;
    const auto loss = static_cast<float>(all - right);
    if (loss < 1e-3f) return loss;
    for (std::size_t i = 0; i < size; ++i) {
      Sums push{};
      float most = 0;
      for (int tag = 0; tag < kTags; ++tag) {
        push[tag] = (rightGradient_[i][tag] - gradient_[i][tag]) * sentence.weight;
        most = std::max(most, std::abs(push[tag]));
      }
      if (most > 2e-3f) update(sentence.begin + i, i, push);
      if (i == 0) {
        for (int tag = 0; tag < kTags; ++tag) first_.step(static_cast<std::size_t>(tag), push[tag], options_.rate);
      }
    }
    for (std::size_t k = 0; k < nextGradient_.size(); ++k) {
      const float push = (rightNext_[k] - nextGradient_[k]) * sentence.weight;
      if (push != 0) next_.step(k, push, options_.rate);
    }
    return loss;
  }

  template <class Vector>
  auto* statesAt(Vector& weights, int tap) const {
    return &weights[static_cast<std::size_t>(tap * set_.stateWidth * kLanes)];
  }

  void score(std::size_t token, std::size_t i) {
    std::size_t end = set_.featureBegins[token + 1];
    const float drop = uniform();
    if (drop < options_.dropWord) {
      end = set_.ownFeatures[token];
    } else if (drop < options_.dropWord + options_.dropForm) {
      end = set_.formFeatures[token];
    }
    used_[i] = static_cast<std::uint32_t>(end);
    Sums sums;
    std::copy_n(bias_.value.begin(), kLanes, sums.begin());
    for (std::size_t f = set_.featureBegins[token]; f < end; ++f) {
      const float* row = &features_.value[static_cast<std::size_t>(set_.features[f]) * kLanes];
      for (int tag = 0; tag < kLanes; ++tag) sums[tag] += row[tag];
    }
    for (int tap = 0; tap < TrainingSet::kTaps; ++tap) {
      const std::int8_t* state = stateAt(token, tap);
      const float* weights = statesAt(states_.value, tap);
      for (int k = 0; k < set_.stateWidth; ++k) {
        const float x = static_cast<float>(state[k]) * set_.stateScale;
        for (int tag = 0; tag < kLanes; ++tag) sums[tag] += x * weights[k * kLanes + tag];
      }
    }
    scores_[i] = sums;
  }

  const std::int8_t* stateAt(std::size_t token, int tap) const {
    const std::size_t row = set_.stateRow[token] + static_cast<std::size_t>(tap) - TrainingSet::kTaps / 2;
    return &set_.states[row * static_cast<std::size_t>(set_.stateWidth)];
  }
  void update(std::size_t token, std::size_t i, const Sums& push) {
    for (int tag = 0; tag < kTags; ++tag) bias_.step(static_cast<std::size_t>(tag), push[tag], options_.rate);
    for (std::size_t f = set_.featureBegins[token]; f < used_[i]; ++f) {
      float* row = &features_.value[static_cast<std::size_t>(set_.features[f]) * kLanes];
      float* squares = &features_.squares[static_cast<std::size_t>(set_.features[f]) * kLanes];
      for (int tag = 0; tag < kLanes; ++tag) {
        const float gradient = push[tag] - options_.shrink * row[tag];
        squares[tag] += gradient * gradient;
        row[tag] += options_.rate * gradient / std::sqrt(squares[tag]);
      }
    }
    for (int tap = 0; tap < TrainingSet::kTaps; ++tap) {
      const std::int8_t* state = stateAt(token, tap);
      float* weights = statesAt(states_.value, tap);
      float* squares = statesAt(states_.squares, tap);
      for (int k = 0; k < set_.stateWidth; ++k) {
        const float x = static_cast<float>(state[k]) * set_.stateScale;
        for (int tag = 0; tag < kLanes; ++tag) {
          const float gradient = x * push[tag];
          squares[k * kLanes + tag] += gradient * gradient;
          weights[k * kLanes + tag] += options_.stateRate * gradient / std::sqrt(squares[k * kLanes + tag]);
        }
      }
    }
  }

  /// Log of the sum over all sequences, or over those allowed; the probability of each tag, and how often each pair.
  double sum(const TaggedSentence& sentence, bool isMarked, std::vector<Sums>& probability, std::vector<float>& pairs) {
    const std::size_t size = scores_.size();
    probability.assign(size, Sums{});
    pairs.assign(kTags * kTags, 0.0f);
    weight_.resize(size);
    forward_.resize(size);
    scale_.resize(size);
    std::array<float, kTags * kTags> factor;
    for (int b = 0; b < kTags; ++b) {
      for (int t = 0; t < kTags; ++t) {
        factor[static_cast<std::size_t>(b * kTags + t)] =
            mayFollow(b, t) ? std::exp(next_.value[static_cast<std::size_t>(b * kTags + t)]) : 0.0f;
      }
    }
    double log = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const TagSet allowed = isMarked ? set_.allowed[sentence.begin + i] : static_cast<TagSet>((1u << kTags) - 1);
      const float top = *std::max_element(scores_[i].begin(), scores_[i].begin() + kTags);
      float total = 0;
      for (int t = 0; t < kTags; ++t) {
        const bool may = (allowed & 1u << t) != 0;
        weight_[i][t] = may ? std::exp(scores_[i][t] - top) : 0.0f;
        float before = 0;
        if (i == 0) {
          before = mayBegin(t) ? std::exp(first_.value[static_cast<std::size_t>(t)]) : 0.0f;
        } else {
          for (int b = 0; b < kTags; ++b) before += forward_[i - 1][b] * factor[static_cast<std::size_t>(b * kTags + t)];
        }
        forward_[i][t] = before * weight_[i][t];
        total += forward_[i][t];
      }
      if (!(total > 1e-35f)) return -1e9;
      for (float& value : forward_[i]) value /= total;
      scale_[i] = total;
      log += std::log(static_cast<double>(total)) + static_cast<double>(top);
    }
    Sums after;
    after.fill(1.0f);
    for (std::size_t i = size; i-- > 0;) {
      for (int t = 0; t < kTags; ++t) probability[i][t] = forward_[i][t] * after[t];
      if (i == 0) break;
      Sums earlier{};
      for (int b = 0; b < kTags; ++b) {
        for (int t = 0; t < kTags; ++t) {
          const float way = factor[static_cast<std::size_t>(b * kTags + t)] * weight_[i][t] * after[t] / scale_[i];
          earlier[b] += way;
          pairs[static_cast<std::size_t>(b * kTags + t)] += forward_[i - 1][b] * way;
        }
      }
      after = earlier;
    }
    return log;
  }

  const TrainingSet& set_;
  TrainerOptions options_;
  std::mt19937_64 random_;
  Adaptive features_, states_, bias_, first_, next_;
  std::vector<std::uint8_t> rest_;  // by sentence: epochs to leave it out
  double loss_ = 0;
  std::size_t tokens_ = 0;
  std::vector<Sums> scores_, gradient_, rightGradient_, weight_, forward_;
  std::vector<float> nextGradient_, rightNext_, scale_;
  std::vector<std::uint32_t> used_;
};

}  // namespace

ChainWeights trainChain(const TrainingSet& set, const TrainerOptions& options) {
  std::vector<std::future<ChainWeights>> runs;
  for (int i = 0; i < options.runs; ++i) {
    const std::uint64_t seed = options.seed + static_cast<std::uint64_t>(i) * kNextRun;
    runs.push_back(std::async(std::launch::async, [&set, &options, seed] { return Trainer(set, options, seed).train(); }));
  }
  ChainWeights sum;
  for (auto& run : runs) add(run.get(), sum);
  divide(sum, options.runs);
  return sum;
}

}  // namespace ungarble
