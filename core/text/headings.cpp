// Headings and list items, told by their shape alone: a marker of Markdown or of a list, or for a heading a short line
// that ends without a mark and stands in capitals, in title case, or before a paragraph of its own.
#include "core/text/characters.h"
#include "core/text/structure.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kMaxTitleWords = 14;   // in title case or capitals
constexpr std::uint32_t kMaxPlainWords = 8;    // in sentence case

class ParagraphReader {
 public:
  explicit ParagraphReader(const TokenRow& row) : row_(row) {}

  bool isListItem(Range p) const {
    if (p.size() < 2) return false;
    const char32_t c = first(p.begin);
    if (isBullet(c)) return row_.tokens[p.begin].bytes.size() <= 4 && spaceBefore(p.begin + 1);
    std::uint32_t label = p.begin;
    const bool isBracketed = c == U'(';
    if (isBracketed) ++label;
    if (label + 2 >= p.end || !isLabel(label)) return false;
    const char close = row_.mark(label + 1);
    return (close == ')' || (close == '.' && !isBracketed)) && !spaceBefore(label + 1) && spaceBefore(label + 2);
  }

  bool isHeading(std::size_t index) const {
    const Range p = row_.paragraphs[index];
    if (row_.tokens[p.begin].has(kCode)) return isTagHeading(p);
    if (isMarkdownHeading(p)) return true;
    const Counts counts = count(p);
    if (counts.words == 0 || counts.words > kMaxTitleWords) return false;
    const std::uint32_t last = lastBeforeClosers(p);
    const bool isQuestion = row_.mark(last) == '?';
    if (endsSentence(last) && !(isQuestion && counts.words >= 3)) return false;
    if (isUnderlined(index)) return true;
    if (!startsLikeHeading(p)) return false;
    if (counts.longWords > 0 && counts.capitalWords == counts.longWords) return true;
    if (counts.longWords >= 4 && counts.capitalWords * 5 >= counts.longWords * 4) return true;
    return !isQuestion && counts.words <= kMaxPlainWords && counts.commas == 0 && standsAlone(index);
  }

 private:
  struct Counts {
    std::uint32_t words = 0;
    std::uint32_t longWords = 0;     // of four letters or more, or numbers of none
    std::uint32_t capitalWords = 0;  // of the long ones
    std::uint32_t commas = 0;
  };

  char32_t first(std::uint32_t i) const { return decodeAt(row_.text, row_.tokens[i].bytes.begin).value; }
  bool spaceBefore(std::uint32_t i) const { return row_.tokens[i].has(kSpaceBefore); }

  static bool isBullet(char32_t c) {
    switch (c) {
      case U'-': case U'*': case U'+': case 0x2013: case 0xB7: case 0x2022: case 0x2023: case 0x2043: case 0x204C:
      case 0x25A0: case 0x25AA: case 0x25AB: case 0x25B8: case 0x25BA: case 0x25CB: case 0x25CF: case 0x25E6:
      case 0x2713: case 0x2714: case 0x27A2: case 0x27A4:
        return true;
      default:
        return false;
    }
  }

  /// 1, 12, a, iv.
  bool isLabel(std::uint32_t i) const {
    const Token& token = row_.tokens[i];
    const std::string_view label = row_.at(i);
    if (token.kind == TokenKind::number) {
      return label.size() <= 3 && label.find_first_not_of("0123456789") == std::string_view::npos;
    }
    if (token.kind != TokenKind::word) return false;
    if (label.size() == 1) return true;
    return label.size() <= 4 && label.find_first_not_of("ivx") == std::string_view::npos;
  }

  bool isMarkdownHeading(Range p) const {
    std::uint32_t i = p.begin;
    while (i < p.end && row_.mark(i) == '#' && (i == p.begin || !spaceBefore(i))) ++i;
    return i > p.begin && i - p.begin <= 6 && i < p.end && spaceBefore(i);
  }

  /// <h2>...</h2>
  bool isTagHeading(Range p) const {
    if (p.size() < 2 || row_.mark(p.begin) != '<') return false;
    const std::string_view name = row_.at(p.begin + 1);
    return name.size() == 2 && (name[0] | 0x20) == 'h' && name[1] >= '1' && name[1] <= '6';
  }

  /// The next line is a rule of = or -.
  bool isUnderlined(std::size_t index) const {
    if (index + 1 == row_.paragraphs.size()) return false;
    const Range next = row_.paragraphs[index + 1];
    const char mark = row_.text[row_.tokens[next.begin].bytes.begin];
    if (mark != '=' && mark != '-') return false;
    if (row_.tokens[next.end - 1].bytes.end - row_.tokens[next.begin].bytes.begin < 3) return false;
    for (std::uint32_t i = next.begin; i < next.end; ++i) {
      if (row_.text[row_.tokens[i].bytes.begin] != mark || (i > next.begin && spaceBefore(i))) return false;
    }
    return true;
  }

  Counts count(Range p) const {
    Counts counts;
    for (std::uint32_t i = p.begin; i < p.end && counts.words <= kMaxTitleWords; ++i) {
      const Token& token = row_.tokens[i];
      if (row_.mark(i) == ',') ++counts.commas;
      if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
      ++counts.words;
      if (token.kind == TokenKind::number || token.bytes.size() < 4) continue;
      ++counts.longWords;
      if (token.casing != Casing::lower && token.casing != Casing::none) ++counts.capitalWords;
    }
    return counts;
  }

  /// The last token that is no closing quotation mark and no sign of emphasis.
  std::uint32_t lastBeforeClosers(Range p) const {
    std::uint32_t last = p.end - 1;
    for (; last > p.begin; --last) {
      const char32_t c = first(last);
      const bool isQuote = c == U'"' || c == U'\'' || c == 0x2019 || c == 0x201D || c == 0xBB;
      const bool isCloser = isQuote || c == U'*' || c == U'_';
      if (!isCloser || row_.tokens[last].kind == TokenKind::word) break;
    }
    return last;
  }

  bool endsSentence(std::uint32_t i) const {
    if (row_.tokens[i].kind != TokenKind::punctuation) return false;
    const char32_t c = first(i);
    return c != U')' && c != U']';
  }

  bool startsLikeHeading(Range p) const {
    std::uint32_t i = p.begin;
    while (i + 1 < p.end && (row_.mark(i) == '*' || row_.mark(i) == '_')) ++i;
    const Token& token = row_.tokens[i];
    if (token.kind == TokenKind::number) return true;
    return token.kind == TokenKind::word && !isLower(first(i));
  }

  /// A sentence-case line between whole paragraphs: not a line of a hard-wrapped text or of a poem.
  bool standsAlone(std::size_t index) const {
    if (index + 1 == row_.paragraphs.size()) return false;
    const Range next = row_.paragraphs[index + 1];
    if (isLower(first(next.begin)) || next.size() <= row_.paragraphs[index].size()) return false;
    if (index == 0) return true;
    const Range before = row_.paragraphs[index - 1];
    const Token& last = row_.tokens[before.end - 1];
    return last.kind == TokenKind::punctuation || row_.tokens[before.begin].has(kHeading) ||
           row_.tokens[before.begin].has(kListItem);
  }

  const TokenRow& row_;
};

}  // namespace

void markHeadingsAndLists(const TokenRow& row) {
  const ParagraphReader reader(row);
  for (std::size_t index = 0; index < row.paragraphs.size(); ++index) {
    const Range paragraph = row.paragraphs[index];
    if (!row.tokens[paragraph.begin].has(kCode) && reader.isListItem(paragraph)) {
      row.flag(paragraph, kListItem);
    } else if (reader.isHeading(index)) {
      row.flag(paragraph, kHeading);
    }
  }
}

}  // namespace ungarble
