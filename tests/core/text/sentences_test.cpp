// Where sentences end: `|` in a case stands between two sentences and is not part of the text.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/text/document.h"

namespace ungarble {
namespace {

constexpr std::string_view kCases[] = {
    // Plain ends.
    "He left.| She stayed.",
    "He left.|  She stayed.|\tThey slept.",
    "Who knows?| Nobody does!| Fine.",
    "It cost 3.50 dollars.| He paid 1,200.",
    "No end mark here",
    "One.| two starts in lower case.| three too.",
    "Is it?| Yes.",
    "What?!| Never.| Ever!!!| So there.",
    "The end.|The next begins without a space.",
    "Prices fell in 2019.| In 2020 they rose.",
    "There were 20.| 30 came later.",
    "It rose to $5.| $6 was next.",
    // Titles and names.
    "Sen. John Kennedy met Mr. Smith and Dr. Jones.| They talked.",
    "Gov. Wes Moore and Rep. Ann Lee agreed.",
    "Lt. Col. Ray Hart wrote to Gen. Mark Lane.",
    "J. K. Rowling wrote it.| George W. Bush read it.",
    "The Rev. Al Green and Prof. H. G. Wells spoke.",
    "Harold Stone Jr. won.| His son, Harold Stone Jr., lost.",
    "Mr. and Mrs. Hill left St. Louis.| St. Paul came next.",
    "It was Plan B.| The mayor had no Plan C.| It failed.",
    "John F. Kennedy was born in 1917.",
    // Places, firms, hours, Latin.
    "He lives in the U.S.| The law changed.",
    "The U.S. Senate met.| The U.S. and the U.K. signed.",
    "Made in the U.S., sold in the U.N. shop.",
    "Acme Inc. sued Beta Corp. in court.| It won.",
    "She works at Acme Inc.| She likes it.",
    "They met at 5 p.m. Tuesday.| At 6 p.m. EST it ended.",
    "They met at 5 p.m.| Nobody came.",
    "We rise at 7 a.m. every day.",
    "Bring pens, paper, etc.| Leave phones.",
    "Bring pens, paper, etc. to class.",
    "Fruit, e.g. apples, i.e. Red ones, is good.",
    "Smith et al. showed it.| Jones et al. (2010) did not.",
    "Roe v. Wade and Smith vs. Jones are cases.",
    "See Fig. 3 and Eq. 4 on pp. 5-9.| See vol. 2.",
    "He was No. 1 in the list.| The answer is no.| Go on.",
    "On Jan. 5 and Sept. 11 it rained.| It was cold in Jan.| It was wet.",
    "She has a Ph.D. in physics.| He has a Ph.D.| They met.",
    "From Tampa, Fla., to Denver, Colo., by car.",
    "He moved to Washington, D.C.| There he stayed.",
    "Approx. 20 people came.",
    "The bldg. is old.",
    "The rat O. palustris lives there.| It swims.",
    // Quotations and brackets.
    "“I know,” he said.| “You do not.”| She left.",
    "\"I know.\"| \"You do not.\"| She left.",
    "\"Why?\" he asked.| \"Because!\" she cried.",
    "“Why?” Smith asked.| “Because!” Ms. Hall said.",
    "“Go away.| Come back.”| Then he left.",
    "He said, “No.”| Nobody moved.",
    "He said ‘no.’| Nobody moved.",
    "(He left.)| She stayed.",
    "He left (at last!) and slept.| She stayed.",
    "It is so (see Fig. 2).| It is.",
    "He left.[3]| She stayed.[4, 5]| Good.",
    "She said: “It is over.| “We can go.”",
    "« C’est fini. »| Il partit.",
    "They shouted “No!” and ran.",
    "He called it “odd.” and left.",
    "*He left.*| She stayed.",
    // Ellipses and dashes.
    "Well... maybe not.",
    "Well…| Nobody knows.",
    "I ... I do not know.",
    "He paused....| Then he left.",
    "Stop — he said! — and wait.",
    // Names with marks, addresses, numbers.
    "Yahoo! News reported it.| Yahoo! is a firm.",
    "Visit www.example.com.| Now or later.",
    "Write to a.b@example.org.| We answer.",
    "Open report.pdf and read.| Then sign.",
    "Use version 2.0.1.| It works.",
    "It is 3.14.| Pi is more.",
    // Enumerations.
    "1. First do this.| Then that.",
    "a. First do this.| Then that.",
    "iv. Fourth.| Done.",
    // Other writing.
    "Great! 😀| Next one.",
    "今日は晴れ。|明日は雨。",
    "Он ушёл.| Она осталась.",
    "iPhones sell.| iPads do not.| eBay does.",
    "One line\n|Another line\n\n|A third.",
    "One line.\r\n|Another line.\r\n",
    "The end.|\xC2\xA0Next.",
    "\xEF\xBB\xBFThe end.| Next.",
};

/// The text of the case and, from the Document, the case again.
std::string withSentenceEnds(const Document& document) {
  std::string marked;
  std::uint32_t end = 0;
  for (std::size_t i = 1; i < document.sentences().size(); ++i) {
    const Range before = document.bytes(document.sentences()[i - 1]);
    const std::uint32_t begin = document.bytes(document.sentences()[i]).begin;
    // A break within a paragraph is shown at the end of the sentence, one between paragraphs at the next line.
    const bool isParagraph = document.text(Range{before.end, begin}).find('\n') != std::string_view::npos;
    const std::uint32_t cut = isParagraph ? begin : before.end;
    marked.append(document.text(Range{end, cut})).push_back('|');
    end = cut;
  }
  return marked.append(document.text().substr(end));
}

TEST(Sentences, endWhereTheCasesSay) {
  for (const std::string_view expected : kCases) {
    std::string text;
    for (const char c : expected) {
      if (c != '|') text.push_back(c);
    }
    EXPECT_EQ(withSentenceEnds(Document(text)), expected);
  }
}

}  // namespace
}  // namespace ungarble
