#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>

#include "core/text/characters.h"
#include "core/text/document.h"
#include "core/text/utf8.h"
#include "tests/core/text/document_checks.h"

namespace ungarble {
namespace {

using testing::brokenInvariant;

/// xorshift64: the same texts on every platform.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 1) {}
  std::uint32_t below(std::uint32_t limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::uint32_t>((state_ >> 32) % limit);
  }

 private:
  std::uint64_t state_;
};

constexpr auto kPieces = std::to_array<std::string_view>({
    "the", "U.S.", "Sen.", "e.g.", "Mr. ", "a", "I", "it's", "it’s", "n't", "officials'", "café", "naïve", "NATO",
    "O'Brien", "'em", "1,200.5", "21st", "10a.m.", "3.", "%", "$5m", "-", "--", "–", "—", "...", "…", ".", ". ", "! ",
    "? ", ",", ";", ":", "\"", "“", "”", "'", "‘", "’", "«", "»", "(", ")", "[", "]", "{", "}", "|", "<", ">", "`",
    "```", "#", "# ", "#tag", "@you", "http://a.b/c?d=e", "a@b.org", "file.txt", "www.x.y", "\n", "\r\n", "\xC2\xA0",
    "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xC2\xAD", "\xE2\x80\x8D", "👩‍🚀", "🇺🇸", "👍🏽", "1️⃣", "日本", "Привет", "e\xCC\x81",
    " ", "\xE2\x80\xA8",
});

TEST(DocumentProperty, holdsForTextsMadeOfHardPieces) {
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    Random random(seed);
    std::string text;
    for (std::uint32_t count = random.below(40); count > 0; --count) {
      text += kPieces[random.below(kPieces.size())];
      if (random.below(3) == 0) text += ' ';
    }
    ASSERT_EQ(brokenInvariant(text), "") << text;
  }
}

TEST(DocumentProperty, holdsForRandomCharacters) {
  constexpr std::array<char32_t, 6> kLimits = {0x80, 0x100, 0x3000, 0x10000, 0x20000, 0x110000};
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    Random random(seed);
    const char32_t limit = kLimits[random.below(kLimits.size())];
    std::string text;
    for (std::uint32_t count = random.below(60); count > 0; --count) {
      const char32_t c = random.below(limit);
      appendUtf8(c >= 0xD800 && c < 0xE000 ? U' ' : c, text);
    }
    ASSERT_EQ(brokenInvariant(text), "") << text;
  }
}

TEST(DocumentProperty, holdsForEveryCharacterBetweenTwoOthers) {
  for (const std::string_view neighbour : {"", "a", " ", "'", "1"}) {
    for (char32_t c = 0; c < 0x110000; c += c < 0x3100 || (c >= 0x1F000 && c < 0x1FC00) ? 1 : 97) {
      if (c >= 0xD800 && c < 0xE000) continue;
      std::string text(neighbour);
      appendUtf8(c, text);
      text += neighbour;
      ASSERT_EQ(brokenInvariant(text), "") << "U+" << std::hex << static_cast<std::uint32_t>(c);
    }
  }
}

TEST(DocumentProperty, randomBytesAreRefusedOrAnalysed) {
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    Random random(seed);
    std::string text;
    for (std::uint32_t count = random.below(12); count > 0; --count) text += static_cast<char>(random.below(256));
    if (findInvalidUtf8(text) == std::string_view::npos) {
      ASSERT_EQ(brokenInvariant(text), "") << text;
    } else {
      ASSERT_ANY_THROW(Document document(text));
    }
  }
}

TEST(Characters, foldingTwiceChangesNothing) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    ASSERT_EQ(fold(fold(c)), fold(c)) << std::hex << static_cast<std::uint32_t>(c);
    if (isUpper(c)) {
      ASSERT_FALSE(isLower(c)) << std::hex << static_cast<std::uint32_t>(c);
    }
  }
}

// Texts on which a careless look ahead takes quadratic time: they would run for minutes, not for a moment.
TEST(DocumentProperty, longRunsOfOneThingTakeLinearTime) {
  for (const std::string_view piece :
       {"a", "a.", "a-", "a_", "a@", "'", "' ", "'a ", "a' ", "\"", "\" a", "” ' ", "‘a ", "{", "{a:", "[\"", "<a", "`",
        "`` `", "a’", "#", "@", ".", "1,", "1.", "1,234,", "(", "! ", ".[1", "\xE2\x80\x8B", "a\xE2\x80\x8B",
        "👩‍",
        "http://", "www.", "\n", "a\n", "e\xCC\x81", "U.S. ", "J. ", "No. "}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    EXPECT_NO_THROW(Document document(text)) << piece;
  }
}

}  // namespace
}  // namespace ungarble
