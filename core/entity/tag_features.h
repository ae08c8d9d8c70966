// TagFeatures: what the tagger looks at in a token. A feature is a question and its answer ("the word before is 'in'",
// "this word has a capital and ends in '-stan'"), known by a hash of both. The trainer uses the same code.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/entity/word_facts.h"

namespace ungarble {

/// Features of the tokens of one sentence.
class TagFeatures {
 public:
  static constexpr int kBits = 24;  // of a feature's hash

  /// `facts`: of the sentence; must outlive it.
  explicit TagFeatures(std::span<const WordFacts> facts);

  /// Puts the features of a token into `features`, those that rest on its own form last; returns how many do not.
  std::size_t of(std::size_t token, std::vector<std::uint32_t>& features) const;

 private:
  /// A run of capitals, with 'of' and the like inside, as names are written.
  struct Run {
    std::uint32_t begin = 0, end = 0;
  };
  void findRuns();

  std::span<const WordFacts> facts_;
  std::vector<Run> runs_;  // by token; empty outside of runs
};

}  // namespace ungarble
