#include "rule_cases.h"

namespace ungarble {
namespace {

TEST(Spintax, FindsWhatASpinnerLeft) {
  expectFound(detectSpintax, {
      {"He said {that a} letter came.", {"{that a}=that a"}},
      {"He locked the {screen}, then left.", {"{screen}=screen"}},
      {"a {big|large|huge|vast} house", {"{big|large|huge|vast}=big|large|huge"}},
      {"With random(), it is odd {that a} place.", {"{that a}=that a"}},
      {"choose {a|b} now", {"{a|b}=a|b"}},
      {"a {{big|large} house|villa} by the sea", {"{{big|large} house|villa}=big house|villa"}},
      {"a {big | large } house", {"{big | large }=big|large"}},
      {"two {car|auto}s and [fast|quick] trains", {"{car|auto}=car|auto", "[fast|quick]=fast|quick"}},
      {"He said {that a letter came.", {"{that=that"}},
      {"a {big|large house", {"{big|large=big|large"}},
      {"He said that letter} came.", {"letter}=letter"}},
      {"the [spin]big|large[/spin] house", {"[spin]big|large[/spin]=big|large"}},
      {"the [spin]house", {"[spin]="}},
      {"the [spin] house", {"[spin] ="}},
      {"[spin] the house", {"[spin] ="}},
      {"the house [spin].", {" [spin]="}},
      {"the house [spin]\n\nstands", {" [spin]="}},
      {"Alone:\n [spin] \nhere", {" [spin]="}},
      {"the [spin] [/spin] house", {"[spin] [/spin]"}},
      {"Buy %keyword% in %%city%% or #keyword# now.", {"%keyword%", "%%city%%", "#keyword#"}},
  });
}

TEST(Spintax, LeavesHonestBracesAlone) {
  expectFound(detectSpintax, {
      {"The set {1, 2, 3} and {a, b} and {x | x > 0} and {x|x is even}.", {}},
      {"In \\frac{a}{b} the x_{i} and $\\{that a\\}$ stand.", {}},
      {"Call printf(\"%d%s\", {that a}); to print.", {}},
      {"{\"name\": \"value\", \"list\": [1, 2]}", {}},
      {"Use `{that a}` or `{a|b}` in code.", {}},
      {"The spintax {big|large} picks one word.", {}},
      {"Write {{name}} or ${name} or {{cite|web}}.", {}},
      {"See [[Paris|the city]] and [a link](http://example.org/a|b) and [sic] and [the president].", {}},
      {"It rose 50% and 20% more; 100%pure; 5 %d% of it", {}},
      {"Set %PATH% and open %APPDATA%\\files.", {}},
      {"the quest for [keywords](https://example.org/)", {}},
      {"#news and #sports and ### Heading ###", {}},
      {"{CITY} and {firstName} and {x}", {}},
      {"a smile :} or {: here", {}},
      {"p { color: red }", {}},
  });
}

}  // namespace
}  // namespace ungarble
