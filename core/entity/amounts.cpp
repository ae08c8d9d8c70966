// PERCENT, MONEY and QUANTITY: a number and what it counts.
#include "core/entity/grammar.h"
#include "core/entity/numbers.h"

namespace ungarble {
namespace {

using namespace term;

constexpr float kSure = 0.98f;
constexpr float kLikely = 0.92f;

/// The end of the sign or words for 'percent' at `i`; `i` when there are none.
std::uint32_t percentSignEnd(const TermView& v, std::uint32_t i) {
  if (v.hyphen(i)) return v.word(i + 1, "percent") ? i + 2 : i;
  if (!v.is(i, kPercent)) return i;
  if (v.word(i, "per")) return v.word(i + 1, "cent") ? i + 2 : i;
  if (v.word(i, "percentage")) return v.word(i + 1, "point", "points") ? i + 2 : i;
  return i + 1;
}

/// Whether the number that ends before `end` has a word like million at its end, or thousands in digits.
bool isLarge(const TermView& v, std::uint32_t begin, std::uint32_t end) {
  return v.is(end - 1, kScale | kScaled | kScales) || v.text(begin).find(',') != std::string_view::npos;
}

/// $5, US$5 million; the sign alone is passed over to `i`.
std::uint32_t signEnd(const TermView& v, std::uint32_t i) {
  if (v.is(i, kCurrencySign)) return i + 1;
  if (v.is(i, kCurrencyCode) && v.is(i + 1, kCurrencySign) && v.joined(i + 1)) return i + 2;
  const bool code = v.is(i, kCurrencyCode) && v.capital(i) && (v.text(i).size() == 3 || v.word(i, "rs", "rs."));
  return code && v.is(i + 1, kCounted) ? i + 1 : i;
}

std::uint32_t signedMoneyEnd(const TermView& v, std::uint32_t i) {
  const std::uint32_t sign = signEnd(v, i);
  if (sign == i) return i;
  const std::uint32_t end = numberEnd(v, sign);
  if (end == sign) return i;
  if ((v.word(end, "to") && !v.word(i - 1, "from")) || v.hyphen(end)) {
    const std::uint32_t again = signEnd(v, end + 1);
    const std::uint32_t second = numberEnd(v, again);
    if (second > again && (again > end + 1 || v.hyphen(end) || v.is(second - 1, kScale | kScaled))) return second;
  }
  return end;
}

bool countsMoney(const TermView& v, std::uint32_t begin, std::uint32_t end) {
  if (!v.is(end, kCurrency)) return false;
  if (v.word(end, "won", "real", "cents", "cent", "pound", "pounds", "crown")) {
    if (v.word(end, "cents")) return true;
    return isLarge(v, begin, end) || v.word(end + 1, "sterling");
  }
  return !v.word(end, "sterling");
}

std::uint32_t namedMoneyEnd(const TermView& v, std::uint32_t i) {
  if (v.word(i, "a") && v.word(i + 1, "dollar", "euro")) return i + 2;
  std::uint32_t end = numbersEnd(v, i);
  if (end == i) return i;
  if (v.is(end - 1, kScales) && v.word(end, "of")) ++end;
  if (v.is(end, kNationality | kCurrencyCode) && v.is(end + 1, kCurrency)) ++end;
  if (v.hyphen(end)) ++end;
  if (!countsMoney(v, i, end)) return i;
  ++end;
  return v.word(end, "sterling") ? end + 1 : end;
}

/// miles, square miles, miles per hour, degrees Celsius
std::uint32_t measureEnd(const TermView& v, std::uint32_t i) {
  std::uint32_t end = i;
  if (v.is(end, kMeasurePower)) ++end;
  if (v.hyphen(end)) ++end;
  if (!v.is(end, kMeasure)) return i;
  ++end;
  if (v.word(end - 1, "degree", "degrees") || v.text(end - 1) == "°") {
    if (v.word(end, "celsius", "fahrenheit", "c", "f")) ++end;
  }
  const bool rate = (v.word(end, "per", "an") && v.word(end + 1, "hour", "second")) ||
                    (v.word(end, "a") && v.word(end + 1, "second"));
  if (rate) end += 2;
  return end;
}

}  // namespace

Mention readPercent(const TermView& v, std::uint32_t i) {
  if (v.word(i, "half") && v.word(i + 1, "a")) {
    const std::uint32_t end = percentSignEnd(v, i + 2);
    return {end > i + 2 ? end : i, kSure};
  }
  const std::uint32_t number = numbersEnd(v, i);
  if (number == i) return {};
  const std::uint32_t end = percentSignEnd(v, number);
  if (end == number) return {};
  if ((v.word(end, "to") && !v.word(i - 1, "from")) || v.hyphen(end) || v.text(end) == "–") {
    const std::uint32_t second = numberEnd(v, end + 1);
    const std::uint32_t sign = percentSignEnd(v, second);
    if (second > end + 1 && sign > second) return {sign, kSure};
  }
  return {end, kSure};
}

Mention readMoney(const TermView& v, std::uint32_t i) {
  const std::uint32_t end = signedMoneyEnd(v, i);
  if (end > i) return {end, kSure};
  return {namedMoneyEnd(v, i), kLikely};
}

Mention readQuantity(const TermView& v, std::uint32_t i) {
  std::uint32_t end = i;
  if (v.is(i, kMeasured)) {
    end = i + 1;
    if (v.is(end, kMeasured)) ++end;
    return {end, kSure};
  }
  std::uint32_t number = numbersEnd(v, i);
  if (number == i && v.word(i, "half") && v.word(i + 1, "a")) number = i + 2;
  if (number == i) return {};
  if (v.hyphen(number)) ++number;
  end = measureEnd(v, number);
  if (end == number) return {};
  if (v.hyphen(end) && v.is(end + 1, kWhole)) return {end + 2, kSure};  // 5-foot-7
  const std::uint32_t rest = numberEnd(v, end);
  if (rest > end && v.is(rest, kMeasure) && !v.joined(rest)) return {rest + 1, kSure};  // 6 feet 2 inches
  return {end, kLikely};
}

}  // namespace ungarble
