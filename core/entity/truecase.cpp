#include "core/entity/truecase.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kLongWord = 4;      // bytes; shorter ones are lower case in most styles of headline
constexpr std::uint32_t kFewestWords = 4;   // long ones, to tell a headline
constexpr std::uint32_t kFewestLower = 5;   // words, to tell a text without capitals

}  // namespace

SentenceCasing sentenceCasing(const Document& document, Range sentence) {
  std::uint32_t words = 0, upper = 0, lower = 0, longWords = 0, longLower = 0;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = document.tokens()[i];
    if (token.kind != TokenKind::word || token.casing == Casing::none || token.bytes.size() < 2) continue;
    ++words;
    upper += token.casing == Casing::upper ? 1 : 0;
    lower += token.casing == Casing::lower ? 1 : 0;
    if (token.bytes.size() < kLongWord) continue;
    ++longWords;
    longLower += token.casing == Casing::lower ? 1 : 0;
  }
  if (words >= 2 && 4 * upper >= 3 * words) return SentenceCasing::upper;
  if (longWords >= kFewestWords && 10 * longLower <= longWords) return SentenceCasing::title;
  if (words >= kFewestLower && lower == words) return SentenceCasing::lower;
  return SentenceCasing::usual;
}

}  // namespace ungarble
