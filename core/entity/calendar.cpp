#include "core/entity/calendar.h"

namespace ungarble {
namespace {

using namespace term;

/// Months whose name is also a verb or a given name, or whose short form is.
bool isAmbiguous(const TermView& v, std::uint32_t i) {
  return v.word(i, "may", "march", "april", "june", "august", "jan", "mar", "mar.", "dec");
}

bool precedesMonth(const TermView& v, std::uint32_t i) {
  return v.is(i, kRelative | kStage | kSeason | kMonth) ||
         v.word(i, "in", "of", "since", "by", "until", "till", "from", "to", "during", "and", "or", "before", "after",
                "between", "through", "for", "every", "each", "around", "a");
}

std::uint32_t dayNumberEnd(const TermView& v, std::uint32_t i) {
  if (!v.is(i, kDayNumber | kOrdinal) || v.mark(i + 1, ':')) return i;
  if (v.is(i + 1, kPercent | kScale)) return i;
  if (v.is(i, kDayNumber) && v.hyphen(i + 1) && !v.is(i + 2, kDayNumber)) return i;
  if ((v.dash(i + 1) || v.word(i + 1, "to", "and")) && v.is(i + 2, kDayNumber | kOrdinal) &&
      (v.joined(i + 1) || v.is(i + 2, kDayNumber)) && !v.is(i + 3, kPercent | kMonth)) {
    return i + 3;
  }
  return i + 1;
}

/// [,] 2020
std::uint32_t yearBehind(const TermView& v, std::uint32_t i) {
  if (v.is(i, kYear)) return i + 1;
  if ((v.mark(i, ',') || v.word(i, "of")) && v.is(i + 1, kYear)) return i + 2;
  return i;
}

}  // namespace

bool isMonth(const TermView& v, std::uint32_t i) {
  if (!v.is(i, kMonth)) return false;
  if (v.hyphen(i - 1) && v.is(i - 2, kTwoDigits)) return false;  // 06-Feb, what a spreadsheet makes of a score
  if (!isAmbiguous(v, i)) return true;
  if (!v.capital(i)) return false;
  if (v.is(i + 1, kDayNumber | kYear | kOrdinal) || v.is(i - 1, kDayNumber | kOrdinal)) return true;
  if (precedesMonth(v, i - 1)) return !v.capital(i + 1) || v.is(i + 1, kMonth);
  const bool first = v.token(i)->has(kSentenceStart);
  if (first || v.capital(i - 1) || v.capital(i + 1)) return false;
  return v.hyphen(i - 1) || !v.word(i, "april", "june", "jan");
}

std::uint32_t dayOfMonthEnd(const TermView& v, std::uint32_t i) {
  if (isMonth(v, i)) {
    const std::uint32_t end = dayNumberEnd(v, i + 1);
    return yearBehind(v, end);
  }
  const std::uint32_t at = v.word(i, "the") ? i + 1 : i;
  const std::uint32_t day = dayNumberEnd(v, at);
  if (day == at) return i;
  const std::uint32_t month = v.word(day, "of") ? day + 1 : day;
  return isMonth(v, month) ? yearBehind(v, month + 1) : i;
}

std::uint32_t yearEnd(const TermView& v, std::uint32_t i) {
  if (!v.is(i, kYear)) return i;
  if (v.dash(i + 1) && v.is(i + 2, kWhole) && v.text(i + 2).size() <= 4) {
    const std::size_t digits = v.text(i + 2).size();
    const bool year = digits == 4 ? v.is(i + 2, kYear) : digits != 3;
    const bool isoDate = v.dash(i + 3) && v.joined(i + 3);
    if (year && !isoDate) return i + 3;
  }
  if (v.mark(i + 1, '/') && v.joined(i + 2) && v.is(i + 2, kTwoDigits) && !v.mark(i + 3, '/')) return i + 3;
  const bool named = v.is(i - 1, kLabel | kCurrencySign | kProduct) || v.mark(i - 1, '#') || v.mark(i + 1, ':');
  const bool counts = v.is(i + 1, kMeasure | kScale | kPercent | kTimeUnits | kDateUnits | kCurrency | kZone) ||
                      v.word(i + 1, "people", "troops", "soldiers", "men", "women", "children", "jobs", "homes");
  const bool inside = v.joined(i) && (v.dash(i - 1) || v.mark(i - 1, '/')) && v.joined(i - 1);
  if (named || counts || inside) return i;
  return i + 1;
}

}  // namespace ungarble
