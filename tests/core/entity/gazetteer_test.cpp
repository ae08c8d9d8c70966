#include "core/entity/gazetteer.h"

#include <gtest/gtest.h>

#include "core/entity/places.h"
#include "core/entity/word_facts.h"
#include "core/error.h"
#include "tests/core/model/model_builder.h"

namespace ungarble {
namespace {

using test::ByteWriter;

constexpr std::uint32_t casingBits(UsualCasing casing) { return static_cast<std::uint32_t>(casing) << 9; }

/// Words "bank", "oslo", "river"; names "bergholt", "tromsdal"; phrases "grumm mills", "new karlow", "upper vell".
std::vector<test::ModelSection> sections() {
  return {{"vocabulary", test::vocabularySection({"bank", "oslo", "river"})},
          {"name_classes", ByteWriter().u16(0).u16(kSurname | casingBits(UsualCasing::title))
                               .u16(kCity | kCountry | casingBits(UsualCasing::title)).u16(casingBits(UsualCasing::lower))
                               .u16(kContinent).u16(1 << 12).bytes()},
          {"names", test::namesSection({"bergholt", "tromsdal"}, std::string_view("\x01\x02\x07\x08", 4))},
          {"phrase_names", test::namesSection({"grumm mills", "new karlow", "upper vell"}, std::string_view("\x05\x02\x04", 3))},
          {"word_classes", test::textBytes(std::string_view("\x03\x02\x03\x0b\x0c\x0d", 6))},
          {"seen_names", test::textBytes(std::string_view("\x10\x0c\x00\x04\x05", 5))}};
}

struct Lists : testing::Test {
  const std::shared_ptr<const Model> model = Model::load(test::buildModel(sections()));
  const Gazetteer gazetteer{*model};
};

TEST_F(Lists, KnowsWordsAndNames) {
  const Vocabulary& words = model->vocabulary();
  const NameEntry oslo = gazetteer.find(words.find("oslo"), "oslo");
  EXPECT_EQ(gazetteer.flags(oslo.nameClass), kCity | kCountry);
  EXPECT_EQ(oslo.cluster, 12);
  EXPECT_EQ(oslo.seenAs, 12);
  const NameEntry surname = gazetteer.find(kNoWord, "bergholt");
  EXPECT_EQ(gazetteer.flags(surname.nameClass), kSurname);
  EXPECT_EQ(gazetteer.casing(surname.nameClass), UsualCasing::title);
  EXPECT_EQ(surname.cluster, 7);
  EXPECT_EQ(surname.seenAs, 4);
  EXPECT_EQ(gazetteer.find(kNoWord, "nobody").nameClass, 0);
  EXPECT_EQ(gazetteer.phraseFlags("new karlow"), kCity | kCountry);
  EXPECT_EQ(gazetteer.phraseFlags("new bergholt"), 0);
  EXPECT_EQ(gazetteer.phraseFlags("grumm mills"), 0);
  EXPECT_EQ(gazetteer.seenIn(gazetteer.phraseClass("grumm mills")), 1);
}

TEST_F(Lists, DoWithoutWhatWasSeen) {
  auto older = sections();
  older.pop_back();
  const auto other = Model::load(test::buildModel(older));
  const NameEntry oslo = Gazetteer(*other).find(other->vocabulary().find("oslo"), "oslo");
  EXPECT_EQ(oslo.cluster, 12);
  EXPECT_EQ(oslo.seenAs, 0);
}

TEST_F(Lists, KnowsNothingWithoutItsSections) {
  const auto bare = Model::load(test::buildModel({sections()[0]}));
  const Gazetteer empty(*bare);
  EXPECT_EQ(empty.classes(), 0u);
  EXPECT_EQ(empty.find(0, "bank").nameClass, 0);
  EXPECT_EQ(empty.phraseFlags("new karlow"), 0);
}

TEST_F(Lists, RefusesWhatIsDamaged) {
  for (std::size_t section = 1; section < sections().size(); ++section) {
    auto damaged = sections();
    damaged[section].bytes.pop_back();
    const auto broken = Model::load(test::buildModel(damaged));
    EXPECT_THROW(Gazetteer{*broken}, Error) << damaged[section].name;
  }
  auto unknownClass = sections();
  unknownClass[4].bytes[0] = std::byte{6};
  const auto broken = Model::load(test::buildModel(unknownClass));
  EXPECT_THROW(Gazetteer{*broken}, Error);
  for (auto unknownSeen = sections(); test::ModelSection& section : unknownSeen) {
    if (section.name != "seen_names") continue;
    section.bytes[0] = std::byte{32};
    const auto odd = Model::load(test::buildModel(unknownSeen));
    EXPECT_THROW(Gazetteer{*odd}, Error);
  }
}

TEST_F(Lists, TellsStatesAndCitiesFromOtherPlaces) {
  struct Case {
    const char* text;
    const char* place;
    EntityType expected;
  };
  const Case cases[] = {
      {"He left New Karlow.", "New Karlow", EntityType::gpe},
      {"He left Upper Vell.", "Upper Vell", EntityType::loc},
      {"He left Oslo.", "Oslo", EntityType::gpe},
      {"He left the Grumm River.", "Grumm River", EntityType::loc},
      {"He left Lake Grumm.", "Lake Grumm", EntityType::loc},
      {"He left the Grumms.", "Grumms", EntityType::loc},
      {"He left Grumm.", "Grumm", EntityType::gpe},
  };
  for (const Case& c : cases) {
    const Document document(c.text);
    const auto begin = document.text().find(c.place);
    Range tokens{static_cast<std::uint32_t>(document.tokens().size()), 0};
    for (std::uint32_t i = 0; i < document.tokens().size(); ++i) {
      const Range bytes = document.tokens()[i].bytes;
      if (bytes.begin < begin || bytes.end > begin + std::string_view(c.place).size()) continue;
      tokens = {std::min(tokens.begin, i), i + 1};
    }
    EXPECT_EQ(placeType(document, tokens, model->vocabulary(), gazetteer), c.expected) << c.text;
  }
}

TEST_F(Lists, TellPlacesFromOtherNames) {
  const Document document("Oslo met Bergholt, New Karlow, Upper Vell and Grumm Mills.");
  const auto isPlaceAt = [&](Range tokens) { return isPlace(document, tokens, model->vocabulary(), gazetteer); };
  EXPECT_TRUE(isPlaceAt({0, 1}));
  EXPECT_FALSE(isPlaceAt({2, 3}));
  EXPECT_TRUE(isPlaceAt({4, 6}));
  EXPECT_TRUE(isPlaceAt({7, 9})) << "a region of several words";
  EXPECT_FALSE(isPlaceAt({10, 12}));
}

std::vector<WordFacts> factsOf(const char* text, const Model& model, const Gazetteer& gazetteer) {
  const Document document(text);
  std::vector<WordFacts> facts;
  wordFacts(document, document.sentences().at(0), model.vocabulary(), gazetteer, facts);
  return facts;
}

TEST_F(Lists, FactsOfWords) {
  const auto facts = factsOf("Bank clerks left New Karlow for Bergholt.", *model, gazetteer);
  EXPECT_FALSE(facts[0].isCapital) << "a capital that only begins the sentence";
  EXPECT_FALSE(facts[1].isCapital);
  EXPECT_TRUE(facts[3].isCapital);
  EXPECT_EQ(facts[0].cluster, 11);
  EXPECT_EQ(facts[3].phrase, 1 + 3 * 2 + 0);
  EXPECT_EQ(facts[4].phrase, 1 + 3 * 2 + 2);
  EXPECT_EQ(facts[5].phrase, 0);
  EXPECT_EQ(facts[6].nameClass, 1);
  const auto others = factsOf("He left Grumm Mills #Oslo.", *model, gazetteer);
  EXPECT_EQ(others[2].phrase, 1 + 3 * 9 + 0) << "from a corpus: behind the nine lists";
  EXPECT_EQ(others[4].cluster, 12) << "a hashtag is known by its word";
}

TEST_F(Lists, TrueCaseOfHeadlinesAndOfTextWithoutCapitals) {
  const auto shouted = factsOf("BANK IN OSLO LOSES BERGHOLT", *model, gazetteer);
  EXPECT_FALSE(shouted[0].isCapital);
  EXPECT_TRUE(shouted[2].isCapital);
  EXPECT_TRUE(shouted[4].isCapital);
  const auto whispered = factsOf("the bank in oslo lost bergholt", *model, gazetteer);
  EXPECT_FALSE(whispered[1].isCapital);
  EXPECT_TRUE(whispered[3].isCapital);
  EXPECT_TRUE(whispered[5].isCapital);
}

}  // namespace
}  // namespace ungarble
