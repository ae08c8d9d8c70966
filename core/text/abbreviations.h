// Abbreviations that keep their full stops, and what they say about the end of a sentence.
#pragma once

#include <cstdint>
#include <string_view>

namespace ungarble {

/// How an abbreviation behaves before a capital.
enum class Abbreviation : std::uint8_t {
  none,
  title,    // stands before what it belongs to and never ends a sentence: Sen., Mr., vs.
  open,     // ends a sentence only before a word that starts sentences: U.S., Inc., Calif.
  closing,  // ends a sentence before any capital: etc., p.m.
};

/// Where the abbreviation that begins at `begin` ends, its last full stop taken in. `wordEnd` is the end of the
/// letters at `begin`, and a full stop stands there. Returns `wordEnd` when this is no abbreviation. Looks ahead as far
/// as the next word.
std::uint32_t abbreviationEnd(std::string_view text, std::uint32_t begin, std::uint32_t wordEnd);

/// What kind of abbreviation a token with a full stop at its end is. A single initial is a title.
Abbreviation abbreviationKind(std::string_view token);

/// Whether a capitalised word usually starts a sentence when it stands in the middle of a text: The, He, But.
bool startsSentences(std::string_view word);

}  // namespace ungarble
