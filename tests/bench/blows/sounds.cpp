// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/blows/sounds.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace natlyt::bench {

namespace {

constexpr double kTau = 2 * std::numbers::pi;

struct Material {
    double lowestHz, highestHz;   // of its modes
    double shortest, longest;     // decay to 1/e in seconds
    double contactSeconds;        // of the force: a soft thing touches longer
    double noise;                 // of the contact itself, beside the modes
};
constexpr std::array kMaterials{Material{40, 260, 0.008, 0.045, 0.008, 0.3},    // a body on a floor
                                Material{120, 1400, 0.004, 0.030, 0.003, 0.3},  // wood: furniture, a door
                                Material{700, 4500, 0.002, 0.020, 0.001, 0.5},  // stoneware
                                Material{500, 6000, 0.015, 0.050, 0.001, 0.2}}; // metal

Sound struck(const Material& material, Random& random) {
    std::normal_distribution<double> white;
    Sound sound(samplesOf(between(random, 0.005, 0.2)));
    struct Mode {
        double hz, decay, gain, phase;
    };
    std::vector<Mode> modes(3 + random() % 6);
    for (auto& m : modes)
        m = {material.lowestHz * std::pow(material.highestHz / material.lowestHz, between(random, 0, 1)),
             between(random, material.shortest, material.longest), between(random, 0.2, 1), between(random, 0, kTau)};
    for (std::size_t n = 0; n < sound.size(); ++n) {
        const double t = static_cast<double>(n) / kRateHz;
        double value = material.noise * white(random) * std::exp(-t / material.contactSeconds);
        for (const auto& m : modes) value += m.gain * std::exp(-t / m.decay) * std::sin(kTau * m.hz * t + m.phase);
        sound[n] = static_cast<float>(value * std::min(1.0, t / material.contactSeconds));
    }
    return sound;
}

// 1/f noise by P. Kellet's three poles.
Sound pink(std::size_t samples, Random& random) {
    std::normal_distribution<double> white;
    Sound sound(samples);
    double a = 0, b = 0, c = 0;
    for (float& sample : sound) {
        const double w = white(random);
        a = 0.99765 * a + w * 0.0990460;
        b = 0.96300 * b + w * 0.2965164;
        c = 0.57000 * c + w * 1.0526913;
        sample = static_cast<float>(a + b + c + w * 0.1848);
    }
    return sound;
}

// A breath of three to five seconds: a second of it is a buzz of some 60 Hz with noise, the rest nearly silent.
Sound snoring(std::size_t samples, Random& random) {
    Sound sound = pink(samples, random);
    for (std::size_t at = 0; at < samples;) {
        const auto breath = samplesOf(between(random, 3, 5));
        const auto snore = samplesOf(between(random, 0.7, 1.4));
        const double hz = between(random, 40, 90);
        for (std::size_t n = 0; n < breath && at + n < samples; ++n) {
            const double shape = n < snore ? std::sin(std::numbers::pi * static_cast<double>(n) / static_cast<double>(snore)) : 0;
            const double buzz = std::pow(0.5 + 0.5 * std::sin(kTau * hz * static_cast<double>(n) / kRateHz), 2);
            sound[at + n] *= static_cast<float>(0.03 + shape * (0.3 + 2 * buzz));
        }
        at += breath;
    }
    return sound;
}

// Voices of a programme: syllables of a glottal buzz through two formants, words apart, sentences further apart.
Sound television(std::size_t samples, Random& random) {
    Sound sound(samples);
    std::size_t at = 0;
    while (at < samples) {
        const double pitch = between(random, 90, 220);
        const int syllables = 3 + static_cast<int>(random() % 20);
        for (int s = 0; s < syllables && at < samples; ++s) {
            const auto length = samplesOf(between(random, 0.1, 0.28));
            const double first = between(random, 300, 800), second = between(random, 900, 2400);
            const double loud = std::pow(10, between(random, -10, 0) / 20);
            for (std::size_t n = 0; n < length && at + n < samples; ++n) {
                const double t = static_cast<double>(n) / kRateHz;
                const double shape = std::sin(std::numbers::pi * static_cast<double>(n) / static_cast<double>(length));
                double value = 0;
                const double phase = std::fmod(t * pitch, 1.0) / pitch; // since the glottis last closed
                value += std::exp(-phase * 250) * std::sin(kTau * first * phase);
                value += 0.5 * std::exp(-phase * 350) * std::sin(kTau * second * phase);
                sound[at + n] = static_cast<float>(loud * std::sqrt(shape) * value);
            }
            at += length;
            if (random() % 4 == 0) at += samplesOf(between(random, 0.03, 0.15));
        }
        at += samplesOf(between(random, 0.2, 1.2));
    }
    const Sound room = pink(samples, random);
    for (std::size_t n = 0; n < samples; ++n) sound[n] += 0.001F * room[n];
    return sound;
}

Sound gusts(std::size_t samples, Random& random) {
    Sound sound = pink(samples, random);
    const double slow = between(random, 0.08, 0.15), fast = between(random, 0.3, 0.6);
    for (std::size_t n = 0; n < samples; ++n) {
        const double t = static_cast<double>(n) / kRateHz;
        sound[n] *= static_cast<float>(std::pow(10, (6 * std::sin(kTau * slow * t) + 3 * std::sin(kTau * fast * t)) / 20));
    }
    return sound;
}

Sound raw(Bed kind, std::size_t samples, Random& random) {
    switch (kind) {
    case Bed::Quiet:
    case Bed::Ventilation:
    case Bed::Rain: return pink(samples, random);
    case Bed::Storm: return gusts(samples, random);
    case Bed::Snoring: return snoring(samples, random);
    case Bed::Television: return television(samples, random);
    }
    return {};
}

} // namespace

Sound blow(double levelDba, Random& random) {
    const auto& material = kMaterials[random() % kMaterials.size()];
    const double metres = between(random, 1, 5);
    Sound sound = inRoom(struck(material, random), metres, between(random, 0.2, 1.0), random);
    amplify(sound, levelDba - fastMaximumDba(sound));
    return sound;
}

std::string_view nameOf(Bed bed) {
    switch (bed) {
    case Bed::Quiet: return "quiet";
    case Bed::Ventilation: return "ventilation";
    case Bed::Rain: return "rain";
    case Bed::Storm: return "storm";
    case Bed::Snoring: return "snoring";
    case Bed::Television: return "television";
    }
    return "";
}

double levelOf(Bed bed) {
    switch (bed) {
    case Bed::Quiet: return 30;
    case Bed::Ventilation: return 40;
    case Bed::Rain: return 48;
    case Bed::Storm: return 52;
    case Bed::Snoring: return 50; // some 57 while it is heard
    case Bed::Television: return 58;
    }
    return 0;
}

Sound bed(Bed kind, double seconds, Random& random) {
    Sound sound = raw(kind, samplesOf(seconds), random);
    amplify(sound, levelOf(kind) - levelDba(sound));
    return sound;
}

} // namespace natlyt::bench
