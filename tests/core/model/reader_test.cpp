#include "core/model/reader.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/core/model/byte_writer.h"

namespace ungarble {
namespace {

using test::ByteWriter;

TEST(Reader, ReadsWhatWasWritten) {
  ByteWriter writer;
  writer.u8(200).u16(0xABCD).u32(0xDEADBEEF).f32(-1.5f).fixedText("name", 8).text("rest");
  Reader reader(writer.bytes(), "test");
  EXPECT_EQ(reader.u8(), 200);
  EXPECT_EQ(reader.u16(), 0xABCD);
  EXPECT_EQ(reader.u32(), 0xDEADBEEF);
  EXPECT_EQ(reader.f32(), -1.5f);
  EXPECT_EQ(reader.fixedText(8), "name");
  EXPECT_THROW(reader.requireEnd(), Error);
  EXPECT_EQ(reader.text(4), "rest");
  EXPECT_NO_THROW(reader.requireEnd());
  EXPECT_THROW(reader.u8(), Error);
}

TEST(Reader, Varints) {
  for (const std::uint32_t value : {0u, 1u, 127u, 128u, 16383u, 16384u, 0x0FFFFFFFu, 0x10000000u, 0xFFFFFFFFu}) {
    const auto bytes = ByteWriter().varint(value).bytes();
    Reader reader(bytes, "test");
    EXPECT_EQ(reader.varint(), value);
    EXPECT_EQ(reader.remaining(), 0u);
    const auto part = std::span(bytes).first(bytes.size() - 1);
    Reader cut(part, "test");
    EXPECT_THROW(cut.varint(), Error);
  }
  const auto tooLarge = ByteWriter().u32(0xFFFFFFFF).u8(0x10).bytes();
  const auto tooLong = ByteWriter().u32(0x80808080).u8(0x80).u8(0).bytes();
  EXPECT_THROW(Reader(tooLarge, "test").varint(), Error);
  EXPECT_THROW(Reader(tooLong, "test").varint(), Error);
}

TEST(Reader, RefusesNonsense) {
  const auto infinite = ByteWriter().f32(std::numeric_limits<float>::infinity()).bytes();
  const auto nan = ByteWriter().f32(std::numeric_limits<float>::quiet_NaN()).bytes();
  const auto name = ByteWriter().text("ab").u8(0).text("c").bytes();
  const auto count = ByteWriter().u32(3).text("abcde").bytes();
  EXPECT_THROW(Reader(infinite, "test").f32(), Error);
  EXPECT_THROW(Reader(nan, "test").f32(), Error);
  EXPECT_THROW(Reader(name, "test").fixedText(4), Error);
  EXPECT_EQ(Reader(count, "test").count(1), 3u);
  EXPECT_THROW(Reader(count, "test").count(2), Error);
}

TEST(Reader, ErrorsNameTheirPlace) {
  try {
    Reader({}, "section vocabulary").u8();
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::modelCorrupt);
    EXPECT_STREQ(error.what(), "The model file is damaged: in its section vocabulary, the data end too early.");
  }
}

}  // namespace
}  // namespace ungarble
