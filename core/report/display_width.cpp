#include "core/report/display_width.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

struct Span {
  char32_t first;
  char32_t last;
};

// Blocks that Unicode's EastAsianWidth gives as W or F, joined where only unassigned characters lie between.
constexpr std::array kWide = {
    Span{0x1100, 0x115F},   Span{0x231A, 0x231B},   Span{0x23E9, 0x23EC},   Span{0x25FD, 0x25FE},
    Span{0x2614, 0x2615},   Span{0x2648, 0x2653},   Span{0x26A1, 0x26A1},   Span{0x26BD, 0x26BE},
    Span{0x26C4, 0x26C5},   Span{0x26D4, 0x26D4},   Span{0x26EA, 0x26EA},   Span{0x2705, 0x2705},
    Span{0x270A, 0x270B},   Span{0x2728, 0x2728},   Span{0x274C, 0x274C},   Span{0x2753, 0x2755},
    Span{0x2795, 0x2797},   Span{0x2B50, 0x2B50},   Span{0x2E80, 0x303E},   Span{0x3041, 0x33FF},
    Span{0x3400, 0x4DBF},   Span{0x4E00, 0xA4CF},   Span{0xA960, 0xA97F},   Span{0xAC00, 0xD7A3},
    Span{0xF900, 0xFAFF},   Span{0xFE30, 0xFE6F},   Span{0xFF00, 0xFF60},   Span{0xFFE0, 0xFFE6},
    Span{0x1F18E, 0x1F19A}, Span{0x1F1E6, 0x1F202}, Span{0x1F210, 0x1F23B}, Span{0x1F300, 0x1F64F},
    Span{0x1F680, 0x1F6FF}, Span{0x1F7E0, 0x1F7EB}, Span{0x1F900, 0x1F9FF}, Span{0x1FA70, 0x1FAFF},
    Span{0x20000, 0x3FFFD},
};

bool isWide(char32_t c) {
  const auto after = std::upper_bound(kWide.begin(), kWide.end(), c, [](char32_t v, Span s) { return v < s.first; });
  return after != kWide.begin() && c <= std::prev(after)->last;
}

bool isInvisible(char32_t c) {
  const CharClass kind = classOf(c);
  const bool skinTone = c >= 0x1F3FB && c <= 0x1F3FF;
  return kind == CharClass::mark || kind == CharClass::ignorable || skinTone || (c < 0x20 && c != '\t');
}

}  // namespace

std::size_t displayWidth(std::string_view text) {
  constexpr char32_t kJoiner = 0x200D;
  std::size_t width = 0;
  char32_t previous = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decodeAt(text, i);
    const bool joined = previous == kJoiner && classOf(c.value) == CharClass::emoji;
    if (!joined && !isInvisible(c.value)) width += isWide(c.value) ? 2 : 1;
    previous = c.value;
    i += c.length;
  }
  return width;
}

}  // namespace ungarble
