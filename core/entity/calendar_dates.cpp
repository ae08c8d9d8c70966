// DATE: what a calendar has a page for: days of the week, months, years, decades, quarters, seasons, holidays.
#include "core/entity/calendar.h"
#include "core/entity/grammar.h"
#include "core/entity/phrases.h"

namespace ungarble {
namespace {

using namespace term;

constexpr float kSure = 0.97f;
constexpr float kLikely = 0.9f;

/// 2020-03-05, 05/03/2020, 9/11
std::uint32_t digitsEnd(const TermView& v, std::uint32_t i) {
  if (!v.is(i, kWhole)) return i;
  const auto separated = [&](std::uint32_t k, char c) { return v.mark(k, c) && v.joined(k) && v.joined(k + 1); };
  if (v.is(i, kYear) && separated(i + 1, '-') && v.is(i + 2, kTwoDigits) && separated(i + 3, '-') &&
      v.is(i + 4, kTwoDigits)) {
    return i + 5;
  }
  if (v.is(i, kDayNumber) && separated(i + 1, '/') && v.is(i + 2, kDayNumber) && separated(i + 3, '/') &&
      v.is(i + 4, kYear | kTwoDigits)) {
    return i + 5;
  }
  const bool nineEleven = v.text(i) == "9" && separated(i + 1, '/') && v.text(i + 2) == "11" && !v.mark(i + 3, '/');
  return nineEleven ? i + 3 : i;
}

bool isApostropheMark(std::string_view text) { return text == "'" || text == "’"; }

/// 1990s, '90s, 19th century, twentieth-century
std::uint32_t ageEnd(const TermView& v, std::uint32_t i) {
  const std::uint32_t at = isApostropheMark(v.text(i)) ? i + 1 : i;
  if (v.is(at, kDecade) && (at == i || v.joined(at))) {
    return at == i && v.text(at).size() < 4 ? i : at + 1;
  }
  std::uint32_t ordinal = i;
  if (v.is(i, kOrdinal)) ordinal = i + 1;
  if (v.is(i, kTensNumber) && v.hyphen(i + 1) && v.is(i + 2, kOrdinal)) ordinal = i + 3;
  if (ordinal == i) return i;
  if (v.hyphen(ordinal)) ++ordinal;
  return v.word(ordinal, "century", "centuries") ? ordinal + 1 : i;
}

/// third quarter of 2009, first half of last year, fiscal year 2009, Q3 2020
std::uint32_t businessEnd(const TermView& v, std::uint32_t i) {
  std::uint32_t end = i;
  if (v.word(i, "fiscal")) {
    end = v.word(i + 1, "year") ? i + 2 : i + 1;
    return v.is(end, kYear) ? end + 1 : i;
  }
  if (v.word(i, "q1", "q2", "q3", "q4") && v.capital(i)) {
    end = i + 1;
  } else if (v.is(i, kOrdinal) && v.word(i + 1, "quarter", "half")) {
    end = i + 2;
    const bool ofGame = v.word(i + 1, "half") && !v.word(end, "of");
    if (ofGame) return i;
  } else {
    return i;
  }
  const std::uint32_t of = v.word(end, "of") ? end + 1 : end;
  if (v.is(of, kYear)) return of + 1;
  if (of > end && v.word(of, "the", "this", "last", "next", "fiscal") && v.word(of + 1, "year", "month", "century")) {
    return v.is(of + 2, kYear) ? of + 3 : of + 2;
  }
  return v.word(i + 1, "half") ? i : end;
}

std::uint32_t holidayEnd(const TermView& v, std::uint32_t i) {
  if (!v.is(i, kHoliday) || !v.capital(i)) return i;
  const std::uint32_t end = phraseEnd(
      v, i,
      {"christmas", "christmas eve", "christmas day", "easter", "easter sunday", "easter monday", "good friday",
       "thanksgiving", "thanksgiving day", "ramadan", "halloween", "hanukkah", "chanukah", "passover", "diwali",
       "yom kippur", "eid al - fitr", "eid al - adha", "boxing day", "new year 's eve", "new year 's day",
       "new year 's", "new years eve", "independence day", "valentine 's day", "memorial day", "labor day",
       "labour day", "veterans day", "veterans ' day", "mother 's day", "father 's day", "columbus day", "bastille day",
       "armistice day", "remembrance day", "remembrance sunday", "patrick 's day"});
  return end > i && v.is(end, kYear) ? end + 1 : end;
}

std::uint32_t weekdayEnd(const TermView& v, std::uint32_t i) {
  if (!v.is(i, kWeekday)) return i;
  std::uint32_t end = i + 1;
  const std::uint32_t date = v.mark(end, ',') ? end + 1 : end;
  const std::uint32_t behind = dayOfMonthEnd(v, date);
  const bool withDay = behind > date && (behind > date + 1 || date == end);
  return withDay ? behind : end;
}

/// summer 2004, the summer of 2004
std::uint32_t seasonEnd(const TermView& v, std::uint32_t i) {
  if (!v.is(i, kSeason)) return i;
  const std::uint32_t of = v.word(i + 1, "of") ? i + 2 : i + 1;
  return v.is(of, kYear) ? of + 1 : i;
}

/// A date without the words before it.
std::uint32_t bareEnd(const TermView& v, std::uint32_t i) {
  std::uint32_t end = i;
  for (const auto part : {digitsEnd, weekdayEnd, dayOfMonthEnd, yearEnd, ageEnd, businessEnd, seasonEnd, holidayEnd}) {
    end = std::max(end, part(v, i));
  }
  return end;
}

/// 2005 and 2006, the 1980s and 1990s, January and February: one date.
std::uint32_t joinedEnd(const TermView& v, std::uint32_t begin, std::uint32_t end) {
  const auto alike = [&](Set kind) { return end == begin + 1 && v.is(begin, kind) && v.is(end + 1, kind); };
  if (!v.word(end, "and")) return end;
  const bool same = (alike(kYear) && yearEnd(v, end + 1) == end + 2) || alike(kDecade) ||
                      (alike(kMonth) && isMonth(v, end + 1));
  return same ? end + 2 : end;
}

}  // namespace

Mention readCalendarDate(const TermView& v, std::uint32_t i) {
  const bool article = v.word(i, "the");
  std::uint32_t bare = article ? i + 1 : i;
  const bool middle = v.word(bare, "mid") && v.dash(bare + 1);
  if (middle) bare += 2;
  const std::uint32_t end = joinedEnd(v, bare, bareEnd(v, bare));
  if (end == bare) return {};
  // 'the Tuesday', 'the March attack', 'the 2004 election': the article belongs to the noun behind.
  const bool takesArticle = middle || v.is(bare, kDecade | kOrdinal | kSeason) || isApostropheMark(v.text(bare));
  if (article && !takesArticle && dayOfMonthEnd(v, i) == i) return {};
  const bool yearAlone = end == bare + 1 && v.is(bare, kYear);
  return {end, yearAlone ? kLikely : kSure};
}

}  // namespace ungarble
