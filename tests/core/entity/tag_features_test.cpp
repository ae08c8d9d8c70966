#include "core/entity/tag_features.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace ungarble {
namespace {

constexpr std::size_t kFormFeatures = 4;  // ChainTrainer hides the last four to hide the form

/// "in ( Ines Bergholt ) left"
std::vector<WordFacts> someFacts() {
  std::vector<WordFacts> facts(6);
  for (std::uint32_t i = 0; i < facts.size(); ++i) {
    facts[i].form = 1000 + i;
    facts[i].prefix = 2000 + i;
    facts[i].suffix = 3000 + i;
    facts[i].nameClass = static_cast<std::uint8_t>(i);
    facts[i].isCapital = i == 2 || i == 3;
  }
  return facts;
}

std::vector<std::uint32_t> rowsOf(const std::vector<WordFacts>& facts, std::size_t token, std::size_t* others = nullptr) {
  std::vector<std::uint32_t> rows;
  const std::size_t n = TagFeatures(facts).of(token, rows);
  if (others != nullptr) *others = n;
  return rows;
}

TEST(TagFeatures, HaveHashesOfSoManyBits) {
  const auto facts = someFacts();
  for (std::size_t i = 0; i < facts.size(); ++i) {
    for (const std::uint32_t row : rowsOf(facts, i)) EXPECT_LT(row, 1u << TagFeatures::kBits);
  }
}

TEST(TagFeatures, TheLastRestOnTheFormAlone) {
  auto facts = someFacts();
  const std::size_t outside = 1;
  const auto before = rowsOf(facts, outside);
  facts[outside].form = 77;
  const auto after = rowsOf(facts, outside);
  ASSERT_EQ(before.size(), after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_EQ(before[i] != after[i], i + kFormFeatures >= before.size()) << i;
  }
}

TEST(TagFeatures, WhatIsKnownOfTheWordComesAfterTheRest) {
  auto facts = someFacts();
  const std::size_t outside = 1;
  std::size_t others = 0;
  const auto before = rowsOf(facts, outside, &others);
  facts[outside].nameClass = 50;
  facts[outside].cluster = 51;
  const auto after = rowsOf(facts, outside);
  ASSERT_EQ(before.size(), after.size());
  EXPECT_TRUE(std::equal(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(others), after.begin()));
  EXPECT_FALSE(std::equal(before.begin(), before.end(), after.begin()));
}

TEST(TagFeatures, AWordOfARunHearsOfItsEnds) {
  auto facts = someFacts();
  const auto before = rowsOf(facts, 2);
  facts[4].form = 77;  // what follows the run
  const auto after = rowsOf(facts, 2);
  EXPECT_NE(before, after);
  EXPECT_GT(before.size(), rowsOf(facts, 0).size());
}

}  // namespace
}  // namespace ungarble
