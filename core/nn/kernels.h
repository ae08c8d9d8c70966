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

/// How a set of kernels stores quantised values, -127 to 127, and their weights: in groups of four bytes, so many values
/// of a row and as many weights, which an instruction multiplies and adds up at once.
enum class Packing : std::uint8_t {
  pairs,  // two int16
  quads,  // four bytes: values are value + 128 and never negative, weights are signed
};

/// Bytes of a quantised value, and of a weight.
constexpr std::size_t valueBytes(Packing packing) { return packing == Packing::pairs ? 2 : 1; }
/// What is added to a value; also the byte that a row of zeros is filled with.
constexpr int valueOffset(Packing packing) { return packing == Packing::pairs ? 0 : 128; }

/// A product of quantised rows with a packed weight matrix, `taps` rows of input feeding one row of output:
///   result = start[channel] + sums over tap, i of input[row + tap * dilation][i] * weight[channel][tap][i]
///   output[row][channel] (merge)= rectify(float(result) * scale[channel] + bias[channel])
/// The result is an exact integer of 32 bits, computed modulo 2^32: sums on the way may be larger. With values of at
/// most 127 and weights of at most 128 it is exact for up to 132,000 products.
struct MatrixJob {
  const std::byte* input = nullptr;     // first tap of the first row; quantised values, see Packing
  std::ptrdiff_t rowStride = 0;         // bytes from one row to the next
  std::ptrdiff_t tapStride = 0;         // bytes from one tap to the next
  int taps = 1;                         // rows of input for a row of output
  int groups = 0;                       // groups of four bytes of input in a tap
  const std::byte* weights = nullptr;   // [panel][tap][group][channel in panel][4], see packWeights in layers.cpp
  int panels = 0;                       // groups of `Kernels::panelChannels` output channels
  const std::int32_t* start = nullptr;  // a channel, panels filled up: undoes the offset of the values
  const float* scale = nullptr;         // a channel, panels filled up
  const float* bias = nullptr;          // a channel, panels filled up
  float* output = nullptr;              // rows of at least panels * panelChannels values
  std::ptrdiff_t outputStride = 0;      // floats from one row to the next
  int rows = 0;                         // rows of output
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
  const char* name;   // "avx512vnni", "avx2", "sse2", "wasm128" or "scalar"
  Packing packing;    // of quantised values and of weights
  int panelChannels;  // output channels that lie side by side; weights are packed for it

  void (*multiply)(const MatrixJob& job);
  void (*depthwise)(const DepthwiseJob& job);
  /// out[i] = in[i] * inverseScale, clamped to low..127 (not a number: low), rounded to nearest, ties to even, packed.
  /// `count` is a multiple of 16.
  void (*quantize)(const float* in, std::size_t count, float inverseScale, float low, std::byte* out);
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
