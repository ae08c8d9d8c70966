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
         (!v.letters(end) || v.word(end, "and", "as", "at", "before", "after", "but", "for", "on", "or", "that", "to",
                                    "when", "while", "with"));
}

/// Part of the name of a place or a body: European Union, Saudi Arabia, Indian Ocean, Islamic Republic.
bool opensName(const TermView& v, std::uint32_t i) {
  if (!v.capital(i + 1) || v.joined(i + 1)) return false;
  if (v.is(i, kFaith | kParty) || v.word(i, "european", "asian", "american", "african", "soviet", "arab")) {
    return !v.is(i + 1, kOffice | kOfficeField | kNationality | kFaith);
  }
  return v.word(i + 1, "ocean", "sea", "gulf", "union", "republic", "arabia", "guinea", "guiana", "peninsula",
                "authority", "polynesia", "empire", "riviera", "channel");
}

/// A faith or a party names a group where it is a noun: Muslims, a Democrat; not Catholic schools.
bool isNoun(const TermView& v, std::uint32_t i) {
  return v.text(i).back() == 's' || !v.letters(i + 1) || v.word(i + 1, "and", "or", "who", "in", "is", "was", "from");
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
  if (isLanguage(v, i, end) || opensName(v, end - 1)) return {};
  if ((v.hyphen(i - 1) && v.joined(i)) || v.hyphen(end)) return {};  // pro-Syrian, Arab-Israeli, Russian-led
  const bool broad = v.word(i, "european", "asian");
  if ((!v.is(i, kNationality) || broad) && !isNoun(v, i)) return {};
  return {end, v.is(i, kNationality) ? kSure : kLikely};
}

}  // namespace ungarble
