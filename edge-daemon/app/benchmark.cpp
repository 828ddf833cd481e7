// SPDX-License-Identifier: Apache-2.0
// What a second of sound costs: the always-on front end, the network while it is asked, and the pipeline as it runs.
#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/core/room/sound_judge.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <cmath>

namespace natlyt::edge {

namespace {

double cpuSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           1e-6 * static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

template <class F> double cpuOf(F&& work) {
    const double before = cpuSeconds();
    work();
    return cpuSeconds() - before;
}

// A quiet room with a burst of a voice-like sound for one second in ten.
std::vector<float> night(double soundSeconds) {
    std::vector<float> sound(static_cast<std::size_t>(soundSeconds * kSampleRate));
    std::uint32_t noise = 1;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        noise = noise * 1664525U + 1013904223U;
        sound[i] = (static_cast<float>(noise >> 8) / 8388608.0F - 1.0F) * 0.001F;
        if (i / kSampleRate % 10 == 5)
            for (int harmonic = 1; harmonic <= 8; ++harmonic)
                sound[i] += 0.05F * std::sin(static_cast<float>(2 * M_PI * 220 * harmonic / kSampleRate) *
                                             static_cast<float>(i % kSampleRate));
    }
    return sound;
}

} // namespace

int benchmark(double soundSeconds, const std::optional<std::filesystem::path>& weights) {
    auto classifier = loadClassifier(weights);
    if (!classifier) {
        fmt::print(stderr, "{}\n", classifier.error().sentence());
        return 1;
    }
    const double networkMacs = classifier->macsPerSecond();
    NetworkEar ear(std::move(*classifier));
    const auto sound = night(soundSeconds);

    FrontEnd alone;
    const double front = cpuOf([&] { alone.push(sound, [](const FeatureFrame&) {}); }) / soundSeconds;

    float relevance = 0;
    FrontEnd judgedFrontEnd;
    const double judged = cpuOf([&] {
                              judgedFrontEnd.push(sound, [&](const FeatureFrame& frame) {
                                  ear.pushFrame(frame.logMel);
                                  relevance += ear.evaluate().relevance;
                              });
                          }) / soundSeconds;
    ear.reset();

    FrontEnd frontEnd;
    SoundJudge judge;
    const double pipeline = cpuOf([&] {
                                frontEnd.push(sound, [&](const FeatureFrame& frame) { (void)judge.frame(frame, ear); });
                            }) / soundSeconds;

    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("model             {}\n", ear.modelVersion());
    fmt::print("front end         {:.3f} ms per second of sound ({:.2f} % of a core), {:.2f} million MACs\n", front * 1e3,
               front * 100, FrontEnd::macsPerSecond() / 1e6);
    fmt::print("network           {:.3f} ms per second of sound while the gate is open, {:.2f} million MACs\n",
               (judged - front) * 1e3, networkMacs / 1e6);
    fmt::print("pipeline          {:.3f} ms per second of sound ({:.2f} % of a core), {:.2f} judgements\n", pipeline * 1e3,
               pipeline * 100, static_cast<double>(judge.judgements()) / soundSeconds);
    fmt::print("memory            {:.1f} MiB at its most, {:.1f} MiB of it the sound of this benchmark\n",
               static_cast<double>(usage.ru_maxrss) / 1024, static_cast<double>(sound.size() * sizeof(float)) / 1048576);
    return relevance < 0; // keeps the judgements from being optimised away
}

} // namespace natlyt::edge
