// Foreign: paragraphs in another language, which the model cannot judge.
#pragma once

#include <vector>

#include "core/detect/finding.h"
#include "core/detect/scan.h"
#include "core/text/document.h"

namespace ungarble {

/// The share of words that the vocabulary that ships does not know in a foreign paragraph: English ones full of names
/// stay below 0.38, German, French, Spanish or Latin ones above 0.40.
inline constexpr float kForeignShare = 0.4f;

/// By paragraph, whether at least `share` of its words, of which there must be 8, are unknown to the vocabulary. Linear.
std::vector<bool> foreignParagraphs(const Document& document, const Scan& scan, float share = kForeignShare);

/// Without the findings of English grammar in foreign paragraphs; residue of machines is residue in any language.
std::vector<Finding> withoutForeign(const Document& document, const std::vector<bool>& foreign,
                                    std::vector<Finding> findings);

}  // namespace ungarble
