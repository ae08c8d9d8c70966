#include <utility>

#include "rule_cases.h"

namespace ungarble {
namespace {

TEST(Agreement, FindsTheWrongForm) {
  expectFound(detectAgreement, {
      {"They was late.", {"was=were"}},
      {"He said they has a plan.", {"has=have"}},
      {"He are here.", {"are=is"}},
      {"It have been a long year.", {"have=has"}},
      {"This are the facts.", {"are=is"}},
      {"These is the facts.", {"is=are"}},
      {"The plan would goes ahead and it will makes sense.", {"goes=go", "makes=make"}},
      {"She does not has a car and didn't went home.", {"has=have", "went=go"}},
  });
}

TEST(Agreement, LeavesHonestFormsAlone) {
  expectFound(detectAgreement, {
      {"Did he have a plan? They insisted that he have one.", {}},
      {"One of these is right. Cases like this are rare.", {}},
      {"If he were here, it were better.", {}},
      {"All I ask of you is time. The man she is married to has left.", {}},
      {"His will has been read. The can makes a noise. May says no.", {}},
      {"“They was robbed,” he said.", {}},
      {"As fast as he could has always been his way.", {}},
      {"Help for those who do not appears slow, and for one that doesn't seems wrong.", {}},
      {"The best he could was not enough.", {}},
  });
}

TEST(CoordinatedSubjects, AsksForProofThatBothArePersons) {
  const std::string proof = "Antony Blinken called Sergei Lavrov. ";
  const std::vector<std::pair<std::string, std::vector<std::string>>> kCases = {
      {proof + "Blinken and Lavrov has held talks.", {"has held=have held|held"}},
      {proof + "In a call on Monday, Blinken and Lavrov was clear.", {"was=were"}},
      {proof + "Blinken and Lavrov has the say.", {"has=have"}},
      {proof + "A call between Blinken and Lavrov has ended.", {}},
      {proof + "Signed by Biden, Blinken and Lavrov has a plan.", {}},
      {proof + "Blinken and Lavrov have met.", {}},
      {"Blinken and Lavrov has held talks.", {}},
      {"Marks and Spencer has held talks. Shares of Marks and Spencer has fallen.", {}},
      {"Trinidad and Tobago has won. Fans of Trinidad and Tobago was glad.", {}},
  };
  for (const auto& [text, expected] : kCases) EXPECT_EQ(foundBy(detectCoordinatedSubjects, text), expected) << text;
}

}  // namespace
}  // namespace ungarble
