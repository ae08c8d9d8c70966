#include "core/entity/links.h"
#include "core/entity/resolve.h"
#include "tests/core/entity/mentions.h"

namespace ungarble::test {
namespace {

TEST(Titles, StandAloneOnlyWhereTheyAreOffices) {
  expectMentions({
      {"the US Secretary of State, Foreign Minister Lavrov and Prof. Smith",
       {"GPE US", "TITLE Secretary of State", "TITLE Foreign Minister", "TITLE Prof."}},
      {"Attorney General Holder, Chancellor of the Exchequer Osborne and Vice-President Li",
       {"TITLE Attorney General", "TITLE Chancellor of the Exchequer", "TITLE Vice-President"}},
      {"Mr. Lee met Lt. Gov. Dan Patrick.", {"TITLE Mr.", "TITLE Lt. Gov."}},
      {"Then the Secretary spoke.", {"TITLE Secretary"}},
      {"the secretary and the minister of a chief executive", {}},
      {"General Motors and the General Assembly", {}},
  });
}

TEST(Groups, NationalitiesFaithsAndParties) {
  expectMentions({
      {"A Russian court freed two Iraqis and a South Korean.",
       {"NORP Russian", "CARDINAL two", "NORP Iraqis", "NORP South Korean"}},
      {"Muslims, Christians and Jews; Republicans and Democrats",
       {"NORP Muslims", "NORP Christians", "NORP Jews", "NORP Republicans", "NORP Democrats"}},
      {"Turkish Cypriot leaders", {"NORP Turkish Cypriot"}},
      {"They spoke in English, then polish the brass.", {}},
      {"the European Union, Saudi Arabia and the Indian Ocean", {}},
      {"pro-Syrian rebels of an Arab-Israeli war", {}},
  });
}

TEST(NamedThings, EventsProductsAndWorks) {
  expectMentions({
      {"World War II, the Second World War and the Olympic Games",
       {"EVENT World War II", "EVENT Second World War", "EVENT Olympic Games"}},
      {"Hurricane Katrina tore the World Cup posters.", {"EVENT Hurricane Katrina", "EVENT World Cup"}},
      {"An iPhone 6 and a Boeing 747 with Windows 10", {"PRODUCT iPhone 6", "PRODUCT Boeing 747", "PRODUCT Windows 10"}},
      {"The film “The Quiet Mill” won.", {"WORK The Quiet Mill"}},
  });
}

using Names = std::vector<std::pair<const char*, EntityType>>;

/// Mentions of `names`, each behind the one before it.
std::vector<EntitySpan> mentionsOf(const Document& document, const Names& names) {
  std::vector<EntitySpan> mentions;
  for (const auto& [words, type] : names) {
    mentions.push_back(mentionOf(document, words, type, mentions.empty() ? 0 : mentions.back().bytes.end));
  }
  return mentions;
}

TEST(Resolve, TheLongerOneStays) {
  const Document document("Prime Minister Tony Blair of the European Union saw Theresa May in May.");
  const auto found = resolveMentions(
      document,
      mentionsOf(document, {{"Prime Minister Tony Blair", EntityType::person}, {"European Union", EntityType::org},
                            {"Theresa May", EntityType::person}}),
      mentionsOf(document, {{"Prime Minister", EntityType::title}, {"European", EntityType::norp},
                            {"May", EntityType::date}}));
  EXPECT_EQ(shown(document, found),
            (std::vector<std::string>{"TITLE Prime Minister", "PERSON Tony Blair", "ORG European Union",
                                      "PERSON Theresa May"}));
}

TEST(Resolve, ATitleThatMayBeAWordNeedsAPerson) {
  const Document document("President Putin praised General Motors.");
  const auto found = findEntities(document, mentionsOf(document, {{"Putin", EntityType::person},
                                                                  {"General Motors", EntityType::org}}),
                                  Level::standard);
  EXPECT_EQ(shown(document, found),
            (std::vector<std::string>{"TITLE President", "PERSON Putin", "ORG General Motors"}));
}

struct LinkCase {
  const char* text;
  Names names;
  std::vector<std::uint32_t> ids;
};

TEST(Links, MentionsOfOneEntityShareAnId) {
  using enum EntityType;
  const std::vector<LinkCase> cases = {
      {"Blinken spoke. Antony Blinken met Sergei Lavrov. Blinken left, and Antony J. Blinken slept.",
       {{"Blinken", person}, {"Antony Blinken", person}, {"Sergei Lavrov", person}, {"Blinken", person},
        {"Antony J. Blinken", person}},
       {1, 1, 2, 1, 1}},
      {"Bill Clinton and Hillary Clinton came. Clinton spoke; Bill listened.",
       {{"Bill Clinton", person}, {"Hillary Clinton", person}, {"Clinton", person}, {"Bill", person}},
       {1, 2, 2, 1}},
      {"The U.S. and the United States and America; the EU is the European Union.",
       {{"U.S.", gpe}, {"United States", gpe}, {"America", loc}, {"EU", org}, {"European Union", org}},
       {1, 1, 1, 2, 2}},
      {"North Atlantic Treaty Organization, or NATO; Ford Motor Company, or Ford",
       {{"North Atlantic Treaty Organization", org}, {"NATO", org}, {"Ford Motor Company", org}, {"Ford", org}},
       {1, 1, 2, 2}},
      {"George Washington was in Washington when Washington was young.",
       {{"George Washington", person}, {"Washington", gpe}, {"Washington", person}},
       {1, 2, 1}},
  };
  for (const LinkCase& c : cases) {
    const Document document(c.text);
    std::vector<EntitySpan> mentions = mentionsOf(document, c.names);
    linkMentions(document, mentions);
    std::vector<std::uint32_t> ids;
    for (const EntitySpan& mention : mentions) ids.push_back(mention.id);
    EXPECT_EQ(ids, c.ids) << c.text;
  }
}

}  // namespace
}  // namespace ungarble::test
