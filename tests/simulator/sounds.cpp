// SPDX-License-Identifier: Apache-2.0
#include "tests/simulator/sounds.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace natlyt::simulator {

namespace {

constexpr double kRate = 16000;
constexpr double kTurn = 2 * M_PI;
using Samples = std::vector<float>;

Samples silence(double seconds) { return Samples(static_cast<std::size_t>(seconds * kRate)); }

// A two-pole resonator: one formant, or one mode of a struck body.
class Resonator {
public:
    Resonator(double hz, double bandwidthHz) {
        const double r = std::exp(-M_PI * bandwidthHz / kRate);
        a1_ = 2 * r * std::cos(kTurn * hz / kRate);
        a2_ = -r * r;
        gain_ = (1 - r) * std::sqrt(1 - 2 * r * std::cos(2 * kTurn * hz / kRate) + r * r);
    }
    double operator()(double in) {
        const double out = gain_ * in + a1_ * y1_ + a2_ * y2_;
        y2_ = std::exchange(y1_, out);
        return out;
    }

private:
    double a1_, a2_, gain_, y1_ = 0, y2_ = 0;
};

struct Voice {
    double pitchHz;
    double pitchSwing;  // share by which it rises and falls
    double breath;      // share of noise in the source
    std::array<double, 3> formantsHz;
};

// Adds a voiced sound from `from` to `to`: pulses of the vocal folds through the formants of the mouth.
void speak(Samples& out, double from, double to, const Voice& voice, double amplitude, Dice& dice) {
    std::array filters{Resonator(voice.formantsHz[0], 90), Resonator(voice.formantsHz[1], 120),
                       Resonator(voice.formantsHz[2], 180)};
    const auto begin = static_cast<std::size_t>(from * kRate);
    const auto end = std::min(out.size(), static_cast<std::size_t>(to * kRate));
    double phase = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const double at = static_cast<double>(i - begin) / static_cast<double>(end - begin);
        const double envelope = std::min({1.0, at * 12, (1 - at) * 5});
        const double jitter = 1 + 0.01 * dice.next();
        phase += voice.pitchHz * (1 + voice.pitchSwing * std::sin(M_PI * at)) * jitter / kRate;
        phase -= std::floor(phase);
        const double source = (1 - 2 * phase) * (1 - voice.breath) + voice.breath * dice.next();
        double sum = 0;
        for (auto& filter : filters) sum += filter(source);
        out[i] += static_cast<float>(amplitude * envelope * sum);
    }
}

// Adds a burst of noise through one resonance, dying away.
void burst(Samples& out, double from, double hz, double bandwidthHz, double decaySeconds, double amplitude, Dice& dice) {
    Resonator body(hz, bandwidthHz);
    const auto begin = static_cast<std::size_t>(from * kRate);
    for (std::size_t i = begin; i < out.size(); ++i) {
        const double at = static_cast<double>(i - begin) / kRate;
        if (at > 6 * decaySeconds) break;
        out[i] += static_cast<float>(amplitude * std::exp(-at / decaySeconds) * body(dice.next()));
    }
}

// Adds a struck body: modes that ring and die away, and the click of the blow.
void strike(Samples& out, double from, double lowestHz, int modes, double decaySeconds, double amplitude, Dice& dice) {
    const auto begin = static_cast<std::size_t>(from * kRate);
    double hz = lowestHz;
    for (int mode = 0; mode < modes; ++mode, hz *= dice.between(1.25F, 1.7F)) {
        if (hz > 7500) break;
        const double decay = decaySeconds / (1 + 0.4 * mode);
        for (std::size_t i = begin; i < out.size(); ++i) {
            const double at = static_cast<double>(i - begin) / kRate;
            if (at > 6 * decay) break;
            out[i] += static_cast<float>(amplitude / (1 + mode) * std::exp(-at / decay) * std::sin(kTurn * hz * at));
        }
    }
    burst(out, from, 1500, 2500, 0.006, 3 * amplitude, dice);
}

Samples shout(double seconds, Dice& dice) {
    Samples out = silence(seconds);
    for (double at = 0; at < seconds - 0.2; at += dice.between(1.0F, 1.3F))
        speak(out, at, std::min(seconds, at + 0.8), {dice.between(280, 380), 0.35, 0.12, {820, 1300, 2700}}, 1, dice);
    return out;
}

Samples crying(double seconds, Dice& dice) {
    Samples out = silence(seconds);
    for (double at = 0; at < seconds - 0.3; at += dice.between(1.1F, 1.5F))
        speak(out, at, std::min(seconds, at + dice.between(0.7F, 1.0F)),
              {dice.between(400, 480), -0.25, 0.2, {900, 1500, 3100}}, 1, dice);
    return out;
}

Samples cough(double seconds, Dice& dice) {
    Samples out = silence(seconds);
    for (double at = 0; at < seconds - 0.4; at += dice.between(0.6F, 0.9F)) {
        burst(out, at, 1400, 1800, 0.03, 3, dice);
        speak(out, at + 0.06, at + 0.3, {dice.between(140, 180), -0.3, 0.6, {650, 1400, 2500}}, 0.7, dice);
    }
    return out;
}

Samples glass(double seconds, Dice& dice) {
    Samples out = silence(seconds);
    strike(out, 0, 1800, 8, 0.25, 1, dice);
    for (int shard = 0; shard < 14; ++shard)
        strike(out, dice.between(0.03F, 0.9F), dice.between(2200, 5000), 4, 0.08, dice.between(0.1F, 0.5F), dice);
    return out;
}

Samples knock(double seconds, Dice& dice) {
    Samples out = silence(seconds);
    for (double at = 0; at < seconds - 0.2; at += dice.between(0.28F, 0.4F))
        strike(out, at, dice.between(140, 180), 6, 0.05, dice.between(0.7F, 1.0F), dice);
    return out;
}

Samples alarm(double seconds) {
    Samples out = silence(seconds);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double at = static_cast<double>(i) / kRate;
        if (std::fmod(at, 1.0) < 0.5)
            out[i] = static_cast<float>(std::sin(kTurn * 3100 * at) + 0.3 * std::sin(kTurn * 6200 * at));
    }
    return out;
}

Samples snore(double seconds, Dice& dice) {
    Samples out = silence(seconds);
    for (double at = 0; at < seconds - 1; at += dice.between(3.2F, 4.0F))
        speak(out, at, std::min(seconds, at + 1.4), {dice.between(60, 80), 0.1, 0.5, {250, 600, 1500}}, 1, dice);
    return out;
}

// A television next door: three people who talk across each other in syllables.
Samples babble(double seconds, Dice& dice) {
    Samples out = silence(seconds);
    for (const double pitch : {115.0, 160.0, 210.0})
        for (double at = dice.between(0, 0.5F); at < seconds - 0.25; at += dice.between(0.2F, 0.45F))
            speak(out, at, at + dice.between(0.12F, 0.22F),
                  {pitch * dice.between(0.9F, 1.15F), 0.1, 0.1,
                   {dice.between(300, 750), dice.between(1000, 2100), dice.between(2300, 2900)}},
                  dice.between(0.4F, 1.0F), dice);
    return out;
}

// A clap and its rolling echoes: noise below some 150 Hz in a few swells.
Samples thunder(double seconds, Dice& dice) {
    Samples out = silence(seconds);
    burst(out, 0, dice.between(90, 140), 160, 0.25, 1, dice);
    for (double at = 0.2; at < seconds - 0.3; at += dice.between(0.4F, 1.1F))
        burst(out, at, dice.between(40, 90), 70, dice.between(0.3F, 0.6F), dice.between(0.3F, 0.8F), dice);
    return out;
}

} // namespace

std::vector<float> synthesise(Sound sound, double seconds, std::uint32_t seed) {
    Dice dice(seed);
    switch (sound) {
    case Sound::Shout: return shout(seconds, dice);
    case Sound::Crying: return crying(seconds, dice);
    case Sound::Cough: return cough(seconds, dice);
    case Sound::Impact: {
        Samples out = silence(seconds);
        strike(out, 0, dice.between(70, 110), 7, 0.09, 1, dice);
        return out;
    }
    case Sound::Knock: return knock(seconds, dice);
    case Sound::Glass: return glass(seconds, dice);
    case Sound::Alarm: return alarm(seconds);
    case Sound::Snore: return snore(seconds, dice);
    case Sound::Babble: return babble(seconds, dice);
    case Sound::Thunder: return thunder(seconds, dice);
    }
    return {};
}

void setLevel(std::vector<float>& sound, double levelDbfs) {
    constexpr std::size_t kTenth = 1600;
    double loudest = 0;
    for (std::size_t at = 0; at < sound.size(); at += kTenth) {
        double energy = 0;
        for (std::size_t i = at; i < std::min(sound.size(), at + kTenth); ++i)
            energy += static_cast<double>(sound[i]) * sound[i];
        loudest = std::max(loudest, std::sqrt(energy / static_cast<double>(kTenth)));
    }
    if (loudest == 0) return;
    const double gain = std::pow(10, levelDbfs / 20) / loudest;
    for (auto& sample : sound)
        sample = static_cast<float>(std::clamp(sample * gain, -1.0, 1.0));
}

} // namespace natlyt::simulator
