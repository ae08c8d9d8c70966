// WordFacts: what the tagger knows of each token by itself: its form and shape, how it is probably cased, and what the
// gazetteer holds of it.
#pragma once

#include <cstdint>
#include <vector>

#include "core/entity/gazetteer.h"
#include "core/text/document.h"

namespace ungarble {

struct WordFacts {
  std::uint32_t form = 0;    // hash of the normalised form, digits folded
  std::uint32_t prefix = 0;  // hash of its first three characters
  std::uint32_t suffix = 0;  // ... last three
  std::uint32_t ending = 0;  // ... last two bytes
  std::uint8_t casing = 0;   // casing of the token + 5 * casing of its sentence + 20 at the beginning of a sentence
  std::uint8_t shape = 0;    // kind of word, number or mark, below 24
  std::uint8_t nameClass = 0;
  std::uint8_t cluster = 0;
  std::uint8_t seenAs = 0;
  std::uint8_t phrase = 0;   // place in a known name of several words: 1 + 3 * list + 0 first, 1 between, 2 last;
                             // lists: NameFlag, then those from corpora
  bool isCapital = false;    // written with a capital that means something, or probably so where capitals mean nothing
};

/// Puts the facts of a sentence's tokens into `facts`; linear.
void wordFacts(const Document& document, Range sentence, const Vocabulary& vocabulary, const Gazetteer& gazetteer,
               std::vector<WordFacts>& facts);

}  // namespace ungarble
