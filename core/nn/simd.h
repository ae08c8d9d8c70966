// The vector primitives that the kernels are written in, for each instruction set: a vector of 32-bit integers
// (`Int`), as many groups of quantised values or weights (`Groups`, packed as kPacking says), as many floats (`Float`),
// and the operations between them. `kBlockRows` is how many rows the matrix product holds in registers at a time, two
// vectors of sums for each; found by measuring. Those two lie side by side in a panel of weights, `kPanelVectors`, unless
// they would be too wide for a layer of 16 channels.
//
// Each kernels_*.cpp is compiled with flags of its own and includes this header. All of it lies in an unnamed
// namespace, so that the linker can never take one file's copy of a function for another's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__AVX2__) || defined(__SSE2__)
#include <immintrin.h>
#endif
#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

#include "core/nn/kernels.h"

namespace ungarble {
namespace {

/// Plain C++, four lanes so that a compiler may still use whatever vectors the machine has.
struct Scalar {
  static constexpr Packing kPacking = Packing::pairs;
  static constexpr int kLanes = 4;
  static constexpr int kPanelVectors = 2;
  static constexpr int kBlockRows = 2;
  struct Int { std::int32_t lane[kLanes]; };
  struct Groups { std::int16_t value[2 * kLanes]; };
  struct Float { float lane[kLanes]; };

  static Int zero() { return {}; }
  static Int loadInts(const std::int32_t* p) {
    Int v;
    std::memcpy(&v, p, sizeof v);
    return v;
  }
  /// kLanes groups.
  static Groups loadGroups(const std::byte* p) {
    Groups v;
    std::memcpy(&v, p, sizeof v);
    return v;
  }
  /// The group at `p` in every lane.
  static Groups splatGroup(const std::byte* p) {
    Groups v;
    for (int i = 0; i < kLanes; ++i) std::memcpy(&v.value[2 * i], p, 4);
    return v;
  }
  /// A lane: sum + the products of the values in `a` and the weights in `b`.
  static Int addProducts(Int sum, Groups a, Groups b) {
    for (int i = 0; i < kLanes; ++i) {
      sum.lane[i] += a.value[2 * i] * b.value[2 * i] + a.value[2 * i + 1] * b.value[2 * i + 1];
    }
    return sum;
  }
  static Int addInts(Int a, Int b) {
    for (int i = 0; i < kLanes; ++i) a.lane[i] += b.lane[i];
    return a;
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
  /// Rounds -127 to 127 to nearest, ties to even, and stores them as quantised values.
  static void storeRounded(std::byte* p, Float a) {
    constexpr float kShift = 12582912.0f;  // 1.5 * 2^23: the sum has no fraction bits left, so adding rounds
    for (int i = 0; i < kLanes; ++i) {
      const auto value = static_cast<std::int16_t>((a.lane[i] + kShift) - kShift);
      std::memcpy(p + i * sizeof value, &value, sizeof value);
    }
  }
};

/// The four bytes at `p` as one number: a group to fill a vector with.
inline std::int32_t wordAt(const std::byte* p) {
  std::int32_t word;
  std::memcpy(&word, p, sizeof word);
  return word;
}

#if defined(__SSE2__)
struct Sse2 {
  static constexpr Packing kPacking = Packing::pairs;
  static constexpr int kLanes = 4;
  static constexpr int kPanelVectors = 2;
  static constexpr int kBlockRows = 4;
  using Int = __m128i;
  using Groups = __m128i;
  using Float = __m128;

  static Int zero() { return _mm_setzero_si128(); }
  static Int loadInts(const std::int32_t* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
  static Groups loadGroups(const std::byte* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
  static Groups splatGroup(const std::byte* p) { return _mm_set1_epi32(wordAt(p)); }
  static Int addProducts(Int sum, Groups a, Groups b) { return _mm_add_epi32(sum, _mm_madd_epi16(a, b)); }
  static Int addInts(Int a, Int b) { return _mm_add_epi32(a, b); }
  static Float toFloat(Int a) { return _mm_cvtepi32_ps(a); }
  static Float splat(float x) { return _mm_set1_ps(x); }
  static Float load(const float* p) { return _mm_loadu_ps(p); }
  static void store(float* p, Float a) { _mm_storeu_ps(p, a); }
  static Float multiply(Float a, Float b) { return _mm_mul_ps(a, b); }
  static Float add(Float a, Float b) { return _mm_add_ps(a, b); }
  static Float max(Float a, Float b) { return _mm_max_ps(a, b); }
  static Float min(Float a, Float b) { return _mm_min_ps(a, b); }
  static void storeRounded(std::byte* p, Float a) {
    const __m128i whole = _mm_cvtps_epi32(a);
    _mm_storel_epi64(reinterpret_cast<__m128i*>(p), _mm_packs_epi32(whole, whole));
  }
};
#endif

#if defined(__AVX2__)
struct Avx2 {
  static constexpr Packing kPacking = Packing::pairs;
  static constexpr int kLanes = 8;
  static constexpr int kPanelVectors = 2;
  static constexpr int kBlockRows = 4;
  using Int = __m256i;
  using Groups = __m256i;
  using Float = __m256;

  static Int zero() { return _mm256_setzero_si256(); }
  static Int loadInts(const std::int32_t* p) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)); }
  static Groups loadGroups(const std::byte* p) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)); }
  static Groups splatGroup(const std::byte* p) { return _mm256_set1_epi32(wordAt(p)); }
  static Int addProducts(Int sum, Groups a, Groups b) { return _mm256_add_epi32(sum, _mm256_madd_epi16(a, b)); }
  static Int addInts(Int a, Int b) { return _mm256_add_epi32(a, b); }
  static Float toFloat(Int a) { return _mm256_cvtepi32_ps(a); }
  static Float splat(float x) { return _mm256_set1_ps(x); }
  static Float load(const float* p) { return _mm256_loadu_ps(p); }
  static void store(float* p, Float a) { _mm256_storeu_ps(p, a); }
  static Float multiply(Float a, Float b) { return _mm256_mul_ps(a, b); }
  static Float add(Float a, Float b) { return _mm256_add_ps(a, b); }
  static Float max(Float a, Float b) { return _mm256_max_ps(a, b); }
  static Float min(Float a, Float b) { return _mm256_min_ps(a, b); }
  static void storeRounded(std::byte* p, Float a) {
    const __m256i whole = _mm256_cvtps_epi32(a);
    const __m128i low = _mm256_castsi256_si128(whole);
    const __m128i high = _mm256_extracti128_si256(whole, 1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(p), _mm_packs_epi32(low, high));
  }
};
#endif

#if defined(__AVX512VNNI__)
/// AVX-512 with VNNI: four products of bytes a lane, one unsigned and one signed factor each, without saturation.
struct Avx512Vnni {
  static constexpr Packing kPacking = Packing::quads;
  static constexpr int kLanes = 16;
  static constexpr int kPanelVectors = 1;
  static constexpr int kBlockRows = 8;
  using Int = __m512i;
  using Groups = __m512i;
  using Float = __m512;

  static Int zero() { return _mm512_setzero_si512(); }
  static Int loadInts(const std::int32_t* p) { return _mm512_loadu_si512(p); }
  static Groups loadGroups(const std::byte* p) { return _mm512_loadu_si512(p); }
  static Groups splatGroup(const std::byte* p) { return _mm512_set1_epi32(wordAt(p)); }
  static Int addProducts(Int sum, Groups a, Groups b) { return _mm512_dpbusd_epi32(sum, a, b); }
  static Int addInts(Int a, Int b) { return _mm512_add_epi32(a, b); }
  static Float toFloat(Int a) { return _mm512_cvtepi32_ps(a); }
  static Float splat(float x) { return _mm512_set1_ps(x); }
  static Float load(const float* p) { return _mm512_loadu_ps(p); }
  static void store(float* p, Float a) { _mm512_storeu_ps(p, a); }
  static Float multiply(Float a, Float b) { return _mm512_mul_ps(a, b); }
  static Float add(Float a, Float b) { return _mm512_add_ps(a, b); }
  static Float max(Float a, Float b) { return _mm512_max_ps(a, b); }
  static Float min(Float a, Float b) { return _mm512_min_ps(a, b); }
  static void storeRounded(std::byte* p, Float a) {
    const __m512i stored = _mm512_add_epi32(_mm512_cvtps_epi32(a), _mm512_set1_epi32(valueOffset(kPacking)));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(p), _mm512_cvtepi32_epi8(stored));
  }
};
#endif

#if defined(__wasm_simd128__)
struct Wasm128 {
  static constexpr Packing kPacking = Packing::pairs;
  static constexpr int kLanes = 4;
  static constexpr int kPanelVectors = 2;
  static constexpr int kBlockRows = 4;
  using Int = v128_t;
  using Groups = v128_t;
  using Float = v128_t;

  static Int zero() { return wasm_i32x4_const(0, 0, 0, 0); }
  static Int loadInts(const std::int32_t* p) { return wasm_v128_load(p); }
  static Groups loadGroups(const std::byte* p) { return wasm_v128_load(p); }
  static Groups splatGroup(const std::byte* p) { return wasm_v128_load32_splat(p); }
  static Int addProducts(Int sum, Groups a, Groups b) { return wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(a, b)); }
  static Int addInts(Int a, Int b) { return wasm_i32x4_add(a, b); }
  static Float toFloat(Int a) { return wasm_f32x4_convert_i32x4(a); }
  static Float splat(float x) { return wasm_f32x4_splat(x); }
  static Float load(const float* p) { return wasm_v128_load(p); }
  static void store(float* p, Float a) { wasm_v128_store(p, a); }
  static Float multiply(Float a, Float b) { return wasm_f32x4_mul(a, b); }
  static Float add(Float a, Float b) { return wasm_f32x4_add(a, b); }
  // pmax(x, y) is x < y ? y : x, pmin(x, y) is y < x ? y : x: operands swapped, they keep b like the other sets.
  static Float max(Float a, Float b) { return wasm_f32x4_pmax(b, a); }
  static Float min(Float a, Float b) { return wasm_f32x4_pmin(b, a); }
  static void storeRounded(std::byte* p, Float a) {
    // 1.5 * 2^23 leaves no fraction bits, so that adding it rounds; the number is then in the lowest ones.
    const v128_t whole = wasm_f32x4_add(a, wasm_f32x4_splat(12582912.0f));
    wasm_v128_store64_lane(p, wasm_i16x8_shuffle(whole, whole, 0, 2, 4, 6, 8, 10, 12, 14), 0);
  }
};
#endif

}  // namespace
}  // namespace ungarble
