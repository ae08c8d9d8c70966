#include "core/entity/places.h"

#include <algorithm>
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

constexpr std::uint16_t kGpe = kCountry | kRegion | kCity;

bool isFeature(std::string_view form) {
  return std::binary_search(std::begin(kFeatureWords), std::end(kFeatureWords), form);
}

}  // namespace

EntityType placeType(const Document& document, Range tokens, const Vocabulary& vocabulary, const Gazetteer& gazetteer) {
  std::string phrase, form;
  bool hasFeature = false;
  bool hasArticle = false;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    form.clear();
    appendNormalized(document.text(document.tokens()[i]), form);
    if (i == tokens.begin && form == "the" && tokens.size() > 1) {
      hasArticle = true;
      continue;
    }
    if (!phrase.empty()) phrase.push_back(' ');
    phrase += form;
    const bool atEdge = i + 1 == tokens.end || i == tokens.begin;
    hasFeature = hasFeature || (atEdge && isFeature(form));
  }
  const bool isSingle = phrase == form;
  const std::uint16_t flags = isSingle ? gazetteer.flags(gazetteer.find(vocabulary.find(phrase), phrase).nameClass)
                                       : gazetteer.phraseFlags(phrase);
  if ((flags & kContinent) != 0) return EntityType::loc;
  if ((flags & kGpe) != 0) return EntityType::gpe;
  if (!hasArticle && tokens.begin > 0) {
    form.clear();
    appendNormalized(document.text(document.tokens()[tokens.begin - 1]), form);
    hasArticle = form == "the";
  }
  return hasFeature || hasArticle ? EntityType::loc : EntityType::gpe;
}

bool isCountry(const Document& document, Range tokens, const Vocabulary& vocabulary, const Gazetteer& gazetteer) {
  std::string phrase;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (i > tokens.begin) phrase.push_back(' ');
    appendNormalized(document.text(document.tokens()[i]), phrase);
  }
  const std::uint16_t flags = tokens.size() > 1
                                  ? gazetteer.phraseFlags(phrase)
                                  : gazetteer.flags(gazetteer.find(vocabulary.find(phrase), phrase).nameClass);
  return (flags & kCountry) != 0 && (flags & (kCompany | kGivenName)) == 0;
}

}  // namespace ungarble
