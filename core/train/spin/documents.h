// Documents: draws a made-up document from the corpus and has a machine spin it, wholly, in part or not at all.
#pragma once

#include <cstdint>
#include <vector>

#include "core/train/spin/setup.h"

namespace ungarble::train {

/// Which machine spins the documents.
struct Choice {
  const Mode* fixed = nullptr;  // this one, every document and all of it; null: drawn by weight, some left clean
  bool clean = false;           // none
};

struct Spun {
  std::vector<Segment> segments;  // trimmed, see AlignedText
  std::uint16_t mode = 0;         // 0 clean, else 1 + index in Setup::modes
};

/// Consecutive paragraphs from a random place of a part drawn by weight, up to a drawn length (30 to 1,200 tokens),
/// each with a paragraph mark before it; spun as `choice` says.
Spun drawDocument(const Setup& setup, const Choice& choice, Random& random);

}  // namespace ungarble::train
