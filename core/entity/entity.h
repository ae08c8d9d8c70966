// EntitySpan: a mention of an entity, as the tagger and the grammars hand it on. EntityType is the report's.
#pragma once

#include <cstdint>

#include "core/report/report.h"
#include "core/text/range.h"

namespace ungarble {

/// A run of whole tokens that names, dates or counts something.
struct EntitySpan {
  Range tokens;  // of the Document; never empty, inside one sentence
  Range bytes;   // of the Document's text: from the first to the last of the tokens
  EntityType type = EntityType::person;
  float confidence = 0;   // probability that both ends and the type are right
  std::uint32_t id = 0;   // mentions of one entity share it, counted from 1; 0 until linked
};

}  // namespace ungarble
