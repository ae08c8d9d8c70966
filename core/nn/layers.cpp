#include "core/nn/layers.h"

#include <algorithm>
#include <cstring>

namespace ungarble {
namespace {

constexpr std::size_t kGroup = 16;  // channels at a time in plain loops; paddedWidth is a multiple of it

/// From [output][tap][input] to the order in which the kernels read, see MatrixJob; zeros where padding is.
void packWeights(const LayerShape& shape, std::span<const std::int8_t> weights, int panelChannels, int panels,
                 int pairs, std::int16_t* packed) {
  const auto at = [&](int output, int tap, int input) -> std::int16_t {
    if (output >= shape.outputs || input >= shape.inputs) return 0;
    const std::size_t row = static_cast<std::size_t>(output) * shape.taps + tap;
    return weights[row * shape.inputs + input];
  };
  for (int panel = 0; panel < panels; ++panel) {
    for (int tap = 0; tap < shape.taps; ++tap) {
      for (int pair = 0; pair < pairs; ++pair) {
        for (int channel = 0; channel < panelChannels; ++channel) {
          *packed++ = at(panel * panelChannels + channel, tap, 2 * pair);
          *packed++ = at(panel * panelChannels + channel, tap, 2 * pair + 1);
        }
      }
    }
  }
}

int panelsFor(int channels, const Kernels& kernels) {
  return static_cast<int>(paddedWidth(channels)) / kernels.panelChannels;
}

}  // namespace

DenseLayer::DenseLayer(const LayerShape& shape, std::span<const std::int8_t> weights, float inputScale,
                       std::span<const float> scale, std::span<const float> bias, const Kernels& kernels)
    : shape_(shape),
      kernels_(&kernels),
      inverseInputScale_(1.0f / inputScale),
      scale_(paddedWidth(shape.outputs)),
      bias_(paddedWidth(shape.outputs)) {
  const int panels = panelsFor(shape.outputs, kernels);
  const int pairs = static_cast<int>(paddedWidth(shape.inputs) / 2);
  weights_.shape(1, static_cast<std::size_t>(panels) * kernels.panelChannels * shape.taps * pairs * 2);
  packWeights(shape, weights, kernels.panelChannels, panels, pairs, weights_.row(0));
  for (int i = 0; i < shape.outputs; ++i) {
    scale_[i] = inputScale * scale[i];
    bias_[i] = bias[i];
  }
}

void DenseLayer::run(const RowBuffer<float>& input, int rows, bool rectifyInput, RowBuffer<std::int16_t>& scratch,
                     const LayerTarget& target) const {
  const std::size_t width = paddedWidth(shape_.inputs);
  const std::size_t reach = shape_.reach();
  const std::size_t inputs = shape_.inputs;
  scratch.shape(rows + 2 * reach, width);
  std::fill_n(scratch.row(0), reach * width, std::int16_t{0});
  std::fill_n(scratch.row(rows + reach), reach * width, std::int16_t{0});
  const float low = rectifyInput ? 0.0f : -127.0f;
  for (int i = 0; i < rows; ++i) {
    std::int16_t* row = scratch.row(i + reach);
    kernels_->quantize(input.row(i), inputs, inverseInputScale_, low, row);
    std::fill(row + inputs, row + width, std::int16_t{0});
  }

  MatrixJob job;
  job.input = scratch.row(0);
  job.rowStride = scratch.stride();
  job.tapStride = scratch.stride() * shape_.dilation;
  job.taps = shape_.taps;
  job.pairs = static_cast<int>(width / 2);
  job.weights = weights_.row(0);
  job.panels = panelsFor(shape_.outputs, *kernels_);
  job.scale = scale_.data();
  job.bias = bias_.data();
  job.output = target.rows.row(0);
  job.outputStride = target.rows.stride();
  job.rows = rows;
  job.merge = target.merge;
  job.rectify = target.rectify;
  kernels_->multiply(job);
}

DepthwiseLayer::DepthwiseLayer(const LayerShape& shape, std::span<const float> weights, std::span<const float> bias,
                               const Kernels& kernels)
    : shape_(shape),
      kernels_(&kernels),
      weights_(paddedWidth(shape.outputs) * shape.taps),
      bias_(paddedWidth(shape.outputs)) {
  const std::size_t channels = shape.outputs;
  std::copy(bias.begin(), bias.end(), bias_.begin());
  for (int tap = 0; tap < shape.taps; ++tap) {
    std::copy_n(weights.begin() + tap * channels, channels, weights_.begin() + tap * paddedWidth(channels));
  }
}

void DepthwiseLayer::run(const RowBuffer<float>& input, int rows, const LayerTarget& target) const {
  DepthwiseJob job;
  job.input = input.row(0);
  job.inputStride = input.stride();
  job.output = target.rows.row(0);
  job.outputStride = target.rows.stride();
  job.weights = weights_.data();
  job.bias = bias_.data();
  job.taps = shape_.taps;
  job.dilation = shape_.dilation;
  job.rows = rows;
  job.channels = static_cast<int>(paddedWidth(shape_.outputs));
  job.merge = target.merge;
  job.rectify = target.rectify;
  kernels_->depthwise(job);
}

FloatLayer::FloatLayer(const LayerShape& shape, std::span<const float> weights, std::span<const float> bias)
    : shape_(shape), weights_(paddedWidth(shape.outputs) * shape.inputs), bias_(paddedWidth(shape.outputs)) {
  const std::size_t width = bias_.size();
  std::copy(bias.begin(), bias.end(), bias_.begin());
  for (int output = 0; output < shape.outputs; ++output) {
    for (int input = 0; input < shape.inputs; ++input) {
      weights_[input * width + output] = weights[static_cast<std::size_t>(output) * shape.inputs + input];
    }
  }
}

void FloatLayer::run(const RowBuffer<float>& input, int rows, const LayerTarget& target) const {
  const std::size_t width = bias_.size();
  for (int i = 0; i < rows; ++i) {
    const float* from = input.row(i);
    for (std::size_t group = 0; group < width; group += kGroup) {
      float sums[kGroup];
      std::copy_n(bias_.data() + group, kGroup, sums);
      for (int k = 0; k < shape_.inputs; ++k) {
        const float* weights = weights_.data() + k * width + group;
        for (std::size_t c = 0; c < kGroup; ++c) sums[c] += from[k] * weights[c];
      }
      mergeRow(sums, kGroup, target.rectify, target.merge, target.rows.row(i) + group);
    }
  }
}

void MeanLayer::run(const RowBuffer<float>& input, int rows, const LayerTarget& target) const {
  const std::size_t width = paddedWidth(shape_.outputs);
  const float share = rows > 0 ? 1.0f / static_cast<float>(rows) : 0.0f;
  for (std::size_t group = 0; group < width; group += kGroup) {
    float sums[kGroup] = {};
    for (int i = 0; i < rows; ++i) {
      const float* row = input.row(i) + group;
      for (std::size_t c = 0; c < kGroup; ++c) sums[c] += row[c];
    }
    for (float& sum : sums) sum *= share;
    mergeRow(sums, kGroup, target.rectify, target.merge, target.rows.row(0) + group);
  }
}

void mergeRow(const float* from, std::size_t width, bool rectify, Merge merge, float* to) {
  for (std::size_t c = 0; c < width; ++c) {
    const float result = rectify && !(from[c] > 0.0f) ? 0.0f : from[c];
    to[c] = merge == Merge::add ? to[c] + result : merge == Merge::multiply ? to[c] * result : result;
  }
}

}  // namespace ungarble
