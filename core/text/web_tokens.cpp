#include "core/text/web_tokens.h"

#include <algorithm>
#include <iterator>

#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kMaxLocalPart = 64;   // RFC 5321
constexpr std::uint32_t kMaxDomain = 253;     // RFC 1035

// Endings that tell a bare domain from a missing space; English words (in, is, me, so, to) are left out. Sorted.
constexpr std::string_view kDomainEndings[] = {
    "ai", "app", "au", "biz", "ca", "ch", "cn", "com", "de", "dev", "edu", "eu", "fr", "gov", "ie", "info", "int",
    "io", "jp", "kr", "ly", "mil", "net", "nl", "nz", "org", "pl", "ru", "se", "tv", "uk", "xyz", "za",
};
static_assert(std::is_sorted(std::begin(kDomainEndings), std::end(kDomainEndings)));

// Sorted.
constexpr std::string_view kExtensions[] = {
    "asp", "aspx", "avi", "bat", "bmp", "cfg", "cpp", "css", "csv", "dll", "doc", "docx", "epub", "exe", "gif", "gz",
    "htm", "html", "ini", "ipynb", "java", "jpeg", "jpg", "js", "json", "jsx", "log", "md", "mov", "mp3", "mp4", "odt",
    "pdf", "php", "png", "ppt", "pptx", "ps1", "psd", "py", "rar", "rtf", "sql", "svg", "tar", "tex", "tiff", "ts",
    "tsv", "tsx", "txt", "wasm", "wav", "webp", "xls", "xlsx", "xml", "yaml", "yml", "zip",
};
static_assert(std::is_sorted(std::begin(kExtensions), std::end(kExtensions)));

char at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

bool isLowerAscii(char c) { return c >= 'a' && c <= 'z'; }

/// Whether a word goes on at `offset`.
bool isWordAt(std::string_view text, std::size_t offset) {
  const CharClass charClass = classOf(decodeAt(text, offset).value);
  return offset < text.size() && (isWordClass(charClass) || charClass == CharClass::mark);
}

bool isUrlCharacter(CodePoint c) {
  if (c.value < 128) {
    return c.value > ' ' && c.value != 127 && std::string_view("\"<>\\^`{|}").find(static_cast<char>(c.value)) ==
                                                  std::string_view::npos;
  }
  const CharClass charClass = classOf(c.value);
  return isWordClass(charClass) || charClass == CharClass::mark;
}

/// The end of the URL characters from `offset`, without punctuation that belongs to the sentence around it.
std::uint32_t urlEnd(std::string_view text, std::uint32_t begin, std::uint32_t offset) {
  std::int32_t openBrackets = 0;
  while (offset < text.size()) {
    const CodePoint c = decodeAt(text, offset);
    if (!isUrlCharacter(c)) break;
    if (c.value == '(' || c.value == '[') ++openBrackets;
    if ((c.value == ')' || c.value == ']') && --openBrackets < 0) break;
    offset += c.length;
  }
  while (offset > begin && std::string_view(".,;:!?'*_([").find(text[offset - 1]) != std::string_view::npos) --offset;
  return offset;
}

/// The end of labels with stops between them (example.co.uk) and where the last label begins.
struct Labels {
  std::uint32_t end;
  std::uint32_t last;
  bool several;
};

Labels matchLabels(std::string_view text, std::uint32_t begin, bool allowUnderscore) {
  Labels labels{begin, begin, false};
  const std::uint32_t limit = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), begin + kMaxDomain));
  std::uint32_t offset = begin;
  while (offset < limit) {
    const char c = text[offset];
    if (isAsciiAlnum(c) || (allowUnderscore && c == '_')) {
      labels.end = ++offset;
    } else if (c == '-' && isAsciiAlnum(at(text, offset + 1))) {
      ++offset;
    } else if (c == '.' && offset > labels.last && isAsciiAlnum(at(text, offset + 1))) {
      labels.last = ++offset;
      labels.several = true;
    } else {
      break;
    }
  }
  return labels;
}

template <std::size_t size>
bool isListed(const std::string_view (&list)[size], std::string_view word) {
  return std::binary_search(std::begin(list), std::end(list), word);
}

/// The end of scheme:// at `begin`, or 0.
std::uint32_t schemeEnd(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = begin;
  while (end - begin < 16 && isAsciiLetter(at(text, end))) ++end;
  if (end == begin || text.substr(end, 3) != "://") return 0;
  return isUrlCharacter(decodeAt(text, end + 3)) && end + 3 < text.size() ? end + 3 : 0;
}

std::uint32_t emailEnd(std::string_view text, std::uint32_t begin) {
  const auto isLocal = [](char c) {
    return isAsciiAlnum(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
  };
  std::uint32_t sign = begin;
  while (sign - begin < kMaxLocalPart && isLocal(at(text, sign))) ++sign;
  if (sign == begin || at(text, sign) != '@' || text[sign - 1] == '.') return 0;
  const Labels labels = matchLabels(text, sign + 1, false);
  const bool good = labels.several && labels.end >= labels.last + 2 && isAsciiLetter(text[labels.last]);
  return good && !isWordAt(text, labels.end) ? labels.end : 0;
}

}  // namespace

WebToken matchAddress(std::string_view text, std::uint32_t begin) {
  if (const std::uint32_t offset = schemeEnd(text, begin)) return {urlEnd(text, begin, offset), TokenKind::url};
  const std::string_view start = text.substr(begin, 7);
  if (start == "mailto:") {
    if (const std::uint32_t end = emailEnd(text, begin + 7)) return {end, TokenKind::email};
  }
  if (const std::uint32_t end = emailEnd(text, begin)) return {end, TokenKind::email};

  const Labels labels = matchLabels(text, begin, true);
  const WebToken none{0, TokenKind::url, labels.end};
  if (!labels.several || labels.end <= labels.last || isWordAt(text, labels.end)) return none;
  const bool isWww = (start.substr(0, 4) == "www." || start.substr(0, 4) == "WWW.") && labels.last > begin + 4;
  const std::string_view last = text.substr(labels.last, labels.end - labels.last);
  const bool hostEnds = at(text, labels.end) != '_';
  if (isWww || (hostEnds && isLowerAscii(text[labels.last]) && isListed(kDomainEndings, last))) {
    const char next = at(text, labels.end);
    if (next == '/' || next == '?' || next == '#') return {urlEnd(text, begin, labels.end), TokenKind::url};
    if (next == ':' && isAsciiDigit(at(text, labels.end + 1))) {
      return {urlEnd(text, begin, labels.end), TokenKind::url};
    }
    return {labels.end, TokenKind::url};
  }
  if (hostEnds && isListed(kExtensions, last)) return {labels.end, TokenKind::url};
  return none;
}

WebToken matchTag(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = begin + 1;
  if (text[begin] == '@') {
    while (isAsciiAlnum(at(text, end)) || at(text, end) == '_') ++end;
    const bool good = end > begin + 1 && !isWordAt(text, end);
    return good ? WebToken{end, TokenKind::mention} : WebToken{};
  }
  bool hasLetter = false;
  while (end < text.size()) {
    const CodePoint c = decodeAt(text, end);
    const CharClass charClass = classOf(c.value);
    if (charClass == CharClass::letter || charClass == CharClass::ideograph) hasLetter = true;
    if (!isWordClass(charClass) && charClass != CharClass::mark && c.value != '_') break;
    end += c.length;
  }
  return hasLetter ? WebToken{end, TokenKind::hashtag} : WebToken{};
}

}  // namespace ungarble
