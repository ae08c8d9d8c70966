#include "core/detect/quoted.h"

#include <gtest/gtest.h>

#include <string>

namespace ungarble {
namespace {

/// `around` words, a quotation of `quoted` words and `around` words more, with logits of words inside and outside.
bool spared(int quoted, float inside, float outside, bool foreign = false, int around = 24) {
  std::string text;
  for (int i = 0; i < around; ++i) text += "words ";
  text += "“";
  for (int i = 0; i < quoted; ++i) text += i + 1 < quoted ? "said " : "said";
  text += "” ";
  for (int i = 0; i < around; ++i) text += "words ";
  const Document document(text);
  Scan scan;
  for (const Token& token : document.tokens()) scan.logit.push_back(token.has(kQuoted) ? inside : outside);
  return quotationsSpared(document, WordSums(document, scan, std::vector<bool>(document.paragraphs().size(), foreign)));
}

TEST(Quotations, AreSparedWhereTheyLookFarCleaner) { EXPECT_TRUE(spared(30, -4, -1)); }

// A network whose doubts spread from the words around: 0.11 in quotations against 0.27.
TEST(Quotations, AreSparedWhereTheyLookLessThanHalfAsGarbled) { EXPECT_TRUE(spared(30, -2.1f, -1)); }

TEST(Quotations, AreNotWhereTheyLookAlike) {
  EXPECT_FALSE(spared(30, -1, -1));
  EXPECT_FALSE(spared(30, -1.5f, -1));
}

TEST(Quotations, AFewWordsTellNothing) {
  EXPECT_FALSE(spared(10, -4, -1));
  EXPECT_FALSE(spared(30, -4, -1, false, 9));
}

TEST(Quotations, AnotherLanguageTellsNothing) { EXPECT_FALSE(spared(30, -4, -1, true)); }

}  // namespace
}  // namespace ungarble
