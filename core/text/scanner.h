// Scanner: cuts well-formed UTF-8 into tokens, one a call, by the rules of token.h. It looks at bytes only; what needs
// the tokens around (sentences, quotations, code) comes after it.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/token.h"
#include "core/text/utf8.h"

namespace ungarble {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  /// The next token with bytes, kind, casing and kSpaceBefore set; false at the end. Every byte is read a bounded
  /// number of times, so that a whole text takes linear time.
  bool next(Token& token);
  /// Whether a line break lies before the last token.
  bool lineBreakBefore() const { return lineBreakBefore_; }

 private:
  char byteAt(std::uint32_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
  bool skipGap();
  void scanToken(Token& token);
  void scanWord(Token& token);
  void scanNumber(Token& token);
  bool scanApostropheWord(Token& token);
  void scanMark(Token& token, CodePoint first);
  std::uint32_t wordEnd(std::uint32_t offset) const;
  std::uint32_t cliticEnd(std::uint32_t apostrophe) const;
  bool scanAddress(Token& token, std::uint32_t end);

  std::string_view text_;
  std::uint32_t offset_ = 0;
  std::uint32_t noAddressBefore_ = 0;  // keeps a long chain of words and hyphens from being tried at every word
  bool lineBreakBefore_ = false;
};

}  // namespace ungarble
