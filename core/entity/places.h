// Places: tells states, regions and cities (GPE) from other places: seas, mountains, streets, buildings (LOC).
#pragma once

#include <string_view>

#include "core/entity/gazetteer.h"
#include "core/report/report.h"
#include "core/text/document.h"

namespace ungarble {

/// Lists of states, regions and cities.
inline constexpr std::uint16_t kGpe = kCountry | kRegion | kCity;

/// What lists hold the tokens as one name, NameFlags or-ed together; an article before them aside.
std::uint16_t listsOf(const Document& document, Range tokens, const Vocabulary& vocabulary, const Gazetteer& gazetteer);

/// Whether a word, in lower case, makes a name one that is no state's or city's: 'bay', 'river', 'north'.
bool isFeatureWord(std::string_view word);

/// gpe or loc, for the tokens of a place's name.
EntityType placeType(const Document& document, Range tokens, const Vocabulary& vocabulary, const Gazetteer& gazetteer);

/// Whether the tokens name a place, whatever they look like: a country, with or without an article, and not a people as
/// well; or a region of several words, 'West Bank', and not a company or a university as well. Lists of companies and given
/// names hold most countries too: they say nothing against it.
bool isPlace(const Document& document, Range tokens, const Vocabulary& vocabulary, const Gazetteer& gazetteer);

}  // namespace ungarble
