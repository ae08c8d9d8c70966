// The kernel sets that a build may hold; kernels.cpp chooses among them.
#pragma once

#include "core/nn/kernels.h"

namespace ungarble {

extern const Kernels kScalarKernels;
extern const Kernels kSse2Kernels;        // x86-64 only
extern const Kernels kAvx2Kernels;        // x86-64 only (UNGARBLE_X86)
extern const Kernels kAvx512VnniKernels;  // the same
extern const Kernels kWasm128Kernels;     // WebAssembly with -msimd128 only

}  // namespace ungarble
