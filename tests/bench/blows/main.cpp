// SPDX-License-Identifier: Apache-2.0
// usage: blows [BLOWS [DBA RECORDING...]]: recall of single loud impacts by bed and level, without a network; then how often
// the rule takes the recordings' sound, one after the other and each at this equivalent level, for one, and what it hears
// of impacts among it.
#include "edge-daemon/io/capture/file_source.hpp"
#include "tests/bench/blows/listening.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <span>

using namespace natlyt;
using namespace natlyt::bench;

namespace {

// After a quiet room, so that the noise floor knows it.
Result<Sound> oneAfterTheOther(std::span<char*> files, double dba) {
    Random random(2);
    Sound all = bed(Bed::Quiet, 20, random);
    for (const char* file : files) {
        const auto sound = edge::readRecording(file);
        if (!sound) return std::unexpected(sound.error());
        const auto samples = sound->as<float>();
        Sound one(samples.begin(), samples.end());
        amplify(one, dba - levelDba(one));
        all.insert(all.end(), one.begin(), one.end());
    }
    for (float& sample : all) sample = std::clamp(sample, -1.0F, 1.0F);
    return all;
}

} // namespace

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
    if (argc < 4) return 0;
    const auto recordings = oneAfterTheOther(std::span(argv + 3, argv + argc), std::atof(argv[2]));
    if (!recordings) {
        fmt::print(stderr, "{}\n", recordings.error().sentence());
        return 1;
    }
    const double minutes = static_cast<double>(recordings->size()) / kRateHz / 60;
    fmt::print("recordings: {} alerts in {:.1f} min\n", alertsOf(*recordings).size(), minutes);
    for (const double level : {70.0, 75.0, 80.0}) {
        const auto tally = listenIn(*recordings, 500, level, level + 5, random);
        fmt::print("  of {} impacts of {:.0f}-{:.0f} dB(A) among them {:.1f} %\n", tally.blows, level, level + 5, 100 * tally.recall());
    }
}
