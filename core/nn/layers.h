// The layers of the encoder. Tokens are rows, channels are columns; a sequence is surrounded by rows of zeros.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/model/reader.h"
#include "core/nn/kernels.h"
#include "core/nn/row_buffer.h"

namespace ungarble {

struct LayerShape {
  int inputs = 0;    // channels in
  int outputs = 0;   // channels out
  int taps = 1;      // rows of input for a row of output, odd
  int dilation = 1;  // rows from one tap to the next

  /// How many rows to either side a row of output depends on.
  int reach() const { return taps / 2 * dilation; }
};

/// Where the rows of a result go and how.
struct LayerTarget {
  RowBuffer<float>& rows;  // shaped to at least paddedWidth(outputs)
  Merge merge = Merge::set;
  bool rectify = false;
};

/// A linear layer (taps = 1) or a dense convolution over the rows, with weights and input quantised to 8 bits.
///
///   input   [rows][inputs]   float, quantised by one static scale on the way in
///   weights [outputs][taps][inputs]
///   output  [rows][outputs]  float: sum * inputScale * scale[output] + bias[output]
///
/// Columns of the output beyond `outputs`, up to paddedWidth(outputs), are written as well: zeros, merged like the rest.
class DenseLayer {
 public:
  /// Packs the weights for a set of kernels. `scale` and `bias` have a value for each output.
  DenseLayer(const LayerShape& shape, std::span<const std::int8_t> weights, float inputScale,
             std::span<const float> scale, std::span<const float> bias, const Kernels& kernels = bestKernels());

  /// `input` has paddedWidth(inputs) columns. `rectifyInput` takes max(input, 0) instead of the input. `scratch` is memory
  /// to keep between calls.
  void run(const RowBuffer<float>& input, int rows, bool rectifyInput, RowBuffer<std::byte>& scratch,
           const LayerTarget& target) const;

  const LayerShape& shape() const { return shape_; }

 private:
  LayerShape shape_;
  const Kernels* kernels_;
  float inverseInputScale_;
  RowBuffer<std::byte> weights_;     // one row; see MatrixJob
  std::vector<std::int32_t> start_;  // a channel
  std::vector<float> scale_;         // of the input and of the weights, multiplied
  std::vector<float> bias_;
};

/// A convolution of each channel by itself, in float (its few weights cost little).
///
///   input, output [rows][channels]  float
///   weights       [taps][channels]  float
class DepthwiseLayer {
 public:
  /// `shape.inputs` equals `shape.outputs`. `bias` has a value for each channel.
  DepthwiseLayer(const LayerShape& shape, std::span<const float> weights, std::span<const float> bias,
                 const Kernels& kernels = bestKernels());

  /// `input` must not be the target's buffer.
  void run(const RowBuffer<float>& input, int rows, const LayerTarget& target) const;

  const LayerShape& shape() const { return shape_; }

 private:
  LayerShape shape_;
  const Kernels* kernels_;
  std::vector<float> weights_;  // [tap][channel, padded]
  std::vector<float> bias_;     // padded
};

/// A linear layer in float, for the last few numbers of a head.
///
///   input   [rows][inputs]
///   weights [outputs][inputs]
///   output  [rows][outputs]   bias[output] + sum over inputs from the first to the last
class FloatLayer {
 public:
  /// `shape.taps` is 1.
  FloatLayer(const LayerShape& shape, std::span<const float> weights, std::span<const float> bias);
  /// `input` must not be the target's buffer.
  void run(const RowBuffer<float>& input, int rows, const LayerTarget& target) const;
  const LayerShape& shape() const { return shape_; }

 private:
  LayerShape shape_;
  std::vector<float> weights_;  // [input][output, padded]
  std::vector<float> bias_;     // padded
};

/// The mean of all rows, as one row: what kind of text this is.
///
///   input [rows][channels], output [1][channels]   sum over rows from the first to the last, times 1 / rows
class MeanLayer {
 public:
  explicit MeanLayer(const LayerShape& shape) : shape_(shape) {}
  /// `input` must not be the target's buffer; the mean of no rows is zeros.
  void run(const RowBuffer<float>& input, int rows, const LayerTarget& target) const;
  const LayerShape& shape() const { return shape_; }

 private:
  LayerShape shape_;
};

/// Merges `from` into `to`, columns 0..width.
void mergeRow(const float* from, std::size_t width, bool rectify, Merge merge, float* to);

}  // namespace ungarble
