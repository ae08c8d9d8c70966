// Every set of kernels must give what the plain definition gives, bit by bit.
#include "core/nn/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

#include "tests/core/nn/random.h"

namespace ungarble {
namespace {

using test::Random;

std::string setName(const testing::TestParamInfo<const Kernels*>& info) { return info.param->name; }

class KernelsTest : public testing::TestWithParam<const Kernels*> {
 protected:
  const Kernels& kernels() const { return *GetParam(); }

  /// What the kernels make of `in`, unpacked, and some bytes beyond the end.
  std::vector<int> quantize(const std::vector<float>& in, float inverseScale, float low) const {
    const std::size_t bytes = valueBytes(kernels().packing);
    std::vector<std::byte> packed(in.size() * bytes + 1, std::byte{99});
    kernels().quantize(in.data(), in.size(), inverseScale, low, packed.data());
    EXPECT_EQ(packed.back(), std::byte{99}) << "wrote beyond the end";
    std::vector<int> values;
    for (std::size_t i = 0; i < in.size(); ++i) {
      std::int16_t pair = 0;
      if (bytes == 2) std::memcpy(&pair, packed.data() + 2 * i, 2);
      values.push_back(bytes == 2 ? pair : std::to_integer<int>(packed[i]) - valueOffset(kernels().packing));
    }
    return values;
  }
};

TEST_P(KernelsTest, QuantizeRoundsToNearestEvenAndSaturates) {
  const struct { float in; float low; int out; } kCases[] = {
      {0.0f, -127, 0},     {0.5f, -127, 0},      {1.5f, -127, 2},    {2.5f, -127, 2},  {-0.5f, -127, 0},
      {-1.5f, -127, -2},   {0.49999997f, -127, 0}, {126.5f, -127, 126}, {126.6f, -127, 127}, {127.4f, -127, 127},
      {1e30f, -127, 127},  {-1e30f, -127, -127}, {-128, -127, -127}, {-3.0f, 0, 0},    {3.2f, 0, 3},
      {std::numeric_limits<float>::infinity(), -127, 127},
      {std::numeric_limits<float>::quiet_NaN(), -127, -127},
      {std::numeric_limits<float>::quiet_NaN(), 0, 0},
  };
  for (const auto& c : kCases) {
    for (const std::size_t count : {16u, 48u}) {
      EXPECT_EQ(quantize(std::vector<float>(count, c.in), 1.0f, c.low), std::vector<int>(count, c.out)) << c.in;
    }
  }
}

TEST_P(KernelsTest, QuantizeFollowsDefinition) {
  Random random(1);
  const std::vector<float> in = random.reals(1008, 40);
  for (const float inverse : {1.0f, 3.7f, 0.013f}) {
    const std::vector<int> out = quantize(in, inverse, -127.0f);
    for (std::size_t i = 0; i < in.size(); ++i) {
      const float clamped = std::fmin(std::fmax(in[i] * inverse, -127.0f), 127.0f);
      ASSERT_EQ(out[i], std::nearbyint(clamped)) << in[i] << " * " << inverse;
    }
  }
}

TEST_P(KernelsTest, AddsRowsOfEightAndFourBits) {
  Random random(2);
  for (const int width : {2, 6, 16, 64, 96}) {
    const std::vector<float> start = random.reals(width, 2);
    const std::vector<std::int8_t> row = random.weights(width);
    std::vector<float> out = start;
    kernels().addRow8(row.data(), width, 0.37f, out.data());
    for (int i = 0; i < width; ++i) ASSERT_EQ(out[i], start[i] + static_cast<float>(row[i]) * 0.37f);

    std::vector<std::uint8_t> packed(width / 2);
    std::vector<int> values(width);
    for (int i = 0; i < width; ++i) values[i] = random.between(-8, 7);
    for (int i = 0; i < width / 2; ++i) {
      packed[i] = static_cast<std::uint8_t>((values[i] + 8) | (values[i + width / 2] + 8) << 4);
    }
    out = start;
    kernels().addRow4(packed.data(), width, 1.9f, out.data());
    for (int i = 0; i < width; ++i) ASSERT_EQ(out[i], start[i] + static_cast<float>(values[i]) * 1.9f);
  }
}

TEST_P(KernelsTest, MultipliesRowsWithQueries) {
  Random random(8);
  for (const int width : {2, 10, 64, 96, 1024}) {
    std::vector<std::int16_t> query(width);
    for (auto& value : query) value = static_cast<std::int16_t>(random.between(-16383, 16383));
    const std::vector<std::int8_t> row = random.weights(width);
    std::int32_t expected8 = 0;
    for (int i = 0; i < width; ++i) expected8 += row[i] * query[i];
    EXPECT_EQ(kernels().dotRow8(row.data(), query.data(), width), expected8);

    std::vector<std::uint8_t> packed(width / 2);
    std::int32_t expected4 = 0;
    for (int i = 0; i < width / 2; ++i) {
      const int low = random.between(-8, 7);
      const int high = random.between(-8, 7);
      packed[i] = static_cast<std::uint8_t>((low + 8) | (high + 8) << 4);
      expected4 += low * query[i] + high * query[i + width / 2];
    }
    EXPECT_EQ(kernels().dotRow4(packed.data(), query.data(), width), expected4);
  }
}

INSTANTIATE_TEST_SUITE_P(Sets, KernelsTest, testing::ValuesIn(allKernels().begin(), allKernels().end()), setName);

TEST(Kernels, BestIsOneOfAll) {
  EXPECT_EQ(&bestKernels(), allKernels().back());
  EXPECT_STREQ(allKernels().front()->name, "scalar");
}

}  // namespace
}  // namespace ungarble
