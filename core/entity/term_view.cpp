#include "core/entity/term_view.h"

#include "core/detect/words.h"

namespace ungarble {
namespace {

/// The plural of a group's name has the terms of the singular: Iraqis, Serbs, Muslims.
constexpr term::Set kPluralised = term::kNationality | term::kFaith | term::kParty;

term::Set termsOfWord(const Document& document, const Token& token) {
  const LowerWord word(document.text(token));
  const std::string_view lower = word;
  if (const term::Set terms = term::ofWord(lower); terms != 0) return terms;
  if (lower.size() < 4 || lower.back() != 's' || lower.ends_with("ines")) return 0;  // the Philippines are no people
  return term::ofWord(lower.substr(0, lower.size() - 1)) & kPluralised;
}

}  // namespace

std::vector<term::Set> termsOf(const Document& document) {
  std::vector<term::Set> terms;
  terms.reserve(document.tokens().size());
  for (const Token& token : document.tokens()) {
    switch (token.kind) {
      case TokenKind::word: terms.push_back(termsOfWord(document, token)); break;
      case TokenKind::number: terms.push_back(term::ofNumber(document.text(token))); break;
      case TokenKind::symbol:
      case TokenKind::punctuation: terms.push_back(term::ofWord(document.text(token))); break;
      default: terms.push_back(0);
    }
    if (token.has(kCode)) terms.back() = 0;
  }
  return terms;
}

bool TermView::word(std::uint32_t i, std::string_view lower) const {
  const std::string_view token = text(i);
  if (token.size() != lower.size() || token.empty()) return false;
  for (std::size_t k = 0; k < token.size(); ++k) {
    const char c = token[k];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != lower[k]) return false;
  }
  return true;
}

}  // namespace ungarble
