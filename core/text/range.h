// A half-open range of indices. Which things the indices count (bytes, tokens, sentences) the name of the
// variable says.
#pragma once

#include <cstdint>

namespace ungarble {

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t i) const { return begin <= i && i < end; }
  constexpr bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Range, Range) = default;
};

}  // namespace ungarble
