// Collocations, from the fixture that the trainer's writer wrote and from damaged bytes of it.
#include "core/model/collocations.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/model/model.h"
#include "tests/core/model/fixture.h"

namespace ungarble {
namespace {

class CollocationsTest : public testing::Test {
 protected:
  WordId id(const char* word) const { return model_->vocabulary().find(word); }

  const std::shared_ptr<const Model> model_ = Model::load(test::readFixture());
  const std::span<const std::byte> section_ = model_->section("collocations");
};

TEST_F(CollocationsTest, KnowsEveryPairWithItsStrength) {
  const Collocations collocations(section_);
  EXPECT_EQ(collocations.size(), 5u);
  const struct { const char *first, *second; int strength; } kPairs[] = {
      {"phone", "call", 3}, {"in", "a", 1}, {"member", "of", 2}, {"told", "in", 1}, {"a", "call", 2}};
  for (const auto& p : kPairs) EXPECT_EQ(collocations.strength(id(p.first), id(p.second)), p.strength) << p.first;
}

TEST_F(CollocationsTest, HardlyAnyOtherPairIsTakenForOne) {
  const Collocations collocations(section_);
  int taken = 0, pairs = 0;
  for (WordId a = 100; a < 200; ++a) {
    for (WordId b = 100; b < 200; ++b, ++pairs) taken += collocations.strength(a, b) > 0;
  }
  EXPECT_GT(taken, 0);  // it is a set of hashes
  EXPECT_LT(taken, pairs / 16);
}

TEST_F(CollocationsTest, AWordThatIsNotThereHasNoNeighbours) {
  const Collocations collocations(section_);
  EXPECT_EQ(collocations.strength(kNoWord, id("a")), 0);
  EXPECT_EQ(collocations.strength(id("in"), kNoWord), 0);
  EXPECT_EQ(Collocations().strength(id("in"), id("a")), 0);
}

TEST_F(CollocationsTest, CutShortItIsRefused) {
  for (std::size_t n = 0; n < section_.size(); ++n) {
    EXPECT_THROW(Collocations(section_.first(n)), Error) << n;
  }
}

TEST_F(CollocationsTest, WhateverTheBytesItAnswers) {
  std::vector<std::byte> bytes(section_.begin(), section_.end());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const int bit : {0, 3, 7}) {
      std::vector<std::byte> damaged = bytes;
      damaged[i] ^= std::byte{1} << bit;
      try {
        const Collocations collocations(damaged);
        for (WordId a = 0; a < 20; ++a) {
          for (WordId b = 0; b < 20; ++b) {
            const int strength = collocations.strength(a, b);
            EXPECT_TRUE(strength >= 0 && strength <= 3);
          }
        }
      } catch (const Error& e) {
        EXPECT_EQ(e.code(), ErrorCode::modelCorrupt);
      }
    }
  }
}

}  // namespace
}  // namespace ungarble
