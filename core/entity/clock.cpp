// TIME: what is shorter than a day.
#include "core/entity/grammar.h"
#include "core/entity/numbers.h"

namespace ungarble {
namespace {

using namespace term;

constexpr float kSure = 0.97f;
constexpr float kLikely = 0.9f;

/// GMT, local time, Eastern time
std::uint32_t zoneEnd(const TermView& v, std::uint32_t i) {
  if (v.is(i, kZone) && v.capital(i)) return i + 1;
  if (v.word(i + 1, "time") && v.word(i, "local", "eastern", "central", "pacific", "mountain", "moscow")) return i + 2;
  return i;
}

/// 5pm, 5 p.m., 2:30, 14:30:05, 1430 GMT, 5 o'clock, half past five
std::uint32_t hourEnd(const TermView& v, std::uint32_t i) {
  if (v.is(i, kClock)) return zoneEnd(v, i + 1);
  if (v.is(i, kNoon)) return i + 1;
  if (v.word(i, "half", "quarter") && v.word(i + 1, "past", "to") && v.is(i + 2, kUnitNumber)) return i + 3;
  if (v.is(i, kUnitNumber) && v.word(i + 1, "o'clock", "o’clock")) return i + 2;
  if (!v.is(i, kDigits)) return i;
  if (v.word(i + 1, "o'clock", "o’clock")) return i + 2;
  if (v.is(i, kWhole) && v.text(i).size() == 4 && v.is(i + 1, kZone) && v.capital(i + 1)) return i + 2;
  std::uint32_t end = i + 1;
  bool minutes = false;
  while (v.mark(end, ':') && v.joined(end) && v.joined(end + 1) && v.is(end + 1, kTwoDigits)) {
    end += 2;
    minutes = true;
  }
  if (v.is(end, kMeridiem) && (v.is(i, kDayNumber) || v.text(i).find('.') != std::string_view::npos)) {
    return zoneEnd(v, end + 1);
  }
  if (minutes && v.is(end, kClock)) return zoneEnd(v, end + 1);
  return minutes && v.is(i, kDayNumber | kTwoDigits) ? zoneEnd(v, end) : i;
}

}  // namespace

Mention readClock(const TermView& v, std::uint32_t i) {
  if (const std::uint32_t end = hourEnd(v, i); end > i) return {end, kSure};
  std::uint32_t at = i;
  if (v.is(at, kStage)) ++at;
  if (v.word(at, "last", "next", "this") && v.is(at + 1, kWeekday)) ++at;
  if (v.word(at, "this", "last", "yesterday", "tomorrow") || v.is(at, kWeekday)) {
    if (v.is(at + 1, kDayPart) && !v.word(at + 1, "overnight")) return {at + 2, kLikely};
  }
  return {};
}

Mention readSpanOfTime(const TermView& v, std::uint32_t i) {
  std::uint32_t end = numbersEnd(v, i);
  if (end == i) {
    if (v.word(i, "half") && v.word(i + 1, "an") && v.word(i + 2, "hour")) {
      end = i + 2;
    } else if (v.word(i, "an") && v.word(i + 1, "hour")) {
      end = i + 1;
    } else if (v.word(i, "a") && v.is(i + 1, kVague)) {
      end = v.word(i + 2, "of") ? i + 3 : i + 2;
    } else if (v.is(i, kVague)) {
      end = i + 1;
    } else {
      return {};
    }
  }
  const bool hyphen = v.hyphen(end);
  if (hyphen) ++end;
  if (!v.is(end, kTimeUnit | kTimeUnits) || v.is(end, kOrdinal)) return {};
  ++end;
  if (v.hyphen(end) && v.word(end + 1, "long")) return {end + 2, kLikely};
  if (v.word(end, "and") && v.word(end + 1, "a") && v.word(end + 2, "half")) end += 3;
  if (v.word(end, "ago", "later", "earlier")) ++end;
  return {end, kLikely};
}

}  // namespace ungarble
