// ungarble-tokenize: the engine's own tokens for training.
//
// Reads UTF-8 paragraphs, one a line, and writes the tokens of each on one line, with single spaces between them, as
// appendToken has it. A line that is not UTF-8 gives an empty line, so that lines of input and output keep step.
#include <cstdio>
#include <iostream>
#include <string>

#include "core/error.h"
#include "core/text/document.h"
#include "core/train/token_line.h"

namespace {

constexpr std::size_t kFlushBytes = 1u << 20;

void appendTokens(const ungarble::Document& document, std::string& out) {
  bool isFirst = true;
  for (const ungarble::Token& token : document.tokens()) {
    if (!isFirst) out.push_back(' ');
    isFirst = false;
    ungarble::appendToken(document, token, out);
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
