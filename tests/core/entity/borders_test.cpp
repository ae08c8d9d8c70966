#include "core/entity/borders.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/model/model_builder.h"

namespace ungarble {
namespace {

using test::ByteWriter;

constexpr std::uint16_t kUsual = 6 << 9;  // written with a capital

/// Classes: 1 given name, 2 surname, 3 both, 4 city, 5 region, 6 region called "bay".
struct NameBorders : testing::Test {
  NameBorders() {
    const std::vector<std::string_view> names = {"ann", "bay", "california", "hall", "lee", "mateo", "ruth", "tom", "vells"};
    std::string classes = "\x01\x06\x05\x02\x03\x04\x01\x01\x02";
    classes += std::string(names.size(), '\0');  // clusters
    model = Model::load(test::buildModel(
        {{"vocabulary", test::vocabularySection({"analyst", "the"})},
         {"name_classes", ByteWriter().u16(0).u16(kGivenName | kUsual).u16(kSurname | kUsual).u16(kGivenName | kSurname | kUsual)
                              .u16(kCity | kUsual).u16(kRegion | kUsual).u16(kRegion | kUsual).bytes()},
         {"names", test::namesSection(names, classes)},
         {"phrase_names", test::namesSection({"ostra vells", "vells state"}, "\x04\x05")},
         {"word_classes", test::textBytes(std::string_view("\0\0\0\0", 4))}}));
    gazetteer = Gazetteer(*model);
  }

  /// The pieces of a text that is one name, with bars between.
  std::string pieces(const std::string& text, EntityType type) const {
    const Document document(text);
    std::string out;
    for (const Range piece : nameBorders(document, {0, static_cast<std::uint32_t>(document.tokens().size())}, type,
                                         model->vocabulary(), gazetteer)) {
      const Range bytes = document.bytes(piece);
      if (!out.empty()) out.push_back('|');
      out.append(text, bytes.begin, bytes.size());
    }
    return out;
  }
  std::string persons(const std::string& text) const { return pieces(text, EntityType::person); }
  std::string places(const std::string& text) const { return pieces(text, EntityType::gpe); }

  std::shared_ptr<const Model> model;
  Gazetteer gazetteer;
};

TEST_F(NameBorders, APersonEndsWhereTheNextBegins) {
  EXPECT_EQ(persons("Ann Hall Ruth Vells"), "Ann Hall|Ruth Vells");
  EXPECT_EQ(persons("Ann Hall Ruth Vells Tom"), "Ann Hall|Ruth Vells|Tom");
  EXPECT_EQ(persons("Ann Ann"), "Ann|Ann");
  EXPECT_EQ(persons("Ann Vells Ann Vells Tom"), "Ann Vells|Ann Vells|Tom");
}

TEST_F(NameBorders, APersonMayHaveSeveralGivenNames) {
  EXPECT_EQ(persons("Ann Ruth Vells"), "Ann Ruth Vells");
  EXPECT_EQ(persons("Ann Hall Lee"), "Ann Hall Lee") << "a surname as well";
  EXPECT_EQ(persons("Ann J. Tom"), "Ann J. Tom") << "after an initial";
  EXPECT_EQ(persons("Vells Hall Ruth"), "Vells Hall Ruth") << "begins with no given name";
}

TEST_F(NameBorders, AnOfficeAfterADashIsNoName) {
  EXPECT_EQ(persons("Ann Hall - Analyst"), "Ann Hall");
  EXPECT_EQ(persons("Ann Hall - Tom Vells"), "Ann Hall|Tom Vells");
  EXPECT_EQ(persons("Tom al - Vells"), "Tom al - Vells");
  EXPECT_EQ(persons("Ann Hall-Vells"), "Ann Hall-Vells");
}

TEST_F(NameBorders, ACityEndsBeforeItsState) {
  EXPECT_EQ(places("Mateo California"), "Mateo|California");
  EXPECT_EQ(places("Ostra Vells Ca"), "Ostra Vells|Ca");
  EXPECT_EQ(places("Mateo Vells State"), "Mateo|Vells State");
  EXPECT_EQ(places("Vells State"), "Vells State") << "one name";
  EXPECT_EQ(places("Mateo ca"), "Mateo ca");
  EXPECT_EQ(places("Mateo Bay"), "Mateo Bay") << "a bay, though a region bears the name";
  EXPECT_EQ(places("South California"), "South California");
}

TEST_F(NameBorders, GreetingsAreNoNames) {
  EXPECT_EQ(persons("Dear Ann"), "Ann");
  EXPECT_EQ(persons("Ann P.S."), "Ann");
  EXPECT_EQ(persons("Thanks"), "Thanks") << "something has to be left";
}

TEST_F(NameBorders, LeavesOtherTypes) {
  EXPECT_EQ(pieces("Ann Hall Ruth Vells", EntityType::org), "Ann Hall Ruth Vells");
  EXPECT_EQ(pieces("Mateo California", EntityType::norp), "Mateo California");
}

}  // namespace
}  // namespace ungarble
