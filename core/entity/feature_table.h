// FeatureTable: what features add to the scores of tags. Most answers to most questions say nothing; the table holds the
// others, found by their hashes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "core/entity/viterbi.h"
#include "core/model/model.h"

namespace ungarble {

class FeatureTable {
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFFu;          // no hash has so many bits
  static constexpr std::size_t kValues = 12;                    // kTags, filled up
  static constexpr std::uint32_t kFilterMask = (1u << 20) - 1;  // a filter that fits the second-level cache

  /// All of a feature side by side, since a look at memory costs more than what is done with it.
  struct alignas(16) Slot {
    std::uint32_t feature = kEmpty;
    std::array<std::int8_t, kValues> values{};
  };
  // A whole slot as one vector, the feature's own bytes as well, since a whole costs less than a part.
  using Bytes [[gnu::vector_size(sizeof(Slot))]] = std::int8_t;
  using Sums [[gnu::vector_size(2 * sizeof(Slot))]] = std::int16_t;

 public:
  static constexpr std::size_t kMost = 255;  // features whose sum surely fits 16 bits

  /// Reads the sections "tag_rows" and "tag_features", see FORMAT.md. Throws Error(modelCorrupt). Keeps no reference to
  /// the model.
  explicit FeatureTable(const Model& model);

  /// Leaves those of `features` (TagFeatures of a token) that may be in the table, and has them fetched from memory: call
  /// it some time before `sum`, which then need not wait.
  void select(std::vector<std::uint32_t>& features) const {
    std::size_t kept = 0;
    for (const std::uint32_t feature : features) {
      features[kept] = feature;
      kept += filter_[(feature & kFilterMask) / 64] >> feature % 64 & 1;
    }
    features.resize(kept);
    for (const std::uint32_t feature : features) __builtin_prefetch(&slots_[home(feature)]);
  }

  /// What up to kMost features add up to; a sum of integers, so that their order does not matter.
  TagScores sum(std::span<const std::uint32_t> features) const {
    Sums sums{};
    for (const std::uint32_t feature : features) {
      std::uint32_t at = home(feature);
      while (slots_[at].feature != feature && slots_[at].feature != kEmpty) at = (at + 1) & mask_;
      if (slots_[at].feature == kEmpty) continue;
      Bytes bytes;
      std::memcpy(&bytes, &slots_[at], sizeof bytes);
      sums += __builtin_convertvector(bytes, Sums);
    }
    TagScores scores;
    for (std::size_t tag = 0; tag < scores.size(); ++tag) {
      scores[tag] = static_cast<float>(sums[offsetof(Slot, values) + tag]) * step_;
    }
    return scores;
  }

 private:
  /// The slot where the search for a feature begins: its highest bits, so that a table made in ascending order of the
  /// features is written from its beginning to its end.
  std::uint32_t home(std::uint32_t feature) const { return feature >> shift_; }

  std::vector<std::uint64_t> filter_;  // a bit for each value of a feature's lowest bits: whether the table has such
  std::vector<Slot> slots_;            // open addressing
  std::uint32_t mask_ = 0;
  std::uint32_t shift_ = 0;
  float step_ = 0;
};

}  // namespace ungarble
