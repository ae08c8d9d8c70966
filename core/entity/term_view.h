// TermView: a sentence as the grammars read it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/entity/terms.h"
#include "core/text/document.h"

namespace ungarble {

/// The terms of every token of a document; linear, one probe of a hash table a token.
std::vector<term::Set> termsOf(const Document& document);

/// The tokens of one sentence by their terms. Places beyond its ends are no token of any kind, so that grammars may
/// look ahead and back without a check. Holds no data of its own.
class TermView {
 public:
  TermView(const Document& document, const std::vector<term::Set>& terms, Range sentence)
      : document_(document), terms_(terms), sentence_(sentence) {}

  const Document& document() const { return document_; }
  Range sentence() const { return sentence_; }
  bool has(std::uint32_t i) const { return sentence_.contains(i); }

  /// Whether token `i` is of one of the terms.
  bool is(std::uint32_t i, term::Set terms) const { return has(i) && (terms_[i] & terms) != 0; }
  /// Whether it is this word, written in lower case here and in any case there.
  bool word(std::uint32_t i, std::string_view lower) const;
  /// Whether it is one of these words.
  template <typename... Words>
  bool word(std::uint32_t i, std::string_view first, Words... others) const {
    return word(i, first) || (word(i, others) || ...);
  }
  /// Whether it is this mark.
  bool mark(std::uint32_t i, char c) const {
    const Token* t = token(i);
    return t != nullptr && t->bytes.size() == 1 && document_.text()[t->bytes.begin] == c;
  }
  /// A hyphen or an en dash.
  bool dash(std::uint32_t i) const { return mark(i, '-') || text(i) == "–"; }
  /// A hyphen or an en dash without white space on either side.
  bool hyphen(std::uint32_t i) const { return dash(i) && joined(i) && joined(i + 1); }
  /// Whether no white space lies between this token and the one before it.
  bool joined(std::uint32_t i) const {
    const Token* t = token(i);
    return t != nullptr && !t->has(kSpaceBefore);
  }
  /// A word or number that begins with a capital letter.
  bool capital(std::uint32_t i) const {
    const Token* t = token(i);
    return t != nullptr && t->kind == TokenKind::word && (t->casing == Casing::title || t->casing == Casing::upper ||
                                                          (t->casing == Casing::mixed && upperAt(t->bytes.begin)));
  }
  bool letters(std::uint32_t i) const {
    const Token* t = token(i);
    return t != nullptr && t->kind == TokenKind::word;
  }
  std::string_view text(std::uint32_t i) const { return has(i) ? document_.text(document_.tokens()[i]) : ""; }
  const Token* token(std::uint32_t i) const { return has(i) ? &document_.tokens()[i] : nullptr; }

 private:
  bool upperAt(std::uint32_t offset) const {
    return document_.text()[offset] >= 'A' && document_.text()[offset] <= 'Z';
  }

  const Document& document_;
  const std::vector<term::Set>& terms_;
  Range sentence_;
};

}  // namespace ungarble
