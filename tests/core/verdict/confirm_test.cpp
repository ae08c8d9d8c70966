#include "core/verdict/confirm.h"

#include <gtest/gtest.h>

#include <string>

namespace ungarble {
namespace {

constexpr float kProofConfidence = 0.5f, kCleanConfidence = 0.9f;

/// Two paragraphs, each a part by itself, with findings of `confidence` in the second.
struct Text {
  explicit Text(const std::vector<float>& confidences, float wholeOdds = -2.0f)
      : document("one two three four five six seven\n\none two three four five six seven") {
    parts.parts = {{{0, 1}, 7, 0.01f, -3.0f}, {{1, 2}, 7, 0.4f, 1.0f}};
    parts.logOdds = wholeOdds;
    std::uint32_t word = 0;
    for (const float confidence : confidences) {
      Finding finding;
      finding.bytes = document.tokens()[7 + word++].bytes;
      finding.confidence = confidence;
      finding.suggestions = {{"other", 0.9f}};
      findings.push_back(finding);
    }
    confirmParts(document, kProofConfidence, kCleanConfidence, parts, findings);
  }

  Document document;
  Parts parts;
  std::vector<Finding> findings;
};

TEST(ConfirmParts, EnoughFindingsProveAPart) {
  const Text text({0.9f, 0.8f, 0.9f, 0.8f, 0.9f, 0.8f, 0.9f});
  EXPECT_GT(text.parts.parts[1].logOdds, 0);
  EXPECT_EQ(text.findings.size(), 7u);
}

TEST(ConfirmParts, ALongPartNeedsMore) {
  for (const std::uint32_t words : {100u, 300u}) {
    Text text({0.9f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f});
    text.parts.parts[1].words = words;
    text.parts.parts[1].logOdds = 1.0f;
    confirmParts(text.document, kProofConfidence, kCleanConfidence, text.parts, text.findings);
    EXPECT_EQ(text.parts.parts[1].logOdds > 0, words == 100);
  }
}

TEST(ConfirmParts, WhatOnlyAPickyReaderSeesProvesNothing) {
  const Text text({0.9f, 0.9f, 0.9f, 0.9f, 0.9f, 0.45f, 0.4f});
  EXPECT_LT(text.parts.parts[1].logOdds, 0);
}

TEST(ConfirmParts, WithoutThemAHigherBarHoldsThanInCleanText) {
  const Text text({0.6f, 0.95f, 0.97f});
  EXPECT_LT(text.parts.parts[1].logOdds, 0);
  ASSERT_EQ(text.findings.size(), 1u);
  EXPECT_EQ(text.findings[0].confidence, 0.97f);
}

TEST(ConfirmParts, AGarbledTextKeepsItsFindings) {
  const Text text({0.6f, 0.95f, 0.9f}, 2.0f);
  EXPECT_TRUE(text.parts.wholeGarbled());
  EXPECT_LT(text.parts.parts[1].logOdds, 0) << "it may yet be clean in parts";
  EXPECT_EQ(text.findings.size(), 3u);
}

TEST(ConfirmParts, ATextAsAWholeNeedsProofToo) {
  const Text text({0.6f}, 2.0f);
  EXPECT_FALSE(text.parts.wholeGarbled());
  EXPECT_TRUE(text.findings.empty()) << "the bar of what looks odd holds";
}

TEST(ConfirmParts, WhatPassedTheBarOfCleanTextStaysInATextThatLosesTheLabel) {
  Text text({}, 2.0f);
  text.parts.logOdds = 2.0f;
  Finding finding;
  finding.bytes = text.document.tokens()[1].bytes;  // in the part that looks clean
  finding.confidence = 0.91f;
  finding.suggestions = {{"other", 0.9f}};
  text.findings = {finding};
  confirmParts(text.document, kProofConfidence, kCleanConfidence, text.parts, text.findings);
  EXPECT_FALSE(text.parts.wholeGarbled());
  EXPECT_EQ(text.findings.size(), 1u);
}

TEST(ConfirmParts, ALongTextNeedsMore) {
  for (const std::uint32_t words : {100u, 400u}) {
    Text text({0.9f, 0.9f, 0.9f, 0.9f}, 2.0f);
    text.parts.words = words;
    text.parts.logOdds = 2.0f;
    confirmParts(text.document, kProofConfidence, kCleanConfidence, text.parts, text.findings);
    EXPECT_EQ(text.parts.wholeGarbled(), words == 100);
  }
}

TEST(ConfirmParts, TakesAnEmptyText) {
  Parts parts;
  std::vector<Finding> findings;
  confirmParts(Document(""), kProofConfidence, kCleanConfidence, parts, findings);
  EXPECT_TRUE(findings.empty());
}

}  // namespace
}  // namespace ungarble
