// SPDX-License-Identifier: Apache-2.0
// One layer, run frame by frame: it keeps just the past that its kernel reaches, so nothing is computed
// twice. Frames are [band][channel]. Not thread-safe; no allocation after construction.
#pragma once

#include "edge-daemon/core/classifier/kernels.hpp"
#include "edge-daemon/core/classifier/weights_file.hpp"
#include "protocol/sealing/wiping_allocator.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace natlyt::edge {

class CausalLayer {
public:
    CausalLayer(const LayerWeights& layer, const Kernels& kernels);

    // True when this frame completed an output; `residual` is what went into the layer before (empty without
    // one).
    bool push(std::span<const float> frame, std::span<const float> residual);
    std::span<const float> output() const { return output_; }
    void reset(); // as before the first frame, to the bit

    const LayerShape& shape() const { return shape_; }

private:
    const float* row(std::size_t framesAgo) const;
    void convolve(const float* residual);

    LayerShape shape_;
    void (*kernel_)(const LayerPass& pass);
    std::vector<float> weights_;
    std::vector<float> biases_;
    std::size_t rowSize_;
    std::size_t rows_;
    sealing::WipedVector<float> history_;     // ring of rows; the padding stays zero
    sealing::WipedVector<const float*> past_; // the rows that the kernel reaches, oldest first
    std::size_t newest_ = 0;
    std::size_t phase_ = 0; // frames since the last output
    sealing::WipedVector<float> output_;
};

} // namespace natlyt::edge
