// Marked texts for the training of the encoder: its sections, and which tags each token may have.
#pragma once

#include <string>

#include "core/train/entities/marked_text.h"

namespace ungarble {

/// Appends a line for each section of the text, cut as for the encoder. Its rows stand with single spaces between them:
/// a token as appendToken writes it, the byte 0x01, and its TagSet in hexadecimal; the mark before a paragraph is a
/// token "<p>" without any tag. Throws Error if the text is not UTF-8.
void appendLabels(const MarkedText& marked, std::string& out);

}  // namespace ungarble
