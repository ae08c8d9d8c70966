#include "core/model/phrase_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/core/model/phrase_writer.h"

namespace ungarble {
namespace {

using test::Phrase;
using test::PhraseEntries;
using test::phraseSection;

std::vector<Phrase> matchesOf(const PhraseTable& table, const Phrase& words) {
  std::vector<Phrase> found;
  for (const auto& match : table.match(words)) {
    const auto source = table.source(match.source);
    EXPECT_EQ(source.size(), match.length);
    found.emplace_back(source.begin(), source.end());
  }
  return found;
}

const PhraseEntries kEntries = {
    {{3}, {{{4}, 8}, {{}, 40}}},
    {{3, 5}, {{{7, 8}, 0}}},
    {{3, 5, 2, 2, 9}, {{{1}, 16}, {{9, 9, 9, 9, 9, 9}, 16, true}, {{7, 8}, 255}}},
    {{3, 9}, {{{4}, 3}}},
    {{6, 0}, {{{4}, 3}}},
    {{9}, {{{0}, 1, true}}},
};

TEST(PhraseTable, FindsEntriesLongestFirst) {
  const auto bytes = phraseSection(kEntries);
  const PhraseTable table(bytes, 10);
  EXPECT_EQ(table.size(), kEntries.size());
  const struct { Phrase text; std::vector<Phrase> found; } kCases[] = {
      {{}, {}},
      {{3}, {{3}}},
      {{3, 5}, {{3, 5}, {3}}},
      {{3, 5, 2, 2, 9, 9}, {{3, 5, 2, 2, 9}, {3, 5}, {3}}},
      {{3, 5, 2, 2}, {{3, 5}, {3}}},
      {{3, 9, 5}, {{3, 9}, {3}}},
      {{3, 4, 5}, {{3}}},
      {{3, kNoWord}, {{3}}},
      {{6}, {}},
      {{6, 0}, {{6, 0}}},
      {{6, 1}, {}},
      {{9, 9}, {{9}}},
      {{0, 3}, {}},
      {{10}, {}},
      {{kNoWord, 3}, {}},
  };
  for (const auto& c : kCases) EXPECT_EQ(matchesOf(table, c.text), c.found) << testing::PrintToString(c.text);
}

TEST(PhraseTable, GivesTargetsWithProbabilities) {
  const auto bytes = phraseSection(kEntries);
  const PhraseTable table(bytes, 10);
  for (const auto& [source, targets] : kEntries) {
    const auto match = *table.match(source).begin();
    const auto found = table.targets(match.source);
    ASSERT_EQ(found.count, targets.size());
    for (std::size_t i = 0; i < targets.size(); ++i) {
      const auto words = found.items[i].words;
      EXPECT_EQ(Phrase(words.begin(), words.end()), targets[i].words);
      EXPECT_EQ(found.items[i].logProbability, -static_cast<float>(targets[i].cost) / 16.0f);
      EXPECT_EQ(found.items[i].passes, targets[i].passes);
    }
  }
}

TEST(PhraseTable, SaysWhatCleanTextNeverHolds) {
  const auto bytes = phraseSection(kEntries, {{3, 5}, {9}});
  const PhraseTable table(bytes, 10);
  for (const auto& [source, targets] : kEntries) {
    const auto match = *table.match(source).begin();
    EXPECT_EQ(match.unheard, source == (Phrase{3, 5}) || source == Phrase{9}) << testing::PrintToString(source);
    EXPECT_EQ(table.targets(match.source).count, targets.size());
  }
}

TEST(PhraseTable, EmptyTables) {
  EXPECT_EQ(PhraseTable().match(Phrase{1, 2}).count, 0u);
  const auto bytes = phraseSection({});
  EXPECT_EQ(PhraseTable(bytes, 10).match(Phrase{1, 2}).count, 0u);
}

// Against a plain map, on a table with many shared beginnings, a pool of targets beyond 16 bits.
TEST(PhraseTable, LargeTable) {
  std::uint32_t state = 1;
  const auto draw = [&](std::uint32_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
  };
  constexpr std::uint32_t kWords = 3000;
  const auto phrase = [&](std::uint32_t length, std::uint32_t words) {
    Phrase p(length);
    for (WordId& word : p) word = static_cast<WordId>(draw(words));
    return p;
  };
  PhraseEntries entries;
  for (int i = 0; i < 30000; ++i) {
    auto& targets = entries[phrase(1 + draw(5), draw(2) == 0 ? 8 : kWords)];
    targets.clear();
    std::uint32_t cost = 0;
    std::set<Phrase> used;
    for (std::uint32_t n = 1 + draw(12); n > 0; --n) {
      Phrase target = phrase(draw(7), kWords);
      if (!used.insert(target).second) continue;
      cost += draw(20);
      targets.push_back({target, cost, draw(3) == 0});
    }
  }
  const auto bytes = phraseSection(entries);
  const PhraseTable table(bytes, kWords);
  ASSERT_EQ(table.size(), entries.size());
  std::uint32_t number = 0;
  for (const auto& [source, targets] : entries) {
    const auto found = table.targets(number++);
    ASSERT_EQ(found.count, targets.size());
    for (std::size_t i = 0; i < targets.size(); ++i) {
      ASSERT_TRUE(std::ranges::equal(found.items[i].words, targets[i].words));
      ASSERT_EQ(found.items[i].passes, targets[i].passes);
    }
  }
  for (int i = 0; i < 20000; ++i) {
    const Phrase text = phrase(7, draw(3) == 0 ? kWords : 8);
    std::vector<Phrase> expected;
    for (std::size_t length = 5; length > 0; --length) {
      const Phrase part(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length));
      if (entries.contains(part)) expected.push_back(part);
    }
    ASSERT_EQ(matchesOf(table, text), expected);
  }
}

TEST(PhraseTable, EveryTruncationIsRefused) {
  const auto bytes = phraseSection(kEntries);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(PhraseTable(std::span(bytes).first(size), 10), Error) << size;
  }
  EXPECT_THROW(PhraseTable(bytes, 9), Error) << "a word that the vocabulary has not";
}

// A flipped bit may go unseen here (the container's checksum sees it), but what is read stays within bounds.
TEST(PhraseTable, EveryFlippedBitIsHarmless) {
  const auto bytes = phraseSection(kEntries);
  int refused = 0;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    auto damaged = bytes;
    damaged[bit / 8] ^= static_cast<std::byte>(1 << bit % 8);
    try {
      const PhraseTable table(damaged, 10);
      for (std::uint32_t i = 0; i < table.size(); ++i) EXPECT_GT(table.targets(i).count, 0u);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::modelCorrupt);
      ++refused;
    }
  }
  EXPECT_GT(refused, static_cast<int>(bytes.size()));
}

}  // namespace
}  // namespace ungarble
