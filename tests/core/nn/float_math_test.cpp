#include "core/nn/float_math.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace ungarble {
namespace {

constexpr float kStep = 1.0f / 512.0f;  // a power of two: every x below is exact

TEST(FloatMath, ExponentialIsThatOfTheLibrary) {
  for (float x = -87.0f; x <= 88.0f; x += kStep) {
    const double right = std::exp(static_cast<double>(x));
    ASSERT_NEAR(exponential(x) / right, 1.0, 1e-6) << x;
  }
  EXPECT_EQ(exponential(0.0f), 1.0f);
}

TEST(FloatMath, ExponentialStaysFiniteAtBothEnds) {
  EXPECT_EQ(exponential(-87.5f), 0.0f);
  EXPECT_EQ(exponential(-INFINITY), 0.0f);
  EXPECT_EQ(exponential(1000.0f), exponential(88.0f));
  EXPECT_EQ(exponential(INFINITY), exponential(88.0f));
  EXPECT_TRUE(std::isfinite(exponential(88.0f)));
}

TEST(FloatMath, LogarithmIsThatOfTheLibrary) {
  for (float x = 1.2e-38f; x < 3e38f; x *= 1.0037f) {
    const double right = std::log(static_cast<double>(x));
    ASSERT_NEAR(naturalLog(x), right, 1e-6 * std::max(1.0, std::abs(right))) << x;
  }
  EXPECT_EQ(naturalLog(1.0f), 0.0f);
}

TEST(FloatMath, SigmoidIsExactWhereItMustBe) {
  float before = 0.0f;
  for (float x = -40.0f; x <= 40.0f; x += kStep) {
    const float s = sigmoid(x);
    ASSERT_NEAR(s, 1.0 / (1.0 + std::exp(-static_cast<double>(x))), 1e-6) << x;
    ASSERT_GE(s, before) << x << ": a surer logit gives a surer probability";
    ASSERT_EQ(sigmoid(-std::abs(x)), 1.0f - sigmoid(std::abs(x))) << x;
    before = s;
  }
  EXPECT_EQ(sigmoid(0.0f), 0.5f);
  EXPECT_EQ(sigmoid(1e30f), 1.0f);
  EXPECT_EQ(sigmoid(-1e30f), 0.0f);
}

TEST(FloatMath, LogitUndoesSigmoid) {
  for (float x = -8.0f; x <= 8.0f; x += kStep) {
    // Near 1 a float has few steps left, each worth 1 / (1 - p).
    const float coarse = 1.2e-7f * (2.0f + std::exp(std::abs(x)));
    ASSERT_NEAR(logit(sigmoid(x)), x, 4e-6f + coarse) << x;
  }
  EXPECT_EQ(logit(0.5f), 0.0f);
}

TEST(FloatMath, LogitAscendsAndStaysFinite) {
  EXPECT_EQ(logit(0.0f), logit(1e-6f));
  EXPECT_EQ(logit(1.0f), logit(0.999999f));
  float before = logit(0.0f);
  for (int i = 1; i <= 4096; ++i) {
    const float now = logit(static_cast<float>(i) / 4096.0f);
    ASSERT_GT(now, before) << i;
    before = now;
  }
}

}  // namespace
}  // namespace ungarble
