#include "core/entity/viterbi.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/error.h"
#include "tests/core/model/byte_writer.h"

namespace ungarble {
namespace {

struct Scores {
  TagScores first{};
  std::array<TagScores, kTags> next{};
  std::vector<TagScores> tokens;
};

Scores randomScores(std::uint32_t seed, std::size_t size) {
  std::mt19937 random(seed);
  const auto draw = [&] { return static_cast<float>(static_cast<int>(random() % 800) - 400) / 100.0f; };
  Scores scores;
  for (float& score : scores.first) score = draw();
  for (TagScores& row : scores.next) {
    for (float& score : row) score = draw();
  }
  scores.tokens.resize(size);
  for (TagScores& row : scores.tokens) {
    for (float& score : row) score = draw();
  }
  return scores;
}

TagChain chainOf(const Scores& scores) {
  test::ByteWriter bytes;
  for (const float score : scores.first) bytes.f32(score);
  for (const TagScores& row : scores.next) {
    for (const float score : row) bytes.f32(score);
  }
  Reader reader(bytes.bytes(), "test");
  return TagChain(reader);
}

bool isPossible(std::span<const Tag> tags) {
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const bool goesOn = tags[i] > 0 && tags[i] % 2 == 0;
    if (goesOn && (i == 0 || (tags[i - 1] != tags[i] && tags[i - 1] != tags[i] - 1))) return false;
  }
  return true;
}

double scoreOf(const Scores& scores, std::span<const Tag> tags) {
  double sum = 0;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    sum += static_cast<double>(scores.tokens[i][tags[i]]);
    sum += static_cast<double>(i == 0 ? scores.first[tags[i]] : scores.next[tags[i - 1]][tags[i]]);
  }
  return sum;
}

/// Every possible sequence of tags with its score.
template <class Visit>
void forEachSequence(const Scores& scores, Visit visit) {
  std::vector<Tag> tags(scores.tokens.size(), 0);
  for (;;) {
    if (isPossible(tags)) visit(tags, scoreOf(scores, tags));
    std::size_t i = 0;
    while (i < tags.size() && ++tags[i] == kTags) tags[i++] = 0;
    if (i == tags.size()) return;
  }
}

bool hasName(std::span<const Tag> tags, int type, std::size_t begin, std::size_t end) {
  if (tags[begin] != beginTag(type)) return false;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (tags[i] != insideTag(type)) return false;
  }
  return end == tags.size() || tags[end] != insideTag(type);
}

TEST(Viterbi, FindsTheBestOfAllSequences) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const Scores scores = randomScores(seed, 1 + seed % 4);
    double most = -1e9;
    forEachSequence(scores, [&](const std::vector<Tag>&, double score) { most = std::max(most, score); });
    std::vector<Tag> found;
    chainOf(scores).best(scores.tokens, found);
    ASSERT_EQ(found.size(), scores.tokens.size());
    EXPECT_TRUE(isPossible(found)) << seed;
    EXPECT_NEAR(scoreOf(scores, found), most, 1e-4) << seed;
  }
}

TEST(Viterbi, ProbabilityIsTheShareOfAllSequences) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const Scores scores = randomScores(seed, 4);
    const TagChain chain = chainOf(scores);
    const TagSums sums(chain, scores.tokens);
    const int type = static_cast<int>(seed % kTagTypes);
    for (std::size_t begin = 0; begin < 4; ++begin) {
      for (std::size_t end = begin + 1; end <= 4; ++end) {
        double all = 0, with = 0;
        forEachSequence(scores, [&](const std::vector<Tag>& tags, double score) {
          all += std::exp(score);
          if (hasName(tags, type, begin, end)) with += std::exp(score);
        });
        EXPECT_NEAR(static_cast<double>(sums.probability(type, begin, end)), with / all, 1e-4) << seed << ' ' << begin << ' ' << end;
      }
    }
  }
}

TEST(Viterbi, NothingInAnEmptySentence) {
  std::vector<Tag> tags(3, 1);
  chainOf(randomScores(1, 0)).best({}, tags);
  EXPECT_TRUE(tags.empty());
}

TEST(Viterbi, RefusesAChainThatIsCutShort) {
  const std::vector<std::byte> bytes(4 * (kTags + kTags * kTags) - 1);
  Reader reader(bytes, "test");
  EXPECT_THROW(TagChain{reader}, Error);
}

}  // namespace
}  // namespace ungarble
