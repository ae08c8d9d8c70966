#include "core/detect/evidence.h"

#include <gtest/gtest.h>

#include <string>

#include "core/nn/float_math.h"

namespace ungarble {
namespace {

/// A Scan in which the tokens of `garbled` stand out.
Scan scanOf(const Document& document, Range garbled, float high = 4.0f, float low = -6.0f) {
  Scan scan;
  for (std::uint32_t i = 0; i < document.tokens().size(); ++i) scan.logit.push_back(garbled.contains(i) ? high : low);
  scan.word.assign(document.tokens().size(), 0);
  return scan;
}

std::string words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "word ";
  return text;
}

constexpr EvidenceWeights kWeights{0.5f, 0.8f, 0.3f, 0.4f};

TEST(Evidence, MeansAreThoseOfTheWords) {
  const Document document("One two, three!\n\n4 - 5\n\nsix");
  Scan scan = scanOf(document, {});
  scan.logit = {0, 3, 9, -3, 9, 9, 9, 9, 1};
  ASSERT_EQ(scan.logit.size(), document.tokens().size());
  const Evidence evidence = weigh(document, scan, kWeights);
  const float first = (0.5f + sigmoid(3) + sigmoid(-3)) / 3;
  ASSERT_EQ(evidence.paragraphMean.size(), 3u);
  EXPECT_NEAR(evidence.paragraphMean[0], first, 1e-4f) << "punctuation does not count";
  EXPECT_EQ(evidence.paragraphMean[1], 0.0f) << "a paragraph without words";
  EXPECT_NEAR(evidence.paragraphMean[2], sigmoid(1), 1e-4f);
  EXPECT_NEAR(evidence.documentMean, (3 * first + sigmoid(1)) / 4, 1e-4f);
}

TEST(Evidence, IsTheSumOfWhatTheWeightsSay) {
  const Document document("just a few words");
  const Evidence evidence = weigh(document, scanOf(document, {1, 2}), kWeights);
  const float mean = logit(evidence.documentMean);  // the neighbourhood is the whole document here
  EXPECT_NEAR(evidence.logit[1], 0.5f + 0.4f * mean + 0.3f * mean + 0.8f * 4.0f, 1e-3f);
  EXPECT_NEAR(evidence.logit[0], 0.5f + 0.4f * mean + 0.3f * mean + 0.8f * -6.0f, 1e-3f);
}

TEST(Evidence, OfAWordGrowsWithItsNeighbours) {
  const Document document(words(400));
  const Evidence evidence = weigh(document, scanOf(document, {0, 40}), kWeights);
  EXPECT_GT(evidence.logit[41], evidence.logit[300]) << "beside the garbled words";
  EXPECT_EQ(evidence.logit[300], evidence.logit[399]) << "out of reach of them";
}

TEST(Evidence, OfAWordGrowsWithTheDocument) {
  const Document document(words(400));
  const Evidence clean = weigh(document, scanOf(document, {0, 4}), kWeights);
  const Evidence garbled = weigh(document, scanOf(document, {0, 200}), kWeights);
  EXPECT_GT(garbled.logit[350], clean.logit[350]);
}

TEST(Evidence, TakesTextsWithoutWords) {
  for (const char* text : {"", "...", "1 2 3", "👍"}) {
    const Document document(text);
    const Evidence evidence = weigh(document, scanOf(document, {}), kWeights);
    EXPECT_EQ(evidence.documentMean, 0.0f) << text;
    EXPECT_EQ(evidence.logit.size(), document.tokens().size()) << text;
    EXPECT_EQ(evidence.paragraphMean.size(), document.paragraphs().size()) << text;
  }
}

TEST(Evidence, WordsOfAForeignParagraphCountForNothing) {
  const Document document("one two three four five six seven eight\n\neins zwei drei vier und noch ein paar");
  Scan scan = scanOf(document, {8, 16});
  for (std::uint32_t i = 8; i < 12; ++i) scan.word[i] = kNoWord;  // half of them
  const Evidence evidence = weigh(document, scan, kWeights);
  EXPECT_EQ(evidence.foreign, (std::vector<bool>{false, true}));
  EXPECT_LT(evidence.documentMean, 0.01f);
  EXPECT_EQ(evidence.paragraphMean[1], 0.0f);
  for (std::uint32_t i = 8; i < 16; ++i) EXPECT_LT(evidence.logit[i], -10.0f);
}

}  // namespace
}  // namespace ungarble
