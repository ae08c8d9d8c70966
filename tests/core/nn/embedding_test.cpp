#include "core/nn/embedding.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/core/model/byte_writer.h"

namespace ungarble {
namespace {

using test::ByteWriter;

std::vector<std::byte> twoTables() {
  ByteWriter writer;
  writer.u32(2);
  writer.fixedText("word", 16).u32(3).u16(4).u8(4).u8(1).f32(0.5f).f32(2.0f);
  writer.u8(0).u8(1).u8(0);
  writer.u8(0x10).u8(0x32).u8(0x54).u8(0x76).u8(0xff).u8(0x08);
  writer.fixedText("casing", 16).u32(2).u16(4).u8(8).u8(0).f32(0.25f).u8(0).u8(0);
  for (const int value : {1, -1, 127, -128, 0, 4, 8, 12}) writer.u8(static_cast<std::uint32_t>(value));
  return writer.bytes();
}

TEST(Embedding, AddsRows) {
  const auto bytes = twoTables();
  const Embedding embedding(bytes);
  ASSERT_EQ(embedding.tables().size(), 2u);
  const EmbeddingTable& words = embedding.table("word");
  EXPECT_EQ(words.rows(), 3u);
  EXPECT_EQ(words.width(), 4);

  std::vector<float> sum(4, 0.0f);
  words.add(1, sum.data());  // 4 6 | 5 7, less 8, times 2
  EXPECT_EQ(sum, (std::vector<float>{-8, -4, -6, -2}));
  embedding.table("casing").add(0, sum.data());
  EXPECT_EQ(sum, (std::vector<float>{-7.75f, -4.25f, 25.75f, -34}));
  EXPECT_THROW(embedding.table("other"), Error);
}

TEST(Embedding, MultipliesRowsWithQueries) {
  const auto bytes = twoTables();
  const Embedding embedding(bytes);
  const std::vector<float> vector = {16383, -2, 1, 100};
  const EmbeddingQuery query(vector);
  EXPECT_EQ(query.scale, 1.0f);
  EXPECT_EQ(embedding.table("word").product(1, query), -8 * 16383.0f + 4 * 2 - 6 - 200);
  EXPECT_EQ(embedding.table("casing").product(1, query), (0 * 16383.0f - 4 * 2 + 8 + 1200) / 4);

  const std::vector<float> rounded = {-3.0f, 1.5f, 0.0f, 1e-6f};
  EXPECT_EQ(EmbeddingQuery(rounded).values, (std::vector<std::int16_t>{-16383, 8192, 0, 0}));
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  for (const std::vector<float>& useless : {std::vector<float>{0, 0, 0, 0}, {1, kInfinity, 1, 1}, {1e-44f, 0, 0, 0}}) {
    EXPECT_EQ(embedding.table("word").product(1, EmbeddingQuery(useless)), 0.0f);
  }
}

TEST(Embedding, RefusesDamage) {
  const auto bytes = twoTables();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(Embedding(std::span(bytes).first(size)), Error) << size;
  }
  auto longer = bytes;
  longer.push_back(std::byte{0});
  EXPECT_THROW(Embedding{longer}, Error);
  const struct { std::size_t at; int value; const char* why; } kDamage[] = {
      {3, 1, "too many tables"}, {23, 255, "more rows than bytes"}, {24, 3, "odd width"},
      {26, 5, "unknown bits"},   {36, 2, "a row without a scale"},
  };
  for (const auto& damage : kDamage) {
    auto bad = bytes;
    bad[damage.at] = static_cast<std::byte>(damage.value);
    EXPECT_THROW(Embedding{bad}, Error) << damage.why;
  }
}

}  // namespace
}  // namespace ungarble
