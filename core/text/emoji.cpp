#include "core/text/emoji.h"

#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kEmojiStyle = 0xFE0F;
constexpr char32_t kKeycap = 0x20E3;

bool isFlagLetter(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool isSkinTone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
bool isTag(char32_t c) { return c >= 0xE0020 && c <= 0xE007F; }

/// The end of what may follow an emoji's base: its style, skin tone and tags.
std::uint32_t modifiersEnd(std::string_view text, std::uint32_t end) {
  for (;;) {
    const CodePoint c = decodeAt(text, end);
    if (c.value != kEmojiStyle && !isSkinTone(c.value) && !isTag(c.value)) return end;
    end += c.length;
  }
}

}  // namespace

std::uint32_t emojiEnd(std::string_view text, std::uint32_t begin) {
  const CodePoint base = decodeAt(text, begin);
  std::uint32_t end = begin + base.length;
  const CodePoint second = decodeAt(text, end);
  if (isFlagLetter(base.value)) return isFlagLetter(second.value) ? end + second.length : end;

  const bool isStyled = second.value == kEmojiStyle;
  const CodePoint third = decodeAt(text, end + second.length);
  if (isStyled && third.value == kKeycap) return end + second.length + third.length;
  if (second.value == kKeycap) return end + second.length;
  const CharClass charClass = classOf(base.value);
  if (charClass != CharClass::emoji && !(isStyled && charClass == CharClass::symbol)) return begin;

  end = modifiersEnd(text, end);
  for (;;) {
    const CodePoint joiner = decodeAt(text, end);
    if (joiner.value != kJoiner) return end;
    const CodePoint next = decodeAt(text, end + joiner.length);
    const CharClass nextClass = classOf(next.value);
    if (next.length == 0 || next.value < 128 || (nextClass != CharClass::emoji && nextClass != CharClass::symbol)) {
      return end;
    }
    end = modifiersEnd(text, end + joiner.length + next.length);
  }
}

}  // namespace ungarble
