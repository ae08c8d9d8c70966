#include "core/entity/document_memory.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/core/model/byte_writer.h"

namespace ungarble {
namespace {

constexpr int kPerson = 0;
constexpr int kPlace = 2;

MemoryWeights weights(float strength) {
  test::ByteWriter bytes;
  bytes.f32(strength).f32(0.05f).f32(1.0f);
  Reader reader(bytes.bytes(), "test");
  return MemoryWeights(reader);
}

std::size_t tokenOf(const Document& document, std::string_view word, int which) {
  for (std::size_t i = 0; i < document.tokens().size(); ++i) {
    if (document.text(document.tokens()[i]) == word && which-- == 0) return i;
  }
  return document.tokens().size();
}

struct Memory : testing::Test {
  const Document document{"Ines Bergholt spoke first. Then Bergholt left, and bergholt is no word."};
  std::vector<TagScores> scores = std::vector<TagScores>(document.tokens().size());
  std::size_t full = tokenOf(document, "Bergholt", 0);
  std::size_t bare = tokenOf(document, "Bergholt", 1);
};

TEST_F(Memory, AFullNameSaysWhatABareOneIs) {
  scores[full][insideTag(kPerson)] = 6;
  remember(document, weights(1), scores);
  EXPECT_GT(scores[bare][beginTag(kPerson)], 0.5f);
  EXPECT_EQ(scores[bare][beginTag(kPerson)], scores[bare][insideTag(kPerson)]);
  EXPECT_LT(scores[bare][beginTag(kPlace)], 0);
  EXPECT_LT(scores[bare][0], 0);
}

TEST_F(Memory, AWordDoesNotHearItself) {
  scores[full][insideTag(kPerson)] = 6;
  remember(document, weights(1), scores);
  // The bare mention leans to nothing, so the full name hears nothing.
  EXPECT_NEAR(scores[full][insideTag(kPerson)] - scores[full][0], 6, 0.5);
}

TEST_F(Memory, LowerCaseAndSingleWordsStayAsTheyWere) {
  for (TagScores& row : scores) row[insideTag(kPerson)] = 6;
  const std::vector<TagScores> before = scores;
  remember(document, weights(1), scores);
  EXPECT_EQ(scores[tokenOf(document, "bergholt", 0)], before[0]);
  EXPECT_EQ(scores[tokenOf(document, "Ines", 0)], before[0]);
}

TEST_F(Memory, StrengthZeroChangesNothing) {
  scores[full][insideTag(kPerson)] = 6;
  const std::vector<TagScores> before = scores;
  remember(document, weights(0), scores);
  EXPECT_EQ(scores, before);
}

}  // namespace
}  // namespace ungarble
