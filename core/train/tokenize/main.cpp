// ungarble-tokenize: the engine's own tokens for training.
//
// Reads UTF-8 paragraphs, one a line, and writes the tokens of each on one line, with single spaces between them. A
// token is its normalised form, the byte 0x01, a letter for its casing (n none, l lower, t title, u upper, m mixed) and
// a digit that adds up 1 = space before, 2 = in a quotation, 4 = neither word nor number. A line that is not UTF-8
// gives an empty line, so that lines of input and output keep step.
#include <cstdio>
#include <iostream>
#include <string>

#include "core/error.h"
#include "core/text/document.h"

namespace {

constexpr std::size_t kFlushBytes = 1u << 20;

void appendTokens(const ungarble::Document& document, std::string& out) {
  bool isFirst = true;
  for (const ungarble::Token& token : document.tokens()) {
    if (!isFirst) out.push_back(' ');
    isFirst = false;
    ungarble::appendNormalized(document.text(token), out);
    const bool isWord = token.kind == ungarble::TokenKind::word || token.kind == ungarble::TokenKind::number;
    const int bits = (token.has(ungarble::kSpaceBefore) ? 1 : 0) + (token.has(ungarble::kQuoted) ? 2 : 0) +
                     (isWord ? 0 : 4);
    out.push_back('\x01');
    out.push_back("nltum"[static_cast<std::size_t>(token.casing)]);
    out.push_back(static_cast<char>('0' + bits));
  }
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  std::string out;
  while (std::getline(std::cin, line)) {
    try {
      appendTokens(ungarble::Document(line), out);
    } catch (const ungarble::Error&) {
      // The line stays empty.
    }
    out.push_back('\n');
    if (out.size() >= kFlushBytes) {
      std::fwrite(out.data(), 1, out.size(), stdout);
      out.clear();
    }
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return std::ferror(stdout) != 0 ? 1 : 0;
}
