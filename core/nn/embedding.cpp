#include "core/nn/embedding.h"

#include <algorithm>
#include <cmath>

namespace ungarble {
namespace {

constexpr std::string_view kWhat = "section embedding";
constexpr std::uint32_t kMaxTables = 64;
constexpr int kMaxWidth = 1024;
constexpr float kMaxQuery = 16383.0f;  // times 128 times kMaxWidth is still below 2^31

}  // namespace

EmbeddingQuery::EmbeddingQuery(std::span<const float> vector) : values(vector.size()) {
  float largest = 0.0f;
  for (const float x : vector) {
    if (!std::isfinite(x)) return;
    largest = std::max(largest, std::fabs(x));
  }
  scale = largest / kMaxQuery;
  const float inverse = 1.0f / scale;
  if (!(scale > 0.0f) || !std::isfinite(inverse)) {
    scale = 0.0f;
    return;
  }
  for (std::size_t i = 0; i < vector.size(); ++i) {
    constexpr float kShift = 12582912.0f;  // 1.5 * 2^23: adding it rounds to whole numbers
    const float rounded = (vector[i] * inverse + kShift) - kShift;
    values[i] = static_cast<std::int16_t>(std::clamp(rounded, -kMaxQuery, kMaxQuery));
  }
}

EmbeddingTable EmbeddingTable::read(Reader& reader, const Kernels& kernels) {
  EmbeddingTable table;
  table.kernels_ = &kernels;
  table.name_ = reader.fixedText(16);
  table.rows_ = reader.u32();
  table.width_ = reader.u16();
  table.bits_ = reader.u8();
  const std::size_t scaleCount = std::size_t{reader.u8()} + 1;
  reader.require(table.width_ > 0 && table.width_ <= kMaxWidth && table.width_ % 2 == 0, "a width is out of range");
  reader.require(table.bits_ == 4 || table.bits_ == 8, "a table has an unknown number of bits");
  for (std::size_t i = 0; i < scaleCount; ++i) table.scales_.push_back(reader.f32());
  table.scaleOf_ = reader.bytes(table.rows_);
  const bool inRange = std::all_of(table.scaleOf_.begin(), table.scaleOf_.end(),
                                   [&](std::byte b) { return std::to_integer<std::size_t>(b) < scaleCount; });
  reader.require(inRange, "a row has no scale");
  table.rowBytes_ = static_cast<std::size_t>(table.width_) * table.bits_ / 8;
  reader.require(table.rows_ <= reader.remaining() / table.rowBytes_, "a table is cut short");
  table.data_ = reader.bytes(table.rows_ * table.rowBytes_);
  return table;
}

Embedding::Embedding(std::span<const std::byte> section, const Kernels& kernels) {
  Reader reader(section, kWhat);
  const std::uint32_t count = reader.u32();
  reader.require(count <= kMaxTables, "there are too many tables");
  for (std::uint32_t i = 0; i < count; ++i) tables_.push_back(EmbeddingTable::read(reader, kernels));
  reader.requireEnd();
}

const EmbeddingTable& Embedding::table(std::string_view name) const {
  for (const EmbeddingTable& table : tables_) {
    if (table.name() == name) return table;
  }
  throw Error(ErrorCode::modelCorrupt, "The model file has no embedding table " + std::string(name) + ".");
}

}  // namespace ungarble
