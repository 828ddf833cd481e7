// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/core/classifier/clip_judge.hpp"
#include "edge-daemon/core/room/sound_judge.hpp"
#include "edge-daemon/io/capture/file_source.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace natlyt::edge {

namespace {

std::string jsonString(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\u{:04x}", c);
        else
            out += c;
    }
    return out + '"';
}

void printEvent(const std::string& file, const SoundHeard& heard, bool asJson) {
    const auto onset = static_cast<double>(heard.onsetSample) / kSampleRate;
    if (asJson)
        fmt::print("{{\"type\":\"event\",\"file\":{},\"onset_s\":{:.2f},\"class\":\"{}\",\"score\":{:.4f},\"rule\":\"{}\"}}\n",
                   jsonString(file), onset, nameOf(heard.soundClass), heard.score, nameOf(heard.rule));
    else
        fmt::print("{}: {:7.2f} s  {} ({:.2f}, {})\n", file, onset, nameOf(heard.soundClass), heard.score,
                   nameOf(heard.rule));
}

void printClip(const std::string& file, const ClipVerdict& clip, bool asJson) {
    std::string top;
    for (const auto& [soundClass, score] : clip.top)
        top += asJson ? fmt::format("{}{{\"class\":\"{}\",\"score\":{:.4f}}}", top.empty() ? "" : ",", nameOf(soundClass), score)
                      : fmt::format("{}{} {:.2f}", top.empty() ? "" : ", ", nameOf(soundClass), score);
    if (asJson)
        fmt::print("{{\"type\":\"clip\",\"file\":{},\"seconds\":{:.2f},\"relevance\":{:.6f},\"top\":[{}]}}\n",
                   jsonString(file), clip.seconds, clip.relevance, top);
    else
        fmt::print("{}: {:.1f} s, relevance {:.2f}; at its strongest {}\n", file, clip.seconds, clip.relevance, top);
}

// As the daemon would: gate, rules and one alert for one sound.
void printEvents(const std::string& file, std::span<const float> sound, Ear& ear, bool asJson) {
    FrontEnd frontEnd;
    SoundJudge judge;
    ear.reset();
    const auto onFrame = [&](const FeatureFrame& frame) {
        if (const auto heard = judge.frame(frame, ear)) printEvent(file, *heard, asJson);
    };
    frontEnd.push(sound, onFrame);
    // What follows only lets a sound at the very end become an event.
    frontEnd.push(std::vector<float>(kImpactNamingSamples + kJudgeEverySamples), onFrame);
}

} // namespace

int analyse(const std::vector<std::string>& files, bool asJson, const std::optional<std::filesystem::path>& weights) {
    auto classifier = loadClassifier(weights);
    if (!classifier) {
        fmt::print(stderr, "{}\n", classifier.error().sentence());
        return 1;
    }
    ClipJudge clips(*classifier);
    NetworkEar ear(std::move(*classifier));
    int status = 0;
    for (const auto& file : files) {
        const auto sound = readRecording(file);
        if (!sound) {
            fmt::print(stderr, "{}\n", sound.error().sentence());
            status = 1;
            continue;
        }
        printEvents(file, sound->as<float>(), ear, asJson);
        clips.push(sound->as<float>());
        printClip(file, clips.finish(), asJson);
    }
    return status;
}

} // namespace natlyt::edge
