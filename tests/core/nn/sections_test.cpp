#include "core/nn/sections.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/nn/random.h"

namespace ungarble {
namespace {

std::string paragraph(std::size_t tokens) {
  std::string text;
  for (std::size_t i = 0; i < tokens; ++i) text += i == 0 ? "word" : " word";
  return text;
}

/// Paragraphs of so many tokens each.
std::string paragraphs(const std::vector<std::size_t>& sizes) {
  std::string text;
  for (const std::size_t size : sizes) text += paragraph(size) + "\n\n";
  return text;
}

/// Rows of each section, marks included.
std::vector<std::size_t> rowCounts(const std::string& text) {
  const Document document(text);
  std::vector<std::size_t> counts;
  for (const Section& section : cutSections(document)) counts.push_back(section.rows.size());
  return counts;
}

TEST(Sections, AreWholeParagraphsOfUpTo256Rows) {
  const struct {
    std::vector<std::size_t> paragraphs;
    std::vector<std::size_t> rows;
  } kCases[] = {
      {{}, {}},
      {{1}, {2}},
      {{10, 20}, {32}},
      {{100, 100}, {202}},
      {{100, 154}, {256}},
      {{100, 155}, {101, 156}},
      {{255}, {256}},
      {{255, 1}, {256, 2}},
      {{256}, {256, 1}},       // a paragraph of 256 tokens and its mark is cut
      {{256, 9}, {256, 11}},   // ... and its rest may share a section
      {{511}, {256, 256}},
      {{512, 3}, {256, 256, 5}},
      {{9, 300}, {10, 256, 45}},
  };
  for (const auto& c : kCases) EXPECT_EQ(rowCounts(paragraphs(c.paragraphs)), c.rows) << paragraphs(c.paragraphs);
}

/// What cutSections promises, for any text.
void expectSections(const Document& document) {
  std::vector<bool> opens(document.tokens().size() + 1, false);
  for (const Range p : document.paragraphs()) opens[p.begin] = !p.empty();
  std::uint32_t next = 0;
  for (const Section& section : cutSections(document)) {
    ASSERT_EQ(section.tokens.begin, next);
    ASSERT_LE(section.rows.size(), kSectionRows);
    bool marked = false;
    for (const std::uint32_t row : section.rows) {
      if (row == kParagraphMark) {
        ASSERT_FALSE(marked);
        marked = true;
        continue;
      }
      ASSERT_EQ(row, next++) << "every token once, in order";
      ASSERT_EQ(marked, static_cast<bool>(opens[row])) << "a mark before each paragraph and nowhere else";
      marked = false;
    }
    ASSERT_FALSE(marked) << "a mark has its paragraph behind it";
    ASSERT_EQ(section.tokens.end, next);
    ASSERT_FALSE(section.tokens.empty());
  }
  ASSERT_EQ(next, document.tokens().size());
}

TEST(Sections, HoldEveryTokenOnce) {
  test::Random random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::size_t> sizes;
    for (int n = random.between(0, 8); n > 0; --n) {
      sizes.push_back(static_cast<std::size_t>(random.between(1, round % 3 == 0 ? 700 : 120)));
    }
    const std::string text = paragraphs(sizes);
    expectSections(Document(text));
  }
}

TEST(Sections, OfAParagraphThatFitsDoNotDependOnWhatFollows) {
  const std::vector<std::size_t> before = rowCounts(paragraphs({200, 40, 100}));
  const std::vector<std::size_t> after = rowCounts(paragraphs({200, 40, 100, 90, 255}));
  EXPECT_EQ(before[0], after[0]);
}

}  // namespace
}  // namespace ungarble
