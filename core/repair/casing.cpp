#include "core/repair/casing.h"

#include "core/text/casing.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

/// The capital of a lower-case letter of Latin, Greek or Cyrillic, found by folding back: capitals lie 32, 1 or 80
/// before their small letters. What has no capital there stays.
char32_t raised(char32_t c) {
  if (!isLower(c)) return c;
  if (c == 0xFF) return 0x178;  // ÿ
  for (const char32_t distance : {32, 1, 80}) {
    if (c > distance && c - distance != c && fold(c - distance) == c) return c - distance;
  }
  return c;
}

enum class Raise { nothing, firstLetter, firstOfEachWord, everything };

/// Short words stay small in titles and tell nothing: War of the Worlds.
constexpr std::size_t kShortWord = 3;

Raise styleOf(std::string_view original) {
  std::size_t words = 0, titles = 0;
  Casing first = Casing::none;
  for (std::size_t begin = 0; begin < original.size();) {
    const std::size_t end = std::min(original.find(' ', begin), original.size());
    const std::string_view word = original.substr(begin, end - begin);
    const Casing casing = casingOf(word);
    if (first == Casing::none) first = casing;
    if (casing != Casing::none && (word.size() > kShortWord || casing != Casing::lower)) {
      ++words;
      titles += casing == Casing::title ? 1 : 0;
    }
    begin = end + 1;
  }
  if (casingOf(original) == Casing::upper) return Raise::everything;
  if (words > 1 && titles == words) return Raise::firstOfEachWord;
  return first == Casing::title ? Raise::firstLetter : Raise::nothing;
}

}  // namespace

std::string withCasingOf(std::string_view original, std::string_view replacement) {
  const Raise style = styleOf(original);
  std::string out;
  bool wordStart = true;
  bool first = true;
  for (std::size_t i = 0; i < replacement.size();) {
    const CodePoint c = decodeAt(replacement, i);
    const bool letter = isWordClass(classOf(c.value));
    bool raise = style == Raise::everything;
    if (letter && wordStart) {
      const std::size_t end = std::min(replacement.find(' ', i), replacement.size());
      const bool longWord = end - i > kShortWord;
      raise = raise || (first && style != Raise::nothing) || (style == Raise::firstOfEachWord && longWord);
      first = false;
    }
    appendUtf8(raise ? raised(c.value) : c.value, out);
    if (letter) wordStart = false;
    if (c.value == ' ') wordStart = true;
    i += c.length;
  }
  return out;
}

}  // namespace ungarble
