#include "core/nn/kernels.h"

#include "core/nn/kernels_sets.h"

namespace ungarble {

std::span<const Kernels* const> allKernels() {
  struct Sets {
    const Kernels* items[4];
    std::size_t count = 0;
    Sets() {
      items[count++] = &kScalarKernels;
#if defined(__SSE2__)
      items[count++] = &kSse2Kernels;
#endif
#if defined(__wasm_simd128__)
      items[count++] = &kWasm128Kernels;
#endif
#if defined(UNGARBLE_X86)
      if (__builtin_cpu_supports("avx2")) items[count++] = &kAvx2Kernels;
      if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
          __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni")) {
        items[count++] = &kAvx512VnniKernels;
      }
#endif
    }
  };
  static const Sets sets;
  return {sets.items, sets.count};
}

const Kernels& bestKernels() { return *allKernels().back(); }

}  // namespace ungarble
