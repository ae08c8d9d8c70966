#include "core/repair/article.h"

#include <algorithm>
#include <string>

#include "core/text/casing.h"
#include "core/text/characters.h"

namespace ungarble {
namespace {

constexpr Onset kVowel{true, true}, kConsonant{false, true}, kMaybeVowel{true, false}, kMaybeConsonant{false, false};

template <std::size_t N>
bool isOneOf(std::string_view word, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

template <std::size_t N>
bool beginsWithOneOf(std::string_view word, const std::string_view (&stems)[N]) {
  return std::any_of(std::begin(stems), std::end(stems), [&](std::string_view s) { return word.substr(0, s.size()) == s; });
}

bool isVowelLetter(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// A silent h.
constexpr std::string_view kSilentH[] = {"hour", "honest", "honor", "honour", "heir"};
// An h that some say and some do not, or that takes 'an' by custom because the stress comes late.
constexpr std::string_view kWaveringH[] = {"habitu", "hallucin", "harass", "hawai", "hege",    "herb",  "hered",  "herma",
                                           "heroic", "heter",    "hilar",  "hispan", "histor", "holis", "homage", "hon.",
                                           "horr",   "hors",     "hotel",  "house", "humble", "hundred", "hyper", "hypo",
                                           "hyster"};
// o said as w.
constexpr std::string_view kOneWords[] = {"one", "ones", "once", "oneself", "oneness", "onetime", "oneoff"};
constexpr std::string_view kForeignO[] = {"oui", "oua", "oax"};
// u said as "you" where the spelling alone does not tell.
constexpr std::string_view kYouStems[] = {"ubiq",  "uganda", "ukra",   "ukulele", "ukase",   "ulysses", "unanim", "unesco",
                                          "unicef", "uranium", "uranus", "urine",  "urinal", "urinary", "urolog",
                                          "urea",  "ureter",  "urethr", "usa",    "use",     "usu",     "usur",   "utah",
                                          "uten",  "uter",    "util",   "utop",   "ufo"};
// un + a word with i, not the "uni" of unity.
constexpr std::string_view kNotUni[] = {"unin", "unim", "unid", "unill", "uniss", "uniro"};
constexpr std::string_view kUniAfterAll[] = {"unimod", "unidir", "unidim", "uninomin", "unimolec"};
constexpr std::string_view kForeignU[] = {"ua", "ue", "uh", "uj", "uli", "uo", "uri", "uru", "uu", "uv", "uy", "uz"};

Onset onsetOfU(std::string_view word) {
  if (word.substr(0, 3) == "uni") {
    const bool vowel = beginsWithOneOf(word, kNotUni) && !beginsWithOneOf(word, kUniAfterAll);
    return vowel ? kVowel : kConsonant;
  }
  if (beginsWithOneOf(word, kYouStems)) return word.substr(0, 4) == "usai" ? kMaybeVowel : kConsonant;
  return beginsWithOneOf(word, kForeignU) ? kMaybeVowel : kVowel;
}

/// A word in lower case that is said as a word.
Onset onsetOfSpoken(std::string_view word) {
  const char first = word[0];
  const bool ascii = std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const bool hasVowel = word.find_first_of("aeiouy") != std::string_view::npos;
  if (!hasVowel || word.size() == 1) return isVowelLetter(first) ? kMaybeVowel : kMaybeConsonant;  // mp, nth, x
  if (!isAsciiLetter(first)) return kMaybeVowel;
  switch (first) {
    case 'h':
      if (beginsWithOneOf(word, kSilentH)) return kVowel;
      return beginsWithOneOf(word, kWaveringH) || !ascii ? kMaybeConsonant : kConsonant;
    case 'e':
      if (word.substr(0, 2) == "eu" || word.substr(0, 3) == "ewe") return kConsonant;
      return word.substr(0, 2) == "ew" ? kMaybeVowel : kVowel;
    case 'o':
      if (isOneOf(word, kOneWords)) return kConsonant;
      return beginsWithOneOf(word, kForeignO) ? kMaybeConsonant : kVowel;
    case 'u': return onsetOfU(word);
    case 'a':
    case 'i': return kVowel;
    case 'y': return isVowelLetter(word[1]) ? kConsonant : kMaybeVowel;  // year, but Yves, yttrium
    case 'x': return kMaybeConsonant;
    default: break;
  }
  // Mbeki, Nguyen, Ndiaye: two consonants that no English word begins with may hide a vowel sound.
  static constexpr std::string_view kHeavy[] = {"mb", "mc", "md", "mf", "mg", "mk", "mp", "ms", "mt", "nb", "nc", "nd",
                                                "nf", "ng", "nh", "nk", "np", "ns", "nt", "nv", "nz", "ld", "lg", "ls", "lt",
                                                "rb", "rc", "rd", "rs", "fb", "fc", "fm", "sb", "sd", "sf", "sg", "ss"};
  if (beginsWithOneOf(word, kHeavy)) return kMaybeVowel;
  return kConsonant;
}

// Letters whose names begin with a vowel sound: ay, ee, ef, aitch, eye, el, em, en, oh, ar, ess, ex.
bool letterSoundsVowel(char lower) { return std::string_view("aefhilmnorsx").find(lower) != std::string_view::npos; }

// Initialisms whose first letter sounds otherwise alone than in a word, and that all say in one way.
constexpr std::string_view kSpelledOut[] = {"fbi", "nba", "nfl", "nhl", "mp", "mep", "mba", "mri", "nhs", "ngo", "suv",
                                            "sos", "hiv", "lgbt", "lgbtq", "hr", "mlb", "mls", "fda", "fa", "rna",
                                            "nda", "sms", "rv", "url", "us", "uk", "un", "uae", "usb", "uav", "uv", "eu"};
constexpr std::string_view kSaidAsWord[] = {"nato", "nasa", "nafta", "fifa", "fema", "nascar", "swat", "ram", "rom",
                                            "sim", "mers", "sars", "hamas", "radar", "laser", "lego", "ufo", "uefa",
                                            "unesco", "unicef", "one", "european", "union", "university", "united",
                                            "unique", "user", "useful", "usual", "unit"};

/// A word in capitals: said letter by letter or as a word.
Onset onsetOfCapitals(std::string_view lower) {
  if (isOneOf(lower, kSaidAsWord)) return kConsonant;
  const bool spelled = letterSoundsVowel(lower[0]);
  if (lower.substr(0, 2) == "aa") return kMaybeVowel;  // double-A, triple-A
  if (isOneOf(lower, kSpelledOut)) return spelled ? kVowel : kConsonant;
  const bool sayable = lower.find_first_of("aeiouy") != std::string_view::npos;
  const bool said = sayable ? onsetOfSpoken(lower).vowel : spelled;
  return {sayable && lower.size() > 5 ? said : spelled, said == spelled && lower[0] != 'u'};
}

/// 8, 80, 800, 8th; 11, 18 and their thousands. Four digits alone may be a year or a count: 1100, 1800.
Onset onsetOfNumber(std::string_view word) {
  if (word[0] == '8') return kVowel;
  if (word[0] == '0') return kMaybeConsonant;
  std::size_t group = 0;
  while (group < word.size() && isAsciiDigit(word[group])) ++group;
  const bool thousands = group == 1 && (word.substr(0, 3) == "1,1" || word.substr(0, 3) == "1,8");
  if (thousands) return kMaybeConsonant;  // eighteen hundred
  const bool elevenOrEighteen = word.substr(0, 2) == "11" || word.substr(0, 2) == "18";
  if (elevenOrEighteen && group == 2) return kVowel;
  if (elevenOrEighteen && group > 3) return kMaybeVowel;
  return kConsonant;
}

}  // namespace

Onset onsetOf(std::string_view word) {
  if (word.empty()) return kMaybeConsonant;
  if (isAsciiDigit(word[0])) return onsetOfNumber(word);
  std::string lower(word);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  // U20, M4: a letter and a number, said in more ways than one.
  if (std::any_of(lower.begin(), lower.end(), isAsciiDigit)) return {onsetOfSpoken(lower).vowel, false};
  switch (casingOf(word)) {
    case Casing::upper: return onsetOfCapitals(lower);
    // iPhone and McDonald are said as words, mRNA and eBay by their first letter.
    case Casing::mixed: return {onsetOfSpoken(lower).vowel, false};
    default: return onsetOfSpoken(lower);
  }
}

}  // namespace ungarble
