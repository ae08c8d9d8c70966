// The kernels, written once over the primitives of simd.h. In an unnamed namespace for the reason given there, and
// without calls into the standard library, whose inline functions would be shared between differently built files.
#pragma once

#include "core/nn/kernels.h"
#include "core/nn/simd.h"

namespace ungarble {
namespace {

template <class V>
typename V::Float merged(typename V::Float result, const float* place, Merge merge) {
  if (merge == Merge::add) return V::add(V::load(place), result);
  if (merge == Merge::multiply) return V::multiply(V::load(place), result);
  return result;
}

/// Vectors of output channels that one pass of the inner loop computes, where there are so many.
constexpr int kBlockVectors = 2;

/// kRows rows of kVectors vectors of channels. Weights are laid out so that the loop reads them straight through. Not
/// inlined: beside other loops, compilers keep one of the sums in memory.
template <class V, int kRows, int kVectors>
[[gnu::noinline]] void multiplyBlock(const MatrixJob& job, int panel, int row) {
  constexpr std::ptrdiff_t kVectorBytes = V::kLanes * 4;             // of weights for a group of inputs
  constexpr std::ptrdiff_t kStep = V::kPanelVectors * kVectorBytes;  // from one group to the next
  const std::ptrdiff_t panelStride = job.taps * job.groups * kStep;
  const std::byte* weights = job.weights + panel * panelStride;
  const std::byte* tapInput = job.input + row * job.rowStride;
  const std::ptrdiff_t stride = job.rowStride;
  const int firstChannel = panel * V::kPanelVectors * V::kLanes;

  typename V::Int sums[kRows][kVectors];
  for (auto& rowSums : sums) {
    for (auto& sum : rowSums) sum = V::zero();
  }
  for (int tap = 0; tap < job.taps; ++tap, tapInput += job.tapStride) {
    const std::byte* input = tapInput;
    for (int group = 0; group < job.groups; ++group, input += 4, weights += kStep) {
      typename V::Groups w[kVectors];
      for (int v = 0; v < kVectors; ++v) {
        w[v] = V::loadGroups(weights + v / V::kPanelVectors * panelStride + v % V::kPanelVectors * kVectorBytes);
      }
      for (int r = 0; r < kRows; ++r) {
        const typename V::Groups x = V::splatGroup(input + r * stride);
        for (int v = 0; v < kVectors; ++v) sums[r][v] = V::addProducts(sums[r][v], x, w[v]);
      }
    }
  }

  const typename V::Float zero = V::splat(0.0f);
  for (int v = 0; v < kVectors; ++v) {
    const int channel = firstChannel + v * V::kLanes;
    const typename V::Int start = V::loadInts(job.start + channel);
    const typename V::Float scale = V::load(job.scale + channel);
    const typename V::Float bias = V::load(job.bias + channel);
    for (int r = 0; r < kRows; ++r) {
      const typename V::Int sum = V::addInts(start, sums[r][v]);
      typename V::Float result = V::add(V::multiply(V::toFloat(sum), scale), bias);
      if (job.rectify) result = V::max(result, zero);
      float* place = job.output + (row + r) * job.outputStride + channel;
      V::store(place, merged<V>(result, place, job.merge));
    }
  }
}

/// All rows from `row` on: blocks of kRows, then of half as many, down to one.
template <class V, int kRows, int kVectors>
void multiplyPanels(const MatrixJob& job, int panel, int row) {
  for (; row + kRows <= job.rows; row += kRows) multiplyBlock<V, kRows, kVectors>(job, panel, row);
  if constexpr (kRows > 1) multiplyPanels<V, kRows / 2, kVectors>(job, panel, row);
}

template <class V>
void multiplyRows(const MatrixJob& original) {
  MatrixJob job = original;
  if (job.tapStride == 4 * job.groups) {  // the taps of a row lie end to end: one long tap
    job.groups *= job.taps;
    job.taps = 1;
  }
  // Panels outside, rows inside: the panels' weights stay in the first-level cache while the rows stream past.
  constexpr int kBlockPanels = kBlockVectors / V::kPanelVectors;
  int panel = 0;
  for (; panel + kBlockPanels <= job.panels; panel += kBlockPanels) {
    multiplyPanels<V, V::kBlockRows, kBlockVectors>(job, panel, 0);
  }
  for (; panel < job.panels; ++panel) multiplyPanels<V, V::kBlockRows, V::kPanelVectors>(job, panel, 0);
}

template <class V>
void quantizeRow(const float* in, std::size_t count, float inverseScale, float low, std::byte* out) {
  const typename V::Float factor = V::splat(inverseScale);
  const typename V::Float least = V::splat(low);
  const typename V::Float most = V::splat(127.0f);
  for (std::size_t i = 0; i < count; i += V::kLanes) {
    V::storeRounded(out + i * valueBytes(V::kPacking),
                    V::min(V::max(V::multiply(V::load(in + i), factor), least), most));
  }
}

/// One vector of channels of one row.
template <class V>
inline void depthwiseCell(const DepthwiseJob& job, int row, int firstTap, int lastTap, int channel) {
  typename V::Float sum = V::load(job.bias + channel);
  for (int tap = firstTap; tap < lastTap; ++tap) {
    const float* input = job.input + (row + (tap - job.taps / 2) * job.dilation) * job.inputStride + channel;
    const typename V::Float weight = V::load(job.weights + static_cast<std::ptrdiff_t>(tap) * job.channels + channel);
    sum = V::add(sum, V::multiply(weight, V::load(input)));
  }
  if (job.rectify) sum = V::max(sum, V::splat(0.0f));
  float* place = job.output + row * job.outputStride + channel;
  V::store(place, merged<V>(sum, place, job.merge));
}

/// `channels` is a multiple of V::kLanes.
template <class V>
void depthwiseRows(const DepthwiseJob& job) {
  for (int row = 0; row < job.rows; ++row) {
    int firstTap = 0;
    int lastTap = job.taps;
    while (firstTap < lastTap && row + (firstTap - job.taps / 2) * job.dilation < 0) ++firstTap;
    while (firstTap < lastTap && row + (lastTap - 1 - job.taps / 2) * job.dilation >= job.rows) --lastTap;
    for (int channel = 0; channel < job.channels; channel += V::kLanes) {
      depthwiseCell<V>(job, row, firstTap, lastTap, channel);
    }
  }
}

// Plain loops, which compilers turn into vectors on their own: few rows a token, so not worth more.
[[maybe_unused]] void addScaledRow8(const std::int8_t* __restrict row, int count, float scale, float* __restrict out) {
  for (int i = 0; i < count; ++i) out[i] += static_cast<float>(row[i]) * scale;
}

[[maybe_unused]] void addScaledRow4(const std::uint8_t* __restrict row, int count, float scale,
                                    float* __restrict out) {
  const int half = count / 2;
  for (int i = 0; i < half; ++i) out[i] += static_cast<float>((row[i] & 15) - 8) * scale;
  for (int i = 0; i < half; ++i) out[i + half] += static_cast<float>((row[i] >> 4) - 8) * scale;
}

[[maybe_unused]] std::int32_t dotWithRow8(const std::int8_t* row, const std::int16_t* query, int count) {
  std::int32_t sum = 0;
  for (int i = 0; i < count; ++i) sum += row[i] * query[i];
  return sum;
}

[[maybe_unused]] std::int32_t dotWithRow4(const std::uint8_t* row, const std::int16_t* query, int count) {
  const int half = count / 2;
  std::int32_t sum = 0;
  for (int i = 0; i < half; ++i) sum += ((row[i] & 15) - 8) * query[i];
  for (int i = 0; i < half; ++i) sum += ((row[i] >> 4) - 8) * query[i + half];
  return sum;
}

template <class V>
constexpr Kernels makeKernels(const char* name) {
  return {name,
          V::kPacking,
          V::kPanelVectors * V::kLanes,
          &multiplyRows<V>,
          &depthwiseRows<V>,
          &quantizeRow<V>,
          &addScaledRow8,
          &addScaledRow4,
          &dotWithRow8,
          &dotWithRow4};
}

}  // namespace
}  // namespace ungarble
