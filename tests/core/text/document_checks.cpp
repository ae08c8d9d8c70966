#include "tests/core/text/document_checks.h"

#include "core/text/casing.h"
#include "core/text/characters.h"
#include "core/text/document.h"
#include "core/text/offsets.h"
#include "core/text/utf8.h"

namespace ungarble::testing {
namespace {

bool isBoundary(std::string_view text, std::size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

/// Whether `bytes` holds a character for which `test` is true.
template <typename Test>
bool holds(std::string_view bytes, Test test) {
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint c = decodeAt(bytes, i);
    if (test(c.value)) return true;
    i += c.length;
  }
  return false;
}

bool isSpace(char32_t c) { return classOf(c) == CharClass::space; }

bool isVisible(char32_t c) {
  const CharClass charClass = classOf(c);
  return charClass != CharClass::space && charClass != CharClass::control && charClass != CharClass::ignorable;
}

std::string checkTokens(const Document& document) {
  const std::string_view text = document.text();
  std::string rebuilt;
  std::uint32_t end = 0;
  std::uint32_t words = 0;
  for (const Token& token : document.tokens()) {
    if (token.bytes.begin < end) return "tokens ascend";
    if (token.bytes.begin >= token.bytes.end || token.bytes.end > text.size()) return "tokens are not empty";
    if (!isBoundary(text, token.bytes.begin) || !isBoundary(text, token.bytes.end)) return "tokens are characters";
    const std::string_view gap = text.substr(end, token.bytes.begin - end);
    if (holds(gap, isVisible)) return "gaps show nothing";
    if (holds(document.text(token), isSpace)) return "tokens hold no white space";
    if (token.has(kSpaceBefore) != (end == 0 || holds(gap, isSpace))) return "kSpaceBefore says what lies before";
    if (token.casing != casingOf(document.text(token)) && token.kind != TokenKind::emoji) return "casing is the text's";
    if (token.kind == TokenKind::word || token.kind == TokenKind::number) ++words;
    rebuilt.append(gap).append(document.text(token));
    end = token.bytes.end;
  }
  if (holds(text.substr(end), isVisible)) return "the last gap shows nothing";
  rebuilt.append(text.substr(end));
  if (rebuilt != text) return "tokens and gaps give the text back";
  return words == document.wordCount() ? "" : "wordCount counts words and numbers";
}

bool isPartition(const std::vector<Range>& ranges, std::size_t size) {
  std::uint32_t end = 0;
  for (const Range range : ranges) {
    if (range.begin != end || range.empty()) return false;
    end = range.end;
  }
  return end == size;
}

std::string checkRanges(const Document& document) {
  const std::size_t size = document.tokens().size();
  if (!isPartition(document.sentences(), size)) return "every token lies in one sentence";
  if (!isPartition(document.paragraphs(), size)) return "every token lies in one paragraph";
  std::size_t paragraph = 0;
  std::size_t starts = 0;
  for (const Range sentence : document.sentences()) {
    while (document.paragraphs()[paragraph].end <= sentence.begin) ++paragraph;
    if (sentence.end > document.paragraphs()[paragraph].end) return "every sentence lies in one paragraph";
    if (!document.tokens()[sentence.begin].has(kSentenceStart)) return "sentences begin with kSentenceStart";
  }
  std::size_t quoted = 0;
  for (const Token& token : document.tokens()) {
    if (token.has(kSentenceStart)) ++starts;
    if (token.has(kQuoted)) ++quoted;
  }
  if (starts != document.sentences().size()) return "only sentences begin with kSentenceStart";
  std::uint32_t end = 0;
  for (const Range quotation : document.quotations()) {
    if (quotation.empty() || quotation.begin < end || quotation.end > size) return "quotations ascend";
    for (std::uint32_t i = quotation.begin; i < quotation.end; ++i) {
      if (!document.tokens()[i].has(kQuoted)) return "tokens of quotations are kQuoted";
    }
    quoted -= quotation.size();
    end = quotation.end;
  }
  return quoted == 0 ? "" : "only tokens of quotations are kQuoted";
}

std::string checkNormalized(const Document& document) {
  std::string once;
  std::string twice;
  for (const Token& token : document.tokens()) {
    once.clear();
    twice.clear();
    appendNormalized(document.text(token), once);
    appendNormalized(once, twice);
    if (once.empty()) return "no token is normalised away";
    if (findInvalidUtf8(once) != std::string_view::npos) return "normalised forms are UTF-8";
    if (holds(once, isSpace)) return "normalised forms hold no white space";
    if (once != twice) return "normalising twice changes nothing";
  }
  return "";
}

std::string checkOffsets(std::string_view text) {
  const OffsetMap utf8(text, OffsetUnit::utf8);
  const OffsetMap utf16(text, OffsetUnit::utf16);
  const OffsetMap utf32(text, OffsetUnit::utf32);
  std::uint32_t units = 0;
  std::uint32_t characters = 0;
  for (std::uint32_t i = 0; i < text.size();) {
    if (utf8(i) != i || utf16(i) != units || utf32(i) != characters) return "offsets count what lies before";
    const CodePoint c = decodeAt(text, i);
    units += c.value >= 0x10000 ? 2 : 1;
    ++characters;
    i += c.length;
  }
  const auto end = static_cast<std::uint32_t>(text.size());
  const bool isRight = utf8.length() == end && utf16.length() == units && utf32.length() == characters &&
                       utf16(end) == units && utf32(end) == characters;
  return isRight ? "" : "lengths count the whole text";
}

}  // namespace

std::string brokenInvariant(std::string_view text) {
  const Document document(text);
  for (const auto& check : {checkTokens, checkRanges, checkNormalized}) {
    if (std::string broken = check(document); !broken.empty()) return broken;
  }
  return checkOffsets(text);
}

}  // namespace ungarble::testing
