#include "core/train/spin/aligned_text.h"

#include <gtest/gtest.h>

#include "tests/core/train/lexemes.h"

namespace ungarble::train {
namespace {

struct Cut {
  std::size_t begin, end;
  std::string_view replacement;
};

std::vector<AlignedText::Edit> edits(const std::vector<Cut>& cuts) {
  std::vector<AlignedText::Edit> out;
  for (const Cut& c : cuts) out.push_back({c.begin, c.end, lexemes(c.replacement)});
  return out;
}

/// Replaced segments as "original>current", untouched tokens as they are.
std::string show(const std::vector<Segment>& segments) {
  std::string out;
  for (const Segment& s : segments) {
    if (!out.empty()) out += ' ';
    out += s.replaced ? letters(s.original) + '>' + letters(s.current) : letters(s.current);
  }
  return out;
}

struct Case {
  const char* what;
  std::string_view text;
  std::vector<std::vector<Cut>> passes;
  std::string_view current;
  std::string_view segments;
};

const Case kCases[] = {
    {"nothing done", "abc", {{}}, "abc", "a b c"},
    {"one word for one", "abc", {{{1, 2, "x"}}}, "axc", "a b>x c"},
    {"two words for one, three for two", "abcd", {{{0, 1, "xy"}, {2, 4, "uvw"}}}, "xybuvw", "a>xy b cd>uvw"},
    {"what both sides share is cut off", "abcd", {{{0, 4, "axyd"}}}, "axyd", "a bc>xy d"},
    {"a word put in stands on what was there", "ab", {{{0, 1, "xa"}}}, "xab", ">x a b"},
    {"a deleted word is shown on the word after it", "abc", {{{1, 2, ""}}}, "ac", "a bc>c"},
    {"so are two", "abcd", {{{1, 3, ""}}}, "ad", "a bcd>d"},
    {"but not over the end of a paragraph", "ab|c", {{{1, 2, ""}}}, "a|c", "a | c"},
    {"a deletion before a replacement joins it", "abc", {{{0, 1, ""}, {1, 2, "x"}}}, "xc", "ab>x c"},
    {"a second machine over the first", "abcd", {{{1, 2, "xy"}}, {{2, 4, "z"}}}, "axzd", "a bc>xz d"},
    {"a second machine that undoes the first", "abc", {{{1, 2, "x"}}, {{1, 2, "b"}}}, "abc", "a b c"},
};

TEST(AlignedTextTest, RemembersWhatItWas) {
  for (const Case& c : kCases) {
    AlignedText text(lexemes(c.text));
    for (const auto& pass : c.passes) text.apply(edits(pass));
    EXPECT_EQ(letters(text.current()), c.current) << c.what;
    EXPECT_EQ(show(text.trimmed()), c.segments) << c.what;
  }
}

}  // namespace
}  // namespace ungarble::train
