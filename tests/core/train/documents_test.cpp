#include "core/train/spin/documents.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/core/train/lexemes.h"

namespace ungarble::train {
namespace {

/// Paragraphs of a's, then of b's, as two parts; one machine that makes x's of the a's.
Setup twoParts(float weightOfA, float weightOfB) {
  Setup s;
  s.paragraphs.push_back(0);
  for (const char c : {'a', 'b'}) {
    for (int i = 0; i < 40; ++i) {
      const Lexemes paragraph = lexemes(std::string(9, c) + '.');
      s.corpus.insert(s.corpus.end(), paragraph.begin(), paragraph.end());
      s.corpus.push_back({kParagraph});
      s.paragraphs.push_back(s.corpus.size());
    }
  }
  s.parts = {{0, 40, weightOfA}, {40, 80, weightOfB}};
  std::istringstream rows(std::to_string(lexeme('a').bits) + '\t' + std::to_string(lexeme('x').bits) + '\n');
  const Table& table = s.tables.emplace("t", Table::read(rows)).first->second;
  s.modes.push_back({"m", 1, 1, 1, 0, {{{&table}, false}}});
  s.words.sentenceEnds = lexemes(".");
  return s;
}

Lexemes originals(const Spun& spun) {
  Lexemes out;
  for (const Segment& g : spun.segments) out.insert(out.end(), g.original.begin(), g.original.end());
  return out;
}

std::string text(const Lexemes& tokens) { return letters(tokens); }

TEST(DocumentsTest, SpinningChangesNoOriginal) {
  const auto s = twoParts(1, 1);
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    Random one(seed), two(seed);
    const Spun clean = drawDocument(s, {nullptr, true}, one);
    const Spun spun = drawDocument(s, {s.mode("m"), false}, two);
    EXPECT_EQ(text(originals(clean)), text(originals(spun)));
    EXPECT_EQ(clean.mode, 0);
    EXPECT_EQ(spun.mode, 1);
    for (const Segment& g : clean.segments) EXPECT_FALSE(g.replaced);
  }
}

TEST(DocumentsTest, PartsAreDrawnByWeight) {
  const auto s = twoParts(0, 1);
  Random random(1);
  for (int i = 0; i < 50; ++i) {
    EXPECT_EQ(text(originals(drawDocument(s, {nullptr, true}, random))).find('a'), std::string::npos);
  }
}

TEST(DocumentsTest, SomeDocumentsAreCleanAndSomeSpunInPart) {
  const auto s = twoParts(1, 0);
  Random random(1);
  int clean = 0, mixed = 0, spun = 0;
  for (int i = 0; i < 300; ++i) {
    int replaced = 0, kept = 0;
    for (const Segment& g : drawDocument(s, {}, random).segments) {
      if (g.current.front().type() != 'a' && !g.replaced) continue;
      ++(g.replaced ? replaced : kept);
    }
    ++(replaced == 0 ? clean : kept == 0 ? spun : mixed);
  }
  EXPECT_GT(clean, 60);
  EXPECT_GT(spun, 60);
  EXPECT_GT(mixed, 10);
}

TEST(DocumentsTest, AnUnknownMachineIsAnError) {
  EXPECT_THROW(twoParts(1, 1).mode("nobody"), std::runtime_error);
}

}  // namespace
}  // namespace ungarble::train
