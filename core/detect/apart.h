// Reading apart: a garbled paragraph throws suspicion on the clean ones that the encoder reads in one section with it, and
// they speak for it. Where a text or a part of it is in doubt, the parts of the section are read anew, each on its own, and
// it is settled which reading counts.
#pragma once

#include <span>
#include <vector>

#include "core/detect/parts.h"
#include "core/nn/sections.h"
#include "core/text/document.h"
#include "core/text/range.h"

namespace ungarble {

/// The sections to be read again: the parts, each on its own, of those `read` that hold several and one of them in doubt.
/// All are where the text as a whole is garbled. Linear.
std::vector<Section> readApart(const Document& document, std::span<const Section> read, const Parts& parts);

/// How much the first reading of these tokens counts; the rest is the second's.
struct ReadingWeight {
  Range tokens;
  float first = 0;
};

/// Once they have been, and `parts` judged by that: weighs the two readings of each of the sections `read` first, ascending.
/// Where its parts disagree the second counts alone, and nothing is said of it here. Where none is garbled the first does,
/// which saw more (so a part may yet be garbled that is not when read apart: its findings have to prove it); where all are,
/// both do. Linear.
std::vector<ReadingWeight> settle(const Document& document, std::span<const Section> read, const Parts& parts);

}  // namespace ungarble
