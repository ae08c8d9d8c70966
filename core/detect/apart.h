// Reading apart: a garbled paragraph in a clean text throws suspicion on the paragraphs that the encoder reads in one
// section with it, and they speak for it. Where a part of a text is in doubt, the parts of its section are read anew,
// each on its own.
#pragma once

#include <vector>

#include "core/detect/parts.h"
#include "core/nn/sections.h"
#include "core/text/document.h"

namespace ungarble {

/// The sections to be read again: the parts, each on its own, of those `read` that hold several and one of them in doubt.
/// None where the text as a whole is garbled: all of it is suspicious then. Linear.
std::vector<Section> readApart(const Document& document, const std::vector<Section>& read, const Parts& parts);

}  // namespace ungarble
