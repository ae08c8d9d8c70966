// FeatureTable: what features add to the scores of tags. Most answers to most questions say nothing; the table holds the
// others, found by their hashes.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/entity/viterbi.h"
#include "core/model/model.h"
#include "core/nn/embedding.h"

namespace ungarble {

class FeatureTable {
 public:
  /// Values in a row, at most.
  static constexpr int kWidth = 16;
  using Sum = std::array<float, kWidth>;

  /// Reads the sections "tag_rows" and "tag_features", see FORMAT.md. Throws Error(modelCorrupt). The model must outlive it.
  explicit FeatureTable(const Model& model);

  /// Adds the row of a feature (TagFeatures), if there is one.
  void add(std::uint32_t feature, Sum& sum) const {
    for (std::uint32_t slot = slotOf(feature);; slot = (slot + 1) & mask_) {
      if (slots_[slot] == kEmpty) return;
      if (ids_[slots_[slot]] == feature) return table_->add(slots_[slot], sum.data());
    }
  }

 private:
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFFu;
  std::uint32_t slotOf(std::uint32_t feature) const { return feature & mask_; }

  Embedding tables_;
  const EmbeddingTable* table_;
  std::vector<std::uint32_t> ids_;    // by row, ascending
  std::vector<std::uint32_t> slots_;  // open addressing: row, or kEmpty
  std::uint32_t mask_ = 0;
};

}  // namespace ungarble
