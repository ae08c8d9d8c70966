#include "core/detect/foreign.h"

#include <gtest/gtest.h>

namespace ungarble {
namespace {

/// A scan in which the words of `unknown` are none of the vocabulary's.
Scan scanOf(const Document& document, Range unknown) {
  Scan scan;
  for (std::uint32_t i = 0; i < document.tokens().size(); ++i) {
    scan.logit.push_back(0);
    scan.word.push_back(unknown.contains(i) ? kNoWord : WordId{0});
  }
  return scan;
}

TEST(Foreign, IsAParagraphWithFortyInAHundredWordsUnknown) {
  const struct { const char* text; Range unknown; std::vector<bool> foreign; } kCases[] = {
      {"", {}, {}},
      {"one two three four five six seven eight nine ten", {}, {false}},
      {"one two three four five six seven eight nine ten", {0, 3}, {false}},
      {"one two three four five six seven eight nine ten", {0, 4}, {true}},
      {"one two three four five six seven", {0, 7}, {false}},  // too few to say
      {"Ano dva. 1, 2, 3, 4, 5, 6, 7, 8", {0, 20}, {false}},   // numbers are no words
      {"one two three four five six seven eight\n\none two three four five six seven eight", {8, 16}, {false, true}},
  };
  for (const auto& c : kCases) {
    const Document document(c.text);
    EXPECT_EQ(foreignParagraphs(document, scanOf(document, c.unknown)), c.foreign) << c.text;
  }
}

TEST(Foreign, OnlyGrammarOfEnglishIsDroppedThere) {
  const Document document("first\n\nsecond one\n\nthird");
  const auto at = [&](std::uint32_t begin, Code code) {
    Finding finding;
    finding.bytes = {begin, begin + 1};
    finding.code = code;
    return finding;
  };
  const std::vector<Finding> kept = withoutForeign(
      document, {false, true, false},
      {at(0, Code::functionWord), at(7, Code::functionWord), at(8, Code::spintaxResidue), at(14, Code::articleAAn),
       at(20, Code::agreement)});
  ASSERT_EQ(kept.size(), 3u);
  EXPECT_EQ(kept[0].bytes.begin, 0u);
  EXPECT_EQ(kept[1].bytes.begin, 8u);
  EXPECT_EQ(kept[2].bytes.begin, 20u);
}

}  // namespace
}  // namespace ungarble
