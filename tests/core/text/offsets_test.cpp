#include "core/text/offsets.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace ungarble {
namespace {

struct OffsetCase {
  std::string_view text;
  std::uint32_t byteOffset;
  std::uint32_t utf16;
  std::uint32_t utf32;
};

constexpr OffsetCase kCases[] = {
    {"", 0, 0, 0},
    {"abc", 2, 2, 2},
    {"abc", 3, 3, 3},
    {"é!", 2, 1, 1},
    {"€!", 3, 1, 1},
    {"😀!", 4, 2, 1},
    {"a😀é€", 10, 5, 4},
    {"\xEF\xBB\xBFx", 3, 1, 1},
};

TEST(OffsetMap, countsUnitsBeforeTheOffset) {
  for (const OffsetCase& c : kCases) {
    EXPECT_EQ(OffsetMap(c.text, OffsetUnit::utf8)(c.byteOffset), c.byteOffset) << c.text;
    EXPECT_EQ(OffsetMap(c.text, OffsetUnit::utf16)(c.byteOffset), c.utf16) << c.text;
    EXPECT_EQ(OffsetMap(c.text, OffsetUnit::utf32)(c.byteOffset), c.utf32) << c.text;
  }
}

// Characters that lie across the edge between two checkpoints, in every position.
TEST(OffsetMap, isRightAtEveryCheckpoint) {
  for (std::size_t shift = 0; shift < 8; ++shift) {
    std::string text(shift, 'a');
    for (int i = 0; i < 100; ++i) text += "😀";
    const OffsetMap utf16(text, OffsetUnit::utf16);
    const OffsetMap utf32(text, OffsetUnit::utf32);
    for (std::uint32_t i = 0; i <= 100; ++i) {
      const auto before = static_cast<std::uint32_t>(shift);
      EXPECT_EQ(utf16(before + 4 * i), before + 2 * i);
      EXPECT_EQ(utf32(before + 4 * i), before + i);
    }
    EXPECT_EQ(utf16.length(), shift + 200);
    EXPECT_EQ(utf32.length(), shift + 100);
  }
}

}  // namespace
}  // namespace ungarble
