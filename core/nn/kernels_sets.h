// The kernel sets that a build may hold; kernels.cpp chooses among them.
#pragma once

#include "core/nn/kernels.h"

namespace ungarble {

extern const Kernels kScalarKernels;
extern const Kernels kSse2Kernels;     // x86-64 only
extern const Kernels kAvx2Kernels;     // x86-64 only, where the build knows -mavx2 (UNGARBLE_AVX2)
extern const Kernels kWasm128Kernels;  // WebAssembly with -msimd128 only

}  // namespace ungarble
