// The vector primitives that the kernels are written in, for each instruction set: a vector of 32-bit integers
// (`Int`), as many pairs of 16-bit ones (`Pairs`), as many floats (`Float`), and the operations between them.
// `kBlockRows` is how many rows the matrix product holds in registers at a time, two vectors of sums for each; found
// by measuring.
//
// Each kernels_*.cpp is compiled with flags of its own and includes this header. All of it lies in an unnamed
// namespace, so that the linker can never take one file's copy of a function for another's.
#pragma once

#include <cstdint>
#include <cstring>

#if defined(__AVX2__) || defined(__SSE2__)
#include <immintrin.h>
#endif
#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace ungarble {
namespace {

/// Plain C++, four lanes so that a compiler may still use whatever vectors the machine has.
struct Scalar {
  static constexpr int kLanes = 4;
  static constexpr int kBlockRows = 2;
  struct Int { std::int32_t lane[kLanes]; };
  struct Pairs { std::int16_t value[2 * kLanes]; };
  struct Float { float lane[kLanes]; };

  static Int zero() { return {}; }
  /// kLanes pairs of int16.
  static Pairs loadPairs(const std::int16_t* p) {
    Pairs v;
    std::memcpy(&v, p, sizeof v);
    return v;
  }
  /// The pair at `p` in every lane.
  static Pairs splatPair(const std::int16_t* p) {
    Pairs v;
    for (int i = 0; i < kLanes; ++i) {
      v.value[2 * i] = p[0];
      v.value[2 * i + 1] = p[1];
    }
    return v;
  }
  /// A lane: sum + a.first * b.first + a.second * b.second.
  static Int addProducts(Int sum, Pairs a, Pairs b) {
    for (int i = 0; i < kLanes; ++i) {
      sum.lane[i] += a.value[2 * i] * b.value[2 * i] + a.value[2 * i + 1] * b.value[2 * i + 1];
    }
    return sum;
  }
  static Float toFloat(Int a) {
    Float v;
    for (int i = 0; i < kLanes; ++i) v.lane[i] = static_cast<float>(a.lane[i]);
    return v;
  }
  static Float splat(float x) {
    Float v;
    for (float& lane : v.lane) lane = x;
    return v;
  }
  static Float load(const float* p) {
    Float v;
    std::memcpy(&v, p, sizeof v);
    return v;
  }
  static void store(float* p, Float a) { std::memcpy(p, &a, sizeof a); }
  static Float multiply(Float a, Float b) {
    for (int i = 0; i < kLanes; ++i) a.lane[i] *= b.lane[i];
    return a;
  }
  static Float add(Float a, Float b) {
    for (int i = 0; i < kLanes; ++i) a.lane[i] += b.lane[i];
    return a;
  }
  /// a > b ? a : b, so b where a is not a number.
  static Float max(Float a, Float b) {
    for (int i = 0; i < kLanes; ++i) a.lane[i] = a.lane[i] > b.lane[i] ? a.lane[i] : b.lane[i];
    return a;
  }
  /// a < b ? a : b.
  static Float min(Float a, Float b) {
    for (int i = 0; i < kLanes; ++i) a.lane[i] = a.lane[i] < b.lane[i] ? a.lane[i] : b.lane[i];
    return a;
  }
  /// Rounds to nearest, ties to even, values of at most 2^15, and stores kLanes int16.
  static void storeRounded(std::int16_t* p, Float a) {
    constexpr float kShift = 12582912.0f;  // 1.5 * 2^23: the sum has no fraction bits left, so adding rounds
    for (int i = 0; i < kLanes; ++i) p[i] = static_cast<std::int16_t>((a.lane[i] + kShift) - kShift);
  }
};

#if defined(__SSE2__)
struct Sse2 {
  static constexpr int kLanes = 4;
  static constexpr int kBlockRows = 6;
  using Int = __m128i;
  using Pairs = __m128i;
  using Float = __m128;

  static Int zero() { return _mm_setzero_si128(); }
  static Pairs loadPairs(const std::int16_t* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
  static Pairs splatPair(const std::int16_t* p) {
    std::int32_t pair;
    std::memcpy(&pair, p, sizeof pair);
    return _mm_set1_epi32(pair);
  }
  static Int addProducts(Int sum, Pairs a, Pairs b) { return _mm_add_epi32(sum, _mm_madd_epi16(a, b)); }
  static Float toFloat(Int a) { return _mm_cvtepi32_ps(a); }
  static Float splat(float x) { return _mm_set1_ps(x); }
  static Float load(const float* p) { return _mm_loadu_ps(p); }
  static void store(float* p, Float a) { _mm_storeu_ps(p, a); }
  static Float multiply(Float a, Float b) { return _mm_mul_ps(a, b); }
  static Float add(Float a, Float b) { return _mm_add_ps(a, b); }
  static Float max(Float a, Float b) { return _mm_max_ps(a, b); }
  static Float min(Float a, Float b) { return _mm_min_ps(a, b); }
  static void storeRounded(std::int16_t* p, Float a) {
    const __m128i whole = _mm_cvtps_epi32(a);
    _mm_storel_epi64(reinterpret_cast<__m128i*>(p), _mm_packs_epi32(whole, whole));
  }
};
#endif

#if defined(__AVX2__)
struct Avx2 {
  static constexpr int kLanes = 8;
  static constexpr int kBlockRows = 6;
  using Int = __m256i;
  using Pairs = __m256i;
  using Float = __m256;

  static Int zero() { return _mm256_setzero_si256(); }
  static Pairs loadPairs(const std::int16_t* p) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)); }
  static Pairs splatPair(const std::int16_t* p) {
    std::int32_t pair;
    std::memcpy(&pair, p, sizeof pair);
    return _mm256_set1_epi32(pair);
  }
  static Int addProducts(Int sum, Pairs a, Pairs b) { return _mm256_add_epi32(sum, _mm256_madd_epi16(a, b)); }
  static Float toFloat(Int a) { return _mm256_cvtepi32_ps(a); }
  static Float splat(float x) { return _mm256_set1_ps(x); }
  static Float load(const float* p) { return _mm256_loadu_ps(p); }
  static void store(float* p, Float a) { _mm256_storeu_ps(p, a); }
  static Float multiply(Float a, Float b) { return _mm256_mul_ps(a, b); }
  static Float add(Float a, Float b) { return _mm256_add_ps(a, b); }
  static Float max(Float a, Float b) { return _mm256_max_ps(a, b); }
  static Float min(Float a, Float b) { return _mm256_min_ps(a, b); }
  static void storeRounded(std::int16_t* p, Float a) {
    const __m256i whole = _mm256_cvtps_epi32(a);
    const __m128i low = _mm256_castsi256_si128(whole);
    const __m128i high = _mm256_extracti128_si256(whole, 1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(p), _mm_packs_epi32(low, high));
  }
};
#endif

#if defined(__wasm_simd128__)
struct Wasm128 {
  static constexpr int kLanes = 4;
  static constexpr int kBlockRows = 4;
  using Int = v128_t;
  using Pairs = v128_t;
  using Float = v128_t;

  static Int zero() { return wasm_i32x4_const(0, 0, 0, 0); }
  static Pairs loadPairs(const std::int16_t* p) { return wasm_v128_load(p); }
  static Pairs splatPair(const std::int16_t* p) { return wasm_v128_load32_splat(p); }
  static Int addProducts(Int sum, Pairs a, Pairs b) { return wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(a, b)); }
  static Float toFloat(Int a) { return wasm_f32x4_convert_i32x4(a); }
  static Float splat(float x) { return wasm_f32x4_splat(x); }
  static Float load(const float* p) { return wasm_v128_load(p); }
  static void store(float* p, Float a) { wasm_v128_store(p, a); }
  static Float multiply(Float a, Float b) { return wasm_f32x4_mul(a, b); }
  static Float add(Float a, Float b) { return wasm_f32x4_add(a, b); }
  // pmax(x, y) is x < y ? y : x, pmin(x, y) is y < x ? y : x: operands swapped, they keep b like the other sets.
  static Float max(Float a, Float b) { return wasm_f32x4_pmax(b, a); }
  static Float min(Float a, Float b) { return wasm_f32x4_pmin(b, a); }
  static void storeRounded(std::int16_t* p, Float a) {
    const v128_t whole = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(a));
    wasm_v128_store64_lane(p, wasm_i16x8_narrow_i32x4(whole, whole), 0);
  }
};
#endif

}  // namespace
}  // namespace ungarble
