#include "core/model/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/model/byte_writer.h"

namespace ungarble {
namespace {

using test::ByteWriter;

std::vector<std::byte> frontCoded(const std::vector<std::string>& words) {
  ByteWriter writer;
  writer.u32(static_cast<std::uint32_t>(words.size()));
  std::string previous;
  for (const std::string& word : words) {
    std::size_t shared = 0;
    while (shared < 31 && shared < std::min(word.size(), previous.size()) && word[shared] == previous[shared]) ++shared;
    writer.u8(static_cast<std::uint32_t>(shared)).text(word.substr(shared));
    previous = word;
  }
  return writer.bytes();
}

TEST(Vocabulary, FindsWhatItHolds) {
  const std::vector<std::string> words = {"a", "call", "called", "caller", "naïve", "told", "zebra", "école"};
  const Vocabulary vocabulary(frontCoded(words));
  ASSERT_EQ(vocabulary.size(), words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(vocabulary.text(static_cast<WordId>(i)), words[i]);
    EXPECT_EQ(vocabulary.find(words[i]), i);
  }
  for (const char* other : {"", "b", "cal", "calle", "callers", "\xC3"}) EXPECT_EQ(vocabulary.find(other), kNoWord);
}

TEST(Vocabulary, ManyWords) {
  std::vector<std::string> words;
  for (int i = 0; i < 65534; ++i) words.emplace_back("w").append(std::to_string(i * 7919));
  words.emplace_back(255, 'x');
  std::sort(words.begin(), words.end());
  ASSERT_EQ(words.size(), 65535u);
  EXPECT_THROW(Vocabulary{frontCoded(words)}, Error) << "one id must stay free for 'no word'";
  words.erase(words.begin());
  const Vocabulary vocabulary(frontCoded(words));
  for (std::size_t i = 0; i < words.size(); ++i) ASSERT_EQ(vocabulary.find(words[i]), i) << words[i];
  EXPECT_EQ(vocabulary.find("w1"), kNoWord);
}

TEST(Vocabulary, Empty) {
  EXPECT_EQ(Vocabulary().find("a"), kNoWord);
  EXPECT_EQ(Vocabulary().size(), 0u);
  const Vocabulary vocabulary(frontCoded({}));
  EXPECT_EQ(vocabulary.find("a"), kNoWord);
  EXPECT_EQ(vocabulary.size(), 0u);
}

TEST(Vocabulary, RefusesDamage) {
  const struct { const char* why; std::vector<std::byte> bytes; } kBad[] = {
      {"no count", ByteWriter().u16(1).bytes()},
      {"count too large", ByteWriter().u32(2).u8(0).text("a").bytes()},
      {"count too small", ByteWriter().u32(0).u8(0).text("a").bytes()},
      {"out of order", ByteWriter().u32(2).u8(0).text("b").u8(0).text("a").bytes()},
      {"twice", ByteWriter().u32(2).u8(0).text("b").u8(0).text("b").bytes()},
      {"shares too much", ByteWriter().u32(2).u8(0).text("b").u8(2).text("c").bytes()},
      {"first shares", ByteWriter().u32(1).u8(1).text("b").bytes()},
      {"empty word", ByteWriter().u32(1).u8(0).text("").u8(0).bytes()},
      {"no shared length", ByteWriter().u32(1).text("ab").bytes()},
      {"too long", ByteWriter().u32(1).u8(0).text(std::string(256, 'a')).bytes()},
  };
  for (const auto& bad : kBad) EXPECT_THROW(Vocabulary{bad.bytes}, Error) << bad.why;
}

}  // namespace
}  // namespace ungarble
