// Which indefinite article a word takes: the sound of its beginning decides, not the letter.
//
// English spells most of it: a vowel letter sounds like one. What does not follow the letter is listed here (hour,
// European, one, university), or read as it is said: numbers digit by digit group, initialisms letter by letter.
// Left out: stress (an historic), dialects without an h, foreign names.
#pragma once

#include <string_view>

namespace ungarble {

struct Onset {
  bool vowel = false;    // the best guess
  bool certain = false;  // every careful writer would agree
};

/// `word` is one token as it stands in the text: a word, an initialism (its capitals matter) or a number.
/// Linear in its length.
Onset onsetOf(std::string_view word);

/// "a" or "an", the best guess.
inline std::string_view indefiniteArticle(std::string_view word) { return onsetOf(word).vowel ? "an" : "a"; }

}  // namespace ungarble
