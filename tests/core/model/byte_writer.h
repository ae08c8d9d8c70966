// ByteWriter: spells the bytes of a model file in a test.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace ungarble::test {

class ByteWriter {
 public:
  ByteWriter& u8(std::uint32_t value) {
    bytes_.push_back(static_cast<std::byte>(value & 255));
    return *this;
  }
  ByteWriter& u16(std::uint32_t value) { return u8(value).u8(value >> 8); }
  ByteWriter& u32(std::uint32_t value) { return u16(value).u16(value >> 16); }
  ByteWriter& f32(float value) {
    std::uint32_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    return u32(bits);
  }
  ByteWriter& varint(std::uint32_t value) {
    for (; value >= 128; value >>= 7) u8(value | 128);
    return u8(value);
  }
  ByteWriter& text(std::string_view value) {
    for (const char c : value) u8(static_cast<unsigned char>(c));
    return *this;
  }
  /// Text filled up with zeros.
  ByteWriter& fixedText(std::string_view value, std::size_t size) {
    text(value);
    for (std::size_t i = value.size(); i < size; ++i) u8(0);
    return *this;
  }
  ByteWriter& append(std::span<const std::byte> other) {
    bytes_.insert(bytes_.end(), other.begin(), other.end());
    return *this;
  }
  ByteWriter& align(std::size_t size) {
    while (bytes_.size() % size != 0) u8(0);
    return *this;
  }

  const std::vector<std::byte>& bytes() const { return bytes_; }

 private:
  std::vector<std::byte> bytes_;
};

}  // namespace ungarble::test
