// SPDX-License-Identifier: Apache-2.0
// What training hands over. Little-endian:
//   magic "NATLYTNN" · u32 format version · feature parameters (5 u32, 4 f32, in the order of the struct) ·
//   normaliser (4 f32) · model version (text) · u16 outputs, their names (text; the sound classes, then "relevance") ·
//   u16 layers, their shapes (u8 depthwise, relu, residual; u16 channelsIn, channelsOut, bandsIn; u8 kernelTime,
//   kernelBands, strideTime, strideBands, padBands, dilation) · per layer the weights (binary16, [time][band][in][out],
//   depthwise [time][band][channel]) and the biases (f32) · BLAKE2b-256 of everything before it.
// Text is u16 length and UTF-8.
#pragma once

#include "protocol/support/error.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace natlyt::edge {

// Log-mel to network input; see Normaliser.
struct NormaliserParameters {
    float rise;  // of the background, share of the distance per frame
    float fall;
    float scale; // network units per neper
    float limit; // network units
};

// A causal convolution over time and bands; time is padded on the past only.
struct LayerShape {
    bool depthwise;
    bool relu;
    bool residual; // adds what went into the layer before this one, ahead of the rectifier
    std::size_t channelsIn;
    std::size_t channelsOut;
    std::size_t bandsIn;
    std::size_t kernelTime;
    std::size_t kernelBands;
    std::size_t strideTime;
    std::size_t strideBands;
    std::size_t padBands; // zeros on either side
    std::size_t dilation; // of time

    std::size_t bandsOut() const { return (bandsIn + 2 * padBands - kernelBands) / strideBands + 1; }
    std::size_t weightCount() const {
        return kernelTime * kernelBands * channelsOut * (depthwise ? 1 : channelsIn);
    }
    std::size_t historyRows() const { return (kernelTime - 1) * dilation + 1; }         // frames that it keeps
    std::size_t rowSize() const { return (bandsIn + 2 * padBands) * channelsIn; }         // values per kept frame
    std::size_t macsPerOutput() const { return bandsOut() * weightCount(); }
};

struct LayerWeights {
    LayerShape shape;
    std::vector<float> weights;
    std::vector<float> biases;
};

struct Weights {
    std::string modelVersion;
    NormaliserParameters normaliser;
    std::vector<LayerWeights> layers;
};

// Error where anything differs from what this build computes and names; `name` says which file in the message.
Result<Weights> readWeights(std::span<const std::byte> file, const std::string& name);

} // namespace natlyt::edge
