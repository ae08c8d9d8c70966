// Spellings: a name that the text writes in one way again and again, and once in another: Lavrov, Lavrow.
#pragma once

#include <vector>

#include "core/detect/finding.h"
#include "core/detect/scan.h"
#include "core/entity/gazetteer.h"
#include "core/text/document.h"

namespace ungarble {

/// Appends a garbled-name finding for each odd spelling, ascending. A spelling is odd when it stands once in the text,
/// no list knows it, one letter sets it apart from a name that is written at least three times (or twice, with the same
/// first name before both), and nothing beside it says that it is another person. Linear in the tokens.
void findOddSpellings(const Document& document, const Scan& scan, const Gazetteer& gazetteer,
                      std::vector<Finding>& findings);

}  // namespace ungarble
