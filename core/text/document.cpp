#include "core/text/document.h"

#include "core/error.h"
#include "core/text/scanner.h"
#include "core/text/structure.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

// English prose has about five and a half bytes a token; a little more saves one growth of the vector.
constexpr std::size_t kBytesPerToken = 5;

}  // namespace

Document::Document(std::string_view text) : text_(text) {
  if (text.size() > kMaxBytes) {
    throw Error(ErrorCode::textTooLong, "The text has " + std::to_string(text.size()) + " bytes; at most " +
                                            std::to_string(kMaxBytes) + " can be checked at once.");
  }
  requireUtf8(text);
  tokens_.reserve(text.size() / kBytesPerToken + 1);

  Scanner scanner(text);
  Token token;
  while (scanner.next(token)) {
    const auto index = static_cast<std::uint32_t>(tokens_.size());
    if (scanner.lineBreakBefore() || paragraphs_.empty()) paragraphs_.push_back({index, index});
    paragraphs_.back().end = index + 1;
    if (token.kind == TokenKind::word || token.kind == TokenKind::number) ++wordCount_;
    tokens_.push_back(token);
  }

  const TokenRow row{text_, tokens_, paragraphs_};
  markCode(row);
  markHeadingsAndLists(row);
  findQuotations(row, quotations_);
  findSentences(row, sentences_);
}

}  // namespace ungarble
