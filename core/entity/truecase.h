// Truecase: in which sentences capitals mean what they usually mean. In a headline every word may have one, in a shout
// every letter, and a chat may do without.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/document.h"

namespace ungarble {

enum class SentenceCasing : std::uint8_t {
  usual,  // capitals mark names and beginnings
  title,  // Every Long Word Has One
  upper,  // ALL CAPITALS
  lower,  // none at all
};

/// How the capitals of a sentence are to be read; linear. A short sentence is `usual` unless it is all capitals.
SentenceCasing sentenceCasing(const Document& document, Range sentence);

}  // namespace ungarble
