#include <gtest/gtest.h>

#include "core/report/display_width.h"
#include "core/report/line_index.h"

namespace ungarble {
namespace {

TEST(LineIndex, KnowsEveryLineEnd) {
  const LineIndex lines("a\nbc\r\nd\re\n\nf");
  const Range kLines[] = {{0, 1}, {2, 4}, {6, 7}, {8, 9}, {10, 10}, {11, 12}};
  ASSERT_EQ(lines.size(), std::size(kLines));
  for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_EQ(lines.line(i), kLines[i]) << i;
  EXPECT_EQ(lines.lineOf(0), 0u);
  EXPECT_EQ(lines.lineOf(1), 0u);
  EXPECT_EQ(lines.lineOf(2), 1u);
  EXPECT_EQ(lines.lineOf(5), 1u);
  EXPECT_EQ(lines.lineOf(12), 5u);
  EXPECT_EQ(LineIndex("").size(), 1u);
  EXPECT_EQ(LineIndex("a\n").line(1), (Range{2, 2}));
}

TEST(DisplayWidth, CountsColumns) {
  const struct {
    const char* text;
    std::size_t columns;
  } kCases[] = {{"", 0},          {"abc", 3},   {"é", 1},  {"e\u0301", 1}, {"日本", 4},  {"한글", 4}, {"👍", 2},
                {"👍🏽", 2}, {"👩‍👩‍👧", 2}, {"ａ", 2}, {"a\u200Bb", 2}, {"…“”", 3}, {"\t", 1}};
  for (const auto& c : kCases) EXPECT_EQ(displayWidth(c.text), c.columns) << c.text;
}

}  // namespace
}  // namespace ungarble
