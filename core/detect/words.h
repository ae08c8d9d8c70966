// Small helpers of the rules: tokens as lower-case words, sets of words, and the making of findings.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/detect/finding.h"
#include "core/text/document.h"

namespace ungarble {

/// A token's text with ASCII letters in lower case and ’ as ', kept on the stack. Empty when it is longer than any
/// word that a rule asks about, which then equals none of them.
class LowerWord {
 public:
  explicit LowerWord(std::string_view token);
  LowerWord(const Document& document, std::size_t token) : LowerWord(document.text(document.tokens()[token])) {}

  operator std::string_view() const { return {bytes_.data(), size_}; }
  std::string_view view() const { return *this; }
  friend bool operator==(const LowerWord& word, std::string_view other) { return word.view() == other; }

 private:
  std::array<char, 24> bytes_{};
  std::size_t size_ = 0;
};

/// A closed set of words, written in any order.
template <std::size_t N>
class WordSet {
 public:
  constexpr explicit WordSet(std::array<std::string_view, N> words) : words_(words) {
    std::sort(words_.begin(), words_.end());
  }
  constexpr bool has(std::string_view word) const { return std::binary_search(words_.begin(), words_.end(), word); }

 private:
  std::array<std::string_view, N> words_;
};

template <typename... Words>
constexpr WordSet<sizeof...(Words)> wordSet(Words... words) {
  return WordSet<sizeof...(Words)>({std::string_view(words)...});
}

/// Whether token `i` is a plain word after white space: what a rule may read as the next word of running prose.
inline bool isProseWord(const Document& document, std::size_t i) {
  const Token& token = document.tokens()[i];
  return token.kind == TokenKind::word && token.has(kSpaceBefore) && !token.has(kCode);
}

/// “text”, for messages.
inline std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

}  // namespace ungarble
