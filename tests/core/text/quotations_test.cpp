// What lies in quotations: `<` and `>` in a case stand around each and are not part of the text.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/text/document.h"

namespace ungarble {
namespace {

constexpr std::string_view kCases[] = {
    "No quotation here.",
    "He said \"<no>\" and \"<yes.>\"",
    "“<I know,>” he said. “<You do not.>”",
    "(\"<so>\") and –\"<thus>\"– and [“<how>”]",
    // Apostrophes are none.
    "It's the officials' and the users’ view, isn’t it, in the '90s, rock 'n' roll.",
    "They're goin' to get 'em.",
    // Single marks used as quotation.
    "He called it ‘<odd>’ and ‘<very odd, isn’t it>’.",
    "He called it '<odd>' and '<very odd, isn't it>'.",
    "‘<The officials’ answer was no>’, he said.",
    "'<The officials' answer was no>', he said.",
    "the officials' answer to the 'question that nobody asked",
    // Nested marks belong to the outer quotation.
    "“<He said ‘no’ to me,>” she said.",
    "‘<He said “no” to me>’, she said.",
    "\"<He said 'no' to me,>\" she said.",
    // Guillemets and others.
    "Il dit « <oui> » et «<non>».",
    "Er sagte „<nein>“ und „<ja>”.",
    "彼は「<はい>」と言った。",
    "Han sa ”<nej>” och gick.",
    // Mixed and stray marks.
    "He said “<no>\" and \"<yes>” to it.",
    "A 5\" pipe and a 6'2\" man.",
    "He is 6'2\" and said \"<no>\" to it.",
    "A stray “ mark, and “<no>” later.",
    "He said \" <no> \" with spaces.",
    "Nothing in \"\" here.",
    // Over paragraphs.
    "“<It began early.>\n“<It went on.>\n“<It ended late,>” he said.\nNobody slept.",
    "\"<It began early.>\n\"<It ended late,>\" he said.\nNobody slept.",
    "He said: “<It never closed.>\nThis is the next paragraph.",
    "“<One>”\n“<Two>”\nThree",
};

std::string withMarks(const Document& document) {
  std::string marked;
  std::uint32_t end = 0;
  for (const Range quotation : document.quotations()) {
    const Range bytes = document.bytes(quotation);
    marked.append(document.text(Range{end, bytes.begin})).append("<").append(document.text(bytes)).append(">");
    end = bytes.end;
  }
  return marked.append(document.text().substr(end));
}

TEST(Quotations, lieWhereTheCasesSay) {
  for (const std::string_view expected : kCases) {
    std::string text;
    for (const char c : expected) {
      if (c != '<' && c != '>') text.push_back(c);
    }
    EXPECT_EQ(withMarks(Document(text)), expected);
  }
}

}  // namespace
}  // namespace ungarble
