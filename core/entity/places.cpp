#include "core/entity/places.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace ungarble {
namespace {

// Words of which a name is made that is no state's or city's; ascending.
constexpr std::string_view kFeatureWords[] = {
    "abbey",     "airport",  "alps",      "arena",     "avenue",   "base",      "basin",    "bay",
    "beach",     "boulevard", "bridge",   "building",  "canal",    "canyon",    "cape",     "castle",
    "cathedral", "church",   "cliffs",    "coast",     "college",  "continent", "creek",    "delta",
    "desert",    "east",     "embassy",   "falls",     "forest",   "garden",    "gardens",  "glacier",
    "gulf",      "hall",     "harbor",    "harbour",   "heights",  "highway",   "hill",     "hills",
    "hospital",  "hotel",    "house",     "lake",      "library",  "market",    "monastery", "mosque",
    "mount",     "mountain", "mountains", "museum",    "north",    "ocean",     "palace",   "park",
    "pass",      "peak",     "peninsula", "plain",     "plateau",  "prison",    "reef",     "ridge",
    "river",     "road",     "school",    "sea",       "south",    "square",    "stadium",  "station",
    "strait",    "street",   "temple",    "tower",     "valley",   "west"};

bool isWord(const Document& document, std::uint32_t token, std::string_view word) {
  std::string form;
  appendNormalized(document.text(document.tokens()[token]), form);
  return form == word;
}

bool isFeatureToken(const Document& document, std::uint32_t token) {
  std::string form;
  appendNormalized(document.text(document.tokens()[token]), form);
  return isFeatureWord(form);
}

}  // namespace

std::uint16_t listsOf(const Document& document, Range tokens, const Vocabulary& vocabulary, const Gazetteer& gazetteer) {
  std::string phrase, form;
  std::uint32_t words = 0;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    form.clear();
    appendNormalized(document.text(document.tokens()[i]), form);
    if (i == tokens.begin && form == "the" && tokens.size() > 1) continue;
    if (words++ > 0) phrase.push_back(' ');
    phrase += form;
  }
  return words == 1 ? gazetteer.flags(gazetteer.find(vocabulary.find(phrase), phrase).nameClass)
                    : gazetteer.phraseFlags(phrase);
}

bool isFeatureWord(std::string_view word) {
  return std::binary_search(std::begin(kFeatureWords), std::end(kFeatureWords), word);
}

EntityType placeType(const Document& document, Range tokens, const Vocabulary& vocabulary, const Gazetteer& gazetteer) {
  const std::uint16_t flags = listsOf(document, tokens, vocabulary, gazetteer);
  if ((flags & kContinent) != 0) return EntityType::loc;
  if ((flags & kGpe) != 0) return EntityType::gpe;
  const bool within = tokens.size() > 1 && isWord(document, tokens.begin, "the");
  const bool before = tokens.begin > 0 && isWord(document, tokens.begin - 1, "the");
  const bool feature = isFeatureToken(document, tokens.begin) || isFeatureToken(document, tokens.end - 1);
  return within || before || feature ? EntityType::loc : EntityType::gpe;
}

bool isPlace(const Document& document, Range tokens, const Vocabulary& vocabulary, const Gazetteer& gazetteer) {
  const std::uint16_t flags = listsOf(document, tokens, vocabulary, gazetteer);
  if ((flags & kCountry) != 0) return (flags & kNationality) == 0;
  const std::size_t words = tokens.size() - (isWord(document, tokens.begin, "the") ? 1 : 0);
  return words > 1 && (flags & (kRegion | kContinent)) != 0 && (flags & (kCompany | kUniversity)) == 0;
}

}  // namespace ungarble
