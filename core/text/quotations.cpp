// Quotations, one paragraph after another. A curly mark says itself whether it opens or closes; a straight one opens
// where it leans on the word after it, and closes when it is the next of its kind. What is still open at the end of a
// paragraph ends there, and a next paragraph that opens with the mark again is a quotation of its own: that is how
// quotations over several paragraphs are set. Inside a quotation other marks are only text.
#include "core/text/characters.h"
#include "core/text/structure.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

constexpr char32_t kLeftSingle = 0x2018;
constexpr char32_t kRightSingle = 0x2019;
constexpr char32_t kLeftDouble = 0x201C;
constexpr char32_t kRightDouble = 0x201D;
constexpr char32_t kLowDouble = 0x201E;
constexpr char32_t kLeftGuillemet = 0xAB;
constexpr char32_t kRightGuillemet = 0xBB;
constexpr char32_t kLeftCorner = 0x300C;
constexpr char32_t kRightCorner = 0x300D;

class QuotationFinder {
 public:
  QuotationFinder(const TokenRow& row, std::vector<Range>& quotations) : row_(row), quotations_(quotations) {}

  void readParagraph(Range paragraph) {
    paragraph_ = paragraph;
    open_ = 0;
    for (std::uint32_t i = paragraph.begin; i < paragraph.end; ++i) {
      const char32_t mark = markAt(i);
      if (mark == 0) continue;
      if (open_ == 0) {
        if (opens(i, mark)) open(i, mark);
      } else if (closes(i, mark)) {
        add({begin_, i});
        open_ = 0;
      } else if (mark == open_ && (mark != U'\'' && mark != kLeftSingle) && leansForward(i)) {
        open(i, mark);  // the mark before it was a stray one
      }
    }
    if (open_ != 0 && open_ != U'\'' && open_ != kLeftSingle) add({begin_, paragraph.end});
  }

 private:
  void open(std::uint32_t i, char32_t mark) {
    open_ = mark;
    begin_ = i + 1;
  }

  void add(Range range) {
    if (range.empty()) return;
    quotations_.push_back(range);
    row_.flag(range, kQuoted);
  }

  /// The quotation mark that token `i` is, or 0.
  char32_t markAt(std::uint32_t i) const {
    if (row_.tokens[i].kind != TokenKind::punctuation || row_.tokens[i].has(kCode)) return 0;
    const char32_t c = decodeAt(row_.text, row_.tokens[i].bytes.begin).value;
    switch (c) {
      case U'"': case U'\'': case kLeftSingle: case kRightSingle: case kLeftDouble: case kRightDouble: case kLowDouble:
      case kLeftGuillemet: case kRightGuillemet: case kLeftCorner: case kRightCorner:
        return c;
      default:
        return 0;
    }
  }

  bool isFirst(std::uint32_t i) const { return i == paragraph_.begin; }
  bool spaceBefore(std::uint32_t i) const { return isFirst(i) || row_.tokens[i].has(kSpaceBefore); }
  bool spaceAfter(std::uint32_t i) const {
    return i + 1 == paragraph_.end || row_.tokens[i + 1].has(kSpaceBefore);
  }

  /// Whether a mark stands where a quotation may begin and leans on what follows.
  bool leansForward(std::uint32_t i) const {
    if (spaceAfter(i)) return false;
    if (spaceBefore(i)) return true;
    const TokenKind before = row_.tokens[i - 1].kind;
    if (before != TokenKind::punctuation && before != TokenKind::symbol) return false;
    // After a closing mark or a full stop it closes rather than opens.
    const char32_t c = decodeAt(row_.text, row_.tokens[i - 1].bytes.begin).value;
    return c == U'(' || c == U'[' || c == U'{' || c == U'/' || c == U'*' || c == U'_' || c == U'=' || c == U'>' ||
           c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == kLeftSingle || c == kLeftDouble || c == U'"';
  }

  bool opens(std::uint32_t i, char32_t mark) {
    switch (mark) {
      case kLeftDouble: case kLowDouble: case kLeftGuillemet: case kLeftCorner:
        return true;
      case U'"':
        // A mark with space on both sides opens when another one follows to close it.
        return leansForward(i) || (spaceBefore(i) && spaceAfter(i) && hasLater(i, mark));
      case kRightDouble:
        return leansForward(i) && spaceBefore(i) && hasLater(i, mark);  // Swedish style, and slips
      case U'\'':
        return leansForward(i) && !isElision(i + 1) && hasSingleClose(i, mark);
      case kLeftSingle:
        return !spaceAfter(i) && !isElision(i + 1) && hasSingleClose(i, kRightSingle);
      default:
        return false;
    }
  }

  bool closes(std::uint32_t i, char32_t mark) const {
    switch (open_) {
      case kLeftDouble:
        return mark == kRightDouble || (mark == U'"' && !leansForward(i));
      case kLowDouble:
        return mark == kLeftDouble || mark == kRightDouble || mark == U'"';
      case kLeftGuillemet:
        return mark == kRightGuillemet;
      case kLeftCorner:
        return mark == kRightCorner;
      case kLeftSingle:
        return mark == kRightSingle && closesSingle(i, mark);
      case U'\'':
        return mark == U'\'' && closesSingle(i, mark);
      case U'"':
        return (mark == U'"' && !(spaceBefore(i) && leansForward(i))) || mark == kRightDouble;
      default:
        return mark == open_;
    }
  }

  /// A single mark after a word closes, unless it is the apostrophe of a plural: the officials' answer.
  bool closesSingle(std::uint32_t i, char32_t mark) const {
    if (isFirst(i) || row_.tokens[i].has(kSpaceBefore)) return false;
    if (spaceAfter(i) && i + 1 < paragraph_.end) {
      const std::string_view before = row_.at(i - 1);
      const bool isPlural = row_.tokens[i - 1].kind == TokenKind::word && before.back() == 's';
      if (isPlural && row_.tokens[i + 1].kind == TokenKind::word && hasSingleCloseAhead(i, mark)) return false;
    }
    return true;
  }

  /// What an apostrophe, not a quotation mark, stands before: '90s, rock 'n' roll.
  bool isElision(std::uint32_t i) const {
    return row_.tokens[i].kind == TokenKind::number || row_.mark(i) == 'n' || row_.mark(i) == 'N';
  }

  /// Whether the same double mark comes again in this paragraph.
  bool hasLater(std::uint32_t i, char32_t mark) {
    LastMark& last = lastDouble_[mark == U'"' ? 0 : 1];
    if (last.paragraph.end != paragraph_.end) {
      last = {paragraph_, 0};
      for (std::uint32_t j = paragraph_.end; j > paragraph_.begin && last.token == 0; --j) {
        if (markAt(j - 1) == mark) last.token = j - 1;
      }
    }
    return last.token > i;
  }

  /// Whether a mark that can close a single quotation stands after token `i`, at least a word away.
  bool hasSingleClose(std::uint32_t i, char32_t mark) {
    LastMark& last = lastSingle_[mark == U'\'' ? 0 : 1];
    if (last.paragraph.end != paragraph_.end) {
      last = {paragraph_, 0};
      for (std::uint32_t j = paragraph_.end; j > paragraph_.begin && last.token == 0; --j) {
        if (canCloseSingle(j - 1, mark)) last.token = j - 1;
      }
    }
    return last.token > i + 1;
  }

  bool hasSingleCloseAhead(std::uint32_t i, char32_t mark) const {
    const LastMark& last = lastSingle_[mark == U'\'' ? 0 : 1];
    return last.paragraph.end == paragraph_.end && last.token > i;
  }

  bool canCloseSingle(std::uint32_t i, char32_t mark) const {
    if (markAt(i) != mark || isFirst(i) || row_.tokens[i].has(kSpaceBefore)) return false;
    return spaceAfter(i) || row_.tokens[i + 1].kind == TokenKind::punctuation;
  }

  /// The last place in a paragraph where a mark could close, looked up once a paragraph.
  struct LastMark {
    Range paragraph;
    std::uint32_t token = 0;
  };

  const TokenRow& row_;
  std::vector<Range>& quotations_;
  Range paragraph_;
  char32_t open_ = 0;        // the mark that opened, 0 outside of quotations
  std::uint32_t begin_ = 0;  // first token after it
  LastMark lastDouble_[2];   // straight, curly
  LastMark lastSingle_[2];
};

}  // namespace

void findQuotations(const TokenRow& row, std::vector<Range>& quotations) {
  QuotationFinder finder(row, quotations);
  for (const Range paragraph : row.paragraphs) finder.readParagraph(paragraph);
}

}  // namespace ungarble
