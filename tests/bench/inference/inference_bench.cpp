// SPDX-License-Identifier: Apache-2.0
// One second of frames (100) through the network, by every way to run it; before that, all must give the same
// answers.
#include "edge-daemon/core/classifier/causal_network.hpp"
#include "edge-daemon/core/classifier/default_weights.hpp"
#include "tests/bench/inference/network_under_test.hpp"
#include "tests/bench/inference/plain_loops.hpp"

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <string>

using namespace natlyt::edge;

namespace {

class OwnNetwork final : public NetworkUnderTest {
public:
    OwnNetwork(const std::vector<LayerWeights>& layers, const Kernels& kernels) : network_{layers, kernels} {}
    bool push(std::span<const float> frame) override { return network_.push(frame); }
    std::span<const float> answer() const override { return network_.logits(); }

private:
    CausalNetwork network_;
};

std::vector<std::vector<float>> secondOfFrames() {
    std::mt19937 random{2};
    std::normal_distribution<float> value{0.0F, 1.0F};
    std::vector<std::vector<float>> frames(100, std::vector<float>(128));
    for (auto& frame : frames)
        for (float& v : frame)
            v = value(random);
    return frames;
}

using Make = std::function<std::unique_ptr<NetworkUnderTest>()>;

std::vector<std::pair<std::string, Make>> waysToRun(const std::vector<LayerWeights>& layers) {
    std::vector<std::pair<std::string, Make>> ways;
    ways.emplace_back("plain_loops", [&layers] { return plainNetwork(layers); });
    for (const Kernels& kernels : kernelsOfThisMachine())
        ways.emplace_back(kernels.name,
                          [&layers, &kernels] { return std::make_unique<OwnNetwork>(layers, kernels); });
#ifdef NATLYT_WITH_XNNPACK
    ways.emplace_back("xnnpack", [&layers] { return xnnpackNetwork(layers); });
#endif
    return ways;
}

std::vector<float> answerOf(NetworkUnderTest& network) {
    for (const auto& frame : secondOfFrames())
        network.push(frame);
    return {network.answer().begin(), network.answer().end()};
}

bool allAgree(const std::vector<std::pair<std::string, Make>>& ways) {
    const auto expected = answerOf(*ways.front().second());
    for (const auto& [name, make] : ways) {
        const auto answer = answerOf(*make());
        for (std::size_t i = 0; i < answer.size(); ++i)
            if (!(std::abs(answer[i] - expected[i]) < 1e-3F)) {
                std::fprintf(stderr, "%s answers %g for output %zu, not %g\n", name.c_str(),
                             static_cast<double>(answer[i]), i, static_cast<double>(expected[i]));
                return false;
            }
    }
    return true;
}

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    const auto shipped = readWeights(defaultWeights(), "built-in network");
    if (!shipped)
        return 1;
    const std::map<std::string, std::vector<LayerWeights>> networks{{"shipped", shipped->layers},
                                                                    {"wide", wideLayers()}};
    const auto frames = secondOfFrames();
    for (const auto& [name, layers] : networks) {
        const auto ways = waysToRun(layers);
        if (!allAgree(ways))
            return 1;
        for (const auto& [way, make] : ways)
            benchmark::RegisterBenchmark((name + "/" + way).c_str(), [make,
                                                                      &frames](benchmark::State& state) {
                const auto network = make();
                for (auto _ : state)
                    for (const auto& frame : frames)
                        benchmark::DoNotOptimize(network->push(frame));
            })->Unit(benchmark::kMicrosecond);
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
