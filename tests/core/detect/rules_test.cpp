#include "core/detect/rule_detector.h"

#include <gtest/gtest.h>

namespace ungarble {
namespace {

TEST(Rules, GiveFindingsInOrderAndApart) {
  const Document document("{that a} motion of of an motion the the caf&eacute; a &nbsp; the the {a|b} an cafÃ© they was.");
  const std::vector<Finding> findings = runRules(document);
  ASSERT_GE(findings.size(), 6u);
  std::uint32_t end = 0;
  for (const Finding& finding : findings) {
    EXPECT_GE(finding.bytes.begin, end);
    EXPECT_FALSE(finding.bytes.empty());
    EXPECT_FALSE(finding.message.empty());
    EXPECT_LE(finding.suggestions.size(), 5u);
    end = finding.bytes.end;
  }
}

TEST(Rules, TheEarlierRuleStays) {
  const Document document("an {big|large} car, and an cafÃ© there");
  const std::vector<Finding> findings = runRules(document);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].code, Code::spintaxResidue);
  EXPECT_EQ(findings[1].code, Code::encodingResidue);
}

TEST(Rules, TakeTextsOfNoWords) {
  for (const char* text : {"", " ", "\n", "{", "}", "[", "%", "#", "&", "a", "an", "👍", "{|}", "[|]", "%%%%", "&#;"}) {
    EXPECT_TRUE(runRules(Document(text)).empty()) << text;
  }
}

// What takes time in the square of the length shows here as a test that does not end.
TEST(Rules, AreLinearInHardTexts) {
  for (const std::string unit : {"{", "}", "{a|", "[a|", "%a", "#abc", "&amp;", "a\u200B", "\u0430a\u0436", "\u0430b", "Ä“",
                                 "â€™", "\uFFFDa", "a ", "the ", "A", "a&nbsp;", "[spin]", "{that a} "}) {
    std::string text;
    while (text.size() < 100'000) text += unit;
    EXPECT_NO_THROW(runRules(Document(text))) << unit;
  }
}

}  // namespace
}  // namespace ungarble
