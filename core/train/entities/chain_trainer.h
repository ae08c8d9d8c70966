// ChainTrainer: trains the tagger's weights, a conditional random field, by stochastic gradients with a step of its own
// for each weight (Duchi, Hazan, Singer 2011). What a text does not mark is left open: the likelihood is that of all
// sequences of tags that the marks allow.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <vector>

#include "core/entity/viterbi.h"
#include "core/train/entities/marked_text.h"

namespace ungarble {

/// One sentence as the trainer sees it.
struct TaggedSentence {
  std::uint32_t begin = 0;  // of its tokens in TrainingSet
  std::uint32_t end = 0;
  float weight = 1;
};

/// All tokens of the training texts, end to end.
struct TrainingSet {
  static constexpr int kTaps = 3;
  static constexpr std::size_t kFormFeatures = 4;  // so many of TagFeatures, the last ones, rest on the word's very form
  static constexpr std::uint32_t kNoFeature = 0xFFFFFFFFu;

  int stateWidth = 0;
  float stateScale = 0;                      // of the quantised states
  std::vector<std::int8_t> states;           // [row][stateWidth], a row of zeros between sections
  std::vector<std::uint32_t> stateRow;       // by token
  std::vector<std::uint32_t> ids;            // the features that there are, ascending
  std::vector<std::uint32_t> features;       // numbers in `ids`
  std::vector<std::uint32_t> featureBegins;  // by token, and the end of the last
  std::vector<std::uint32_t> ownFeatures;    // by token: where those of the word itself begin
  std::vector<std::uint32_t> formFeatures;   // by token: where those of its very form begin
  std::vector<TagSet> allowed;               // by token
  std::vector<TaggedSentence> sentences;
};

/// The weights: what a tag gets.
struct ChainWeights {
  std::vector<float> features;  // [feature][kTags]
  std::vector<float> states;    // [tap][stateWidth][kTags]
  std::vector<float> bias;      // [kTags]
  std::vector<float> first;     // [kTags]
  std::vector<float> next;      // [before][tag]
};

struct TrainerOptions {
  int epochs = 6;
  float rate = 0.15f;
  float caution = 1.0f;  // squares of gradients that a feature begins with: the more, the less a rare one learns
  float stateRate = 0.0003f;  // low: the encoder has learnt from these texts, its states are surer of them than of others
  float shrink = 1e-6f;     // of a feature's weight at each visit
  float dropForm = 0.2f;    // how often a word's form is hidden
  float dropWord = 0.05f;   // how often all that is known of it
  int runs = 2;             // trainings in an order of their own, each in a thread
  std::uint64_t seed = 1;
};

/// Trains; says on standard error how it goes. The mean of the weights over the later half of the epochs and over the runs:
/// the scores are linear in them, so it tags as the runs together would.
ChainWeights trainChain(const TrainingSet& set, const TrainerOptions& options);

}  // namespace ungarble
