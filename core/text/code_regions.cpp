// Code inside prose: what must not be read as garbled text. Four kinds, from the surest to the least sure: lines
// between code fences, words between backticks, markup tags, and braces or brackets that look like JSON or CSS.
// Spintax is not code: {big|large}, {that a} and [spin] stay prose, and so does a {placeholder}.
#include <algorithm>

#include "core/text/characters.h"
#include "core/text/structure.h"

namespace ungarble {
namespace {

bool isAttached(const TokenRow& row, std::uint32_t i) {
  return i < row.tokens.size() && !row.tokens[i].has(kSpaceBefore);
}

/// How many of the same mark stand side by side from token `i`.
std::uint32_t runLength(const TokenRow& row, std::uint32_t i, std::uint32_t end) {
  std::uint32_t length = 1;
  while (i + length < end && row.mark(i + length) == row.mark(i) && isAttached(row, i + length)) ++length;
  return length;
}

/// Lines from a line that begins with ``` or ~~~ to the next that does, or to the end of the text.
void markFences(const TokenRow& row) {
  const Range* open = nullptr;
  for (const Range& paragraph : row.paragraphs) {
    const char mark = row.mark(paragraph.begin);
    const bool isFence =
        (mark == '`' || mark == '~') && runLength(row, paragraph.begin, paragraph.end) >= 3;
    if (open == nullptr) {
      // A line that also holds the closing marks is inline code.
      if (isFence && (paragraph.size() == 3 || row.mark(paragraph.end - 1) != mark)) open = &paragraph;
    } else if (isFence && row.mark(open->begin) == mark) {
      row.flag({open->begin, paragraph.end}, kCode);
      open = nullptr;
    }
  }
  if (open != nullptr) row.flag({open->begin, row.paragraphs.back().end}, kCode);
}

/// `code` within a paragraph: from one or more backticks to as many again.
void markInlineCode(const TokenRow& row, Range paragraph) {
  std::uint32_t opened = 0;
  std::uint32_t openLength = 0;
  for (std::uint32_t i = paragraph.begin; i < paragraph.end;) {
    if (row.mark(i) != '`') {
      ++i;
      continue;
    }
    const std::uint32_t length = runLength(row, i, paragraph.end);
    if (openLength == length) {
      row.flag({opened, i + length}, kCode);
      openLength = 0;
    } else if (openLength == 0) {
      opened = i;
      openLength = length;
    }
    i += length;
  }
}

/// Tags such as <div class="x"> and </p>; the prose between two tags stays prose.
void markTags(const TokenRow& row, Range paragraph) {
  std::uint32_t open = paragraph.end;
  for (std::uint32_t i = paragraph.begin; i < paragraph.end; ++i) {
    const char mark = row.mark(i);
    if (mark == '<') {
      open = paragraph.end;
      if (i + 1 == paragraph.end || !isAttached(row, i + 1)) continue;
      const char next = row.text[row.tokens[i + 1].bytes.begin];
      if (isAsciiLetter(next) || next == '/' || next == '!') open = i;
    } else if (mark == '>' && open != paragraph.end) {
      row.flag({open, i + 1}, kCode);
      open = paragraph.end;
    }
  }
}

/// Whether the words after an opening brace or bracket say that it is data and not prose or spintax.
bool looksLikeData(const TokenRow& row, std::uint32_t open, std::uint32_t close) {
  const auto markAt = [&](std::uint32_t i) { return i < close ? row.mark(i) : '\0'; };
  if (row.mark(open) == '{') {
    if (markAt(open + 1) == '{' || markAt(open + 1) == '|') return false;
    const bool isQuoted = markAt(open + 1) == '"' || markAt(open + 1) == '\'';
    // A key and a colon within the first few tokens: {"a": 1}, {color: red}, {max-width: 3px}.
    for (std::uint32_t i = open + 1; i < std::min(close, open + 10); ++i) {
      if (markAt(i) == '|') return false;
      if (markAt(i) != ':') {
        if (!isQuoted && row.tokens[i].kind != TokenKind::word && markAt(i) != '-' && markAt(i) != '_') return false;
        continue;
      }
      return isQuoted || i == open + 2 || (i == open + 4 && markAt(open + 2) == '-') ||
             (i == open + 4 && markAt(open + 2) == '_');
    }
    return false;
  }
  // An array: ["a", "b"] or [{"a": 1}], but not the ["editor's word"] of a quotation.
  if (markAt(open + 1) == '{') return row.tokens[open + 1].has(kCode);
  if (markAt(open + 1) != '"') return false;
  for (std::uint32_t i = open + 2; i < std::min(close, open + 12); ++i) {
    if (markAt(i) == '"') return markAt(i + 1) == ',';
  }
  return false;
}

/// Pairs braces and brackets over the whole text, since data is often set over several lines.
void markData(const TokenRow& row) {
  constexpr std::size_t kMaxDepth = 64;
  std::uint32_t stack[kMaxDepth];
  std::size_t depth = 0;
  std::uint32_t flaggedTo = 0;
  for (std::uint32_t i = 0; i < row.tokens.size(); ++i) {
    const char mark = row.mark(i);
    if (mark == '{' || mark == '[') {
      if (depth == kMaxDepth) depth = 0;
      stack[depth++] = i;
    } else if (mark == '}' || mark == ']') {
      const char opening = mark == '}' ? '{' : '[';
      while (depth > 0 && row.mark(stack[depth - 1]) != opening) --depth;
      if (depth == 0) continue;
      const std::uint32_t open = stack[--depth];
      if (!looksLikeData(row, open, i)) continue;
      // Inner pairs are flagged already: go over the rest only, so that nesting costs no more.
      row.flag({open, std::max(open + 1, std::min(i, flaggedTo))}, kCode);
      row.flag({std::max(open, flaggedTo), i + 1}, kCode);
      flaggedTo = i + 1;
    }
  }
}

}  // namespace

void markCode(const TokenRow& row) {
  markFences(row);
  for (const Range paragraph : row.paragraphs) {
    markInlineCode(row, paragraph);
    markTags(row, paragraph);
  }
  markData(row);
}

}  // namespace ungarble
