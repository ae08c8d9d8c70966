#include "core/repair/article.h"

#include <gtest/gtest.h>

namespace ungarble {
namespace {

TEST(Article, FollowsTheSound) {
  const struct {
    const char* word;
    const char* article;
  } kCases[] = {
      {"action", "an"},      {"motion", "a"},      {"hour", "an"},      {"hourly", "an"},    {"honest", "an"},
      {"heir", "an"},        {"house", "a"},       {"history", "a"},    {"hammer", "a"},     {"Hour", "an"},
      {"university", "a"},   {"union", "a"},       {"unique", "a"},     {"unicorn", "a"},    {"user", "a"},
      {"useful", "a"},       {"usual", "a"},       {"utility", "a"},    {"uranium", "a"},    {"unanimous", "a"},
      {"unimportant", "an"}, {"uninformed", "an"}, {"unidentified", "an"}, {"unable", "an"}, {"uncle", "an"},
      {"umbrella", "an"},    {"upper", "an"},      {"usher", "an"},     {"urgent", "an"},    {"unilateral", "a"},
      {"European", "a"},     {"euro", "a"},        {"ewe", "a"},        {"egg", "an"},       {"eight", "an"},
      {"one", "a"},          {"once", "a"},        {"onetime", "a"},    {"only", "an"},      {"onion", "an"},
      {"year", "a"},         {"yellow", "a"},      {"Ukrainian", "a"},  {"Ugandan", "a"},    {"US", "a"},
      {"UK", "a"},           {"UN", "a"},          {"EU", "an"},        {"FBI", "an"},       {"NATO", "a"},
      {"NASA", "a"},         {"NHS", "an"},        {"MP", "an"},        {"BBC", "a"},        {"CIA", "a"},
      {"IMF", "an"},         {"SUV", "an"},        {"UNESCO", "a"},     {"MTV", "an"},       {"GOP", "a"},
      {"RMSE", "an"},        {"EUROPEAN", "a"},    {"8", "an"},         {"80", "an"},        {"8,000", "an"},
      {"8th", "an"},         {"11", "an"},         {"11th", "an"},      {"18", "an"},        {"18,000", "an"},
      {"110", "a"},          {"180", "a"},         {"1", "a"},          {"10", "a"},         {"100", "a"},
      {"7", "a"},            {"1990s", "a"},
  };
  for (const auto& c : kCases) EXPECT_EQ(indefiniteArticle(c.word), c.article) << c.word;
}

TEST(Article, OwnsUpToDoubt) {
  for (const char* word : {"historic", "herb", "hotel", "homage", "x", "nth", "iPhone", "mRNA", "1800", "1,800", "0.5",
                           "Nguyen", "Yves", "AAA", "UNITA", "U20", "Hon.", ""}) {
    EXPECT_FALSE(onsetOf(word).certain) << word;
  }
  for (const char* word : {"hour", "motion", "action", "FBI", "BBC", "8", "11th", "European", "unimportant"}) {
    EXPECT_TRUE(onsetOf(word).certain) << word;
  }
}

}  // namespace
}  // namespace ungarble
