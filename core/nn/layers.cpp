#include "core/nn/layers.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace ungarble {
namespace {

constexpr std::size_t kGroup = 16;  // channels at a time in plain loops; paddedWidth is a multiple of it

/// From [output][tap][input] to the order in which the kernels read, see MatrixJob; zeros where padding is.
void packWeights(const LayerShape& shape, std::span<const std::int8_t> weights, const Kernels& kernels, int panels,
                 int groups, std::byte* packed) {
  const auto at = [&](int output, int tap, int input) -> std::int8_t {
    if (output >= shape.outputs || input >= shape.inputs) return 0;
    const std::size_t row = static_cast<std::size_t>(output) * shape.taps + tap;
    return weights[row * shape.inputs + input];
  };
  const int groupValues = 4 / static_cast<int>(valueBytes(kernels.packing));
  for (int panel = 0; panel < panels; ++panel) {
    for (int tap = 0; tap < shape.taps; ++tap) {
      for (int group = 0; group < groups; ++group) {
        for (int channel = 0; channel < kernels.panelChannels; ++channel) {
          for (int i = 0; i < groupValues; ++i) {
            const std::int16_t weight = at(panel * kernels.panelChannels + channel, tap, groupValues * group + i);
            std::memcpy(packed, &weight, valueBytes(kernels.packing));  // its lowest byte is the first
            packed += valueBytes(kernels.packing);
          }
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
      start_(paddedWidth(shape.outputs)),
      scale_(paddedWidth(shape.outputs)),
      bias_(paddedWidth(shape.outputs)) {
  const int panels = panelsFor(shape.outputs, kernels);
  const std::size_t tapBytes = paddedWidth(shape.inputs) * valueBytes(kernels.packing);
  weights_.shape(1, paddedWidth(shape.outputs) * shape.taps * tapBytes);
  packWeights(shape, weights, kernels, panels, static_cast<int>(tapBytes / 4), weights_.row(0));
  const std::size_t products = static_cast<std::size_t>(shape.taps) * shape.inputs;
  for (int i = 0; i < shape.outputs; ++i) {
    scale_[i] = inputScale * scale[i];
    bias_[i] = bias[i];
    const auto row = weights.subspan(i * products, products);
    start_[i] = -valueOffset(kernels.packing) * std::accumulate(row.begin(), row.end(), std::int32_t{0});
  }
}

void DenseLayer::run(const RowBuffer<float>& input, int rows, bool rectifyInput, RowBuffer<std::byte>& scratch,
                     const LayerTarget& target) const {
  const std::size_t width = paddedWidth(shape_.inputs);
  const std::size_t rowBytes = width * valueBytes(kernels_->packing);
  const std::size_t reach = shape_.reach();
  const auto zero = static_cast<std::byte>(valueOffset(kernels_->packing));
  scratch.shape(rows + 2 * reach, rowBytes);
  std::fill_n(scratch.row(0), reach * rowBytes, zero);
  std::fill_n(scratch.row(rows + reach), reach * rowBytes, zero);
  const float low = rectifyInput ? 0.0f : -127.0f;
  // The columns beyond `inputs` may hold anything: their weights are zero.
  if (input.stride() == static_cast<std::ptrdiff_t>(width)) {
    kernels_->quantize(input.row(0), rows * width, inverseInputScale_, low, scratch.row(reach));
  } else {
    for (int i = 0; i < rows; ++i) {
      kernels_->quantize(input.row(i), width, inverseInputScale_, low, scratch.row(i + reach));
    }
  }

  MatrixJob job;
  job.input = scratch.row(0);
  job.rowStride = scratch.stride();
  job.tapStride = scratch.stride() * shape_.dilation;
  job.taps = shape_.taps;
  job.groups = static_cast<int>(rowBytes / 4);
  job.weights = weights_.row(0);
  job.panels = panelsFor(shape_.outputs, *kernels_);
  job.start = start_.data();
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
