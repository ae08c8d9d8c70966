// Elementary functions that give the same bits on every platform: plain float arithmetic in a fixed order, since the
// C libraries' differ in the last place. Polynomials after Cephes (S. Moshier), relative error below 2e-7.
#pragma once

#include <cstdint>

namespace ungarble {

// __builtin_bit_cast is what std::bit_cast is made of; the C++ library of Emscripten 3.1.6 has no std::bit_cast.

/// e^x; 0 below -87, the largest power the format has above 88.
inline float exponential(float x) {
  if (x < -87.0f) return 0.0f;
  if (x > 88.0f) x = 88.0f;
  const float shifted = x * 1.44269504f + 12582912.0f;  // adding 1.5 * 2^23 rounds to the nearest integer
  const float n = shifted - 12582912.0f;
  const float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * (r * r) + r + 1.0f;
  const auto exponent = static_cast<std::int32_t>(n);
  return p * __builtin_bit_cast(float, static_cast<std::uint32_t>(exponent + 127) << 23);
}

/// Natural logarithm of a positive normal number.
inline float naturalLog(float x) {
  const auto bits = __builtin_bit_cast(std::uint32_t, x);
  auto exponent = static_cast<std::int32_t>(bits >> 23) - 126;
  float m = __builtin_bit_cast(float, (bits & 0x007FFFFFu) | 0x3F000000u);  // 0.5 <= m < 1
  if (m < 0.707106781f) {
    --exponent;
    m = m + m;
  }
  const float f = m - 1.0f;
  const float z = f * f;
  float p = 7.0376836292e-2f;
  p = p * f - 1.1514610310e-1f;
  p = p * f + 1.1676998740e-1f;
  p = p * f - 1.2420140846e-1f;
  p = p * f + 1.4249322787e-1f;
  p = p * f - 1.6668057665e-1f;
  p = p * f + 2.0000714765e-1f;
  p = p * f - 2.4999993993e-1f;
  p = p * f + 3.3333331174e-1f;
  p = p * (f * z);
  const auto e = static_cast<float>(exponent);
  p = p + e * -2.12194440e-4f;
  p = p - 0.5f * z;
  return (f + p) + e * 0.693359375f;
}

/// Logistic function.
inline float sigmoid(float x) { return x >= 0 ? 1.0f / (1.0f + exponential(-x)) : 1.0f - 1.0f / (1.0f + exponential(x)); }

/// Its inverse; probabilities are kept within [1e-6, 1 - 1e-6].
inline float logit(float p) {
  const float q = p < 1e-6f ? 1e-6f : p > 0.999999f ? 0.999999f : p;
  return naturalLog(q / (1.0f - q));
}

}  // namespace ungarble
