// SPDX-License-Identifier: Apache-2.0
// usage: blows [BLOWS [RECORDING...]]: recall of single loud impacts by bed and level, without a network; then how often the
// rule takes the recordings' sound for one.
#include "edge-daemon/io/capture/file_source.hpp"
#include "tests/bench/blows/listening.hpp"

#include <cstdlib>
#include <fmt/format.h>

using namespace natlyt;
using namespace natlyt::bench;

int main(int argc, char** argv) {
    const int blows = argc > 1 ? std::max(36, std::atoi(argv[1])) : 2160;
    constexpr std::array kLevelsDba{60.0, 65.0, 70.0, 75.0, 80.0, 85.0};
    const int each = blows / static_cast<int>(kBeds.size() * (kLevelsDba.size() - 1));
    Random random(1);
    for (const auto kind : kBeds) {
        fmt::print("{:<12} {:.0f} dB(A):", nameOf(kind), levelOf(kind));
        Tally all;
        for (std::size_t i = 0; i + 1 < kLevelsDba.size(); ++i) {
            const auto tally = listenFor(each, kind, kLevelsDba[i], kLevelsDba[i + 1], random);
            fmt::print("  {:.0f}-{:.0f} {:5.1f} %", kLevelsDba[i], kLevelsDba[i + 1], 100 * tally.recall());
            all += tally;
        }
        fmt::print("  other alerts {:.1f}/h\n", all.others * 3600 / all.seconds);
    }
    std::size_t alerts = 0;
    double seconds = 0;
    for (int i = 2; i < argc; ++i) {
        const auto sound = edge::readRecording(argv[i]);
        if (!sound) {
            fmt::print(stderr, "{}\n", sound.error().sentence());
            return 1;
        }
        const auto samples = sound->as<float>();
        alerts += alertsOf(samples).size();
        seconds += static_cast<double>(samples.size()) / kRateHz;
    }
    if (argc > 2) fmt::print("recordings: {} alerts in {:.2f} h\n", alerts, seconds / 3600);
}
