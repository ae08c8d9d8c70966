// encoding-residue: mojibake, replacement characters, character references of HTML, and the invisible or look-alike
// characters that hide copied text from plagiarism checkers.
//
// One pass over the bytes collects what is broken; breaks in one word make one finding, which offers the whole word
// mended. A broken 's is a word of its own: what it follows, often a name, is whole. Code, addresses and passages that
// speak of HTML are left alone, and so are soft hyphens and the joiners of other scripts.
#include <optional>

#include "core/detect/character_reference.h"
#include "core/detect/lookalikes.h"
#include "core/detect/mojibake.h"
#include "core/detect/rules.h"
#include "core/detect/words.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

// One place in 3 million words of news, encyclopedia, government and blogs; all were broken.
constexpr float kConfidence = 0.99f;
constexpr float kFixConfidence = 0.98f;
constexpr float kGuessConfidence = 0.85f;  // for the character that U+FFFD stands for

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kByteOrderMark = 0xFEFF;

enum class Break : std::uint8_t { mojibake, reference, lost, invisible, lookalike };

struct Repair {
  Range bytes;
  Break kind = Break::mojibake;
  std::optional<std::string> mended;  // what stood there, if that can be told
};

bool isZeroWidth(char32_t c) {
  return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == kByteOrderMark;
}
bool isLatinLetter(char32_t c) {
  return (c < 0x80 && isAsciiLetter(static_cast<char>(c))) || (c >= 0xC0 && c < 0x250 && classOf(c) == CharClass::letter);
}
bool isWordPart(char32_t c) { return isWordClass(classOf(c)) || isApostrophe(c); }

/// Whether what was mended belongs to the letters around it, so that the finding should show the whole word.
bool joinsWord(const Repair& repair) {
  if (!repair.mended || repair.mended->empty()) return true;
  const CodePoint first = decodeAt(*repair.mended, 0);
  return isWordPart(first.value) && first.value != 0x2018;
}

class EncodingScan {
 public:
  EncodingScan(const Document& document, std::vector<Finding>& findings)
      : document_(document), text_(document.text()), findings_(findings) {}

  void run() {
    for (std::uint32_t i = 0; i < text_.size();) {
      const auto byte = static_cast<unsigned char>(text_[i]);
      if (byte < 0x80 && byte != '&') {
        ++i;
        continue;
      }
      const std::optional<Repair> repair = repairAt(i);
      if (!repair) {
        i += decodeAt(text_, i).length;
        continue;
      }
      i = repair->bytes.end;
      if (!isForeignGround(repair->bytes.begin)) add(*repair);
    }
    flush();
  }

 private:
  std::optional<Repair> repairAt(std::uint32_t i) {
    if (text_[i] == '&') return reference(i);
    const CodePoint c = decodeAt(text_, i);
    const Range bytes{i, i + c.length};
    if (c.value == kReplacement) return Repair{bytes, Break::lost, guessLost(bytes)};
    if (isZeroWidth(c.value)) return invisible(bytes);
    if (latinLookalike(c.value) != 0) return i < judgedWordEnd_ ? std::nullopt : lookalikeWord(bytes);
    MojibakeRun run = mojibakeAt(text_, i);
    if (run.begin == run.end) return std::nullopt;
    return mojibake(std::move(run));
  }

  static Repair mojibake(MojibakeRun run) {
    Repair repair{{run.begin, run.end}, Break::mojibake, ""};
    for (std::size_t i = 0; i < run.mended.size();) {
      const CodePoint c = decodeAt(run.mended, i);
      if (c.value == kReplacement) repair.mended.reset();
      if (!repair.mended) break;
      if (c.value == 0xA0) {
        *repair.mended += ' ';
      } else if (!isZeroWidth(c.value)) {
        repair.mended->append(run.mended, i, c.length);
      }
      i += c.length;
    }
    return repair;
  }

  std::optional<Repair> reference(std::uint32_t i) const {
    CharacterReference found = characterReferenceAt(text_, i);
    if (found.length == 0) return std::nullopt;
    const Range bytes{i, i + found.length};
    const char32_t value = decodeAt(found.character, 0).value;
    if (value == U'<' || value == U'>' || isQuotedAlone(bytes)) return std::nullopt;
    if (classOf(value) == CharClass::space) return Repair{bytes, Break::reference, " "};
    if (classOf(value) == CharClass::ignorable) return Repair{bytes, Break::reference, ""};
    return Repair{bytes, Break::reference, std::move(found.character)};
  }

  // '&nbsp;' in quotation marks or brackets of its own: the text speaks of it.
  bool isQuotedAlone(Range bytes) const {
    static constexpr std::u32string_view kMarks = U"\"'`“”‘’()";
    const char32_t before = decodeBefore(text_, bytes.begin).value;
    const char32_t after = decodeAt(text_, bytes.end).value;
    return kMarks.find(before) != kMarks.npos && kMarks.find(after) != kMarks.npos;
  }

  // An apostrophe, when the letters behind it make a short ending: don�t, it�s, they�re.
  std::optional<std::string> guessLost(Range bytes) const {
    static constexpr auto kEndings = wordSet("s", "t", "re", "ve", "ll", "d", "m");
    std::uint32_t end = bytes.end;
    while (end < text_.size() && isAsciiLetter(text_[end])) ++end;
    const bool insideWord = isLatinLetter(decodeBefore(text_, bytes.begin).value);
    if (insideWord && kEndings.has(text_.substr(bytes.end, end - bytes.end))) return "’";
    return std::nullopt;
  }

  std::optional<Repair> invisible(Range bytes) const {
    while (isZeroWidth(decodeAt(text_, bytes.end).value)) bytes.end += decodeAt(text_, bytes.end).length;
    const bool insideWord =
        isLatinLetter(decodeBefore(text_, bytes.begin).value) && isLatinLetter(decodeAt(text_, bytes.end).value);
    if (!insideWord) return std::nullopt;
    return Repair{bytes, Break::invisible, ""};
  }

  // The whole word around a look-alike, if Latin letters and look-alikes are all that it holds.
  std::optional<Repair> lookalikeWord(Range bytes) {
    while (bytes.begin > 0 && classOf(decodeBefore(text_, bytes.begin).value) == CharClass::letter) {
      bytes.begin -= decodeBefore(text_, bytes.begin).length;
    }
    std::string mended;
    std::uint32_t latin = 0, letters = 0;
    bool foreign = false;
    for (bytes.end = bytes.begin; bytes.end < text_.size();) {
      const CodePoint c = decodeAt(text_, bytes.end);
      if (classOf(c.value) != CharClass::letter) break;
      const char twin = latinLookalike(c.value);
      foreign = foreign || (twin == 0 && !isLatinLetter(c.value));
      latin += twin == 0 ? 1 : 0;
      ++letters;
      appendUtf8(twin == 0 ? c.value : static_cast<char32_t>(twin), mended);
      bytes.end += c.length;
    }
    judgedWordEnd_ = bytes.end;
    // Two letters alone may be a symbol: Ηz, pΗ.
    if (foreign || latin == 0 || letters < 3) return std::nullopt;
    return Repair{bytes, Break::lookalike, std::move(mended)};
  }

  // Inside code, an address, or a paragraph about HTML. Asked in ascending order.
  bool isForeignGround(std::uint32_t byte) {
    const auto& tokens = document_.tokens();
    while (token_ < tokens.size() && tokens[token_].bytes.end <= byte) ++token_;
    if (token_ == tokens.size()) return false;
    const Token& token = tokens[token_];
    if (token.has(kCode)) return true;
    const bool address = token.kind == TokenKind::url || token.kind == TokenKind::email;
    return (address && token.bytes.begin <= byte) || (text_[byte] == '&' && speaksOfHtml());
  }

  bool speaksOfHtml() {
    const auto& paragraphs = document_.paragraphs();
    while (paragraph_ + 1 < paragraphs.size() && paragraphs[paragraph_].end <= token_) ++paragraph_;
    if (judged_ != paragraph_) {
      judged_ = paragraph_;
      const std::string_view text = document_.text(document_.bytes(paragraphs[paragraph_]));
      html_ = false;
      for (const std::string_view word : {"HTML", "html", "XML", "entities", "escape"}) {
        html_ = html_ || text.find(word) != std::string_view::npos;
      }
    }
    return html_;
  }

  void add(const Repair& repair) {
    const bool sameWord = !word_.empty() && repair.bytes.begin <= wordEnd_ && joinsWord(repair) && joinsWord(word_.back());
    if (!sameWord) flush();
    word_.push_back(repair);
    wordEnd_ = sameWord ? std::max(wordEnd_, repair.bytes.end) : repair.bytes.end;
    if (!joinsWord(repair)) return;
    while (wordEnd_ < text_.size() && isWordPart(decodeAt(text_, wordEnd_).value)) {
      const CodePoint c = decodeAt(text_, wordEnd_);
      wordEnd_ += c.length;
    }
  }

  // Reports the breaks of one word.
  void flush() {
    if (word_.empty()) return;
    Range bytes{word_.front().bytes.begin, word_.back().bytes.end};
    if (joinsWord(word_.front())) {
      const std::uint32_t floor = isClitic() ? bytes.begin : findings_.empty() ? 0 : findings_.back().bytes.end;
      while (bytes.begin > floor && isWordPart(decodeBefore(text_, bytes.begin).value)) {
        bytes.begin -= decodeBefore(text_, bytes.begin).length;
      }
      bytes.end = std::max(bytes.end, trimmedEnd());
    }
    findings_.push_back(makeFinding(bytes));
    word_.clear();
  }

  // Whether the one break is the apostrophe of an s that ends the word.
  bool isClitic() const {
    const Repair& repair = word_.front();
    return word_.size() == 1 && repair.mended && isApostrophe(decodeAt(*repair.mended, 0).value) &&
           decodeAt(*repair.mended, 0).length == repair.mended->size() && text_.substr(repair.bytes.end, 1) == "s" &&
           trimmedEnd() == repair.bytes.end + 1;
  }

  // The end of the word without a closing quotation mark that was taken for an apostrophe.
  std::uint32_t trimmedEnd() const {
    std::uint32_t end = wordEnd_;
    while (end > word_.back().bytes.end && isApostrophe(decodeBefore(text_, end).value)) {
      end -= decodeBefore(text_, end).length;
    }
    return end;
  }

  Finding makeFinding(Range bytes) const {
    Finding finding{bytes, Code::encodingResidue, Severity::error, kConfidence, messageOf(word_.front().kind), {}};
    std::string mended;
    std::uint32_t copied = bytes.begin;
    float confidence = kFixConfidence;
    for (const Repair& repair : word_) {
      if (!repair.mended) return finding;
      if (repair.kind == Break::lost) confidence = kGuessConfidence;
      mended += document_.text(Range{copied, repair.bytes.begin});
      mended += *repair.mended;
      copied = repair.bytes.end;
    }
    mended += document_.text(Range{copied, bytes.end});
    finding.suggestions.push_back({std::move(mended), confidence});
    return finding;
  }

  static std::string messageOf(Break kind) {
    switch (kind) {
      case Break::mojibake: return "Broken characters: the text was read in the wrong encoding.";
      case Break::reference: return "A code of HTML was left in the text.";
      case Break::lost: return "A character was lost when the text was copied.";
      case Break::invisible: return "An invisible character hides inside this word.";
      case Break::lookalike: return "A letter of another alphabet hides in this word.";
    }
    return "";
  }

  const Document& document_;
  std::string_view text_;
  std::vector<Finding>& findings_;
  std::vector<Repair> word_;  // breaks of the word at hand
  std::uint32_t wordEnd_ = 0;
  std::uint32_t judgedWordEnd_ = 0;  // of the word that lookalikeWord looked at last: once a word keeps it linear
  std::size_t token_ = 0;  // cursors of isForeignGround
  std::size_t paragraph_ = 0;
  std::optional<std::size_t> judged_;  // the paragraph that html_ speaks of
  bool html_ = false;
};

}  // namespace

void detectEncoding(const Document& document, std::vector<Finding>& findings) {
  std::vector<Finding> found;
  EncodingScan(document, found).run();
  findings.insert(findings.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

}  // namespace ungarble
