#include "core/model/model.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/model/sha256.h"
#include "tests/core/model/model_builder.h"
#include "tests/core/model/phrase_writer.h"

namespace ungarble {
namespace {

using test::buildModel;
using test::ByteWriter;
using test::ModelSection;
using test::textBytes;

std::vector<ModelSection> smallSections() {
  ByteWriter calibration;
  calibration.fixedText("threshold", 28).f32(0.25f).fixedText("slope", 28).f32(-2.0f);
  return {
      {"meta", textBytes("name=en\nwords=3\nnote=a=b\n")},
      {"vocabulary", test::vocabularySection({"call", "name", "told"})},
      {"phrases", test::phraseSection({{{1}, {{{0}, 4}}}})},
      {"calibration", calibration.bytes()},
      {"gazetteer", textBytes("whatever its owner likes")},
      {"empty", {}},
  };
}

ErrorCode loadError(std::vector<std::byte> bytes) {
  try {
    Model::load(std::move(bytes));
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::internal;
}

TEST(Model, GivesItsParts) {
  const auto bytes = buildModel(smallSections());
  const auto model = Model::load(bytes);
  EXPECT_EQ(model->sha256(), sha256(bytes));
  EXPECT_EQ(model->name(), "en");
  EXPECT_EQ(model->meta("note"), "a=b");
  EXPECT_EQ(model->meta("other"), "");
  EXPECT_EQ(model->calibration("threshold"), 0.25f);
  EXPECT_EQ(model->calibration("slope", 7), -2.0f);
  EXPECT_EQ(model->calibration("other", 7), 7.0f);
  EXPECT_THROW(model->calibration("other"), Error);
  EXPECT_EQ(model->vocabulary().find("told"), 2);
  EXPECT_EQ(model->phrases().size(), 1u);
  EXPECT_EQ(model->section("gazetteer").size(), 24u);
  EXPECT_EQ(model->section("gazetteer").data(), model->section("gazetteer").data()) << "a view, not a copy";
  EXPECT_TRUE(model->hasSection("empty"));
  EXPECT_FALSE(model->hasSection("encoder"));
  EXPECT_THROW(model->section("encoder"), Error);
}

TEST(Model, RefusesOtherVersions) {
  const std::vector<ModelSection> sections = smallSections();
  EXPECT_EQ(loadError(buildModel(sections, Model::kFormatVersion + 1)), ErrorCode::modelVersion);
  EXPECT_EQ(loadError(buildModel(sections, Model::kFormatVersion, Model::kFeatureFingerprint + 1)),
            ErrorCode::modelVersion);
}

TEST(Model, RefusesEveryTruncation) {
  const auto bytes = buildModel(smallSections());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_EQ(loadError({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)}), ErrorCode::modelCorrupt)
        << size;
  }
}

TEST(Model, RefusesEveryFlippedBit) {
  const auto bytes = buildModel(smallSections());
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    auto damaged = bytes;
    damaged[bit / 8] ^= static_cast<std::byte>(1 << bit % 8);
    const bool version = bit / 8 >= 8 && bit / 8 < 16;  // format and fingerprint speak for themselves
    EXPECT_EQ(loadError(damaged), version ? ErrorCode::modelVersion : ErrorCode::modelCorrupt) << "bit " << bit;
  }
}

TEST(Model, RefusesWhatIsNoModel) {
  EXPECT_EQ(loadError({}), ErrorCode::modelCorrupt);
  EXPECT_EQ(loadError(textBytes("<!doctype html><title>404</title>")), ErrorCode::modelCorrupt);
  EXPECT_EQ(loadError(std::vector<std::byte>(1000)), ErrorCode::modelCorrupt);
  auto longer = buildModel(smallSections());
  longer.push_back(std::byte{0});
  EXPECT_EQ(loadError(longer), ErrorCode::modelCorrupt);
}

TEST(Model, RefusesSectionsThatDoNotFit) {
  auto twice = smallSections();
  twice.push_back(twice[0]);
  EXPECT_EQ(loadError(buildModel(twice)), ErrorCode::modelCorrupt);

  auto nameless = smallSections();
  nameless[5].name = "";
  EXPECT_EQ(loadError(buildModel(nameless)), ErrorCode::modelCorrupt);

  auto unknownWord = smallSections();
  unknownWord[2].bytes = test::phraseSection({{{1}, {{{3}, 4}}}});
  EXPECT_EQ(loadError(buildModel(unknownWord)), ErrorCode::modelCorrupt);

  auto noVocabulary = smallSections();
  noVocabulary.erase(noVocabulary.begin() + 1);
  EXPECT_EQ(loadError(buildModel(noVocabulary)), ErrorCode::modelCorrupt);

  auto oddCalibration = smallSections();
  oddCalibration[3].bytes.pop_back();
  EXPECT_EQ(loadError(buildModel(oddCalibration)), ErrorCode::modelCorrupt);
}

}  // namespace
}  // namespace ungarble
