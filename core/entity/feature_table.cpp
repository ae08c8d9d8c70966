#include "core/entity/feature_table.h"

#include "core/entity/tag_features.h"

namespace ungarble {

FeatureTable::FeatureTable(const Model& model) {
  Reader ids(model.section("tag_rows"), "section tag_rows");
  Reader rows(model.section("tag_features"), "section tag_features");
  step_ = rows.f32();
  rows.require(rows.remaining() % kTags == 0, "its size is no number of features");
  const std::size_t count = rows.remaining() / kTags;
  std::uint32_t size = 64;
  shift_ = TagFeatures::kBits - 6;
  for (; size < 2 * count && shift_ > 0; --shift_) size *= 2;
  slots_.resize(size);
  filter_.resize((kFilterMask + 1) / 64);
  mask_ = size - 1;
  std::uint32_t feature = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t step = ids.varint();
    ids.require(step > 0 || i == 0, "a feature is there twice");
    feature += step;
    ids.require((step | feature) >> TagFeatures::kBits == 0, "a feature is out of range");
    std::uint32_t at = home(feature);
    while (slots_[at].feature != kEmpty) at = (at + 1) & mask_;
    slots_[at].feature = feature;
    filter_[(feature & kFilterMask) / 64] |= std::uint64_t{1} << feature % 64;
    for (std::size_t tag = 0; tag < kTags; ++tag) slots_[at].values[tag] = static_cast<std::int8_t>(rows.u8());
  }
  ids.requireEnd();
}

}  // namespace ungarble
