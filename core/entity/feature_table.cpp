#include "core/entity/feature_table.h"

#include "core/entity/tag_features.h"

namespace ungarble {

FeatureTable::FeatureTable(const Model& model)
    : tables_(model.section("tag_features")), table_(&tables_.table("tag_features")) {
  Reader reader(model.section("tag_rows"), "section tag_rows");
  reader.require(table_->width() >= kTags && table_->width() <= kWidth, "the width of its table is wrong");
  std::uint32_t id = 0;
  ids_.reserve(table_->rows());
  while (reader.remaining() > 0) {
    const std::uint32_t step = reader.varint();
    reader.require(step > 0 || ids_.empty(), "a feature is there twice");
    id += step;
    reader.require(id >> TagFeatures::kBits == 0 && step >> TagFeatures::kBits == 0, "a feature is out of range");
    ids_.push_back(id);
  }
  reader.require(ids_.size() == table_->rows(), "the number of features is wrong");
  std::uint32_t size = 64;
  while (size < 2 * ids_.size()) size *= 2;
  slots_.assign(size, kEmpty);
  mask_ = size - 1;
  for (std::uint32_t row = 0; row < ids_.size(); ++row) {
    std::uint32_t slot = slotOf(ids_[row]);
    while (slots_[slot] != kEmpty) slot = (slot + 1) & mask_;
    slots_[slot] = row;
  }
}

}  // namespace ungarble
