// The layers against a plain spelling of their definitions, for every set of kernels: equal to the last bit.
#include "core/nn/layers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/core/nn/random.h"

namespace ungarble {
namespace {

using test::Random;

struct Case {
  LayerShape shape;
  int rows;
};

constexpr Case kCases[] = {
    {{1, 1, 1, 1}, 1},      {{2, 3, 1, 1}, 2},     {{7, 5, 1, 1}, 13},   {{16, 16, 1, 1}, 6},
    {{64, 128, 1, 1}, 20},  {{128, 33, 1, 1}, 7},  {{16, 16, 3, 1}, 1},  {{16, 16, 3, 1}, 2},
    {{32, 48, 5, 1}, 19},   {{30, 17, 3, 2}, 11},  {{24, 8, 5, 4}, 5},   {{128, 128, 3, 4}, 23},
    {{20, 20, 7, 3}, 4},    {{9, 9, 9, 1}, 12},
};

RowBuffer<float> makeRows(Random& random, int rows, int width, int range) {
  RowBuffer<float> buffer;
  buffer.shape(rows, paddedWidth(width));
  for (int i = 0; i < rows; ++i) {
    std::fill_n(buffer.row(i), paddedWidth(width), 0.0f);
    for (int c = 0; c < width; ++c) buffer.row(i)[c] = random.real(range);
  }
  return buffer;
}

float mergeOne(float place, float result, Merge merge) {
  switch (merge) {
    case Merge::set: return result;
    case Merge::add: return place + result;
    case Merge::multiply: return place * result;
  }
  return 0;
}

int quantizeOne(float x, float scale, bool rectify) {
  const float scaled = x * (1.0f / scale);
  return static_cast<int>(std::nearbyint(std::clamp(scaled, rectify ? 0.0f : -127.0f, 127.0f)));
}

std::string setName(const testing::TestParamInfo<const Kernels*>& info) { return info.param->name; }

class LayersTest : public testing::TestWithParam<const Kernels*> {};

TEST_P(LayersTest, DenseFollowsDefinition) {
  Random random(3);
  for (const Case& c : kCases) {
    const LayerShape& s = c.shape;
    const auto weights = random.weights(static_cast<std::size_t>(s.outputs) * s.taps * s.inputs);
    const auto scale = random.reals(s.outputs, 1);
    const auto bias = random.reals(s.outputs, 3);
    const float inputScale = 0.043f;
    const DenseLayer layer(s, weights, inputScale, scale, bias, *GetParam());
    const RowBuffer<float> input = makeRows(random, c.rows, s.inputs, 6);
    RowBuffer<std::byte> scratch;
    for (const Merge merge : {Merge::set, Merge::add, Merge::multiply}) {
      for (const bool rectify : {false, true}) {
        RowBuffer<float> output = makeRows(random, c.rows, s.outputs, 2);
        std::vector<float> expected;
        for (int row = 0; row < c.rows; ++row) {
          for (int out = 0; out < s.outputs; ++out) {
            int sum = 0;
            for (int tap = 0; tap < s.taps; ++tap) {
              const int from = row + (tap - s.taps / 2) * s.dilation;
              if (from < 0 || from >= c.rows) continue;
              for (int in = 0; in < s.inputs; ++in) {
                sum += quantizeOne(input.row(from)[in], inputScale, rectify) *
                       weights[(static_cast<std::size_t>(out) * s.taps + tap) * s.inputs + in];
              }
            }
            float result = static_cast<float>(sum) * (inputScale * scale[out]) + bias[out];
            if (rectify) result = result > 0 ? result : 0;
            expected.push_back(mergeOne(output.row(row)[out], result, merge));
          }
        }
        layer.run(input, c.rows, rectify, scratch, {output, merge, rectify});
        for (int row = 0; row < c.rows; ++row) {
          for (int out = 0; out < s.outputs; ++out) {
            ASSERT_EQ(output.row(row)[out], expected[row * s.outputs + out])
                << s.inputs << "->" << s.outputs << " taps " << s.taps << " dilation " << s.dilation << " row " << row;
          }
        }
      }
    }
  }
}

TEST_P(LayersTest, DepthwiseFollowsDefinition) {
  Random random(4);
  for (const Case& c : kCases) {
    const int channels = c.shape.inputs;
    const LayerShape s{channels, channels, c.shape.taps, c.shape.dilation};
    const auto weights = random.reals(static_cast<std::size_t>(channels) * s.taps, 1);
    const auto bias = random.reals(channels, 3);
    const DepthwiseLayer layer(s, weights, bias, *GetParam());
    const RowBuffer<float> input = makeRows(random, c.rows, channels, 6);
    for (const Merge merge : {Merge::set, Merge::add, Merge::multiply}) {
      RowBuffer<float> output = makeRows(random, c.rows, channels, 2);
      std::vector<float> expected;
      for (int row = 0; row < c.rows; ++row) {
        for (int channel = 0; channel < channels; ++channel) {
          float sum = bias[channel];
          for (int tap = 0; tap < s.taps; ++tap) {
            const int from = row + (tap - s.taps / 2) * s.dilation;
            if (from < 0 || from >= c.rows) continue;
            const float product = weights[tap * channels + channel] * input.row(from)[channel];
            sum = sum + product;
          }
          expected.push_back(mergeOne(output.row(row)[channel], sum > 0 ? sum : 0, merge));
        }
      }
      layer.run(input, c.rows, {output, merge, true});
      for (int row = 0; row < c.rows; ++row) {
        for (int channel = 0; channel < channels; ++channel) {
          ASSERT_EQ(output.row(row)[channel], expected[row * channels + channel]);
        }
      }
    }
  }
}

// The largest sum that the file format allows: no overflow of the 32 bits.
TEST_P(LayersTest, LargestSumsAreExact) {
  const LayerShape shape{4096, 2, 31, 1};
  const std::vector<std::int8_t> weights(static_cast<std::size_t>(2) * 31 * 4096, -128);
  const std::vector<float> ones(2, 1.0f);
  const std::vector<float> zeros(2, 0.0f);
  const DenseLayer layer(shape, weights, 1.0f, ones, zeros, *GetParam());
  RowBuffer<float> input;
  input.shape(31, 4096);
  std::fill_n(input.row(0), 31 * 4096, 1000.0f);
  RowBuffer<float> output;
  output.shape(31, 16);
  RowBuffer<std::byte> scratch;
  layer.run(input, 31, false, scratch, {output});
  EXPECT_EQ(output.row(15)[0], static_cast<float>(-128 * 127 * 31 * 4096));
}

TEST(FloatLayer, FollowsDefinition) {
  Random random(6);
  for (const LayerShape shape : {LayerShape{1, 1}, LayerShape{64, 1}, LayerShape{5, 33}}) {
    const auto weights = random.reals(static_cast<std::size_t>(shape.inputs) * shape.outputs, 2);
    const auto bias = random.reals(shape.outputs, 2);
    const FloatLayer layer(shape, weights, bias);
    const RowBuffer<float> input = makeRows(random, 7, shape.inputs, 4);
    RowBuffer<float> output = makeRows(random, 7, shape.outputs, 4);
    layer.run(input, 7, {output});
    for (int row = 0; row < 7; ++row) {
      for (int out = 0; out < shape.outputs; ++out) {
        float sum = bias[out];
        for (int in = 0; in < shape.inputs; ++in) {
          const float product = input.row(row)[in] * weights[out * shape.inputs + in];
          sum = sum + product;
        }
        ASSERT_EQ(output.row(row)[out], sum);
      }
    }
  }
}

TEST(MeanLayer, FollowsDefinition) {
  Random random(7);
  const MeanLayer layer({20, 20});
  for (const int rows : {1, 2, 3, 100}) {
    const RowBuffer<float> input = makeRows(random, rows, 20, 4);
    RowBuffer<float> output = makeRows(random, 1, 20, 4);
    layer.run(input, rows, {output});
    for (int c = 0; c < 20; ++c) {
      float sum = 0;
      for (int row = 0; row < rows; ++row) sum = sum + input.row(row)[c];
      ASSERT_EQ(output.row(0)[c], sum * (1.0f / static_cast<float>(rows)));
    }
  }
  RowBuffer<float> output = makeRows(random, 1, 20, 4);
  layer.run(output, 0, {output});
  EXPECT_EQ(output.row(0)[3], 0.0f);
}

INSTANTIATE_TEST_SUITE_P(Sets, LayersTest, testing::ValuesIn(allKernels().begin(), allKernels().end()), setName);

}  // namespace
}  // namespace ungarble
