// The table against a plain map: what its filter drops must be what it does not hold.
#include "core/entity/feature_table.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "core/entity/tag_features.h"
#include "core/error.h"
#include "tests/core/model/byte_writer.h"
#include "tests/core/model/model_builder.h"

namespace ungarble {
namespace {

constexpr float kStep = 0.25f;
using Values = std::array<int, kTags>;

/// Features that fall on each other in the filter and in the table, and others.
std::map<std::uint32_t, Values> someFeatures() {
  std::mt19937 random(5);
  std::map<std::uint32_t, Values> features;
  for (std::uint32_t high = 0; high < 16; high += 2) features[high << 20 | 77];
  while (features.size() < 500) features[static_cast<std::uint32_t>(random()) >> (32 - TagFeatures::kBits)];
  for (auto& [feature, values] : features) {
    for (int& value : values) value = static_cast<int>(random() % 256) - 128;
  }
  return features;
}

FeatureTable tableOf(const std::map<std::uint32_t, Values>& features) {
  test::ByteWriter ids, rows;
  rows.f32(kStep);
  std::uint32_t before = 0;
  for (const auto& [feature, values] : features) {
    ids.varint(feature - before);
    before = feature;
    for (const int value : values) rows.u8(static_cast<std::uint32_t>(value));
  }
  const auto model = Model::load(test::buildModel({{"vocabulary", test::vocabularySection({"a"})},
                                                   {"tag_rows", ids.bytes()},
                                                   {"tag_features", rows.bytes()}}));
  return FeatureTable(*model);
}

TEST(FeatureTable, AddsUpWhatItHolds) {
  const auto features = someFeatures();
  const FeatureTable table = tableOf(features);
  std::vector<std::uint32_t> asked;
  Values expected{};
  for (const auto& [feature, values] : features) {
    for (const std::uint32_t other : {feature, feature ^ 1u << 20, feature ^ 1u}) {
      asked.push_back(other);
      const auto found = features.find(other);
      for (std::size_t tag = 0; found != features.end() && tag < kTags; ++tag) expected[tag] += found->second[tag];
    }
    if (asked.size() + 3 <= FeatureTable::kMost) continue;
    table.select(asked);
    const TagScores sum = table.sum(asked);
    for (std::size_t tag = 0; tag < kTags; ++tag) ASSERT_EQ(sum[tag], static_cast<float>(expected[tag]) * kStep);
    asked.clear();
    expected = {};
  }
}

TEST(FeatureTable, SelectDropsMostOfWhatItDoesNotHold) {
  const FeatureTable table = tableOf(someFeatures());
  std::vector<std::uint32_t> asked(FeatureTable::kMost);
  for (std::size_t i = 0; i < asked.size(); ++i) asked[i] = static_cast<std::uint32_t>(i) * 7919;
  table.select(asked);
  EXPECT_LT(asked.size(), FeatureTable::kMost / 10);
}

}  // namespace
}  // namespace ungarble
