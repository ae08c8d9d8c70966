// Foreign: paragraphs in another language, which the model cannot judge.
#pragma once

#include <vector>

#include "core/detect/finding.h"
#include "core/detect/scan.h"
#include "core/text/document.h"

namespace ungarble {

/// By paragraph, whether so many of its words are unknown to the vocabulary that it is not English: 40 in 100 of at least
/// 8. English paragraphs full of names stay below 38, German, French, Spanish or Latin ones above 40. Linear.
std::vector<bool> foreignParagraphs(const Document& document, const Scan& scan);

/// Without the findings of English grammar in foreign paragraphs; residue of machines is residue in any language.
std::vector<Finding> withoutForeign(const Document& document, const std::vector<bool>& foreign,
                                    std::vector<Finding> findings);

}  // namespace ungarble
