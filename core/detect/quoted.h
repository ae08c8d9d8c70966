// Quotations that a machine left alone: many spare what stands between quotation marks. Whether one did shows in the
// text: its quoted words look far less garbled than those around them.
#pragma once

#include "core/detect/word_sums.h"
#include "core/text/document.h"

namespace ungarble {

/// Whether the quotations of a garbled text are as they were: its quoted words are, by mean probability, less than half
/// as garbled as the others; 20 or more of each. Linear.
bool quotationsSpared(const Document& document, const WordSums& sums);

}  // namespace ungarble
