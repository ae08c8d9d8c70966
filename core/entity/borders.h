// Borders: where one name ends and the next begins. The tagger takes names that stand side by side, as in lists of people,
// letters and addresses, for one, and the word of greeting beside a name for a part of it.
#pragma once

#include <vector>

#include "core/entity/gazetteer.h"
#include "core/report/report.h"
#include "core/text/document.h"

namespace ungarble {

/// The names that the tokens of one name of the tagger hold, ascending; mostly those tokens as they are.
/// - A person ends before the next one's given name ('Pam Butler' 'Renee Ratcliff'), before its own beginning again, and
///   before a dash with spaces around it ('Ann Hall - Analyst').
/// - A city ends before its state or country ('San Rafael' 'California').
/// - Neither begins or ends with a word of greeting ('Dear Ann', 'Ann PS').
/// Types other than person, gpe and loc are left alone. Linear.
std::vector<Range> nameBorders(const Document& document, Range tokens, EntityType type, const Vocabulary& vocabulary,
                               const Gazetteer& gazetteer);

}  // namespace ungarble
