// How the training tools write tokens on a line, for ungarble-pack, index_tables.py and names_task.py to read.
#pragma once

#include <string>

#include "core/text/document.h"

namespace ungarble {

/// Appends a token: its normalised form, the byte 0x01, a letter for its casing (n none, l lower, t title, u upper,
/// m mixed) and a digit that adds up 1 = space before, 2 = in a quotation, 4 = neither word nor number.
inline void appendToken(const Document& document, const Token& token, std::string& out) {
  appendNormalized(document.text(token), out);
  const bool isWord = token.kind == TokenKind::word || token.kind == TokenKind::number;
  const int bits = (token.has(kSpaceBefore) ? 1 : 0) + (token.has(kQuoted) ? 2 : 0) + (isWord ? 0 : 4);
  out.push_back('\x01');
  out.push_back("nltum"[static_cast<std::size_t>(token.casing)]);
  out.push_back(static_cast<char>('0' + bits));
}

}  // namespace ungarble
