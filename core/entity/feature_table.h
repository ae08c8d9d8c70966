// FeatureTable: what features add to the scores of tags. Most answers to most questions say nothing; the table holds the
// others, found by their hashes.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/entity/viterbi.h"
#include "core/model/model.h"

namespace ungarble {

class FeatureTable {
 public:
  /// Reads the sections "tag_rows" and "tag_features", see FORMAT.md. Throws Error(modelCorrupt). Keeps no reference to
  /// the model.
  explicit FeatureTable(const Model& model);

  /// What the features (TagFeatures) of a token add up to; a sum of integers, so that their order does not matter.
  TagScores sum(std::span<const std::uint32_t> features) const {
    std::array<std::int32_t, kValues> sums{};
    for (const std::uint32_t feature : features) {
      std::uint32_t at = feature & mask_;
      while (slots_[at].feature != feature && slots_[at].feature != kEmpty) at = (at + 1) & mask_;
      if (slots_[at].feature == kEmpty) continue;
      for (std::size_t i = 0; i < kValues; ++i) sums[i] += slots_[at].values[i];
    }
    TagScores scores;
    for (std::size_t tag = 0; tag < scores.size(); ++tag) scores[tag] = static_cast<float>(sums[tag]) * step_;
    return scores;
  }

 private:
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFFu;  // no hash has so many bits
  static constexpr std::size_t kValues = 12;            // kTags, filled up

  /// All of a feature side by side, since a look at memory costs more than what is done with it.
  struct alignas(16) Slot {
    std::uint32_t feature = kEmpty;
    std::array<std::int8_t, kValues> values{};
  };

  std::vector<Slot> slots_;  // open addressing
  std::uint32_t mask_ = 0;
  float step_ = 0;
};

}  // namespace ungarble
