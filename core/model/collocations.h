// Collocations: which words usually stand beside each other, counted from clean text.
//
// A swapped word is seldom met beside its new neighbours, and the word that stood there often was: 'jap' before 'Europe'
// never, 'eastern' thousands of times. Exact counts of pairs say so where a small network only has an inkling. A set of
// 900,000 pairs fits into a megabyte as hashes in a Golomb code (Putze, Sanders and Singler 2007); a
// pair that is not in it is taken for one that is once in 32 times.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/model/vocabulary.h"

namespace ungarble {

class Collocations {
 public:
  /// Knows no pair.
  Collocations() = default;
  /// Reads the section "collocations", see FORMAT.md. Throws Error(modelCorrupt). `section` must outlive it.
  explicit Collocations(std::span<const std::byte> section);

  std::size_t size() const { return pairs_; }
  /// How much more often `second` follows `first` than chance would have it: 0 no more, or not known, to 3 very much.
  /// kNoWord has no neighbours. Decodes about 32 hashes.
  int strength(WordId first, WordId second) const;

 private:
  static constexpr std::uint32_t kRiceBits = 4;    // of the difference of two hashes
  static constexpr std::uint32_t kStrengthBits = 2;

  std::size_t pairs_ = 0;
  std::uint64_t range_ = 0;                // hashes are below
  std::uint32_t blockShift_ = 0;           // a block holds the hashes that share what is above these bits
  std::vector<std::uint32_t> blockBegins_; // by block: its first bit; and the end of the last
  std::span<const std::byte> bits_;
};

}  // namespace ungarble
