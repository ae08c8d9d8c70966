// The kernels for vectors of 128 bits: SSE2, which every x86-64 has, and WebAssembly SIMD.
#include "core/nn/kernels_impl.h"
#include "core/nn/kernels_sets.h"

namespace ungarble {

#if defined(__SSE2__)
constinit const Kernels kSse2Kernels = makeKernels<Sse2>("sse2");
#endif
#if defined(__wasm_simd128__)
constinit const Kernels kWasm128Kernels = makeKernels<Wasm128>("wasm128");
#endif

}  // namespace ungarble
