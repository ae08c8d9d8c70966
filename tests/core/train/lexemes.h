// Short texts of lexemes for the tests of the simulator: a letter is a type, '.' a mark, '|' a paragraph mark.
#pragma once

#include <string>
#include <string_view>

#include "core/train/spin/lexeme.h"

namespace ungarble::train {

inline Lexeme lexeme(char c) {
  if (c == '|') return {kParagraph};
  const bool isUpper = c >= 'A' && c <= 'Z';
  const Type type = static_cast<Type>(isUpper ? c + 32 : c);
  if (c == '.') return Lexeme::make(type, Casing::none, false, false, true);
  return Lexeme::make(type, isUpper ? Casing::title : Casing::lower, true, false, false);
}

inline Lexemes lexemes(std::string_view letters) {
  Lexemes out;
  for (const char c : letters) out.push_back(lexeme(c));
  return out;
}

/// Back to letters; a capital for any casing but lower.
inline std::string letters(const Lexemes& text) {
  std::string out;
  for (const Lexeme x : text) {
    if (x.type() == kParagraph) {
      out += '|';
    } else {
      const char c = static_cast<char>(x.type());
      out += x.casing() == Casing::lower || c == '.' ? c : static_cast<char>(c - 32);
    }
  }
  return out;
}

}  // namespace ungarble::train
