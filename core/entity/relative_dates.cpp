// DATE: days that are counted from now, and spans of days.
#include "core/entity/calendar.h"
#include "core/entity/grammar.h"
#include "core/entity/numbers.h"

namespace ungarble {
namespace {

using namespace term;

constexpr float kSure = 0.95f;
constexpr float kLikely = 0.88f;
constexpr float kVagueDate = 0.7f;  // spans of days, and what cannot be placed to the month: last year, two years ago

constexpr Set kUnits = kDateUnit | kDateUnits;

/// today, the day after tomorrow
std::uint32_t namedDayEnd(const TermView& v, std::uint32_t i) {
  if (v.is(i, kNamedDay)) return i + 1;
  const std::uint32_t at = v.word(i, "the") ? i + 1 : i;
  const bool counted = v.word(at, "day") && v.word(at + 1, "before", "after") && v.is(at + 2, kNamedDay);
  return counted ? at + 3 : i;
}

/// last week, the past two years, next March, this summer
std::uint32_t relativeEnd(const TermView& v, std::uint32_t i) {
  const std::uint32_t at = v.word(i, "the") ? i + 1 : i;
  if (!v.is(at, kRelative)) return i;
  const bool narrow = v.word(at, "last", "next", "this", "past");
  if (narrow && at == i) {
    if (v.is(at + 1, kWeekday | kSeason)) return at + 2;
    const std::uint32_t month = isMonth(v, at + 1) ? dayOfMonthEnd(v, at + 1) : at + 1;
    if (month > at + 1) return month;
  }
  if (v.word(at, "recent")) return v.is(at + 1, kDateUnits) ? at + 2 : i;
  std::uint32_t unit = at + 1;
  if (v.is(unit, kVague)) ++unit;
  else unit = numberEnd(v, unit);
  if (!v.is(unit, kUnits)) return i;
  const bool counted = unit > at + 1 || v.is(unit, kDateUnits);
  const bool fits = narrow || v.word(at, "previous", "following", "coming", "same", "current");
  if (!fits || (v.word(at, "this") && counted) || v.word(unit, "quarter", "quarters")) {
    return narrow && v.word(unit, "quarter") ? unit + 1 : i;
  }
  return unit + 1;
}

/// each year, every two weeks
std::uint32_t recurringEnd(const TermView& v, std::uint32_t i) {
  if (!v.word(i, "each", "every")) return i;
  const std::uint32_t unit = numberEnd(v, i + 1);
  return v.is(unit, kUnits | kWeekday | kSeason) ? unit + 1 : i;
}

/// two years, a few days, half a century, several months; the unit taken in
std::uint32_t countedEnd(const TermView& v, std::uint32_t i) {
  std::uint32_t unit = numbersEnd(v, i);
  if (unit == i) {
    if (v.word(i, "a") && v.is(i + 1, kVague)) {
      unit = v.word(i + 2, "of") ? i + 3 : i + 2;
    } else if (v.is(i, kVague) && !v.word(i, "couple")) {
      unit = i + 1;
    } else if (v.word(i, "half") && v.word(i + 1, "a")) {
      unit = i + 2;
    } else {
      return i;
    }
  }
  if (v.hyphen(unit)) ++unit;
  return v.is(unit, kUnits) && !v.word(unit, "quarter", "quarters") ? unit + 1 : i;
}

/// ago, later, earlier, old
std::uint32_t behindEnd(const TermView& v, std::uint32_t i) {
  if (v.word(i, "ago", "later", "earlier", "old")) return i + 1;
  return v.hyphen(i) && v.word(i + 1, "old", "olds", "long") ? i + 2 : i;
}

}  // namespace

Mention readRelativeDate(const TermView& v, std::uint32_t i) {
  if (const std::uint32_t end = namedDayEnd(v, i); end > i) return {end, kSure};
  const std::uint32_t edge = v.word(i, "the") ? i + 1 : i;
  if (v.word(edge, "end", "beginning", "start", "middle", "rest") && v.word(edge + 1, "of")) {
    const std::uint32_t whole = v.word(edge + 2, "the") ? edge + 3 : edge + 2;
    if (whole > edge + 2 && v.is(whole, kDateUnit)) return {whole + 1, kVagueDate};
    const std::uint32_t end = relativeEnd(v, edge + 2);
    return {end > edge + 2 ? end : i, kVagueDate};
  }
  const std::uint32_t at = v.is(i, kStage) ? i + 1 : i;
  if (const std::uint32_t end = relativeEnd(v, at); end > at) {
    const bool definite = at == i && v.word(i, "last", "next") && v.word(i + 1, "week", "weekend", "month", "summer",
                                                                         "winter", "spring", "autumn", "fall");
    return {end, definite || v.is(end - 1, kMonth | kWeekday | kYear) ? kLikely : kVagueDate};
  }
  if (const std::uint32_t end = recurringEnd(v, i); end > i) return {end, kVagueDate};
  return {};
}

Mention readSpanOfDays(const TermView& v, std::uint32_t i) {
  if (const std::uint32_t end = countedEnd(v, i); end > i) {
    const std::uint32_t behind = behindEnd(v, end);
    return {behind, behind == end && v.hyphen(end - 2) ? kLikely : kVagueDate};  // a two-day visit
  }
  const std::uint32_t unit = v.word(i, "a", "another") ? i + 1 : i;
  if (!v.is(unit, kUnits)) return {};
  const bool counted = unit > i ? v.is(unit, kDateUnit) : v.is(unit, kDateUnits);
  const std::uint32_t end = behindEnd(v, unit + 1);
  if (counted && end > unit + 1 && !v.word(unit + 1, "old")) return {end, kVagueDate};
  return v.word(i, "another") && counted ? Mention{unit + 1, kVagueDate} : Mention{};
}

}  // namespace ungarble
