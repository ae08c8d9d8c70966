// Vocabulary: the word forms that the model knows, by number.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/reader.h"

namespace ungarble {

/// Words are numbered in ascending order of their UTF-8 bytes.
using WordId = std::uint16_t;
inline constexpr WordId kNoWord = 0xFFFF;

class Vocabulary {
 public:
  Vocabulary() = default;
  /// Reads the section "vocabulary", see FORMAT.md. Throws Error(modelCorrupt). Keeps no reference to the bytes.
  explicit Vocabulary(std::span<const std::byte> section);

  /// How many words; the largest id is one less.
  std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
  /// The id of a normalised form (appendNormalized in core/text/document.h), or kNoWord. One probe of a hash table.
  WordId find(std::string_view form) const;
  /// The form of a word; `id` < size().
  std::string_view text(WordId id) const {
    return std::string_view(forms_).substr(begins_[id], begins_[id + 1] - begins_[id]);
  }

 private:
  void buildTable();

  std::string forms_;                   // all forms end to end
  std::vector<std::uint32_t> begins_;   // of each form, and the end of the last
  std::vector<std::uint32_t> slots_;    // open addressing: high half of the hash << 16 | id, or kEmpty
  std::uint32_t slotMask_ = 0;
};

}  // namespace ungarble
