// SPDX-License-Identifier: Apache-2.0
// Compiled with -mavx2 -mfma; reached only after kernels.cpp has asked the processor.
#include "edge-daemon/core/classifier/vector_kernels.hpp"

namespace natlyt::edge {

extern const Kernels kAvx2Kernels;

namespace {
struct Avx2 {
    using Vector = float __attribute__((vector_size(32)));
    static constexpr std::size_t kRows = 4; // 8 of 16 registers for sums
};
} // namespace

constinit const Kernels kAvx2Kernels{"avx2", VectorKernels<Avx2>::dense, VectorKernels<Avx2>::depthwise};

} // namespace natlyt::edge
