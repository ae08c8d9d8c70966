// CARDINAL and ORDINAL: numbers that nothing else took.
#include "core/entity/grammar.h"
#include "core/entity/numbers.h"

namespace ungarble {
namespace {

using namespace term;

constexpr float kSure = 0.92f;
constexpr float kLikely = 0.85f;

/// Whether the number at `i` is part of a name or a label: COVID-19, Boeing 747, page 12, #5, [3].
bool isNamed(const TermView& v, std::uint32_t i) {
  if (v.joined(i) && (v.dash(i - 1) || v.mark(i - 1, '/')) && v.joined(i - 1)) return true;
  if (v.mark(i - 1, '#') || (v.mark(i - 1, '[') && v.mark(i + 1, ']'))) return true;
  if (v.is(i - 1, kLabel)) return true;
  const bool afterName = v.capital(i - 1) && !v.token(i - 1)->has(kSentenceStart) && !v.joined(i);
  return v.is(i, kDigits) && afterName && !v.is(i - 1, kMonth | kWeekday);
}

/// 1. and 2) before an item of a list.
bool isItemNumber(const TermView& v, std::uint32_t i) {
  return i == v.sentence().begin && v.is(i, kDigits) && (v.mark(i + 1, '.') || v.mark(i + 1, ')'));
}

/// 'one' counts only where a counted thing follows: one of them, one man; not no one, one another, one can.
bool countsOne(const TermView& v, std::uint32_t i) {
  const bool pronoun =
      v.word(i - 1, "no", "this", "that", "the", "each", "any", "every", "which", "another", "some", "only") ||
      v.word(i + 1, "another", "can", "could", "must", "should", "would", "may", "might", "is", "was", "has");
  return !pronoun && v.letters(i + 1) && v.token(i + 1)->casing == Casing::lower &&
         !v.word(i + 1, "who", "that", "which", "day");
}

}  // namespace

Mention readCardinal(const TermView& v, std::uint32_t i) {
  if (isNamed(v, i) || isItemNumber(v, i)) return {};
  const std::uint32_t end = numbersEnd(v, i);
  const bool years = end > i && v.is(end - 1, kYear) && v.is(v.word(i, "between") ? i + 1 : i, kYear) && end > i + 1;
  if (end == i || years) return {};
  if (end == i + 1) {
    if (v.word(i, "one") && !countsOne(v, i)) return {};
    if (v.capital(i) && !v.token(i)->has(kSentenceStart)) return {};
    if (v.is(i, kScaled)) return {end, kLikely};
  }
  if ((v.mark(end, '/') && v.joined(end)) || (v.hyphen(end) && v.is(end + 1, kMonth))) return {};
  return {end, v.is(i, kDigits) ? kSure : kLikely};
}

Mention readOrdinal(const TermView& v, std::uint32_t i) {
  std::uint32_t end = i;
  if (v.is(i, kTensNumber) && v.hyphen(i + 1) && v.is(i + 2, kOrdinal)) {
    end = i + 3;
  } else if (v.is(i, kOrdinal)) {
    end = i + 1;
  } else {
    return {};
  }
  const bool partOfName = v.capital(i) && v.capital(end);
  const bool idiom = (v.word(i, "first") && (v.word(i - 1, "at") || v.word(end, "of", "lady", "name", "aid"))) ||
                     (v.word(i, "second") && v.word(i - 1, "a", "per") && !v.letters(end)) ||
                     (v.hyphen(end) && v.word(end + 1, "hand"));
  if (partOfName || idiom) return {};
  return {end, v.letters(i) ? kLikely : kSure};
}

}  // namespace ungarble
