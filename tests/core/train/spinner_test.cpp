#include "core/train/spin/spinner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/core/train/lexemes.h"

namespace ungarble::train {
namespace {

/// A table from rows of letters: source, then its alternatives.
Table table(const std::vector<std::vector<std::string_view>>& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t f = 0; f < row.size(); ++f) {
      if (f > 0) text += '\t';
      for (const Lexeme x : lexemes(row[f])) text += std::to_string(x.bits) + ' ';
    }
    text += '\n';
  }
  std::istringstream in(text);
  return Table::read(in);
}

/// A machine that replaces all that it can.
Mode machine(const Table& t, bool fileOrder) { return {"test", 1, 1, 1, 0, {{{&t}, fileOrder}}}; }

FunctionWords words() {
  FunctionWords w;
  w.sentenceEnds = lexemes(".");
  return w;
}

/// The texts that a machine makes of one, over many seeds: how it works is drawn anew for each document.
std::vector<std::string> spun(const Mode& mode, std::string_view text) {
  std::vector<std::string> out;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed);
    AlignedText aligned(lexemes(text));
    spin(aligned, mode, words(), random);
    out.push_back(letters(aligned.current()));
  }
  return out;
}

bool has(const std::vector<std::string>& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

TEST(SpinnerTest, ReplacesWithTheCasingOfThePlace) {
  const Table t = table({{"a", "xy"}});
  const auto texts = spun(machine(t, false), "A.a");
  EXPECT_TRUE(has(texts, "Xy.xy"));
  for (const std::string& x : texts) EXPECT_TRUE(x == "Xy.xy" || x == "A.a") << x;  // "A.a": a machine without that row
}

TEST(SpinnerTest, TriesTheLongestSourceFirstOrKeepsTheOrderOfItsFile) {
  const Table t = table({{"a", "x"}, {"ab", "y"}});
  EXPECT_TRUE(has(spun(machine(t, false), "ab"), "y"));
  const auto inOrder = spun(machine(t, true), "ab");
  EXPECT_TRUE(has(inOrder, "xb"));
  const Table other = table({{"ab", "y"}, {"a", "x"}});
  EXPECT_TRUE(has(spun(machine(other, true), "ab"), "y"));
}

TEST(SpinnerTest, SomeMachinesSpareNames) {
  const Table t = table({{"b", "x"}});
  const auto texts = spun(machine(t, false), "aB.B");
  EXPECT_TRUE(has(texts, "aX.X"));
  EXPECT_TRUE(has(texts, "aB.X")) << "a capital that begins a sentence is no name";
}

TEST(SpinnerTest, MatchesDoNotOverlap) {
  const Table t = table({{"aa", "x"}});
  for (const std::string& x : spun(machine(t, false), "aaa")) EXPECT_TRUE(x == "xa" || x == "ax" || x == "aaa") << x;
}

TEST(SpinnerTest, OneSeedOneText) {
  const Table t = table({{"a", "x", "y", "z"}, {"b", "u", "v"}});
  EXPECT_EQ(spun(machine(t, false), "abab.baba|abba"), spun(machine(t, false), "abab.baba|abba"));
}

}  // namespace
}  // namespace ungarble::train
