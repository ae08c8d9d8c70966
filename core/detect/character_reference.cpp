#include "core/detect/character_reference.h"

#include <algorithm>

#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

struct Named {
  std::string_view name;
  char32_t value;
};

constexpr Named kNamed[] = {
    {"nbsp", 0xA0},     {"amp", U'&'},      {"quot", U'"'},     {"apos", U'\''},    {"rsquo", 0x2019},  {"lsquo", 0x2018},
    {"rdquo", 0x201D},  {"ldquo", 0x201C},  {"sbquo", 0x201A},  {"bdquo", 0x201E},  {"ndash", 0x2013},  {"mdash", 0x2014},
    {"hellip", 0x2026}, {"bull", 0x2022},   {"middot", 0xB7},   {"shy", 0xAD},      {"pound", 0xA3},    {"euro", 0x20AC},
    {"cent", 0xA2},     {"yen", 0xA5},      {"copy", 0xA9},     {"reg", 0xAE},      {"trade", 0x2122},  {"deg", 0xB0},
    {"sect", 0xA7},     {"para", 0xB6},     {"frac12", 0xBD},   {"frac14", 0xBC},   {"frac34", 0xBE},   {"times", 0xD7},
    {"laquo", 0xAB},    {"raquo", 0xBB},    {"iexcl", 0xA1},    {"iquest", 0xBF},   {"ensp", 0x2002},   {"emsp", 0x2003},
    {"thinsp", 0x2009}, {"zwnj", 0x200C},   {"zwj", 0x200D},    {"prime", 0x2032},  {"minus", 0x2212},  {"rarr", 0x2192},
    {"agrave", 0xE0},   {"aacute", 0xE1},   {"acirc", 0xE2},    {"atilde", 0xE3},   {"auml", 0xE4},     {"aring", 0xE5},
    {"aelig", 0xE6},    {"ccedil", 0xE7},   {"egrave", 0xE8},   {"eacute", 0xE9},   {"ecirc", 0xEA},    {"euml", 0xEB},
    {"igrave", 0xEC},   {"iacute", 0xED},   {"icirc", 0xEE},    {"iuml", 0xEF},     {"ntilde", 0xF1},   {"ograve", 0xF2},
    {"oacute", 0xF3},   {"ocirc", 0xF4},    {"otilde", 0xF5},   {"ouml", 0xF6},     {"oslash", 0xF8},   {"ugrave", 0xF9},
    {"uacute", 0xFA},   {"ucirc", 0xFB},    {"uuml", 0xFC},     {"szlig", 0xDF},    {"Eacute", 0xC9},   {"Agrave", 0xC0},
    {"Auml", 0xC4},     {"Ouml", 0xD6},     {"Uuml", 0xDC},     {"Ccedil", 0xC7},   {"Aring", 0xC5},    {"Oslash", 0xD8},
    {"scaron", 0x161},  {"Scaron", 0x160},  {"oelig", 0x153},   {"zcaron", 0x17E},
};

constexpr std::size_t kLongestName = 8;

/// The value of what stands between & and ; or 0.
char32_t valueOf(std::string_view name) {
  if (name.size() < 2) return 0;
  if (name[0] != '#') {
    const auto* const found = std::find_if(std::begin(kNamed), std::end(kNamed), [&](const Named& n) { return n.name == name; });
    return found == std::end(kNamed) ? 0 : found->value;
  }
  const bool hex = name[1] == 'x' || name[1] == 'X';
  char32_t value = 0;
  std::size_t digits = 0;
  for (std::size_t i = hex ? 2 : 1; i < name.size(); ++i, ++digits) {
    const char c = name[i];
    const char lower = static_cast<char>(c | 0x20);
    if (isAsciiDigit(c)) {
      value = value * (hex ? 16 : 10) + static_cast<char32_t>(c - '0');
    } else if (hex && lower >= 'a' && lower <= 'f') {
      value = value * 16 + static_cast<char32_t>(lower - 'a' + 10);
    } else {
      return 0;
    }
  }
  const bool character = value >= 0x20 && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
  return digits > 0 && character ? value : 0;
}

}  // namespace

CharacterReference characterReferenceAt(std::string_view text, std::size_t offset) {
  std::size_t begin = offset + 1;
  constexpr std::string_view kEscaped = "amp;";
  while (text.substr(begin, kEscaped.size()) == kEscaped && begin - offset < 3 * kEscaped.size()) {
    const std::size_t inner = begin + kEscaped.size();
    const std::size_t end = text.substr(inner, kLongestName + 1).find(';');
    const bool deeper = text.substr(inner, kEscaped.size()) == kEscaped;
    if (end == std::string_view::npos || (!deeper && valueOf(text.substr(inner, end)) == 0)) break;
    begin = inner;
  }
  const std::size_t end = text.substr(begin, kLongestName + 1).find(';');
  if (end == std::string_view::npos) return {};
  const char32_t value = valueOf(text.substr(begin, end));
  if (value == 0) return {};
  CharacterReference reference{static_cast<std::uint32_t>(begin + end + 1 - offset), ""};
  appendUtf8(value, reference.character);
  return reference;
}

}  // namespace ungarble
