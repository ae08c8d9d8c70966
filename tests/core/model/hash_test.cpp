#include <gtest/gtest.h>

#include <string>

#include "core/model/crc32.h"
#include "core/model/sha256.h"
#include "core/model/word_hash.h"
#include "tests/core/model/model_builder.h"

namespace ungarble {
namespace {

using test::textBytes;

TEST(Sha256, PublishedVectors) {
  const struct { std::string text; const char* digest; } kCases[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
       "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
      {std::string(1000000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
  };
  for (const auto& c : kCases) EXPECT_EQ(sha256(textBytes(c.text)), c.digest) << c.text.substr(0, 60);
}

// Every length around the block border, against digests chained into one (computed with Python's hashlib).
TEST(Sha256, EveryTailLength) {
  std::string digests;
  for (std::size_t n = 0; n <= 130; ++n) digests += sha256(textBytes(std::string(n, 'x')));
  EXPECT_EQ(sha256(textBytes(digests)), "87aca1c44bc7ba8897768170211f0a02063de70801131ff86c7edb9ce32c6a50");
}

TEST(Crc32, PublishedVectors) {
  EXPECT_EQ(crc32({}), 0u);
  EXPECT_EQ(crc32(textBytes("123456789")), 0xCBF43926u);
  EXPECT_EQ(crc32(textBytes("The quick brown fox jumps over the lazy dog")), 0x414FA339u);
}

TEST(WordHash, PublishedVectors) {
  EXPECT_EQ(fnv1a(""), 0x811c9dc5u);
  EXPECT_EQ(fnv1a("a"), 0xe40c292cu);
  EXPECT_EQ(fnv1a("foobar"), 0xbf9cf968u);
}

TEST(WordHash, BucketsOfThreeCharacters) {
  const struct { const char* form; const char* prefix; const char* suffix; } kCases[] = {
      {"", "", ""},         {"a", "a", "a"},           {"abc", "abc", "abc"},         {"abcd", "abc", "bcd"},
      {"naïve", "naï", "ïve"}, {"žluťoučký", "žlu", "čký"}, {"東京大阪", "東京大", "京大阪"}, {"x😀yz", "x😀y", "😀yz"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(prefixBucket(c.form, 1000), fnv1a(c.prefix) % 1000) << c.form;
    EXPECT_EQ(suffixBucket(c.form, 777), fnv1a(c.suffix) % 777) << c.form;
  }
}

}  // namespace
}  // namespace ungarble
