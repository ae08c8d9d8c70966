// Document: a text with its tokens, sentences, paragraphs and quotations as offset arrays over it.
//
// Invariants: tokens ascend, do not overlap and hold no white space; the gaps between them hold nothing but white
// space, control and zero-width characters; every token lies in exactly one sentence and every sentence in exactly one
// paragraph; quotations ascend, are not nested, lie in one paragraph each, and hold the tokens between the marks, the
// marks themselves left out (a quotation over several paragraphs is one in each of them).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/range.h"
#include "core/text/token.h"

namespace ungarble {

class Document {
 public:
  /// Analyses `text`, which must be UTF-8 and outlive the Document; linear in its length.
  /// Throws Error(invalidUtf8) naming the byte, and Error(textTooLong) above `kMaxBytes`.
  explicit Document(std::string_view text);

  static constexpr std::size_t kMaxBytes = 8u << 20;

  std::string_view text() const { return text_; }
  const std::vector<Token>& tokens() const { return tokens_; }
  /// Ranges of tokens.
  const std::vector<Range>& sentences() const { return sentences_; }
  /// Ranges of tokens; a paragraph ends at a line break (one or more).
  const std::vector<Range>& paragraphs() const { return paragraphs_; }
  /// Ranges of tokens.
  const std::vector<Range>& quotations() const { return quotations_; }

  std::string_view text(Range bytes) const { return text_.substr(bytes.begin, bytes.size()); }
  std::string_view text(const Token& token) const { return text(token.bytes); }
  /// The bytes from the first to the last token of a non-empty range of tokens.
  Range bytes(Range tokens) const { return {tokens_[tokens.begin].bytes.begin, tokens_[tokens.end - 1].bytes.end}; }
  /// How many tokens are words or numbers.
  std::uint32_t wordCount() const { return wordCount_; }

 private:
  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<Range> sentences_;
  std::vector<Range> paragraphs_;
  std::vector<Range> quotations_;
  std::uint32_t wordCount_ = 0;
};

/// The form under which the Vocabulary and the phrase table know a token: lower-cased (Unicode simple case folding
/// for Latin, Greek and Cyrillic), curly apostrophes made straight, soft hyphens and zero-width characters dropped.
/// Appends to `out`.
void appendNormalized(std::string_view token, std::string& out);

}  // namespace ungarble
