#include "core/detect/parts.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/nn/random.h"

namespace ungarble {
namespace {

constexpr PartWeights kWeights{6.0f, 2.0f, 0.2f, 1.0f};
constexpr float kClean = 0.005f, kSpun = 0.4f;

/// Paragraphs of `words` words each, with the mean probability that the encoder gave them.
struct Draft {
  std::uint32_t words;
  float mean;
};

struct Judged {
  std::string text;
  Evidence evidence;
  Parts parts;
};

Judged judged(const std::vector<Draft>& drafts) {
  Judged out;
  float sum = 0;
  std::uint32_t words = 0;
  for (const Draft& draft : drafts) {
    for (std::uint32_t i = 0; i < draft.words; ++i) out.text += "word ";
    if (draft.words == 0) out.text += "***";  // a paragraph without words
    out.text += "\n\n";
    out.evidence.paragraphMean.push_back(draft.mean);
    out.evidence.foreign.push_back(false);
    sum += draft.mean * static_cast<float>(draft.words);
    words += draft.words;
  }
  out.evidence.documentMean = words == 0 ? 0.0f : sum / static_cast<float>(words);
  out.parts = judgeParts(Document(out.text), out.evidence, kWeights);
  return out;
}

/// The paragraphs of each part.
std::vector<Range> paragraphsOf(const std::vector<Draft>& drafts) {
  std::vector<Range> out;
  for (const Part& part : judged(drafts).parts.parts) out.push_back(part.paragraphs);
  return out;
}

TEST(Parts, JoinShortParagraphs) {
  const struct {
    std::vector<std::uint32_t> words;
    std::vector<Range> parts;
  } kCases[] = {
      {{}, {}},
      {{5}, {{0, 1}}},
      {{0}, {{0, 1}}},
      {{60, 70}, {{0, 1}, {1, 2}}},
      {{20, 20, 20, 60}, {{0, 3}, {3, 4}}},
      {{30, 60, 30}, {{0, 1}, {1, 2}, {2, 3}}},  // a long one is not diluted by a middling one before it
      {{10, 60, 10}, {{0, 3}}},                  // headings go with what they stand by
      {{60, 5, 5}, {{0, 3}}},                    // a short end belongs to what it follows
      {{60, 0, 60, 0}, {{0, 1}, {1, 4}}},
  };
  for (const auto& c : kCases) {
    std::vector<Draft> drafts;
    for (const std::uint32_t words : c.words) drafts.push_back({words, kClean});
    EXPECT_EQ(paragraphsOf(drafts), c.parts) << ::testing::PrintToString(c.words);
  }
}

TEST(Parts, NameTheOneGarbledParagraph) {
  const Judged j = judged({{12, kClean}, {90, kClean}, {80, kClean}, {80, kSpun}, {75, kClean}, {110, kClean}});
  std::vector<Range> garbled;
  for (const Part& part : j.parts.parts) {
    if (part.logOdds > 0) garbled.push_back(part.paragraphs);
  }
  EXPECT_EQ(garbled, (std::vector<Range>{{3, 4}}));
}

TEST(Parts, OfACleanDocumentAreCleanAndOfASpunOneGarbled) {
  const Judged clean = judged({{90, kClean}, {80, kClean}, {70, kClean}});
  const Judged spun = judged({{90, kSpun}, {80, kSpun}, {70, kSpun}});
  EXPECT_FALSE(clean.parts.wholeGarbled());
  EXPECT_TRUE(spun.parts.wholeGarbled());
  for (const Part& part : clean.parts.parts) EXPECT_LT(part.logOdds, 0);
  for (const Part& part : spun.parts.parts) EXPECT_GT(part.logOdds, 0);
}

TEST(PartWeights, AreSurerOfMoreWords) {
  for (const float mean : {kClean, kSpun}) {
    const float sign = mean == kSpun ? 1.0f : -1.0f;
    float before = 0;
    for (const std::uint32_t words : {10u, 30u, 100u, 300u, 1000u}) {
      const float odds = sign * kWeights.logOdds(mean, words);
      EXPECT_GT(odds, before) << mean << ' ' << words;
      before = odds;
    }
    EXPECT_EQ(kWeights.logOdds(mean, 0), kWeights.logOdds(mean, 10));
    EXPECT_EQ(kWeights.logOdds(mean, 1u << 20), kWeights.logOdds(mean, 1000));
  }
}

TEST(Parts, TogetherAreAllParagraphsAndAllWords) {
  test::Random random(11);
  for (int round = 0; round < 300; ++round) {
    std::vector<Draft> drafts;
    for (int n = random.between(0, 12); n > 0; --n) {
      drafts.push_back({static_cast<std::uint32_t>(random.between(0, 120)), random.between(0, 1) ? kClean : kSpun});
      if (drafts.back().words == 0) drafts.back().mean = 0;
    }
    const Judged j = judged(drafts);
    std::uint32_t paragraph = 0, words = 0;
    float sum = 0;
    for (const Part& part : j.parts.parts) {
      ASSERT_EQ(part.paragraphs.begin, paragraph);
      ASSERT_GT(part.paragraphs.end, paragraph);
      paragraph = part.paragraphs.end;
      words += part.words;
      sum += part.mean * static_cast<float>(part.words);
    }
    ASSERT_EQ(paragraph, drafts.size());
    ASSERT_EQ(words, j.parts.words);
    ASSERT_NEAR(sum, j.evidence.documentMean * static_cast<float>(words), 1e-2f);
  }
}

}  // namespace
}  // namespace ungarble
