// The kernels for AVX2. Built with -mavx2 on x86-64 and called only where the processor has it; empty elsewhere.
#include "core/nn/kernels_impl.h"
#include "core/nn/kernels_sets.h"

namespace ungarble {

#if defined(__AVX2__)
constinit const Kernels kAvx2Kernels = makeKernels<Avx2>("avx2");
#endif

}  // namespace ungarble
