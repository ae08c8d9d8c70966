// TagFeatures: which rows of the tagger's table speak about a token. A feature is a question ("the word before is
// 'in'", "this word has a capital and ends in '-stan'") and its answer; the row is a hash of both. The trainer uses the
// same code.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/entity/word_facts.h"

namespace ungarble {

/// Features of the tokens of one sentence.
class TagFeatures {
 public:
  /// `facts`: of the sentence; must outlive it. The table has 2^bits rows.
  TagFeatures(std::span<const WordFacts> facts, int bits);

  /// Puts the rows of a token into `rows`, those that rest on its own form last; returns how many do not.
  std::size_t rows(std::size_t token, std::vector<std::uint32_t>& rows) const;

 private:
  /// A run of capitals, with 'of' and the like inside, as names are written.
  struct Run {
    std::uint32_t begin = 0, end = 0;
  };
  void findRuns();

  std::span<const WordFacts> facts_;
  int shift_;
  std::vector<Run> runs_;  // by token; empty outside of runs
};

}  // namespace ungarble
