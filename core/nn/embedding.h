// Embedding tables: rows of quantised numbers that are summed to make the first representation of a token.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/reader.h"
#include "core/nn/kernels.h"

namespace ungarble {

/// A vector to be multiplied with rows of a table: 15-bit integers and their scale, so that the products are exact
/// sums of integers on every platform.
struct EmbeddingQuery {
  std::vector<std::int16_t> values;
  float scale = 0;

  /// Rounds a vector; one that holds infinities or no numbers becomes zeros.
  explicit EmbeddingQuery(std::span<const float> vector);
};

/// One table of [rows][width] values of 4 or 8 bits, each row with a scale out of a short list of scales.
/// A view of the model's bytes, which must outlive it.
class EmbeddingTable {
 public:
  /// Reads a table as FORMAT.md draws it. Throws Error(modelCorrupt).
  static EmbeddingTable read(Reader& reader, const Kernels& kernels = bestKernels());

  std::string_view name() const { return name_; }
  std::uint32_t rows() const { return rows_; }
  int width() const { return width_; }

  /// out[0..width) += row; `row` < rows().
  void add(std::uint32_t row, float* out) const {
    const std::byte* data = data_.data() + row * rowBytes_;
    const float scale = scales_[std::to_integer<std::size_t>(scaleOf_[row])];
    if (bits_ == 4) {
      kernels_->addRow4(reinterpret_cast<const std::uint8_t*>(data), width_, scale, out);
    } else {
      kernels_->addRow8(reinterpret_cast<const std::int8_t*>(data), width_, scale, out);
    }
  }

  /// The scalar product of a row and a query of the table's width; `row` < rows().
  float product(std::uint32_t row, const EmbeddingQuery& query) const {
    const std::byte* data = data_.data() + row * rowBytes_;
    const std::int32_t sum =
        bits_ == 4 ? kernels_->dotRow4(reinterpret_cast<const std::uint8_t*>(data), query.values.data(), width_)
                   : kernels_->dotRow8(reinterpret_cast<const std::int8_t*>(data), query.values.data(), width_);
    return static_cast<float>(sum) * (scales_[std::to_integer<std::size_t>(scaleOf_[row])] * query.scale);
  }

 private:
  std::string_view name_;
  const Kernels* kernels_ = nullptr;
  std::uint32_t rows_ = 0;
  int width_ = 0;
  int bits_ = 8;
  std::size_t rowBytes_ = 0;
  std::vector<float> scales_;
  std::span<const std::byte> scaleOf_;  // a row: index into scales_
  std::span<const std::byte> data_;
};

/// The tables of the section "embedding".
class Embedding {
 public:
  Embedding() = default;
  /// Throws Error(modelCorrupt). `section` must outlive the Embedding.
  explicit Embedding(std::span<const std::byte> section, const Kernels& kernels = bestKernels());

  const std::vector<EmbeddingTable>& tables() const { return tables_; }
  /// Throws Error(modelCorrupt) when there is no such table.
  const EmbeddingTable& table(std::string_view name) const;

 private:
  std::vector<EmbeddingTable> tables_;
};

}  // namespace ungarble
