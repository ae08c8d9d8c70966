// spintax-residue: what a spinner should have resolved and left standing. Groups in braces or brackets, closed and
// unclosed, tags, and places that were never filled.
//
// Braces have many honest uses, so a find counts only in prose: not in code, not in a paragraph that holds signs of
// code, and not in one that explains such syntax.
#include <algorithm>
#include <optional>

#include "core/detect/placeholders.h"
#include "core/detect/rules.h"
#include "core/detect/spintax_group.h"
#include "core/detect/words.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

// One place in 3 million words of news, encyclopedia, government and blogs, all of them broken markup; none in news. A
// brace that stands alone may be a slip of the writer.
constexpr float kConfidence = 0.99f;
constexpr float kLoneConfidence = 0.95f;
constexpr float kPhraseConfidence = 0.97f;                     // that a group without a choice only lost its braces
constexpr float kChoiceConfidences[] = {0.5f, 0.25f, 0.15f};  // spinners list the word that was there first, mostly

bool holdsSignsOfCode(std::string_view paragraph) {
  static constexpr std::string_view kSigns[] = {
      "();", "){",  ") {", "=>",  "==",  "!=",  "</",   "/>",     "<?",    "${",    "{%",     "#{",      "%{",
      "&&",  "||",  "::",  "->",  "\":", "':",  "};",   "[[",     "]]",    "`",     "\\begin", "\\frac", "\\text",
      "\\(", "\\[", "$$",  "_{",  "^{",  "syntax", "Syntax", "spintax", "Spintax", "regex", "braces",  "brackets",
      "placeholder", "template", "Usage:", "usage:",
  };
  return std::any_of(std::begin(kSigns), std::end(kSigns),
                     [&](std::string_view sign) { return paragraph.find(sign) != std::string_view::npos; });
}

/// printf("...: a name, a bracket and at once a quotation mark. An empty call such as random() is named in prose too.
bool holdsCall(std::string_view paragraph) {
  for (std::size_t i = paragraph.find('('); i != std::string_view::npos; i = paragraph.find('(', i + 1)) {
    const bool name = i > 0 && isAsciiAlnum(paragraph[i - 1]);
    if (name && i + 1 < paragraph.size() && paragraph[i + 1] == '"') return true;
  }
  return false;
}

class SpintaxScan {
 public:
  SpintaxScan(const Document& document, std::vector<Finding>& findings)
      : document_(document), text_(document.text()), findings_(findings) {}

  void run() {
    for (const Range& paragraph : document_.paragraphs()) {
      paragraph_ = document_.bytes(paragraph);
      const std::string_view words = document_.text(paragraph_);
      if (words.find_first_of("{}[%#") == std::string_view::npos) continue;
      isCode_ = document_.tokens()[paragraph.begin].has(kCode) || holdsSignsOfCode(words) || holdsCall(words);
      if (!isCode_) scanParagraph(paragraph);
    }
  }

 private:
  void scanParagraph(Range tokens) {
    const std::string_view words = document_.text(paragraph_);
    hasOpening_ = words.find('{') != std::string_view::npos;
    hasClosing_ = words.find('}') != std::string_view::npos;
    std::uint32_t token = tokens.begin;
    for (std::uint32_t i = paragraph_.begin; i < paragraph_.end; ++i) {
      const char c = text_[i];
      if (std::string_view("{}[%#").find(c) == std::string_view::npos) continue;
      while (token + 1 < tokens.end && document_.tokens()[token].bytes.end <= i) ++token;
      const Token& here = document_.tokens()[token];
      const bool address = here.kind == TokenKind::url || here.kind == TokenKind::email;
      if (here.has(kCode) || address) continue;
      if (const std::uint32_t end = findAt(i, c); end > i) i = end - 1;
    }
  }

  // Reports what begins at `i`; returns where it ends, or `i`.
  std::uint32_t findAt(std::uint32_t i, char c) {
    switch (c) {
      case '{':
      case '[': return groupAt(i);
      case '}': return loneClosing(i);
      default: return placeholder(i);
    }
  }

  std::uint32_t groupAt(std::uint32_t i) {
    if (text_[i] == '[') {
      if (const Range tag = spinTagAt(text_, i); !tag.empty()) return spinTag(tag);
    }
    const SpintaxGroup group = spintaxGroupAt(text_, i);
    if (group.bytes.empty()) return text_[i] == '{' && !hasClosing_ ? loneOpening(i) : i;
    reportChoice(group.bytes, group.alternatives, group.hasChoice);
    return group.bytes.end;
  }

  // [spin]big|large[/spin] as a whole where it is short; else the tag alone.
  std::uint32_t spinTag(Range tag) {
    constexpr std::size_t kLongest = 80;
    const std::string_view rest = text_.substr(tag.end, std::min<std::size_t>(kLongest, paragraph_.end - tag.end));
    const std::size_t inner = rest.find("[/");
    if (text_[tag.begin + 1] != '/' && inner != std::string_view::npos && inner > 0) {
      const Range closing = spinTagAt(text_, static_cast<std::uint32_t>(tag.end + inner));
      if (!closing.empty()) {
        const Range whole{tag.begin, closing.end};
        reportChoice(whole, split(rest.substr(0, inner)), rest.substr(0, inner).find('|') != std::string_view::npos);
        return whole.end;
      }
    }
    const Range bytes = withGap(tag);
    report(bytes, kConfidence, "A mark of a text spinner was left standing.", {{"", kPhraseConfidence}});
    return bytes.end;
  }

  // A tag that stands alone goes with one of the gaps around it.
  Range withGap(Range tag) const {
    if (tag.begin > paragraph_.begin && text_[tag.begin - 1] != ' ') return tag;
    if (tag.end < paragraph_.end && text_[tag.end] == ' ') {
      while (text_[tag.end] == ' ') ++tag.end;
    } else if (tag.end == paragraph_.end || !isWordClass(classOf(decodeAt(text_, tag.end).value))) {
      const std::uint32_t floor = findings_.empty() ? 0 : findings_.back().bytes.end;
      while (tag.begin > floor && text_[tag.begin - 1] == ' ') --tag.begin;
    }
    return tag;
  }

  static std::vector<std::string> split(std::string_view choice) {
    const bool braced = choice.size() > 2 && choice.front() == '{' && choice.back() == '}';
    if (braced) choice = choice.substr(1, choice.size() - 2);
    std::vector<std::string> alternatives;
    while (alternatives.size() < std::size(kChoiceConfidences)) {
      const std::size_t pipe = choice.find('|');
      if (const std::string_view one = choice.substr(0, pipe); !one.empty()) alternatives.emplace_back(one);
      if (pipe == std::string_view::npos) break;
      choice.remove_prefix(pipe + 1);
    }
    return alternatives;
  }

  // '{that a letter', '{big|large house': an opening brace without its fellow.
  std::uint32_t loneOpening(std::uint32_t i) {
    const char32_t before = decodeBefore(text_, i).value;
    if (before != 0 && classOf(before) != CharClass::space) return i;
    std::uint32_t end = i + 1;
    while (end < paragraph_.end) {
      const CodePoint c = decodeAt(text_, end);
      const bool part = isWordClass(classOf(c.value)) || isApostrophe(c.value) || c.value == U'-' || c.value == U'|';
      if (!part) break;
      end += c.length;
    }
    const std::string_view inside = text_.substr(i + 1, end - i - 1);
    if (inside.size() < 2 || !isAsciiLetter(inside[0]) || decodeAt(text_, end).value == U'_') return i;
    reportChoice({i, end}, split(inside), inside.find('|') != std::string_view::npos, kLoneConfidence);
    return end;
  }

  // 'a letter} Lavrov': a closing brace without its fellow.
  std::uint32_t loneClosing(std::uint32_t i) {
    const char32_t after = decodeAt(text_, i + 1).value;
    const bool ends = after == 0 || classOf(after) == CharClass::space || after == U'.' || after == U',';
    if (hasOpening_ || !ends) return i;
    std::uint32_t begin = i;
    while (begin > paragraph_.begin && isAsciiLetter(text_[begin - 1])) --begin;
    const std::uint32_t floor = findings_.empty() ? 0 : findings_.back().bytes.end;
    const bool bracketed = begin > 0 && (text_[begin - 1] == '(' || text_[begin - 1] == '[');  // (so}: a slip of the hand
    if (i - begin < 2 || begin < floor || bracketed) return i;
    reportChoice({begin, i + 1}, {std::string(text_.substr(begin, i - begin))}, false, kLoneConfidence);
    return i + 1;
  }

  std::uint32_t placeholder(std::uint32_t i) {
    const Range bytes = placeholderAt(text_, i);
    if (bytes.empty()) return i;
    report(bytes, kConfidence, "A place that was never filled in.", {});
    return bytes.end;
  }

  void reportChoice(Range bytes, const std::vector<std::string>& alternatives, bool hasChoice,
                    float confidence = kConfidence) {
    std::vector<Suggestion> suggestions;
    for (const std::string& alternative : alternatives) {
      const std::size_t begin = alternative.find_first_not_of(' ');
      if (begin == std::string::npos) continue;
      const float share = hasChoice ? kChoiceConfidences[suggestions.size()] : kPhraseConfidence;
      suggestions.push_back({alternative.substr(begin, alternative.find_last_not_of(' ') + 1 - begin), share});
    }
    report(bytes, confidence,
           hasChoice ? "A choice of words that a text spinner left standing." : "Braces that a text spinner left standing.",
           std::move(suggestions));
  }

  void report(Range bytes, float confidence, std::string message, std::vector<Suggestion> suggestions) {
    findings_.push_back(
        {bytes, Code::spintaxResidue, Severity::error, confidence, std::move(message), std::move(suggestions)});
  }

  const Document& document_;
  std::string_view text_;
  std::vector<Finding>& findings_;
  Range paragraph_;  // bytes of the one at hand
  bool isCode_ = false;
  bool hasOpening_ = false;
  bool hasClosing_ = false;
};

}  // namespace

void detectSpintax(const Document& document, std::vector<Finding>& findings) {
  std::vector<Finding> found;
  SpintaxScan(document, found).run();
  findings.insert(findings.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

}  // namespace ungarble
