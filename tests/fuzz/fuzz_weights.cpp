// SPDX-License-Identifier: Apache-2.0
// Nothing that claims to be a weights file hurts: it is refused with a sentence, or it runs and answers with numbers. The
// hash is put right first, or no input would ever get past it.
#include "edge-daemon/core/classifier/causal_network.hpp"
#include "edge-daemon/core/features/feature_parameters.hpp"
#include "protocol/sealing/digest.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace natlyt;
using namespace natlyt::edge;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span{data, size});
    std::vector<std::byte> file{bytes.begin(), bytes.end()};
    const auto digest = sealing::digest(file);
    file.insert(file.end(), digest.begin(), digest.end());
    const auto weights = readWeights(file, "fuzz");
    if (!weights) {
        if (weights.error().what.empty() || weights.error().mend.empty())
            std::abort();
        return 0;
    }
    CausalNetwork network{weights->layers};
    const std::vector<float> frame(weights->layers.front().shape.channelsIn * kFeatures.melBands,
                                   weights->normaliser.limit);
    bool answered = false;
    for (std::size_t i = 0; i < network.stepFrames(); ++i)
        answered = network.push(frame);
    const auto isFinite = [](float logit) { return std::isfinite(logit); };
    if (!answered || network.logits().empty() || !std::ranges::all_of(network.logits(), isFinite))
        std::abort();
    return 0;
}
