#include "core/entity/damaged_names.h"

#include <algorithm>

#include "core/entity/namesakes.h"
#include "core/entity/spellings.h"
#include "tests/core/entity/mentions.h"

namespace ungarble::test {
namespace {

/// "odd -> usual" for each odd spelling; only the words of `known` are in the vocabulary.
std::vector<std::string> oddSpellings(std::string_view text, const std::vector<std::string_view>& known = {}) {
  const Document document(text);
  Scan scan;
  for (const Token& token : document.tokens()) {
    const bool isKnown = std::find(known.begin(), known.end(), document.text(token)) != known.end();
    scan.word.push_back(isKnown ? WordId{1} : kNoWord);
  }
  std::vector<Finding> findings;
  findOddSpellings(document, scan, Gazetteer(), findings);
  std::vector<std::string> out;
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.code, Code::garbledName);
    out.push_back(std::string(document.text(finding.bytes)) + " -> " + finding.suggestions.front().text);
  }
  return out;
}

TEST(Spellings, OneLetterAgainstMany) {
  const std::vector<std::string> lavrov = {"Lavrow -> Lavrov"};
  EXPECT_EQ(oddSpellings("Lavrov came. He met Lavrov, but Lavrow was late. So said Lavrov."), lavrov);
  EXPECT_EQ(oddSpellings("Sergei Lavrov came with Sergei Lavrow. So said Sergei Lavrov."), lavrov);
  EXPECT_EQ(oddSpellings("Blinken, Blinken and Blinken met Blniken."), std::vector<std::string>{"Blniken -> Blinken"});
}

TEST(Spellings, AreLeftAloneWhereTheyMayBeRight) {
  const std::vector<std::string> none;
  EXPECT_EQ(oddSpellings("Lavrov came. Lavrow left."), none) << "one against one";
  EXPECT_EQ(oddSpellings("Lavrov came. Lavrow left. Lavrov slept."), none) << "two, and nothing else to go by";
  EXPECT_EQ(oddSpellings("Smith, Smith and Smith met Smyth.", {"Smith", "Smyth"}), none) << "a name that is known";
  EXPECT_EQ(oddSpellings("Ivanov, Ivanov and Ivanov met Ivanova."), none) << "an ending";
  EXPECT_EQ(oddSpellings("Karl Lavrow met Sergei Lavrov, Sergei Lavrov and Sergei Lavrov."), none) << "another person";
  EXPECT_EQ(oddSpellings("Lavrow, Lavrow and Lavrov, Lavrov, Lavrov."), none) << "written twice";
  EXPECT_EQ(oddSpellings("Ana, Ana and Ana met Ane."), none) << "too short";
  EXPECT_EQ(oddSpellings("Marlow, Marlow, Barlow, Harlow and Marlow."), none) << "another first letter";
}

TEST(BrokenClitic, EndsTheNameBeforeIt) {
  const Document document("Ann Lee met Mitt Romneyâ€™s aide and Ana MarÃ­a Lopezâ€™s.");
  const auto at = [&](std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(document.text().find(words));
    return Range{begin, begin + static_cast<std::uint32_t>(words.size())};
  };
  std::vector<EntitySpan> names;
  const auto name = [&](std::uint32_t begin, std::uint32_t end) {
    names.push_back({{begin, end}, document.bytes({begin, end}), EntityType::person, 0.9f, 0});
  };
  name(0, 2);
  name(3, 6);   // Mitt Romney â
  name(11, 16);  // Ana MarÃ­a Lopez â
  const auto finding = [&](std::string_view words, Code code, std::string_view fix) {
    Finding out;
    out.bytes = at(words), out.code = code, out.suggestions = {{std::string(fix), 0.9f}};
    return out;
  };
  endBeforeBrokenClitic(document, {finding("Ann", Code::garbledName, "’s"), finding("â€™s aide", Code::encodingResidue, "’s"),
                                   finding("MarÃ­a", Code::encodingResidue, "María"),
                                   finding("â€™s.", Code::encodingResidue, "’s")}, names);
  std::vector<std::string_view> left;
  for (const EntitySpan& span : names) left.push_back(document.text(span.bytes));
  EXPECT_EQ(left, (std::vector<std::string_view>{"Ann Lee", "Mitt Romney", "Ana MarÃ­a Lopez"}));
}

Finding findingOn(const Document& document, std::string_view words, std::string_view fix) {
  Finding finding;
  finding.bytes = mentionOf(document, words, EntityType::org).bytes;
  finding.code = Code::spunSynonym;
  finding.confidence = 0.9f;
  finding.suggestions.push_back({std::string(fix), 0.9f});
  return finding;
}

TEST(DamagedNames, APlaceThatTheFixMakes) {
  const Document document("troops from jap Europe, and jap wine");
  std::vector<Finding> findings = {findingOn(document, "jap", "eastern")};
  nameDamage(document, {mentionOf(document, "Europe", EntityType::loc)}, Gazetteer(), findings);
  EXPECT_EQ(findings.front().code, Code::garbledName);
  EXPECT_EQ(findings.front().message, "A name that was changed: “eastern Europe” is meant.");

  findings = {findingOn(document, "wine", "western")};
  nameDamage(document, {mentionOf(document, "Europe", EntityType::loc)}, Gazetteer(), findings);
  EXPECT_EQ(findings.front().code, Code::spunSynonym);
}

TEST(DamagedNames, AWordMoreThatTheFixTakesThePlaceOf) {
  const Document document("He told the Washington State Put up that it rained.");
  std::vector<Finding> findings = {findingOn(document, "Put up", "Post")};
  nameDamage(document, {}, Gazetteer(), findings);
  EXPECT_EQ(findings.front().code, Code::garbledName);
  EXPECT_EQ(document.text(findings.front().bytes), "State Put up");
  EXPECT_EQ(findings.front().suggestions.size(), 1u);
}

TEST(DamagedNames, NamesAreProtectedAndDatesAreNot) {
  const Document document("Mill Bank said in May that Mill was well.");
  std::vector<Finding> findings = {findingOn(document, "Bank", "Shore"), findingOn(document, "said", "told"),
                                   findingOn(document, "May", "might")};
  findings.front().code = Code::spunPhrase;
  protectNames({mentionOf(document, "Mill Bank", EntityType::org), mentionOf(document, "May", EntityType::date)},
               findings);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(document.text(findings[0].bytes), "said");
  EXPECT_EQ(document.text(findings[1].bytes), "May");
}

TEST(Namesakes, AnUnsureWordIsWhatTheLastFullNameWas) {
  const Document document("Ford Motor Company grew. Ford paid. Betty Ford laughed. Ford spoke.");
  std::vector<EntitySpan> mentions;
  for (const auto& [words, type] : std::vector<std::pair<const char*, EntityType>>{{"Ford Motor Company", EntityType::org},
                                                                                    {"Ford", EntityType::person},
                                                                                    {"Betty Ford", EntityType::person},
                                                                                    {"Ford", EntityType::org}}) {
    mentions.push_back(mentionOf(document, words, type, mentions.empty() ? 0 : mentions.back().bytes.end));
    mentions.back().confidence = 0.7f;
  }
  settleNamesakes(document, mentions);
  EXPECT_EQ(mentions[1].type, EntityType::org);
  EXPECT_EQ(mentions[3].type, EntityType::person);

  mentions[3].type = EntityType::org;
  mentions[3].confidence = 0.995f;
  settleNamesakes(document, mentions);
  EXPECT_EQ(mentions[3].type, EntityType::org) << "the tagger was sure";
}

}  // namespace
}  // namespace ungarble::test
