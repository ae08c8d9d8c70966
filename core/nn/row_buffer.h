// RowBuffer: rows of numbers in aligned memory that is kept from one use to the next.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>

namespace ungarble {

/// Rows of T, each `stride` values apart. The contents are unspecified after `shape`.
template <class T>
class RowBuffer {
  static_assert(std::is_trivial_v<T>);

 public:
  /// Makes room; allocates only when more is needed than ever before.
  void shape(std::size_t rows, std::size_t stride) {
    stride_ = stride;
    const std::size_t count = rows * stride;
    if (count <= capacity_) return;
    data_.reset(static_cast<T*>(::operator new(count * sizeof(T), kAlignment)));
    capacity_ = count;
  }
  T* row(std::size_t i) { return data_.get() + i * stride_; }
  const T* row(std::size_t i) const { return data_.get() + i * stride_; }
  std::ptrdiff_t stride() const { return static_cast<std::ptrdiff_t>(stride_); }

 private:
  static constexpr std::align_val_t kAlignment{64};  // a cache line
  struct Free {
    void operator()(T* p) const { ::operator delete(p, kAlignment); }
  };
  std::unique_ptr<T, Free> data_;
  std::size_t capacity_ = 0;
  std::size_t stride_ = 0;
};

/// The stride of rows of `width` values that all kernels may read and write in whole vectors.
constexpr std::size_t paddedWidth(std::size_t width) { return (width + 15) / 16 * 16; }

}  // namespace ungarble
