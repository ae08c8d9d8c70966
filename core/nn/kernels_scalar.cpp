// The kernels for any machine.
#include "core/nn/kernels_impl.h"
#include "core/nn/kernels_sets.h"

namespace ungarble {

constinit const Kernels kScalarKernels = makeKernels<Scalar>("scalar");

}  // namespace ungarble
