#include "rule_cases.h"

namespace ungarble {
namespace {

TEST(Articles, FindsTheWrongOne) {
  expectFound(detectArticles, {
      {"He denied plans to invade, an motion that allies fear.", {"an motion=a motion"}},
      {"They waited for a hour in the rain.", {"a hour=an hour"}},
      {"An big storm is coming.", {"An big=A big"}},
      {"A old man spoke.", {"A old=An old"}},
      {"It was an unique chance.", {"an unique=a unique"}},
      {"She joined a FBI team and an NATO force.", {"a FBI=an FBI", "an NATO=a NATO"}},
      {"a 8 percent rise and an 10 percent fall", {"a 8=an 8", "an 10=a 10"}},
      {"to ship an netmail and a exposure", {"an netmail=a netmail", "a exposure=an exposure"}},
      {"She is an Romanian architect.", {"an Romanian=a Romanian"}},
  });
}

TEST(Articles, LeavesDoubtAlone) {
  expectFound(detectArticles, {
      {"He took a year off at a university in a European city.", {}},
      {"An hour later an honest heir met an heiress.", {}},
      {"It was an historic day and an hotel stood there.", {}},
      {"Vitamin A is good. Hepatitis A outbreaks are not. Plan A or plan B?", {}},
      {"It holds a priori, a la carte, and il y a un problème.", {}},
      {"Mülheim an der Ruhr lies near Cnoc an Tobair.", {}},
      {"An Garda Síochána said so. An Nguyen agreed.", {}},
      {"A appoints B as heir. From A to Z, from point a to point b.", {}},
      {"an 8-year-old, an 11th hour, an 18th birthday, an 1,800-acre estate", {}},
      {"a one-off, a once great club, a US plan, a UK plan, a UN envoy, an EU law", {}},
      {"an MP, an NHS trust, an LA lawyer, an FA Cup tie, a NATO base, a UNESCO site", {}},
      {"an iPhone, an mRNA vaccine, an x-ray, an n-gram", {}},
      {"Use `a or` or `an b` in code.", {}},
      {"the letter \"a\" in a \"open\" field", {}},
  });
}

}  // namespace
}  // namespace ungarble
