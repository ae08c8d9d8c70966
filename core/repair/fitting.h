// Fitting: makes a candidate fit the place it goes to: casing, and the article before it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/detect/finding.h"
#include "core/repair/candidates.h"
#include "core/text/document.h"

namespace ungarble {

/// A span of tokens and what to put there.
struct Fitted {
  Range bytes;
  std::vector<Suggestion> suggestions;
};

/// Cases the candidates like the text they replace; widens the span by a neighbour where that has to change too: the
/// article ("an motion" -> "an action", "a move"), or the word next to a deletion.
Fitted fit(const Document& document, Range tokens, const std::vector<Candidate>& candidates);

}  // namespace ungarble
