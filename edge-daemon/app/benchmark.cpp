// SPDX-License-Identifier: Apache-2.0
// What a second of sound costs: the always-on front end, the network while it is asked, and the pipeline as it runs.
// Processor time of this thread, so that other work on the machine matters little: the median second, and the mean, as the
// network works in a few seconds only.
#include "edge-daemon/app/benchmark_sounds.hpp"
#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/app/instruction_counter.hpp"
#include "edge-daemon/core/room/sound_judge.hpp"

#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <fstream>
#include <numeric>
#include <string>

namespace natlyt::edge {

namespace {

constexpr int kQuietSecondsLeast = 60;
constexpr double kJudgementSeconds = static_cast<double>(kJudgeEverySamples) / kSampleRate;

double threadNanoseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e9 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec);
}

// The cost of each second of sound.
class Meter {
public:
    template <class Work> void second(Work&& work) {
        const auto instructions = counter_.read();
        const double before = threadNanoseconds();
        work();
        nanoseconds_.push_back(threadNanoseconds() - before);
        if (const auto after = counter_.read(); after && instructions)
            instructions_.push_back(static_cast<double>(*after - *instructions));
    }
    double nanoseconds() const { return median(nanoseconds_); }
    double meanNanoseconds() const {
        return std::accumulate(nanoseconds_.begin(), nanoseconds_.end(), 0.0) / static_cast<double>(nanoseconds_.size());
    }
    std::optional<double> instructions() const {
        return instructions_.empty() ? std::nullopt : std::optional(median(instructions_));
    }

private:
    static double median(std::vector<double> values) {
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::ranges::nth_element(values, middle);
        return *middle;
    }

    InstructionCounter counter_;
    std::vector<double> nanoseconds_;
    std::vector<double> instructions_;
};

void printCost(std::string_view part, const Meter& meter, double macs, bool asJson) {
    const auto instructions = meter.instructions();
    const double percent = meter.meanNanoseconds() / 1e7;
    if (asJson)
        fmt::print("{{\"type\":\"cost\",\"part\":\"{}\",\"nanoseconds_per_s\":{:.0f},\"mean_nanoseconds_per_s\":{:.0f},"
                   "\"core_percent\":{:.4f},\"instructions_per_s\":{},\"macs_per_s\":{:.0f}}}\n",
                   part, meter.nanoseconds(), meter.meanNanoseconds(), percent, instructions ? fmt::format("{:.0f}", *instructions) : "null", macs);
    else
        fmt::print("{:<10}{:8.0f} ns per second of sound (mean {:.0f}, {:.3f} % of a core), {:.2f} million MACs, instructions {}\n",
                   part, meter.nanoseconds(), meter.meanNanoseconds(), percent, macs / 1e6,
                   instructions ? fmt::format("{:.2f} million", *instructions / 1e6) : "not available");
}

void benchmarkFrontEnd(int seconds, bool asJson) {
    BenchmarkRoom room(BenchmarkRoom::Kind::WithVoice);
    FrontEnd frontEnd;
    Meter meter;
    for (int i = 0; i < seconds; ++i) {
        const auto& sound = room.nextSecond();
        meter.second([&] { frontEnd.push(sound, [](const FeatureFrame&) {}); });
    }
    printCost("frontEnd", meter, FrontEnd::macsPerSecond(), asJson);
}

// The network as if the gate were always open.
void benchmarkNetwork(int seconds, Ear& ear, double macs, bool asJson) {
    BenchmarkRoom room(BenchmarkRoom::Kind::WithVoice);
    FrontEnd frontEnd;
    Meter meter;
    std::vector<float> frames;
    ear.reset();
    for (int i = 0; i < seconds; ++i) {
        frames.clear();
        frontEnd.push(room.nextSecond(), [&](const FeatureFrame& frame) {
            frames.insert(frames.end(), frame.logMel.begin(), frame.logMel.end());
        });
        meter.second([&] {
            for (std::size_t at = 0; at < frames.size(); at += kFeatures.melBands) {
                ear.pushFrame(std::span(frames).subspan(at, kFeatures.melBands));
                (void)ear.evaluate();
            }
        });
    }
    printCost("network", meter, macs, asJson);
}

// Returns the share of the time in which the network was asked.
double benchmarkPipeline(BenchmarkRoom::Kind kind, std::string_view name, int seconds, Ear& ear, double networkMacs, bool asJson) {
    BenchmarkRoom room(kind);
    FrontEnd frontEnd;
    SoundJudge judge;
    Meter meter;
    ear.reset();
    for (int i = 0; i < seconds; ++i) {
        const auto& sound = room.nextSecond();
        meter.second([&] { frontEnd.push(sound, [&](const FeatureFrame& frame) { (void)judge.frame(frame, ear); }); });
    }
    const double awake = std::min(1.0, static_cast<double>(judge.judgements()) * kJudgementSeconds / seconds);
    printCost(name, meter, FrontEnd::macsPerSecond() + awake * networkMacs, asJson);
    return awake;
}

// VmHWM, since the peak that getrusage tells is that of whoever started the program, if it was larger.
double peakResidentMib() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    return 0.0;
}

} // namespace

int benchmark(int seconds, bool asJson, const std::optional<std::filesystem::path>& weights) {
    auto classifier = loadClassifier(weights);
    if (!classifier) {
        fmt::print(stderr, "{}\n", classifier.error().sentence());
        return 1;
    }
    const double macs = classifier->macsPerSecond();
    NetworkEar ear(std::move(*classifier));
    fmt::print(fmt::runtime(asJson ? "{{\"type\":\"model\",\"version\":\"{}\"}}\n" : "model {}\n"), ear.modelVersion());
    benchmarkFrontEnd(seconds, asJson);
    benchmarkNetwork(seconds, ear, macs, asJson);
    benchmarkPipeline(BenchmarkRoom::Kind::WithVoice, "pipeline", seconds, ear, macs, asJson);
    const int quiet = std::max(seconds, kQuietSecondsLeast);
    const double awake = benchmarkPipeline(BenchmarkRoom::Kind::Quiet, "quietRoom", quiet, ear, macs, asJson);
    if (asJson)
        fmt::print("{{\"type\":\"sleep\",\"quiet_seconds\":{},\"network_sleeps\":{:.4f}}}\n"
                   "{{\"type\":\"memory\",\"peak_resident_mib\":{:.2f}}}\n",
                   quiet, 1 - awake, peakResidentMib());
    else
        fmt::print("The network sleeps through {:.1f} % of {} s of a quiet room.\n"
                   "At its most, {:.1f} MiB of memory are resident.\n",
                   100 * (1 - awake), quiet, peakResidentMib());
    return 0;
}

} // namespace natlyt::edge
