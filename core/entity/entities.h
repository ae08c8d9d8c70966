// The facade of the entity layer: the mentions of a document, resolved and linked.
#pragma once

#include <vector>

#include "core/entity/entity.h"
#include "core/report/report.h"
#include "core/text/document.h"

namespace ungarble {

/// All mentions in `document`, ascending, without overlaps, with ids. `names` is what the tagger found, ascending; it
/// may be empty, the grammars then speak alone. What is too vague to look up ('this year', 'two years ago') is in the
/// list at level picky only. Linear.
std::vector<EntitySpan> findEntities(const Document& document, std::vector<EntitySpan> names, Level level);

/// As the report has them.
std::vector<Entity> toEntities(const std::vector<EntitySpan>& mentions);

}  // namespace ungarble
