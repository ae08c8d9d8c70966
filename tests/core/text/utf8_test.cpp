#include "core/text/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/error.h"
#include "core/text/document.h"

namespace ungarble {
namespace {

struct Utf8Case {
  std::string_view text;
  std::size_t invalidAt;
};

constexpr std::size_t kValid = std::string_view::npos;

constexpr Utf8Case kCases[] = {
    {"", kValid},
    {"plain text, longer than a block of eight", kValid},
    {"\xC2\x80 \xDF\xBF \xE0\xA0\x80 \xEF\xBF\xBF \xF0\x90\x80\x80 \xF4\x8F\xBF\xBF", kValid},
    {"\xED\x9F\xBF\xEE\x80\x80", kValid},
    {"\x80", 0},                          // a tail alone
    {"abc\xFF", 3},
    {"12345678\xFE", 8},
    {"a\xC0\xAF", 1},                     // overlong
    {"a\xC1\xBF", 1},
    {"ab\xE0\x9F\xBF", 2},
    {"abc\xF0\x8F\xBF\xBF", 3},
    {"\xED\xA0\x80", 0},                  // a surrogate
    {"\xED\xBF\xBF", 0},
    {"\xF4\x90\x80\x80", 0},              // above U+10FFFF
    {"\xF5\x80\x80\x80", 0},
    {"caf\xC3", 3},                       // cut short
    {"caf\xC3 e", 3},
    {"x\xE2\x82", 1},
    {"x\xF0\x9F\x98", 1},
    {"x\xF0\x9F\x98y", 1},
};

TEST(Utf8, findsTheFirstInvalidByte) {
  for (const Utf8Case& c : kCases) EXPECT_EQ(findInvalidUtf8(c.text), c.invalidAt) << c.text;
}

TEST(Utf8, everyCharacterComesBack) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    appendUtf8(c, text);
    ASSERT_EQ(findInvalidUtf8(text), kValid);
    ASSERT_EQ(decodeAt(text, 0).value, c);
    ASSERT_EQ(decodeAt(text, 0).length, text.size());
    ASSERT_EQ(decodeBefore(text, text.size()).value, c);
  }
}

TEST(Utf8, everyByteAloneIsAsciiOrRefused) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text(1, static_cast<char>(byte));
    EXPECT_EQ(findInvalidUtf8(text), byte < 128 ? kValid : 0u) << byte;
  }
}

TEST(Document, namesTheInvalidByte) {
  try {
    Document document("caf\xE9 noir");
    FAIL() << "the text was taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::invalidUtf8);
    EXPECT_STREQ(error.what(), "The text is not valid UTF-8: bad byte 0xE9 at offset 3.");
  }
}

TEST(Document, refusesWhatIsTooLong) {
  const std::string text(Document::kMaxBytes + 1, ' ');
  try {
    Document document(text);
    FAIL() << "the text was taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::textTooLong);
  }
  EXPECT_TRUE(Document(std::string_view(text).substr(1)).tokens().empty());
}

}  // namespace
}  // namespace ungarble
