// Two readings of a text, by the model that ships, and what counts of them.
#include <gtest/gtest.h>

#include <string>

#include "core/detect/scan.h"
#include "tests/core/checker/shipped_model.h"

namespace ungarble {
namespace {

// Paragraphs of which the middle one was spun; they lie in one section.
constexpr const char* kText =
    "The council met on Monday to talk about the new bridge. Nobody had expected so many people to come.\n\n"
    "The gathering went on for the gauze of an hour, and the civic chairman avowed that the overpass could not be "
    "constructed prior to the accompanying mid year, in gentle of the expense.\n\n"
    "A vote is planned for next week, and the mayor said that she would wait for it.";

class Readings : public ::testing::Test {
 protected:
  Readings() : model_(Model::load(test::shippedModelBytes())), encoder_(*model_), document_(kText) {
    while (scanner_.step()) {
    }
    first_ = scanner_.scan().logit;
    std::vector<Section> again;
    for (std::uint32_t p = 0; p < document_.paragraphs().size(); ++p) {
      for (Section& section : cutSections(document_, {p, p + 1})) again.push_back(std::move(section));
    }
    scanner_.readAgain(std::move(again));
    while (scanner_.step()) {
    }
    second_ = scanner_.scan().logit;
  }

  Range paragraph(std::size_t number) const { return document_.paragraphs()[number]; }

  std::shared_ptr<const Model> model_;
  Encoder encoder_;
  Document document_;
  Scanner scanner_{document_, encoder_, -3.0f};
  std::vector<float> first_, second_;
};

TEST_F(Readings, TheLastCounts) {
  ASSERT_EQ(first_.size(), document_.tokens().size());
  EXPECT_NE(first_, second_);  // a paragraph reads differently without its neighbours
}

TEST_F(Readings, AWeightMixesTheTwoWhereItIsAskedTo) {
  scanner_.weighReadings(paragraph(0), 1.0f);
  scanner_.weighReadings(paragraph(1), 0.25f);
  const std::vector<float>& logit = scanner_.scan().logit;
  for (std::uint32_t i = 0; i < logit.size(); ++i) {
    const float weight = i < paragraph(0).end ? 1.0f : i < paragraph(1).end ? 0.25f : 0.0f;
    EXPECT_FLOAT_EQ(logit[i], weight * first_[i] + (1.0f - weight) * second_[i]) << "token " << i;
  }
}

TEST_F(Readings, QueriesAreKeptOfSuspiciousTokensAlone) {
  scanner_.weighReadings({0, static_cast<std::uint32_t>(document_.tokens().size())}, 0.5f);
  const Scan& scan = scanner_.scan();
  int kept = 0;
  for (std::size_t i = 0; i < scan.logit.size(); ++i) {
    const bool has = scan.query[i] != Scan::kNoQuery;
    EXPECT_EQ(has, scan.logit[i] > -3.0f) << "token " << i;
    if (has) {
      ASSERT_LT(scan.query[i], scan.first.size());
    }
    kept += has;
  }
  EXPECT_GT(kept, 0);
}

TEST_F(Readings, WhatWasReadOnceStaysAsItIs) {
  Scanner once(document_, encoder_, -3.0f);
  while (once.step()) {
  }
  once.weighReadings({0, static_cast<std::uint32_t>(document_.tokens().size())}, 0.5f);
  EXPECT_EQ(once.scan().logit, first_);
}

}  // namespace
}  // namespace ungarble
