// UTF-8: validation at the door, decoding behind it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ungarble {

/// The offset of the first byte that is not part of well-formed UTF-8 (overlong forms, surrogates and values above
/// U+10FFFF are not), or npos. Linear.
std::size_t findInvalidUtf8(std::string_view text);

/// Throws Error(invalidUtf8) that names the first bad byte and its offset.
void requireUtf8(std::string_view text);

/// A code point and the number of bytes that it takes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 0;
};

/// The code point that begins at `offset` of well-formed text; {0, 0} at the end.
inline CodePoint decodeAt(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3F); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {static_cast<char32_t>((lead & 0x1F) << 6) | tail(1), 2};
  if (lead < 0xF0) return {static_cast<char32_t>((lead & 0x0F) << 12) | tail(1) << 6 | tail(2), 3};
  return {static_cast<char32_t>((lead & 0x07) << 18) | tail(1) << 12 | tail(2) << 6 | tail(3), 4};
}

/// The code point that ends at `offset` of well-formed text; {0, 0} at the start.
inline CodePoint decodeBefore(std::string_view text, std::size_t offset) {
  if (offset == 0) return {};
  std::size_t begin = offset - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return decodeAt(text, begin);
}

void appendUtf8(char32_t value, std::string& out);

}  // namespace ungarble
