#include "tests/core/entity/mentions.h"

namespace ungarble::test {
namespace {

TEST(Dates, DaysOfTheCalendar) {
  expectMentions({
      {"They met on Tuesday.", {"DATE Tuesday"}},
      {"They met on Monday, March 5, 2020, in Oslo.", {"DATE Monday, March 5, 2020"}},
      {"It opened on 5 March and closed on the 5th of May, 2021.", {"DATE 5 March", "DATE the 5th of May, 2021"}},
      {"The vote is on Sept. 5 or Oct 10.", {"DATE Sept. 5", "DATE Oct 10"}},
      {"It is dated 2020-03-05 and 05/03/2020.", {"DATE 2020-03-05", "DATE 05/03/2020"}},
      {"The years after 9/11 were hard.", {"DATE 9/11"}},
      {"Shops shut on Christmas Day and New Year's Eve.", {"DATE Christmas Day", "DATE New Year's Eve"}},
  });
}

TEST(Dates, MonthsAndYears) {
  expectMentions({
      {"It began in March 2020, in mid-April and in May.", {"DATE March 2020", "DATE mid-April", "DATE May"}},
      {"It rose in 2004 and fell in 2007-08.", {"DATE 2004", "DATE 2007-08"}},
      {"Prices fell between 1992–97, in 2005 and 2006.", {"DATE 1992–97", "DATE 2005 and 2006"}},
      {"He ruled from 1990 to 2000.", {"DATE 1990", "DATE 2000"}},
      {"the 1990s, the mid-1980s, the '70s and the 19th century",
       {"DATE the 1990s", "DATE the mid-1980s", "DATE the '70s", "DATE the 19th century"}},
      {"It grew in the third quarter and in the first half of 2009.",
       {"DATE the third quarter", "DATE the first half of 2009"}},
      {"In fiscal year 2010, in Q3 2020 and in the summer of 2004",
       {"DATE fiscal year 2010", "DATE Q3 2020", "DATE the summer of 2004"}},
  });
}

TEST(Dates, CountedFromNow) {
  expectMentions({
      {"The West last week refused.", {"DATE last week"}},
      {"It happened yesterday, or the day before yesterday.", {"DATE yesterday", "DATE the day before yesterday"}},
      {"She left next March, last Tuesday and this summer.", {"DATE next March", "DATE last Tuesday", "DATE this summer"}},
      {"Over the past two weeks and in recent years it grew.", {"DATE the past two weeks", "DATE recent years"}},
      {"He left two years ago and came back a few days later.", {"DATE two years ago", "DATE a few days later"}},
      {"A 28-year-old man on a two-day visit", {"DATE 28-year-old", "DATE two-day"}},
      {"earlier this month and later this year", {"DATE earlier this month", "DATE later this year"}},
      {"Each year it lasts more than a decade.", {"DATE Each year"}},
  });
}

TEST(Dates, VagueOnesAreForThePicky) {
  const Document document("He left two years ago, on Tuesday.");
  EXPECT_EQ(shown(document, findEntities(document, {}, Level::standard)), std::vector<std::string>{"DATE Tuesday"});
}

TEST(Dates, AreNotVerbsNamesAndCounts) {
  expectMentions({
      {"You may march on, and it may rain.", {}},
      {"Theresa May spoke and April Jones sang.", {}},
      {"The army marched 2000 miles.", {"QUANTITY 2000 miles"}},
      {"A set score of 06-Feb says nothing.", {}},
      {"It was autumn, and the fall was deep.", {}},
      {"Good morning, sun and sat.", {}},
  });
}

TEST(Times, OfTheClockAndTheDay) {
  expectMentions({
      {"It began at 2.30pm and ended at 5 p.m. local time.", {"TIME 2.30pm", "TIME 5 p.m. local time"}},
      {"at 14:30 GMT, at noon, at five o'clock and at half past six",
       {"TIME 14:30 GMT", "TIME noon", "TIME five o'clock", "TIME half past six"}},
      {"The call lasted around half an hour.", {"TIME around half an hour"}},
      {"It took two hours, a few minutes and 30 seconds.", {"TIME two hours", "TIME a few minutes", "TIME 30 seconds"}},
      {"on Tuesday night, this morning, late Monday evening and tonight",
       {"TIME Tuesday night", "TIME this morning", "TIME late Monday evening", "TIME tonight"}},
  });
}

}  // namespace
}  // namespace ungarble::test
