#include "core/text/offsets.h"

#include <algorithm>
#include <cstddef>

namespace ungarble {
namespace {

constexpr std::size_t kBlock = 64;

/// Units that the byte adds when it is the first of a character; 0 for the other bytes.
constexpr std::uint32_t unitsOf(char byte, OffsetUnit unit) {
  const auto value = static_cast<unsigned char>(byte);
  if ((value & 0xC0) == 0x80) return 0;
  // Four bytes in UTF-8 are a surrogate pair in UTF-16.
  return unit == OffsetUnit::utf16 && value >= 0xF0 ? 2 : 1;
}

std::uint32_t countUnits(std::string_view bytes, OffsetUnit unit) {
  std::uint32_t count = 0;
  for (const char byte : bytes) count += unitsOf(byte, unit);
  return count;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  if (unit == OffsetUnit::utf8) {
    length_ = static_cast<std::uint32_t>(text.size());
    return;
  }
  checkpoints_.reserve(text.size() / kBlock + 1);
  for (std::size_t begin = 0; begin < text.size(); begin += kBlock) {
    checkpoints_.push_back(length_);
    length_ += countUnits(text.substr(begin, kBlock), unit);
  }
}

std::uint32_t OffsetMap::operator()(std::uint32_t byteOffset) const {
  if (unit_ == OffsetUnit::utf8) return std::min(byteOffset, length_);
  if (byteOffset >= text_.size()) return length_;
  const std::size_t block = byteOffset / kBlock;
  return checkpoints_[block] + countUnits(text_.substr(block * kBlock, byteOffset - block * kBlock), unit_);
}

}  // namespace ungarble
