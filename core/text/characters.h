// What a character is: a coarse class, enough to cut tokens, and simple case folding.
#pragma once

#include <array>
#include <cstdint>

namespace ungarble {

enum class CharClass : std::uint8_t {
  space,        // white space of any kind, line ends too
  control,      // shows nothing and joins nothing; lies in the gaps between tokens
  ignorable,    // zero-width, soft hyphen, direction marks, variation selectors: kept inside a word, else in a gap
  letter,       // with the marks that belong to one script
  ideograph,    // a letter that is a token of its own: Han and kana
  mark,         // combining, joins what stands before it
  digit,
  punctuation,
  symbol,
  emoji,
};

namespace detail {

constexpr std::array<CharClass, 128> makeAsciiClasses() {
  std::array<CharClass, 128> classes{};
  for (std::size_t c = 0; c < 128; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    classes[c] = letter                                        ? CharClass::letter
                 : c >= '0' && c <= '9'                        ? CharClass::digit
                 : c == ' ' || (c >= '\t' && c <= '\r')        ? CharClass::space
                 : c < ' ' || c == 127                         ? CharClass::control
                                                               : CharClass::symbol;
  }
  for (const char c : {'.', ',', ';', ':', '!', '?', '\'', '"', '(', ')', '[', ']', '-', '/'}) {
    classes[static_cast<std::size_t>(c)] = CharClass::punctuation;
  }
  return classes;
}

inline constexpr std::array<CharClass, 128> kAsciiClasses = makeAsciiClasses();
CharClass classOfOther(char32_t c);
char32_t foldOther(char32_t c);
bool isLowerOther(char32_t c);

}  // namespace detail

inline CharClass classOf(char32_t c) { return c < 128 ? detail::kAsciiClasses[c] : detail::classOfOther(c); }

/// Simple case folding for Latin, Greek and Cyrillic; every other character stays. Folding twice changes nothing.
inline char32_t fold(char32_t c) {
  if (c < 128) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return detail::foldOther(c);
}

inline bool isLower(char32_t c) { return c < 128 ? c >= 'a' && c <= 'z' : detail::isLowerOther(c); }
inline bool isUpper(char32_t c) { return fold(c) != c && !isLower(c); }

inline bool isAsciiDigit(char c) { return c >= '0' && c <= '9'; }
inline bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool isAsciiAlnum(char c) { return isAsciiDigit(c) || isAsciiLetter(c); }
inline bool isWordClass(CharClass c) {
  return c == CharClass::letter || c == CharClass::digit || c == CharClass::ideograph;
}

/// ' and the characters that stand in for it.
inline bool isApostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x201B || c == 0xFF07;
}

/// Ends a line and so a paragraph.
inline bool isLineBreak(char32_t c) { return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029; }

}  // namespace ungarble
