#include "core/verdict/verdict.h"

#include <gtest/gtest.h>

#include <string>

namespace ungarble {
namespace {

struct PartCase {
  std::uint32_t words;
  float logOdds;
};

/// A document of one paragraph a part.
Verdict verdictOf(float document, const std::vector<PartCase>& cases) {
  std::string text;
  Parts parts;
  parts.logOdds = document;
  for (std::uint32_t p = 0; p < cases.size(); ++p) {
    for (std::uint32_t i = 0; i < cases[p].words; ++i) text += "word ";
    text += "\n\n";
    parts.parts.push_back({{p, p + 1}, cases[p].words, 0, cases[p].logOdds});
    parts.words += cases[p].words;
  }
  return judge(Document(text), parts, {});
}

TEST(Verdict, NamesTheDocument) {
  const struct {
    const char* what;
    float document;
    std::vector<PartCase> parts;
    VerdictLabel label;
  } kCases[] = {
      {"nothing at all", 0, {}, VerdictLabel::tooShort},
      {"a few words, whatever they are", 1, {{12, -1}}, VerdictLabel::tooShort},
      {"a few words beyond doubt", 5, {{30, 3}}, VerdictLabel::garbled},
      {"a clean text", -4, {{100, -5}, {100, -5}}, VerdictLabel::clean},
      {"a spun text", 4, {{100, 3}, {100, 3}}, VerdictLabel::garbled},
      {"a spun text with a clean quotation", 4, {{100, 3}, {50, -3}}, VerdictLabel::garbled},
      {"a spun paragraph in a clean text", -2, {{100, -5}, {80, 3}, {100, -5}}, VerdictLabel::mixed},
      {"a spun third that weighs on the whole", 1, {{100, -5}, {80, 3}, {100, -5}}, VerdictLabel::mixed},
      {"a spun half, and one that is surely clean", 2, {{100, 2}, {90, -2}}, VerdictLabel::garbled},
      {"a spun third, and one that may be", 2, {{100, 2}, {100, -0.01f}, {100, -5}}, VerdictLabel::garbled},
      {"a spun third, and one that is surely clean", 2, {{100, 2}, {90, -0.01f}, {110, -5}}, VerdictLabel::mixed},
      {"thin signs everywhere, none of which is enough alone", 1, {{100, -0.5f}, {100, -0.5f}}, VerdictLabel::garbled},
  };
  for (const auto& c : kCases) EXPECT_EQ(name(verdictOf(c.document, c.parts).label), name(c.label)) << c.what;
}

TEST(Verdict, PointsToThePartsOfAMixedDocument) {
  const Verdict mixed = verdictOf(-2, {{60, -5}, {70, 3}, {60, -4}, {80, 2}});
  ASSERT_EQ(mixed.sections.size(), 2u);
  EXPECT_EQ(mixed.sections[0].bytes.size(), 70 * 5 - 1) << "from the first to the last word of the paragraph";
  EXPECT_EQ(mixed.sections[1].bytes.size(), 80 * 5 - 1);
  EXPECT_GT(mixed.sections[0].score, mixed.sections[1].score);
  EXPECT_EQ(mixed.score, mixed.sections[0].score) << "as sure as of its worst part";
  EXPECT_TRUE(verdictOf(4, {{100, 3}}).sections.empty());
  EXPECT_TRUE(verdictOf(-4, {{100, -5}}).sections.empty());
}

TEST(Verdict, CountsTheWordsOfGraveFindings) {
  const std::string text = "One two, three (four) five six seven 8.";
  const Document document(text);
  const auto at = [&](const char* words, Severity severity) {
    const auto begin = static_cast<std::uint32_t>(text.find(words));
    const auto size = static_cast<std::uint32_t>(std::string(words).size());
    return Finding{{begin, begin + size}, Code::spunSynonym, severity, 0.9f, "Why.", {}};
  };
  Parts parts;
  parts.parts.push_back({{0, 1}, 7, 0, -1});
  parts.words = 7;
  EXPECT_EQ(judge(document, parts, {}).garbledWords, 0u);
  EXPECT_EQ(judge(document, parts, {at("two, three", Severity::warning)}).garbledWords, 2u);
  EXPECT_EQ(judge(document, parts, {at("One", Severity::information), at("five", Severity::hint)}).garbledWords, 0u);
  EXPECT_EQ(judge(document, parts, {at("One", Severity::error), at("(four) five", Severity::warning),
                                    at("seven 8.", Severity::error)}).garbledWords, 4u);
}

}  // namespace
}  // namespace ungarble
