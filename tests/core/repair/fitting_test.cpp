#include "core/repair/fitting.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace ungarble {
namespace {

/// A text whose span stands between [ and ], and what comes of the candidates (separated by |): "widened span=fix|fix".
struct FittingCase {
  const char* text;
  const char* candidates;
  const char* expected;
};

constexpr WordId kWord = 0;  // stands for any
const std::span<const WordId> kOneWord(&kWord, 1);

std::vector<Candidate> candidatesOf(const std::string& list) {
  std::vector<Candidate> out;
  std::istringstream stream(list + '|');
  for (std::string text; std::getline(stream, text, '|');) {
    out.push_back({text, text.empty() ? std::span<const WordId>() : kOneWord, 0.3f});
  }
  return out;
}

/// The text without the marks, and the tokens between them.
struct Marked {
  explicit Marked(std::string marked) {
    const auto begin = static_cast<std::uint32_t>(marked.find('['));
    const auto end = static_cast<std::uint32_t>(marked.find(']')) - 1;
    text = marked.erase(end + 1, 1).erase(begin, 1);
    const Document document(text);
    std::uint32_t i = 0;
    while (document.tokens()[i].bytes.begin < begin) ++i;
    tokens = {i, i};
    while (tokens.end < document.tokens().size() && document.tokens()[tokens.end].bytes.end <= end) ++tokens.end;
  }

  std::string text;
  Range tokens;
};

void expectFits(const std::vector<FittingCase>& cases) {
  for (const FittingCase& c : cases) {
    const Marked marked(c.text);
    const Document document(marked.text);
    const Fitted fitted = fit(document, marked.tokens, candidatesOf(c.candidates));
    std::string shown(document.text(fitted.bytes));
    const char* separator = "=";
    for (const Suggestion& s : fitted.suggestions) {
      shown += separator + s.text;
      separator = "|";
    }
    EXPECT_EQ(shown, c.expected) << c.text;
  }
}

TEST(Fitting, FollowsTheCasing) {
  expectFits({
      {"He [instructed] reporters", "told|ordered", "instructed=told|ordered"},
      {"[Instructed] reporters", "told", "Instructed=Told"},
      {"HE [INSTRUCTED] THEM", "told", "INSTRUCTED=TOLD"},
      {"The [Irregular Timberland] model", "random forest", "Irregular Timberland=Random Forest"},
      {"in a [cellphone name] today", "phone call", "cellphone name=phone call"},
  });
}

TEST(Fitting, TakesTheArticleInWhereItMustChange) {
  expectFits({
      {"made an [motion] there", "action|move", "an motion=an action|a move"},
      {"made an [motion] there", "action", "an motion=an action"},  // it does not fit as it stands, so it is shown
      {"made a [movement] there", "action|motion", "a movement=an action|a motion"},
      {"made a [movement] there", "motion", "movement=motion"},
      {"A [movement] began", "action", "A movement=An action"},
      {"An [motion] began", "move", "An motion=A move"},
      {"A [MOVEMENT] BEGAN", "action", "A MOVEMENT=AN ACTION"},
      {"in an [hour]", "day", "an hour=a day"},
      {"the [motion] began", "action", "motion=action"},
      {"a-[motion] began", "action", "motion=action"},
      {"vitamin a\n[motion] began", "action", "motion=action"},  // the line before is not its line
      {"made a\xC2\xA0[motion]", "action", "a\xC2\xA0motion=an\xC2\xA0" "action"},  // the gap stays what it is
  });
}

TEST(Fitting, OfADeletionLeavesOneGap) {
  expectFits({
      {"the [of] end", "", "of end=end"},
      {"the [very] end", "|actual", "very end=end|actual end"},
      {"[Very] many came", "", "Very many=Many"},
      {"[Very] NATO came", "", "Very NATO=NATO"},
      {"saw [Very] many", "", "Very many=many"},
      {"at the end [of].", "", "end of=end"},
      {"at the end [of]", "|now", "end of=end|end now"},
      {"at the end [of]\n\nNext", "", "end of=end"},  // never across a line break
      {"an [additional] boat", "", "an additional boat=a boat"},
      {"the\xC2\xA0[big] house", "", "big house=house"},
      {"(“[so]”)", "|thus", "so=thus"},  // no gap to take along: no fix
      {"[So]", "", "So"},
  });
}

TEST(Fitting, WithoutCandidatesLeavesTheSpan) {
  const Document document("an motion");
  const Fitted fitted = fit(document, {1, 2}, {});
  EXPECT_EQ(document.text(fitted.bytes), "motion");
  EXPECT_TRUE(fitted.suggestions.empty());
}

TEST(Fitting, KeepsTheConfidence) {
  const Document document("the motion");
  const Fitted fitted = fit(document, {1, 2}, {{"action", kOneWord, 0.75f}, {"move", kOneWord, 0.125f}});
  ASSERT_EQ(fitted.suggestions.size(), 2u);
  EXPECT_EQ(fitted.suggestions[0].confidence, 0.75f);
  EXPECT_EQ(fitted.suggestions[1].confidence, 0.125f);
}

}  // namespace
}  // namespace ungarble
