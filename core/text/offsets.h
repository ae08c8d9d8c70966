// Offset maps at the edge: UTF-8 byte offsets to UTF-16 code units or to code points.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ungarble {

enum class OffsetUnit : std::uint8_t { utf8, utf16, utf32 };

/// Maps byte offsets of one text. Built once in linear time with a checkpoint every 64 bytes; a look-up scans at
/// most one block. Offsets must lie on character boundaries.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, OffsetUnit unit);
  std::uint32_t operator()(std::uint32_t byteOffset) const;
  /// Length of the whole text in the unit.
  std::uint32_t length() const { return length_; }

 private:
  std::string_view text_;
  OffsetUnit unit_;
  std::uint32_t length_ = 0;
  std::vector<std::uint32_t> checkpoints_;
};

}  // namespace ungarble
