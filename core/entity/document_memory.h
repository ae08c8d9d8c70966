// DocumentMemory: what one mention of a name says about the others. 'Antony Blinken' tells what a bare 'Blinken' is, and
// ten places where a word is plainly a city tell of an eleventh. Every word in capitals hears how its other mentions
// were scored, the more of them the louder.
#pragma once

#include <span>

#include "core/entity/viterbi.h"
#include "core/model/reader.h"
#include "core/text/document.h"

namespace ungarble {

struct MemoryWeights {
  float strength = 0;  // of what the others say
  float doubt = 1;     // added to their probabilities
  float patience = 1;  // so many others are heard at half strength

  MemoryWeights() = default;
  explicit MemoryWeights(Reader& reader) : strength(reader.f32()), doubt(reader.f32()), patience(reader.f32()) {
    reader.require(doubt > 1e-6f && patience > 1e-6f, "a weight is not positive");
  }
};

/// Adds to the scores of each word, by token of the document, what its other mentions say. Linear.
void remember(const Document& document, const MemoryWeights& weights, std::span<TagScores> scores);

}  // namespace ungarble
