// Letters of other scripts that look like Latin ones.
#pragma once

namespace ungarble {

/// The Latin letter that `c`, a Cyrillic or Greek letter, cannot be told from in print; 0 when there is none.
/// After Unicode's confusables.txt, cut down to letters that are alike in most typefaces.
char latinLookalike(char32_t c);

/// Whether `c` is a letter of the Cyrillic or Greek alphabet.
constexpr bool isCyrillicOrGreek(char32_t c) { return (c >= 0x0370 && c <= 0x03FF) || (c >= 0x0400 && c <= 0x052F); }

}  // namespace ungarble
