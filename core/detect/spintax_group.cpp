#include "core/detect/spintax_group.h"

#include <algorithm>
#include <optional>

#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kLongest = 400;  // bytes of a group
constexpr int kDeepest = 4;              // levels of nesting
constexpr std::size_t kAlternatives = 3;
constexpr std::size_t kWordsWithoutChoice = 6;

bool isSpace(char c) { return c == ' ' || c == '\t'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
  return text;
}

/// What words and the punctuation between them are made of; code is not.
bool isProse(char32_t c) {
  const CharClass kind = classOf(c);
  if (isWordClass(kind) || kind == CharClass::mark || c == U' ') return true;
  return std::u32string_view(U"'’‘-–—,.!?%$£€&/:").find(c) != std::u32string_view::npos;
}

class Parser {
 public:
  Parser(std::string_view text, std::uint32_t begin)
      : text_(text.substr(0, std::min<std::size_t>(text.size(), begin + kLongest))), at_(begin) {}

  // Reads the group at the cursor and leaves the cursor behind it; nothing when it is none.
  std::optional<std::vector<std::string>> group(int depth) {
    if (depth == kDeepest) return std::nullopt;
    const char close = text_[at_] == '{' ? '}' : ']';
    ++at_;
    std::vector<std::string> alternatives(1);
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == close) {
        ++at_;
        return alternatives;
      }
      if (c == '|') {
        alternatives.emplace_back();
        ++at_;
      } else if (c == '{') {
        const auto inner = group(depth + 1);
        if (!inner) return std::nullopt;
        alternatives.back() += inner->front();
      } else {
        const CodePoint point = decodeAt(text_, at_);
        if (at_ + point.length > text_.size() || !isProse(point.value)) return std::nullopt;
        alternatives.back().append(text_, at_, point.length);
        at_ += point.length;
      }
    }
    return std::nullopt;
  }

  std::uint32_t position() const { return at_; }

 private:
  std::string_view text_;
  std::uint32_t at_;
};

bool hasLetter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return isAsciiLetter(c) || static_cast<unsigned char>(c) >= 0x80; });
}

/// {that a}, {screen}: a few plain words, the first of two letters at least.
bool isPlainPhrase(std::string_view text) {
  if (text.empty() || text != trim(text)) return false;
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return isAsciiLetter(c) || c == ' ' || c == '\'' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
  });
  const auto spaces = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  if (!plain || spaces >= kWordsWithoutChoice || !hasLetter(text.substr(0, 1)) || text.size() < 3) return false;
  // {One of the People} is a title, camelCase and CAPITALS name variables.
  const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (spaces > 0) return std::count_if(text.begin(), text.end(), isCapital) < 2;
  return std::none_of(text.begin() + 1, text.end(), isCapital);
}

/// {x | x is even}: the set-builder of mathematics.
bool isSetBuilder(std::string_view first) {
  return first.size() == 1 && std::string_view("aAI").find(first) == std::string_view::npos;
}

/// What may stand right before a group in prose; a letter, a backslash or a dollar make it code.
bool mayPrecede(char32_t c) {
  return c == 0 || classOf(c) == CharClass::space || std::u32string_view(U"\"'“‘’”(-–—,").find(c) != std::u32string_view::npos;
}

/// A letter may follow a choice: {car|auto}s.
bool mayFollow(char32_t c, bool hasChoice) {
  if (c == 0 || classOf(c) == CharClass::space) return true;
  if (hasChoice && classOf(c) == CharClass::letter) return true;
  return std::u32string_view(U"\"'“‘’”),.;:!?-–—…").find(c) != std::u32string_view::npos;
}

}  // namespace

SpintaxGroup spintaxGroupAt(std::string_view text, std::uint32_t offset) {
  if (!mayPrecede(decodeBefore(text, offset).value)) return {};
  Parser parser(text, offset);
  const auto alternatives = parser.group(0);
  if (!alternatives) return {};
  SpintaxGroup group{{offset, parser.position()}, {}, alternatives->size() > 1};
  if (!mayFollow(decodeAt(text, group.bytes.end).value, group.hasChoice)) return {};

  const bool wrapsAnother = text[offset + 1] == '{' && text[group.bytes.end - 2] == '}' && !group.hasChoice;
  if (wrapsAnother) return {};  // {{name}}: a template
  if (group.hasChoice) {
    if (isSetBuilder(trim(alternatives->front()))) return {};
    if (std::none_of(alternatives->begin(), alternatives->end(), hasLetter)) return {};
  } else if (text[offset] == '[' || !isPlainPhrase(alternatives->front())) {
    return {};  // [sic], {1, 2}, {name_of}
  }
  for (const std::string& alternative : *alternatives) {
    const std::string_view words = trim(alternative);
    if (!words.empty() && group.alternatives.size() < kAlternatives) group.alternatives.emplace_back(words);
  }
  return group;
}

}  // namespace ungarble
