// Sentences. A mark that may end one (a full stop, ! ? ... or an abbreviation with a stop) takes along the closing
// quotation marks and brackets after it; then what follows decides: a capital mostly starts a new sentence, a
// lower-case letter mostly does not. Rules, not statistics, so that every platform and every model cuts alike.
#include <algorithm>
#include <iterator>

#include "core/text/abbreviations.h"
#include "core/text/characters.h"
#include "core/text/structure.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

enum class End { none, stop, query, ellipsis, wide, open, closing };

template <std::size_t size>
bool isOneOf(const std::string_view (&list)[size], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// What may follow an hour: 5 p.m. Tuesday, 8 a.m. EST.
constexpr std::string_view kAfterHour[] = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon.", "Tue.", "Tues.", "Wed.",
    "Thu.", "Thurs.", "Fri.", "Sat.", "Sun.", "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December", "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Oct.", "Nov.",
    "Dec.", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "GMT", "UTC", "BST", "CET",
    "CEST", "IST", "JST", "Eastern", "Central", "Mountain", "Pacific", "Greenwich",
};

constexpr std::string_view kSpeechVerbs[] = {
    "said", "says", "asked", "asks", "added", "adds", "replied", "replies", "shouted", "cried", "told", "wrote",
    "writes", "tweeted", "exclaimed", "wondered", "yelled", "joked", "quipped", "demanded", "continued", "recalled",
};

class SentenceFinder {
 public:
  SentenceFinder(const TokenRow& row, std::vector<Range>& sentences) : row_(row), sentences_(sentences) {}

  void readParagraph(Range paragraph) {
    paragraph_ = paragraph;
    std::uint32_t begin = paragraph.begin;
    for (std::uint32_t i = paragraph.begin; i < paragraph.end;) {
      const End end = endAt(i);
      if (end == End::none) {
        ++i;
        continue;
      }
      const std::uint32_t after = closersEnd(i + 1);
      if (after == paragraph.end) break;
      if (startsNew(i, end, after)) {
        add({begin, after});
        begin = after;
      }
      i = after;
    }
    add({begin, paragraph.end});
  }

 private:
  void add(Range sentence) {
    sentences_.push_back(sentence);
    row_.flag({sentence.begin, sentence.begin + 1}, kSentenceStart);
  }

  char32_t first(std::uint32_t i) const { return decodeAt(row_.text, row_.tokens[i].bytes.begin).value; }
  bool spaceBefore(std::uint32_t i) const { return row_.tokens[i].has(kSpaceBefore); }
  bool isWord(std::uint32_t i) const { return row_.tokens[i].kind == TokenKind::word; }

  End endAt(std::uint32_t i) const {
    const Token& token = row_.tokens[i];
    if (token.has(kCode)) return End::none;
    if (token.kind == TokenKind::punctuation) {
      switch (first(i)) {
        case U'.': return token.bytes.size() == 1 ? End::stop : End::ellipsis;
        case U'!': case U'?': return End::query;
        case 0x2026: return End::ellipsis;                            // ellipsis
        case 0x3002: case 0xFF01: case 0xFF1F: return End::wide;      // full-width stop, exclamation and question marks
        case 0x0964: case 0x06D4: case 0x061F: return End::wide;      // danda, Urdu stop, Arabic question mark
        case 0x203C: case 0x2047: case 0x2048: case 0x2049: return End::query;  // doubled ! and ?
        default: return End::none;
      }
    }
    if (token.kind != TokenKind::word || row_.text[token.bytes.end - 1] != '.') return End::none;
    switch (abbreviationKind(row_.at(i))) {
      case Abbreviation::open: return End::open;
      case Abbreviation::closing: return End::closing;
      default: return End::none;
    }
  }

  /// The end of what belongs to the sentence after its end mark: more marks, closing quotation marks and brackets,
  /// citations [3], emoji.
  std::uint32_t closersEnd(std::uint32_t i) const {
    while (i < paragraph_.end) {
      const Token& token = row_.tokens[i];
      if (token.kind == TokenKind::emoji) {
        ++i;
        continue;
      }
      const char32_t c = first(i);
      if (isClosingQuote(i, c)) {
        ++i;
        continue;
      }
      if (spaceBefore(i) || token.has(kCode)) break;
      const bool isWide = c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
      const bool isMark = isWide || c == U'.' || c == U'!' || c == U'?' || c == 0x2026;
      const bool isBracket = c == U')' || c == U']' || c == U'}' || c == 0xFF09;
      const bool isEmphasis = (c == U'*' || c == U'_') && (i + 1 == paragraph_.end || spaceBefore(i + 1) ||
                                                            first(i + 1) == c);
      if ((isMark && token.kind == TokenKind::punctuation) || isBracket || isEmphasis) {
        ++i;
      } else if (const std::uint32_t end = citationEnd(i); end != i) {
        i = end;
      } else {
        break;
      }
    }
    return i;
  }

  bool isClosingQuote(std::uint32_t i, char32_t c) const {
    switch (c) {
      case 0x201D: case 0xBB: case 0x300D: case 0x300F:
        // In French a space stands before the mark.
        return !spaceBefore(i) || row_.tokens[i - 1].has(kQuoted);
      case 0x2019: case 0x201C:
        return !spaceBefore(i) && row_.tokens[i].bytes.size() == 3;
      case U'"': case U'\'':
        if (row_.tokens[i].bytes.size() != 1) return false;
        if (row_.tokens[i - 1].has(kQuoted) && !row_.tokens[i].has(kQuoted)) return true;
        return !spaceBefore(i) && (i + 1 == paragraph_.end || spaceBefore(i + 1));
      default:
        return false;
    }
  }

  /// [12] or [3, 4], attached.
  std::uint32_t citationEnd(std::uint32_t i) const {
    if (row_.mark(i) != '[') return i;
    std::uint32_t end = i + 1;
    while (end < paragraph_.end && end < i + 12 &&
           (row_.tokens[end].kind == TokenKind::number || row_.mark(end) == ',' || row_.mark(end) == '-')) {
      ++end;
    }
    return end > i + 1 && end < paragraph_.end && row_.mark(end) == ']' ? end + 1 : i;
  }

  static bool isOpener(char32_t c) {
    const bool isQuote = c == U'"' || c == U'\'' || c == 0x201C || c == 0x2018 || c == 0x201E || c == 0xAB;
    return isQuote || c == U'(' || c == U'[' || c == U'*' || c == U'_' || c == 0xA1 || c == 0xBF;
  }

  /// Whether a sentence starts at `after`, where token `i` may end one and what stands between closes it.
  bool startsNew(std::uint32_t i, End end, std::uint32_t after) const {
    if (end == End::wide) return true;
    if (isEnumerator(i, end, after)) return false;
    const bool hasCloser = after > i + 1;
    std::uint32_t next = after;
    while (next + 1 < paragraph_.end && next < after + 4 && !isWord(next) && isOpener(first(next))) ++next;
    if (row_.tokens[after].has(kCode) && !spaceBefore(after)) return false;
    if (!spaceBefore(after)) return startsWithoutSpace(i, end, after, next);

    const Token& token = row_.tokens[next];
    switch (token.kind) {
      case TokenKind::word:
        return startsWithWord(i, end, next, hasCloser, next > after);
      case TokenKind::number:
        return end == End::stop || end == End::query;
      case TokenKind::punctuation: {
        const char32_t c = first(next);
        const bool isDash = c == U'-' || (c >= 0x2010 && c <= 0x2015);
        if (c == U',' || c == U';' || c == U':' || c == U'.' || c == U')') return false;
        return end == End::stop && (!isDash || !hasCloser);
      }
      default:
        return end == End::stop || end == End::query;
    }
  }

  /// The space after a stop is missing: "the end.The next".
  bool startsWithoutSpace(std::uint32_t i, End end, std::uint32_t after, std::uint32_t next) const {
    if (end != End::stop && end != End::query) return false;
    if (!isWord(next) || row_.tokens[next].casing != Casing::title || i == paragraph_.begin) return false;
    const Token& before = row_.tokens[i - 1];
    const bool followsText = before.bytes.size() > 1 &&
                             (before.casing == Casing::lower || before.casing == Casing::title || after > i + 1);
    return followsText && row_.tokens[next].bytes.size() > 1;
  }

  bool startsWithWord(std::uint32_t i, End end, std::uint32_t next, bool hasCloser, bool hasOpener) const {
    const std::string_view word = row_.at(next);
    const Casing casing = row_.tokens[next].casing;
    if (casing == Casing::none) return end == End::stop || end == End::query;
    if (isLower(first(next)) && casing != Casing::mixed) {
      if (end == End::query) return false;
      return end == End::stop && !hasCloser && !isUnknownAbbreviation(i) && word != "com" && word != "org";
    }
    switch (end) {
      case End::stop:
        return true;
      case End::query:
        return !isPartOfName(i, next) && !(hasCloser && isSpeechTag(next));
      case End::ellipsis:
        return word != "I" || hasCloser || hasOpener;
      case End::open:
        return startsSentences(word) || (hasOpener && row_.mark(next - 1) != '(');
      case End::closing:
        return !isOneOf(kAfterHour, word);
      default:
        return false;
    }
  }

  /// 1. or A. or iv. at the start of a paragraph.
  bool isEnumerator(std::uint32_t i, End end, std::uint32_t after) const {
    if (end != End::stop || i != paragraph_.begin + 1 || after != i + 1 || spaceBefore(i)) return false;
    const Token& before = row_.tokens[paragraph_.begin];
    if (before.kind == TokenKind::number) return before.bytes.size() <= 3;
    if (before.kind != TokenKind::word) return false;
    const std::string_view word = row_.at(paragraph_.begin);
    return word.size() == 1 || (word.size() <= 4 && word.find_first_not_of("ivxIVX") == std::string_view::npos);
  }

  /// A single letter (O. palustris) or a short word without vowels (bldg.) before the stop: most likely an abbreviation
  /// that is on no list.
  bool isUnknownAbbreviation(std::uint32_t i) const {
    if (i == paragraph_.begin || spaceBefore(i)) return false;
    const std::string_view word = row_.at(i - 1);
    if (!isWord(i - 1)) return false;
    return word.size() == 1 || (word.size() <= 4 && word.find_first_of("aeiouyAEIOUY") == std::string_view::npos);
  }

  /// Yahoo! News.
  bool isPartOfName(std::uint32_t i, std::uint32_t next) const {
    if (i == paragraph_.begin || first(i) != U'!') return false;
    const std::string_view word = row_.at(i - 1);
    return (word == "Yahoo" || word == "Jeopardy") && !startsSentences(row_.at(next));
  }

  /// "Why?" Smith asked.
  bool isSpeechTag(std::uint32_t next) const {
    for (std::uint32_t i = next; i < paragraph_.end && i < next + 4 && isWord(i); ++i) {
      if (isOneOf(kSpeechVerbs, row_.at(i))) return i > next;
    }
    return false;
  }

  const TokenRow& row_;
  std::vector<Range>& sentences_;
  Range paragraph_;
};

}  // namespace

void findSentences(const TokenRow& row, std::vector<Range>& sentences) {
  SentenceFinder finder(row, sentences);
  for (const Range paragraph : row.paragraphs) finder.readParagraph(paragraph);
}

}  // namespace ungarble
