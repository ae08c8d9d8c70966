// Reader: the one way in which bytes of a model file are read. Little endian, every access checked.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

#include "core/error.h"

namespace ungarble {

class Reader {
 public:
  /// `what` names the bytes in error messages, for instance "section vocabulary"; it must outlive the Reader.
  Reader(std::span<const std::byte> bytes, std::string_view what) : bytes_(bytes), what_(what) {}

  std::size_t remaining() const { return bytes_.size() - position_; }
  std::size_t position() const { return position_; }

  std::uint8_t u8() { return std::to_integer<std::uint8_t>(take(1)[0]); }
  std::uint16_t u16() {
    const auto b = take(2);
    return static_cast<std::uint16_t>(byteAt(b, 0) | byteAt(b, 1) << 8);
  }
  std::uint32_t u32() {
    const auto b = take(4);
    return byteAt(b, 0) | byteAt(b, 1) << 8 | byteAt(b, 2) << 16 | byteAt(b, 3) << 24;
  }
  /// A finite IEEE 754 single.
  float f32() {
    const std::uint32_t bits = u32();
    float value;
    std::memcpy(&value, &bits, sizeof value);
    if (!std::isfinite(value)) fail("a number is not finite");
    return value;
  }
  /// 7 bits a byte, lowest first, the top bit set in all bytes but the last; at most 5 bytes.
  std::uint32_t varint() {
    std::uint32_t value = 0;
    for (int shift = 0;; shift += 7) {
      const std::uint32_t byte = u8();
      if (shift == 28 && byte > 15) fail("a number is too long");
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
  std::span<const std::byte> bytes(std::size_t count) { return take(count); }
  std::string_view text(std::size_t count) {
    const auto b = take(count);
    return {reinterpret_cast<const char*>(b.data()), b.size()};
  }
  /// Text in a field of fixed size, filled up with zero bytes.
  std::string_view fixedText(std::size_t size) {
    const std::string_view field = text(size);
    const std::size_t end = std::min(field.find('\0'), field.size());
    if (field.find_first_not_of('\0', end) != std::string_view::npos) fail("a name is malformed");
    return field.substr(0, end);
  }
  /// A count of things that take at least `bytesEach` bytes of what follows each: no damaged count can make a caller
  /// reserve more than the file could fill.
  std::size_t count(std::size_t bytesEach) {
    const std::size_t n = u32();
    if (n > remaining() / bytesEach) fail("a count is larger than the data");
    return n;
  }
  void require(bool condition, const char* problem) const {
    if (!condition) fail(problem);
  }
  void requireEnd() const { require(remaining() == 0, "there are bytes left over"); }

  [[noreturn]] void fail(const char* problem) const {
    throw Error(ErrorCode::modelCorrupt, "The model file is damaged: in its " + std::string(what_) + ", " + problem + ".");
  }

 private:
  static std::uint32_t byteAt(std::span<const std::byte> b, std::size_t i) {
    return std::to_integer<std::uint32_t>(b[i]);
  }
  std::span<const std::byte> take(std::size_t count) {
    if (count > remaining()) fail("the data end too early");
    const auto part = bytes_.subspan(position_, count);
    position_ += count;
    return part;
  }

  std::span<const std::byte> bytes_;
  std::string_view what_;
  std::size_t position_ = 0;
};

}  // namespace ungarble
