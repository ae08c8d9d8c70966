// What to call a garbled span, and what to say of it.
#pragma once

#include <string>
#include <vector>

#include "core/detect/finding.h"
#include "core/repair/candidates.h"
#include "core/text/document.h"

namespace ungarble {

/// The code that fits a span and its candidates (best first; may be empty).
Code codeOf(const Document& document, Range tokens, const std::vector<Candidate>& candidates);

/// A plain sentence for a person, naming the first suggestion if there is one; of an unheard phrase with a suggestion a
/// second one, that no clean text has it.
std::string messageOf(const Finding& finding);

}  // namespace ungarble
