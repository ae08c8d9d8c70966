// TagChain: a linear chain over the tags of a sentence. The network says how well each tag fits each token, the chain
// how well tags follow each other; Viterbi's algorithm finds the best sequence, and sums over all sequences say how
// probable a part of it is.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/model/reader.h"

namespace ungarble {

/// Tags: 0 outside, then for each type "begins" and "goes on".
inline constexpr int kTagTypes = 5;
inline constexpr int kTags = 1 + 2 * kTagTypes;
using Tag = std::uint8_t;
/// How well each tag fits a token: the natural logarithm of a weight.
using TagScores = std::array<float, kTags>;

constexpr Tag beginTag(int type) { return static_cast<Tag>(1 + 2 * type); }
constexpr Tag insideTag(int type) { return static_cast<Tag>(2 + 2 * type); }

class TagChain {
 public:
  TagChain() = default;
  /// Reads scores of first tags and of transitions, see FORMAT.md. Throws Error(modelCorrupt).
  explicit TagChain(Reader& reader);

  /// The best sequence of tags for a sentence; linear.
  void best(std::span<const TagScores> scores, std::vector<Tag>& tags) const;

 private:
  friend class TagSums;
  TagScores first_{};
  std::array<TagScores, kTags> next_{};         // [before][tag]
  std::array<TagScores, kTags> nextWeight_{};   // e to the power of it
};

/// Sums over all sequences of tags of one sentence.
class TagSums {
 public:
  TagSums(const TagChain& chain, std::span<const TagScores> scores);

  /// The probability that a name of this type has exactly the tokens begin to end (counted within the sentence).
  float probability(int type, std::size_t begin, std::size_t end) const;

 private:
  const TagChain& chain_;
  std::vector<TagScores> weights_;   // of the tokens' scores, the largest is 1
  std::vector<TagScores> forward_;   // by token: sums over what comes before, and the token itself; they add up to 1
  std::vector<TagScores> backward_;  // by token: sums over what comes after, to the same scale
  std::vector<float> scale_;         // by token: what forward_ was divided by
};

}  // namespace ungarble
