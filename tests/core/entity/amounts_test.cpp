#include "tests/core/entity/mentions.h"

namespace ungarble::test {
namespace {

TEST(Amounts, Money) {
  expectMentions({
      {"It cost £1.2bn, or US$5m, or A$20.", {"MONEY £1.2bn", "MONEY US$5m", "MONEY A$20"}},
      {"$5 million to $10 million, then $5-10 million", {"MONEY $5 million to $10 million", "MONEY $5-10 million"}},
      {"about 100 euros, 50 cents and 10 US dollars", {"MONEY about 100 euros", "MONEY 50 cents", "MONEY 10 US dollars"}},
      {"hundreds of thousands of dollars, 5 million pounds",
       {"MONEY hundreds of thousands of dollars", "MONEY 5 million pounds"}},
      {"The 10 won the race.", {"CARDINAL 10"}},
  });
}

TEST(Amounts, Percent) {
  expectMentions({
      {"a rise of 5 to 10 percent, or 5%", {"PERCENT 5 to 10 percent", "PERCENT 5%"}},
      {"nearly half a percent and 3.5 per cent", {"PERCENT nearly half a percent", "PERCENT 3.5 per cent"}},
      {"two percentage points, 5%-7%, a 3-percent cut", {"PERCENT two percentage points", "PERCENT 5%-7%", "PERCENT 3-percent"}},
  });
}

TEST(Amounts, Quantity) {
  expectMentions({
      {"5 km away, six feet 2 inches tall", {"QUANTITY 5 km", "QUANTITY six feet 2 inches"}},
      {"a 5-mile race over 20 square miles", {"QUANTITY 5-mile", "QUANTITY over 20 square miles"}},
      {"30 degrees Celsius at 60 miles per hour", {"QUANTITY 30 degrees Celsius", "QUANTITY 60 miles per hour"}},
      {"a bag of 5kg, half a mile off", {"QUANTITY 5kg", "QUANTITY half a mile"}},
  });
}

TEST(Amounts, Cardinal) {
  expectMentions({
      {"Russia has greater than 100,000 troops there.", {"CARDINAL greater than 100,000"}},
      {"They won 3-2 before two dozen people.", {"CARDINAL 3-2", "CARDINAL two dozen"}},
      {"dozens of cars, tens of thousands of men, twenty-five birds",
       {"CARDINAL dozens", "CARDINAL tens of thousands", "CARDINAL twenty-five"}},
      {"as many as 20, up to 15, two or three, two-thirds",
       {"CARDINAL as many as 20", "CARDINAL up to 15", "CARDINAL two or three", "CARDINAL two-thirds"}},
      {"two hundred and fifty thousand, half a million", {"CARDINAL two hundred and fifty thousand", "CARDINAL half a million"}},
  });
}

TEST(Amounts, NumbersInNamesAreNone) {
  expectMentions({
      {"COVID-19 and the F-16 on page 12 of Channel 4", {}},
      {"No one asked one another, and that one can go.", {}},
      {"See note [3] and issue #5.", {}},
      {"1. Open the box.", {}},
  });
}

TEST(Amounts, Ordinal) {
  expectMentions({
      {"The first man and the 21st, the twenty-first", {"ORDINAL first", "ORDINAL 21st", "ORDINAL twenty-first"}},
      {"At first it was slow. First of all, wait a second.", {}},
      {"a second-hand car on Fifth Avenue", {}},
  });
}

}  // namespace
}  // namespace ungarble::test
