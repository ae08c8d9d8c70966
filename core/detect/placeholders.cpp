#include "core/detect/placeholders.h"

#include "core/detect/words.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kShortest = 3;  // letters; fewer are a format: %d%
constexpr std::uint32_t kLongest = 32;

// Variables of Windows, which an article may well quote.
constexpr auto kSystemVariables =
    wordSet("allusersprofile", "appdata", "cd", "commonprogramfiles", "computername", "comspec", "date", "errorlevel",
            "homedrive", "homepath", "localappdata", "logonserver", "number_of_processors", "os", "path", "pathext",
            "programdata", "programfiles", "prompt", "public", "random", "systemdrive", "systemroot", "temp", "time",
            "tmp", "userdomain", "username", "userprofile", "windir");
constexpr auto kTags = wordSet("spin", "spintax", "spinner", "syn", "synonym", "synonyms", "random", "rewrite", "keyword",
                               "keywords");

bool isInside(char32_t c) { return isWordClass(classOf(c)) || std::u32string_view(U"%#\\/=\"'<[{").find(c) != std::u32string_view::npos; }

}  // namespace

Range placeholderAt(std::string_view text, std::uint32_t offset) {
  const char mark = text[offset];
  if (isInside(decodeBefore(text, offset).value)) return {};
  const bool twice = mark == '%' && text.substr(offset, 2) == "%%";
  const std::uint32_t begin = offset + (twice ? 2 : 1);
  std::uint32_t end = begin;
  while (end < text.size() && (isAsciiAlnum(text[end]) || text[end] == '_' || text[end] == '-')) ++end;
  if (end - begin < kShortest || end - begin > kLongest || !isAsciiLetter(text[begin])) return {};
  if (text[end - 1] == '-' || end == text.size()) return {};

  const std::string_view closing = twice ? "%%" : text.substr(offset, 1);
  if (text.substr(end, closing.size()) != closing) return {};
  const Range bytes{offset, end + static_cast<std::uint32_t>(closing.size())};
  const bool system = mark == '%' && kSystemVariables.has(LowerWord(text.substr(begin, end - begin)));
  if (system || isInside(decodeAt(text, bytes.end).value)) return {};
  return bytes;
}

Range spinTagAt(std::string_view text, std::uint32_t offset) {
  std::uint32_t begin = offset + 1;
  if (begin < text.size() && text[begin] == '/') ++begin;
  std::uint32_t end = begin;
  while (end < text.size() && end - begin < kLongest && isAsciiLetter(text[end])) ++end;
  const bool closed = end < text.size() && text[end] == ']';
  const bool link = closed && end + 1 < text.size() && text[end + 1] == '(';  // [keywords](address)
  if (!closed || link || !kTags.has(LowerWord(text.substr(begin, end - begin)))) return {};
  return {offset, end + 1};
}

}  // namespace ungarble
