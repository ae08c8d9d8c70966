// Kernels: the few inner loops of the network, once per instruction set, and the choice among them at run time.
//
// All sets give the same bits. Sums of products are exact integers; everything in float is one rounded operation
// per element in a fixed order (built with -ffp-contract=off), so the width of a vector cannot show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace ungarble {

/// What happens to the numbers already at the place of a result.
enum class Merge : std::uint8_t { set, add, multiply };

/// A product of quantised rows with a packed weight matrix, `taps` rows of input feeding one row of output:
///   result = sums over tap, i of input[row + tap * dilation][i] * weight[channel][tap][i], as exact integers
///   output[row][channel] (merge)= rectify(float(result) * scale[channel] + bias[channel])
/// A sum must fit 32 bits: with values of at most 127 and weights of at most 128, up to 132,000 products.
struct MatrixJob {
  const std::int16_t* input = nullptr;    // first tap of the first row; values -127..127
  std::ptrdiff_t rowStride = 0;           // int16 values from one row to the next
  std::ptrdiff_t tapStride = 0;           // int16 values from one tap to the next
  int taps = 1;                           // rows of input for a row of output
  int pairs = 0;                          // pairs of input values in a tap
  const std::int16_t* weights = nullptr;  // [panel][tap][pair][channel in panel][2], see packWeights in layers.cpp
  int panels = 0;                         // groups of `Kernels::panelChannels` output channels
  const float* scale = nullptr;           // a channel, panels filled up
  const float* bias = nullptr;            // a channel, panels filled up
  float* output = nullptr;                // rows of at least panels * panelChannels values
  std::ptrdiff_t outputStride = 0;        // floats from one row to the next
  int rows = 0;                           // rows of output
  Merge merge = Merge::set;
  bool rectify = false;  // negative results become 0 before they are merged
};

/// A convolution of each channel with its own few weights, zeros beyond the ends:
///   output[row][c] = rectify(bias[c] + sum over tap of weights[tap][c] * input[row + (tap - taps / 2) * dilation][c])
/// summed from the first tap to the last.
struct DepthwiseJob {
  const float* input = nullptr;
  float* output = nullptr;  // not the input
  std::ptrdiff_t inputStride = 0;
  std::ptrdiff_t outputStride = 0;
  const float* weights = nullptr;  // [tap][channel]
  const float* bias = nullptr;
  int taps = 1;  // odd
  int dilation = 1;
  int rows = 0;
  int channels = 0;
  Merge merge = Merge::set;
  bool rectify = false;
};

struct Kernels {
  const char* name;   // "avx2", "sse2", "wasm128" or "scalar"
  int panelChannels;  // output channels that are computed together; weights are packed for it

  void (*multiply)(const MatrixJob& job);
  void (*depthwise)(const DepthwiseJob& job);
  /// out[i] = in[i] * inverseScale, clamped to low..127 (not a number: low), rounded to nearest, ties to even.
  void (*quantize)(const float* in, std::size_t count, float inverseScale, float low, std::int16_t* out);
  /// out[i] += row[i] * scale.
  void (*addRow8)(const std::int8_t* row, int count, float scale, float* out);
  /// The same for a row of 4-bit values stored as value + 8: byte i holds value i in its low half and value
  /// i + count / 2 in its high half. `count` is even.
  void (*addRow4)(const std::uint8_t* row, int count, float scale, float* out);
  /// The sum of row[i] * query[i], which must fit 32 bits.
  std::int32_t (*dotRow8)(const std::int8_t* row, const std::int16_t* query, int count);
  /// The same for a row of 4-bit values.
  std::int32_t (*dotRow4)(const std::uint8_t* row, const std::int16_t* query, int count);
};

/// The fastest set that this machine runs.
const Kernels& bestKernels();

/// Every set that this machine runs, the plain one first; for tests and benchmarks.
std::span<const Kernels* const> allKernels();

}  // namespace ungarble
