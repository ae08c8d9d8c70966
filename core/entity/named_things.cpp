// EVENT, PRODUCT and WORK, where their form alone gives them away; the rest is left to people.
#include "core/entity/grammar.h"
#include "core/entity/phrases.h"

namespace ungarble {
namespace {

using namespace term;

constexpr float kSure = 0.95f;
constexpr float kLikely = 0.85f;
constexpr std::uint32_t kMaxTitleWords = 10;

bool isOpeningMark(std::string_view mark) { return mark == "\"" || mark == "“" || mark == "‘"; }
bool isClosingMark(std::string_view mark) { return mark == "\"" || mark == "”" || mark == "’"; }

}  // namespace

Mention readEvent(const TermView& v, std::uint32_t i) {
  if (!v.capital(i)) return {};
  if (v.word(i, "hurricane", "typhoon", "cyclone") && v.capital(i + 1)) return {i + 2, kSure};
  const std::uint32_t ordinal = v.is(i, kOrdinal) ? i + 1 : i;
  const std::uint32_t end = phraseEnd(
      v, ordinal,
      {"world war i", "world war ii", "world war one", "world war two", "cold war", "world cup", "super bowl",
       "olympic games", "winter olympics", "summer olympics", "winter olympic games", "summer olympic games",
       "olympics", "paralympics", "paralympic games", "commonwealth games", "asian games", "holocaust", "gulf war",
       "vietnam war", "korean war", "civil war", "french open", "australian open", "u.s. open", "us open",
       "european championship", "champions league"});
  if (ordinal > i) {
    const bool worldWar = v.word(i, "first", "second") && v.word(i + 1, "world") && v.word(i + 2, "war");
    return {worldWar ? i + 3 : i, kSure};
  }
  return {end, kSure};
}

Mention readProduct(const TermView& v, std::uint32_t i) {
  if (!v.is(i, kProduct) || !v.token(i) || v.token(i)->casing == Casing::lower) return {};
  const bool numbered = v.is(i + 1, kDigits) && !v.is(i + 1, kYear) && !v.is(i + 2, kMeasure | kPercent | kScale);
  if (v.word(i, "windows", "boeing", "airbus", "galaxy", "android", "ios", "wii")) {
    const bool model = numbered || (v.letters(i + 1) && v.capital(i + 1) && v.text(i + 1).find_first_of("0123456789") !=
                                                                              std::string_view::npos);
    return {model ? i + 2 : i, kLikely};
  }
  return {numbered ? i + 2 : i + 1, kLikely};
}

Mention readWork(const TermView& v, std::uint32_t i) {
  if (!v.capital(i) || !isOpeningMark(v.text(i - 1)) || !v.is(i - 2, kWork)) return {};
  for (std::uint32_t end = i + 1; end <= i + kMaxTitleWords; ++end) {
    if (isClosingMark(v.text(end))) return {v.mark(end - 1, ',') || v.mark(end - 1, '.') ? end - 1 : end, kLikely};
  }
  return {};
}

}  // namespace ungarble
