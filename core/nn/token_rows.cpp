#include "core/nn/token_rows.h"

#include "core/error.h"
#include "core/model/word_hash.h"

namespace ungarble {
namespace {

// Rows after the words, in this order, then the buckets of beginnings and endings.
enum Special : std::uint32_t { kMark, kUnknownLower, kUnknownTitle, kUnknownUpper, kUnknownNumber, kUnknownOther, kSpecials };
constexpr std::uint32_t kBuckets = 2048;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

Special kindOf(const Token& token, std::string_view form) {
  const char c = form.front();
  if (isDigit(c)) return kUnknownNumber;
  const bool letter = (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) >= 0x80 && token.kind == TokenKind::word);
  if (!letter) return kUnknownOther;
  if (token.casing == Casing::title) return kUnknownTitle;
  return token.casing == Casing::upper || token.casing == Casing::mixed ? kUnknownUpper : kUnknownLower;
}

}  // namespace

TokenReader::TokenReader(const Vocabulary& vocabulary, std::uint32_t rows)
    : vocabulary_(&vocabulary), special_(static_cast<std::uint32_t>(vocabulary.size())) {
  if (rows != special_ + kSpecials + 2 * kBuckets) {
    throw Error(ErrorCode::modelCorrupt, "The model's embedding does not fit its vocabulary.");
  }
}

TokenRows TokenReader::read(const Document& document, const Token& token) {
  TokenRows out;
  const bool mark = token.kind != TokenKind::word && token.kind != TokenKind::number;
  out.feature = static_cast<std::uint32_t>(token.casing) + (token.has(kSpaceBefore) ? 5u : 0u) +
                (token.has(kQuoted) ? 10u : 0u) + (mark ? 20u : 0u);
  form_.clear();
  appendNormalized(document.text(token), form_);
  if (form_.empty()) {  // nothing but characters that normalisation drops
    out.rows[0] = special_ + kUnknownOther;
    return out;
  }
  folded_ = form_;
  for (char& c : folded_) {
    if (isDigit(c)) c = '0';
  }
  out.word = vocabulary_->find(folded_);
  if (out.word != kNoWord) {
    out.rows[0] = out.word;
    return out;
  }
  out.count = 3;
  out.rows = {special_ + kindOf(token, form_), special_ + kSpecials + prefixBucket(form_, kBuckets),
              special_ + kSpecials + kBuckets + suffixBucket(form_, kBuckets)};
  return out;
}

TokenRows TokenReader::paragraphMark() const {
  TokenRows out;
  out.rows[0] = special_ + kMark;
  return out;
}

}  // namespace ungarble
