#include "core/entity/borders.h"

#include <algorithm>
#include <cstddef>

#include "core/detect/words.h"
#include "core/entity/places.h"

namespace ungarble {
namespace {

constexpr auto kGreetings = wordSet("attached", "cheers", "dear", "hello", "hi", "p.s.", "please", "ps", "regards", "sincerely",
                                    "thanks", "welcome");
/// Articles in names that a dash follows: 'Muqtada al - Sadr'.
constexpr auto kArabicArticles = wordSet("ad", "al", "an", "ar", "as", "ash", "el", "ul");
constexpr auto kDirections = wordSet("central", "east", "eastern", "north", "northern", "south", "southern", "west", "western");
constexpr auto kDashes = wordSet("-", "–", "—");
/// American states and countries in short, written with a capital at least.
constexpr auto kShortStates = wordSet(
    "ak", "al", "ar", "az", "ca", "co", "ct", "dc", "de", "fl", "ga", "hi", "ia", "id", "il", "in", "ks", "ky", "la", "ma", "md",
    "me", "mi", "mn", "mo", "ms", "mt", "nc", "nd", "ne", "nh", "nj", "nm", "nv", "ny", "oh", "ok", "or", "pa", "ri", "sc", "sd",
    "tn", "tx", "u.k.", "u.s.", "u.s.a.", "uk", "us", "usa", "ut", "va", "vt", "wa", "wi", "wv", "wy");
constexpr std::uint32_t kLongestState = 2;  // tokens: 'New York'
constexpr std::size_t kInitial = 2;         // bytes of a word that may be one

class Borders {
 public:
  Borders(const Document& document, const Vocabulary& vocabulary, const Gazetteer& gazetteer)
      : document_(document), vocabulary_(vocabulary), gazetteer_(gazetteer) {}

  Range withoutGreetings(Range tokens) const {
    while (tokens.size() > 1 && kGreetings.has(word(tokens.end - 1))) --tokens.end;
    while (tokens.size() > 1 && kGreetings.has(word(tokens.begin))) ++tokens.begin;
    return tokens;
  }

  std::vector<Range> persons(Range tokens) const {
    std::vector<Range> out;
    Range open{tokens.begin, tokens.begin};
    bool dashed = false;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const bool dash = i > tokens.begin && isDash(i);
      if (dash || beginsPerson(open, i)) {
        if (!open.empty()) out.push_back(open);
        open.begin = dash ? i + 1 : i;
        dashed = dashed || dash;
      }
      open.end = i + 1;
    }
    if (open.begin < open.end) out.push_back(open);
    if (dashed) {  // what no list of names knows is an office: 'Ann Hall - Analyst'
      const auto known = [&](Range piece) {
        for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
          if ((lists(i) & (kGivenName | kSurname)) != 0) return true;
        }
        return false;
      };
      if (std::any_of(out.begin(), out.end(), known)) std::erase_if(out, [&](Range piece) { return !known(piece); });
    }
    return out;
  }

  std::vector<Range> places(Range tokens) const {
    for (std::uint32_t size = 1; size <= kLongestState && size < tokens.size(); ++size) {
      const Range city{tokens.begin, tokens.end - size}, state{tokens.end - size, tokens.end};
      if (isState(state) && isCity(city) && (lists(tokens) & kGpe) == 0) return {city, state};
    }
    return {tokens};
  }

 private:
  LowerWord word(std::uint32_t token) const { return LowerWord(document_, token); }
  std::uint16_t lists(Range tokens) const { return listsOf(document_, tokens, vocabulary_, gazetteer_); }
  std::uint16_t lists(std::uint32_t token) const { return lists(Range{token, token + 1}); }
  bool hasCapital(std::uint32_t token) const {
    const Casing casing = document_.tokens()[token].casing;
    return casing != Casing::lower && casing != Casing::none;
  }

  /// A dash with spaces around it, which is no part of a name.
  bool isDash(std::uint32_t token) const {
    return kDashes.has(document_.text(document_.tokens()[token])) && document_.tokens()[token].has(kSpaceBefore) &&
           token + 1 < document_.tokens().size() && document_.tokens()[token + 1].has(kSpaceBefore) &&
           !kArabicArticles.has(word(token - 1));
  }

  /// Whether `token` begins another person than the one in `open`: a full name stands there, and this is a given name that
  /// is nobody's surname; or the name begins anew.
  bool beginsPerson(Range open, std::uint32_t token) const {
    if (open.empty() || document_.tokens()[token].kind != TokenKind::word || !hasCapital(token)) return false;
    if (document_.text(document_.tokens()[open.begin]) == document_.text(document_.tokens()[token])) return true;
    const std::uint32_t last = open.end - 1;
    return open.size() > 1 && (lists(token) & (kGivenName | kSurname)) == kGivenName && (lists(open.begin) & kGivenName) != 0 &&
           (lists(last) & kGivenName) == 0 && document_.tokens()[last].kind == TokenKind::word &&
           document_.text(document_.tokens()[last]).size() > kInitial;
  }

  bool isState(Range tokens) const {
    if (tokens.size() == 1 && kShortStates.has(word(tokens.begin))) return hasCapital(tokens.begin);
    return (lists(tokens) & (kCountry | kRegion)) != 0 && !isFeatureWord(word(tokens.end - 1));
  }
  bool isCity(Range tokens) const {
    return (lists(tokens) & (kCity | kRegion)) != 0 && !(tokens.size() == 1 && kDirections.has(word(tokens.begin)));
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  const Gazetteer& gazetteer_;
};

}  // namespace

std::vector<Range> nameBorders(const Document& document, Range tokens, EntityType type, const Vocabulary& vocabulary,
                               const Gazetteer& gazetteer) {
  const bool person = type == EntityType::person, place = type == EntityType::gpe || type == EntityType::loc;
  if (tokens.size() == 1 || !(person || place)) return {tokens};
  const Borders borders(document, vocabulary, gazetteer);
  const Range own = borders.withoutGreetings(tokens);
  return person ? borders.persons(own) : borders.places(own);
}

}  // namespace ungarble
