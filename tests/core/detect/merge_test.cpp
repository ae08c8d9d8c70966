#include "core/detect/merge.h"

#include <gtest/gtest.h>

#include "tests/core/nn/random.h"

namespace ungarble {
namespace {

Finding finding(Range bytes, Code code, std::vector<Suggestion> suggestions = {}) {
  return {bytes, code, Severity::warning, 0.5f, "Why.", std::move(suggestions)};
}

Finding rule(Range bytes) { return finding(bytes, Code::functionWord); }
Finding spun(Range bytes) { return finding(bytes, Code::spunSynonym); }

/// "BEGIN-END code" of each.
std::vector<std::string> shown(const std::vector<Finding>& findings) {
  std::vector<std::string> out;
  for (const Finding& f : findings) {
    out.push_back(std::to_string(f.bytes.begin) + '-' + std::to_string(f.bytes.end) + ' ' + std::string(name(f.code)));
  }
  return out;
}

TEST(Merge, PutsBothInOrder) {
  const struct {
    std::vector<Finding> rules, spun;
    std::vector<std::string> expected;
  } kCases[] = {
      {{}, {}, {}},
      {{rule({1, 2})}, {}, {"1-2 function-word"}},
      {{}, {spun({1, 2})}, {"1-2 spun-synonym"}},
      {{rule({5, 9})}, {spun({0, 5}), spun({9, 12})}, {"0-5 spun-synonym", "5-9 function-word", "9-12 spun-synonym"}},
      {{rule({5, 9})}, {spun({0, 6})}, {"5-9 function-word"}},
      {{rule({5, 9})}, {spun({8, 20})}, {"5-9 function-word"}},
      {{rule({5, 9})}, {spun({5, 9})}, {"5-9 function-word"}},
      {{rule({5, 9})}, {spun({0, 20})}, {"5-9 function-word"}},
      {{rule({5, 9}), rule({12, 14})}, {spun({6, 13}), spun({14, 15})},
       {"5-9 function-word", "12-14 function-word", "14-15 spun-synonym"}},
      {{rule({0, 20})}, {spun({1, 2}), spun({3, 4}), spun({30, 31})}, {"0-20 function-word", "30-31 spun-synonym"}},
  };
  for (const auto& c : kCases) EXPECT_EQ(shown(mergeFindings(c.rules, c.spun)), c.expected);
}

TEST(Merge, LendsTheFixesOfTheModelToAnArticle) {
  const Finding article = finding({3, 12}, Code::articleAAn, {{"a motion", 0.5f}});
  const Finding word = finding({3, 12}, Code::spunSynonym, {{"an action", 0.9f}, {"a move", 0.05f}});
  const std::vector<Finding> merged = mergeFindings({article}, {word});
  ASSERT_EQ(merged.size(), 1u);
  EXPECT_EQ(merged[0].code, Code::articleAAn);
  ASSERT_EQ(merged[0].suggestions.size(), 3u);
  EXPECT_EQ(merged[0].suggestions[0].text, "an action");
  EXPECT_EQ(merged[0].suggestions[2].text, "a motion");
}

TEST(Merge, LendsNoMoreThanFiveAndNoneTwice) {
  std::vector<Suggestion> many;
  for (const char* text : {"an a", "an e", "a motion", "an i", "an o"}) many.push_back({text, 0.1f});
  const auto merged = mergeFindings({finding({3, 12}, Code::articleAAn, {{"a motion", 0.5f}, {"a third", 0.1f}})},
                                    {finding({3, 12}, Code::spunSynonym, many)});
  ASSERT_EQ(merged.size(), 1u);
  ASSERT_EQ(merged[0].suggestions.size(), 5u);
  EXPECT_EQ(merged[0].suggestions[2].text, "a motion");
}

TEST(Merge, LendsNothingAcrossAnotherSpan) {
  const auto merged = mergeFindings({finding({3, 12}, Code::articleAAn, {{"a motion", 0.5f}})},
                                    {finding({5, 12}, Code::spunSynonym, {{"action", 0.9f}})});
  ASSERT_EQ(merged.size(), 1u);
  ASSERT_EQ(merged[0].suggestions.size(), 1u);
  EXPECT_EQ(merged[0].suggestions[0].text, "a motion");
}

/// Ascending spans without overlaps.
std::vector<Finding> randomFindings(test::Random& random, Code code) {
  std::vector<Finding> out;
  std::uint32_t at = 0;
  for (int n = random.between(0, 10); n > 0; --n) {
    const std::uint32_t begin = at + static_cast<std::uint32_t>(random.between(0, 6));
    at = begin + static_cast<std::uint32_t>(random.between(1, 6));
    out.push_back(finding({begin, at}, code));
  }
  return out;
}

TEST(Merge, KeepsEveryRuleAndWhateverElseHasRoom) {
  test::Random random(5);
  for (int round = 0; round < 2000; ++round) {
    const std::vector<Finding> rules = randomFindings(random, Code::functionWord);
    const std::vector<Finding> words = randomFindings(random, Code::spunSynonym);
    std::size_t room = 0;
    for (const Finding& w : words) {
      bool free = true;
      for (const Finding& r : rules) free = free && !r.bytes.overlaps(w.bytes);
      room += free ? 1 : 0;
    }
    const std::vector<Finding> merged = mergeFindings(rules, words);
    ASSERT_EQ(merged.size(), rules.size() + room);
    std::uint32_t end = 0;
    for (const Finding& f : merged) {
      ASSERT_GE(f.bytes.begin, end);
      end = f.bytes.end;
    }
  }
}

}  // namespace
}  // namespace ungarble
