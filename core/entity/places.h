// Places: tells states, regions and cities (GPE) from other places: seas, mountains, streets, buildings (LOC).
#pragma once

#include "core/entity/gazetteer.h"
#include "core/report/report.h"
#include "core/text/document.h"

namespace ungarble {

/// gpe or loc, for the tokens of a place's name.
EntityType placeType(const Document& document, Range tokens, const Vocabulary& vocabulary, const Gazetteer& gazetteer);

}  // namespace ungarble
