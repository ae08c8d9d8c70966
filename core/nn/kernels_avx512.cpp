// The kernels for AVX-512 with VNNI. Built with their flags on x86-64 and called only where the processor has them; empty
// elsewhere.
#include "core/nn/kernels_impl.h"
#include "core/nn/kernels_sets.h"

namespace ungarble {

#if defined(__AVX512VNNI__)
constinit const Kernels kAvx512VnniKernels = makeKernels<Avx512Vnni>("avx512vnni");
#endif

}  // namespace ungarble
