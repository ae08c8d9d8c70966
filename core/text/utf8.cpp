#include "core/text/utf8.h"

#include <cstring>

#include "core/error.h"

namespace ungarble {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080u;

/// Length of the well-formed sequence at `offset`, 0 when there is none. The bounds of the second byte are those of
/// table 3-7 of the Unicode standard.
std::size_t sequenceLength(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0u;
  };
  const auto isTail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (lead < 0xE0) return isTail(1) ? 2 : 0;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high || !isTail(2)) return 0;
  if (lead < 0xF0) return 3;
  return isTail(3) ? 4 : 0;
}

}  // namespace

std::size_t findInvalidUtf8(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    while (offset + 8 <= text.size()) {
      std::uint64_t block;
      std::memcpy(&block, text.data() + offset, 8);
      if (block & kHighBits) break;
      offset += 8;
    }
    if (offset == text.size()) break;
    const std::size_t length = sequenceLength(text, offset);
    if (length == 0) return offset;
    offset += length;
  }
  return std::string_view::npos;
}

void requireUtf8(std::string_view text) {
  const std::size_t offset = findInvalidUtf8(text);
  if (offset == std::string_view::npos) return;
  constexpr char kHex[] = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(text[offset]);
  throw Error(ErrorCode::invalidUtf8, "The text is not valid UTF-8: bad byte 0x" +
                                          std::string{kHex[byte >> 4], kHex[byte & 15]} + " at offset " +
                                          std::to_string(offset) + ".");
}

void appendUtf8(char32_t value, std::string& out) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | value >> 6);
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12);
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | value >> 18);
    put(0x80 | (value >> 12 & 0x3F));
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

}  // namespace ungarble
