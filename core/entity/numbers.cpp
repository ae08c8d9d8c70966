#include "core/entity/numbers.h"

namespace ungarble {
namespace {

using namespace term;

bool fractionSign(std::string_view text) { return text == "½" || text == "¼" || text == "¾"; }

/// The end of the scales that multiply the number before `i`: million, -billion, hundred thousand, dozen.
std::uint32_t scalesEnd(const TermView& v, std::uint32_t i) {
  for (;;) {
    if (v.is(i, kScale | kDozen)) {
      ++i;
    } else if (v.hyphen(i) && v.is(i + 1, kScale)) {
      i += 2;
    } else {
      return i;
    }
  }
}

std::uint32_t digitsEnd(const TermView& v, std::uint32_t i) {
  if (v.is(i, kScaled)) return i + 1;
  std::uint32_t end = i + 1;
  const bool fraction = v.is(i, kWhole) && v.mark(end, '/') && v.joined(end) && v.joined(end + 1) &&
                        v.is(end + 1, kWhole) && !v.mark(end + 2, '/');
  if (fraction) return end + 2;
  if (fractionSign(v.text(end)) && v.joined(end)) ++end;
  return scalesEnd(v, end);
}

/// one, twenty-five, two hundred and fifty thousand, two and a half, two-thirds
std::uint32_t wordsEnd(const TermView& v, std::uint32_t i) {
  std::uint32_t end = i;
  bool open = true;  // whether a word for a unit may come next
  for (;;) {
    if (open && v.is(end, kUnitNumber)) {
      ++end;
      open = false;
    } else if (open && v.is(end, kTensNumber)) {
      ++end;
      if (v.hyphen(end) && v.is(end + 1, kUnitNumber)) ++end;
      if (v.is(end, kUnitNumber)) ++end;
      open = false;
    } else if (end > i && v.is(end, kScale | kDozen)) {
      ++end;
      open = true;
    } else if (end > i && open && v.word(end, "and") && v.is(end + 1, kUnitNumber | kTensNumber)) {
      ++end;
    } else {
      break;
    }
  }
  if (end == i) return i;
  if (v.word(end, "and") && v.word(end + 1, "a") && v.word(end + 2, "half")) return scalesEnd(v, end + 3);
  if (v.hyphen(end) && v.word(end + 1, "and") && v.word(end + 3, "a") && v.word(end + 5, "half")) return end + 6;
  if (v.hyphen(end) && v.is(end + 1, kFraction)) return end + 2;
  if (v.is(end, kFraction) && !v.is(end, kDateUnits)) return end + 1;
  if (v.hyphen(end) && v.is(end + 1, kScale)) return scalesEnd(v, end);
  return end;
}

/// a dozen, half a million, several hundred, a few thousand, tens of thousands
std::uint32_t roundEnd(const TermView& v, std::uint32_t i) {
  std::uint32_t end = i;
  if (v.is(i, kScales)) {
    const bool chained = v.word(i + 1, "of") && v.is(i + 2, kScales);
    if (chained) return i + 3;
    return v.word(i, "tens", "scores") ? i : i + 1;
  }
  if (v.word(end, "half") && v.word(end + 1, "a")) {
    end += 2;
  } else if (v.word(end, "a") && v.is(end + 1, kVague)) {
    end += 2;
  } else if (v.word(end, "a") || v.is(end, kVague)) {
    ++end;
  } else {
    return i;
  }
  const std::uint32_t scales = scalesEnd(v, end);
  return scales > end ? scales : i;
}

}  // namespace

std::uint32_t numberEnd(const TermView& v, std::uint32_t i) {
  if (v.is(i, kCounted)) return digitsEnd(v, i);
  if (v.is(i, kUnitNumber | kTensNumber)) return wordsEnd(v, i);
  if (v.is(i, kLead | kVague | kFraction | kScales)) return roundEnd(v, i);
  return i;
}

std::uint32_t numbersEnd(const TermView& v, std::uint32_t i) {
  const bool between = v.word(i, "between");
  const std::uint32_t first = between ? i + 1 : i;
  const std::uint32_t end = numberEnd(v, first);
  if (end == first) return i;
  const bool bound = between ? v.word(end, "and") : v.word(end, "to", "or") || v.hyphen(end) || v.text(end) == "–";
  const std::uint32_t second = bound ? numberEnd(v, end + 1) : end;
  if (bound && second > end + 1) return second;
  return between ? i : end;
}

std::uint32_t approximationEnd(const TermView& v, std::uint32_t i) {
  if (v.is(i, kApproximate)) return i + 1;
  if (!v.is(i, kLead)) return i;
  const auto comparison = [&](std::uint32_t k) {
    return v.word(k, "more", "less", "fewer", "greater") && v.word(k + 1, "than");
  };
  if (comparison(i)) return i + 2;
  if (v.word(i, "no") && comparison(i + 1)) return i + 3;
  if (v.word(i, "at") && v.word(i + 1, "least", "most")) return i + 2;
  if (v.word(i, "up", "close") && v.word(i + 1, "to")) return i + 2;
  if (v.word(i, "well", "just") && v.word(i + 1, "over", "under")) return i + 2;
  if (v.word(i, "as") && v.word(i + 1, "many", "much", "few", "little") && v.word(i + 2, "as")) return i + 3;
  return i;
}

}  // namespace ungarble
