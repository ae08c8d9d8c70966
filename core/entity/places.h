// Places: tells states, regions and cities (GPE) from other places: seas, mountains, streets, buildings (LOC).
#pragma once

#include "core/entity/gazetteer.h"
#include "core/report/report.h"
#include "core/text/document.h"

namespace ungarble {

/// gpe or loc, for the tokens of a place's name.
EntityType placeType(const Document& document, Range tokens, const Vocabulary& vocabulary, const Gazetteer& gazetteer);

/// Whether the tokens are the name of a country and of nothing else that the gazetteer knows to act as one.
bool isCountry(const Document& document, Range tokens, const Vocabulary& vocabulary, const Gazetteer& gazetteer);

}  // namespace ungarble
