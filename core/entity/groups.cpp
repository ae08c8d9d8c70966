// NORP: nationalities, faiths and parties.
#include "core/entity/grammar.h"
#include "core/entity/phrases.h"

namespace ungarble {
namespace {

using namespace term;

constexpr float kSure = 0.95f;
constexpr float kLikely = 0.85f;

/// A language, not a group: in English, speaks French.
bool isLanguage(const TermView& v, std::uint32_t i, std::uint32_t end) {
  return v.word(i - 1, "in", "into", "speak", "speaks", "spoke", "speaking", "fluent", "learn", "learning") &&
         !v.letters(end);
}

}  // namespace

Mention readGroup(const TermView& v, std::uint32_t i) {
  if (!v.capital(i)) return {};
  const std::uint32_t known = !v.is(i, kGroupLead) ? i : phraseEnd(
      v, i,
      {"sri lankan", "sri lankans", "saudi arabian", "saudi arabians", "costa rican", "costa ricans", "puerto rican",
       "puerto ricans", "new zealander", "new zealanders", "sierra leonean", "sierra leoneans", "hong konger",
       "hong kongers", "cape verdean", "south african", "south africans", "south korean", "south koreans",
       "north korean", "north koreans", "east timorese", "south sudanese", "middle eastern",
       "native american", "native americans", "tea party"});
  if (known > i) return {known, kSure};
  if (!v.is(i, kNationality | kFaith | kParty)) return {};
  std::uint32_t end = i + 1;
  if (v.is(i, kNationality) && v.is(end, kNationality) && v.capital(end)) ++end;  // Bosnian Serb, Turkish Cypriot
  if (isLanguage(v, i, end)) return {};
  return {end, v.is(i, kNationality) ? kSure : kLikely};
}

}  // namespace ungarble
