// What core/train/modelfile.py writes, Model reads.
#include <gtest/gtest.h>

#include <sstream>

#include "core/model/model.h"
#include "tests/core/model/fixture.h"

namespace ungarble {
namespace {

class ModelFixtureTest : public testing::Test {
 protected:
  std::vector<WordId> ids(const std::string& text) const {
    std::vector<WordId> found;
    std::istringstream words(text);
    for (std::string word; words >> word;) found.push_back(model_->vocabulary().find(word));
    return found;
  }
  std::string text(std::span<const WordId> words) const {
    std::string joined;
    for (const WordId word : words) {
      if (!joined.empty()) joined += ' ';
      joined += model_->vocabulary().text(word);
    }
    return joined;
  }

  const std::shared_ptr<const Model> model_ = Model::load(test::readFixture());
};

TEST_F(ModelFixtureTest, MetaAndCalibration) {
  EXPECT_EQ(model_->name(), "fixture");
  EXPECT_EQ(model_->meta("words"), "18");
  EXPECT_EQ(model_->calibration("threshold"), 0.25f);
  EXPECT_EQ(model_->calibration("slope"), -3.0f);
}

TEST_F(ModelFixtureTest, Vocabulary) {
  const Vocabulary& vocabulary = model_->vocabulary();
  ASSERT_EQ(vocabulary.size(), 18u);
  EXPECT_EQ(vocabulary.find("a"), 0);
  EXPECT_EQ(vocabulary.find("école"), 17);
  EXPECT_EQ(vocabulary.find(std::string(41, 'x')), vocabulary.find(std::string(40, 'x')) + 1);
  EXPECT_EQ(vocabulary.find("nam"), kNoWord);
  for (WordId id = 0; id < vocabulary.size(); ++id) EXPECT_EQ(vocabulary.find(vocabulary.text(id)), id);
}

TEST_F(ModelFixtureTest, Phrases) {
  const PhraseTable& phrases = model_->phrases();
  EXPECT_EQ(phrases.size(), 4u);
  const auto matches = phrases.match(ids("in a cellphone name of"));
  ASSERT_EQ(matches.count, 2u);
  EXPECT_EQ(text(phrases.source(matches.items[0].source)), "in a cellphone name");
  EXPECT_EQ(text(phrases.source(matches.items[1].source)), "in a");

  const auto longer = phrases.targets(matches.items[0].source);
  ASSERT_EQ(longer.count, 2u);
  EXPECT_EQ(text(longer.items[0].words), "in a phone call");
  EXPECT_EQ(longer.items[0].logProbability, -11.0f / 16);  // ln 0.5 = -11.09 / 16
  EXPECT_EQ(text(longer.items[1].words), "in a call");
  EXPECT_EQ(longer.items[1].logProbability, -22.0f / 16);

  const auto shorter = phrases.targets(matches.items[1].source);
  ASSERT_EQ(shorter.count, 2u);
  EXPECT_EQ(text(shorter.items[0].words), "in");
  EXPECT_EQ(text(shorter.items[1].words), "");

  const auto five = phrases.match(ids("turning into a member of"));
  ASSERT_EQ(five.count, 1u);
  EXPECT_EQ(text(phrases.targets(five.items[0].source).items[0].words), "joining");
  EXPECT_EQ(phrases.targets(five.items[0].source).items[0].logProbability, 0.0f);
  EXPECT_EQ(phrases.match(ids("told a call")).count, 0u);

  const auto one = phrases.match(ids("instructed"));
  EXPECT_TRUE(phrases.targets(one.items[0].source).items[0].passes);
  EXPECT_FALSE(shorter.items[0].passes || shorter.items[1].passes);
}

}  // namespace
}  // namespace ungarble
