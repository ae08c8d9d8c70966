// The passes that turn a row of tokens into a Document. Each is one file; they run in the order given here, since
// each uses the flags that the ones before it set. All are linear in the number of tokens.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/text/range.h"
#include "core/text/token.h"

namespace ungarble {

/// What every pass works on.
struct TokenRow {
  std::string_view text;
  std::span<Token> tokens;
  std::span<const Range> paragraphs;  // ranges of tokens

  std::string_view at(std::size_t i) const {
    return text.substr(tokens[i].bytes.begin, tokens[i].bytes.size());
  }
  /// The only byte of a one-byte token, else 0.
  char mark(std::size_t i) const { return tokens[i].bytes.size() == 1 ? text[tokens[i].bytes.begin] : '\0'; }
  void flag(Range range, TokenFlag flag) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      tokens[i].flags = static_cast<std::uint8_t>(tokens[i].flags | flag);
    }
  }
};

/// Sets kCode: fenced blocks, inline code in backticks, markup tags, and braces or brackets that hold JSON.
void markCode(const TokenRow& row);

/// Sets kHeading and kListItem.
void markHeadingsAndLists(const TokenRow& row);

/// Sets kQuoted and appends the quotations.
void findQuotations(const TokenRow& row, std::vector<Range>& quotations);

/// Sets kSentenceStart and appends the sentences.
void findSentences(const TokenRow& row, std::vector<Range>& sentences);

}  // namespace ungarble
