// Fixes of neighbours are chosen together. Words and collocations are those of the trainer's fixture: "phone call" 3,
// "a call" 2, "member of" 2.
#include "core/repair/joint.h"

#include <gtest/gtest.h>

#include <memory>

#include "core/model/model.h"
#include "tests/core/model/fixture.h"

namespace ungarble {
namespace {

class JointTest : public testing::Test {
 protected:
  /// A span over one token of a text of six words that usually stand beside nothing, with `fixes` as its candidates.
  Span span(std::uint32_t token, const std::vector<std::pair<const char*, float>>& fixes) {
    Span out;
    out.tokens = {token, token + 1};
    for (const auto& [word, confidence] : fixes) {
      words_.push_back(std::make_unique<WordId>(model_->vocabulary().find(word)));
      EXPECT_NE(*words_.back(), kNoWord) << word;
      out.candidates.push_back({.text = word, .target = {words_.back().get(), 1}, .confidence = confidence});
    }
    return out;
  }

  void rank(std::vector<Span>& spans, float weight = 1) {
    Scan scan;
    scan.word.assign(6, kNoWord);
    rankJointly(model_->collocations(), scan, weight, spans);
  }

  const std::shared_ptr<const Model> model_ = Model::load(test::readFixture());
  std::vector<std::unique_ptr<WordId>> words_;
};

TEST_F(JointTest, WordsThatGoTogetherWin) {
  std::vector<Span> spans{span(1, {{"member", 0.5f}, {"phone", 0.3f}}), span(2, {{"told", 0.5f}, {"call", 0.3f}})};
  rank(spans);
  EXPECT_EQ(spans[0].candidates[0].text, "phone");
  EXPECT_EQ(spans[1].candidates[0].text, "call");
  for (const Span& s : spans) {
    const float sum = s.candidates[0].confidence + s.candidates[1].confidence;
    EXPECT_GT(sum, 0.8f) << "a pair that fits speaks against none of them";
    EXPECT_LE(sum, 1.0f);
    EXPECT_GE(s.candidates[0].confidence, s.candidates[1].confidence);
  }
}

TEST_F(JointTest, OneLinkDecidesTheNext) {
  std::vector<Span> spans{span(0, {{"in", 0.6f}, {"member", 0.4f}}), span(1, {{"of", 0.5f}, {"told", 0.5f}}),
                          span(2, {{"a", 0.5f}, {"phone", 0.45f}}), span(3, {{"call", 0.9f}})};
  rank(spans);
  EXPECT_EQ(spans[0].candidates[0].text, "member");
  EXPECT_EQ(spans[1].candidates[0].text, "of");
  EXPECT_EQ(spans[2].candidates[0].text, "phone");
}

TEST_F(JointTest, WhatDoesNotTouchIsLeftAlone) {
  std::vector<Span> spans{span(0, {{"member", 0.5f}, {"phone", 0.3f}}), span(2, {{"told", 0.5f}, {"call", 0.3f}}),
                          span(3, {}), span(4, {{"call", 0.4f}})};
  rank(spans);
  EXPECT_EQ(spans[0].candidates[0].text, "member");
  EXPECT_EQ(spans[0].candidates[0].confidence, 0.5f);
  EXPECT_EQ(spans[1].candidates[0].text, "told");
  EXPECT_EQ(spans[3].candidates[0].confidence, 0.4f);
}

TEST_F(JointTest, WhatTakesNoPartKeepsItsShare) {
  std::vector<std::pair<const char*, float>> many{{"member", 0.2f}, {"phone", 0.15f}, {"told", 0.12f}, {"in", 0.1f},
                                                  {"of", 0.09f},    {"a", 0.08f},     {"call", 0.07f}};
  ASSERT_GT(many.size(), kJointCandidates);
  std::vector<Span> spans{span(1, many), span(2, {{"call", 0.9f}})};
  rank(spans);
  ASSERT_EQ(spans[0].candidates.size(), many.size());
  float sum = 0;
  for (std::size_t i = 0; i < many.size(); ++i) {
    const Candidate& c = spans[0].candidates[i];
    sum += c.confidence;
    if (c.text == "call") {
      EXPECT_EQ(c.confidence, 0.07f);
    }
    if (i > 0) {
      EXPECT_LE(c.confidence, spans[0].candidates[i - 1].confidence);
    }
  }
  EXPECT_EQ(spans[0].candidates[0].text, "phone");
  EXPECT_LE(sum, 1.0f);
}

TEST_F(JointTest, ADeletionSaysNothingOfItsNeighbour) {
  std::vector<Span> spans{span(1, {{"member", 0.5f}}), span(2, {{"call", 0.5f}})};
  spans[0].candidates[0].target = {};
  rank(spans);
  EXPECT_NEAR(spans[0].candidates[0].confidence, 0.5f, 1e-5f);
  EXPECT_NEAR(spans[1].candidates[0].confidence, 0.5f, 1e-5f);
}

TEST_F(JointTest, WithoutWeightOnlyTheirOwnOddsCount) {
  std::vector<Span> spans{span(1, {{"member", 0.5f}, {"phone", 0.3f}}), span(2, {{"told", 0.5f}, {"call", 0.3f}})};
  rank(spans, 0);
  EXPECT_NEAR(spans[0].candidates[0].confidence, 0.5f, 1e-5f);
  EXPECT_NEAR(spans[1].candidates[1].confidence, 0.3f, 1e-5f);
}

}  // namespace
}  // namespace ungarble
