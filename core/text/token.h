// What a Token is. A token is a run of bytes without white space; tokens plus the gaps between them give the
// text back byte for byte.
//
// Splitting rules that the model was trained with (a change here is a change of the feature fingerprint):
//   - hyphens, dashes and slashes between letters are tokens of their own: half|-|hour, and|/|or
//   - a possessive or contracted ending is a token of its own: user|'s, they|'re, I|'ll; but isn't, can't, won't
//     (n't) stay whole; s' keeps its apostrophe apart: officials|'
//   - abbreviations keep their full stops: U.S., Sen., e.g., a.m.
//   - a number keeps its decimal point, its thousands commas and nothing else: 1,200.50 | %; 21|st stays 21st
//   - URLs, e-mail addresses, #hashtags, @mentions and file names with an extension (kind url) are one token each
//   - an ideograph or kana is a token of its own; zero-width characters and soft hyphens stay inside their word
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/range.h"

namespace ungarble {

enum class TokenKind : std::uint8_t {
  word,         // letters, with inner apostrophe or abbreviation stops
  number,       // begins with a digit: 12, 1,200.5, 21st, 1990s
  punctuation,  // one mark (an ellipsis or a run of the same dash is one token)
  symbol,       // any other visible character: currency, mathematics, braces, pipes, back slashes
  url,
  email,
  hashtag,
  mention,
  emoji,  // one grapheme: base, modifiers and joiners together
};

enum class Casing : std::uint8_t {
  none,   // no cased letter
  lower,  // russian
  title,  // Russian, also one-letter I and A
  upper,  // NATO (two letters or more)
  mixed,  // iPhone, McDonald
};

/// Facts about the place of a token, or-ed together.
enum TokenFlag : std::uint8_t {
  kSpaceBefore = 1,    // white space (or the start of the text) lies before it
  kSentenceStart = 2,  // first token of its sentence
  kQuoted = 4,         // inside a quotation (between the marks)
  kHeading = 8,        // in a paragraph that is a heading
  kListItem = 16,      // in a paragraph that is a list item
  kCode = 32,          // inside a code block, inline code, or a JSON/markup fragment
};

struct Token {
  Range bytes;  // in the text of the Document, UTF-8
  TokenKind kind = TokenKind::word;
  Casing casing = Casing::none;
  std::uint8_t flags = 0;

  bool has(TokenFlag flag) const { return (flags & flag) != 0; }
};

}  // namespace ungarble
