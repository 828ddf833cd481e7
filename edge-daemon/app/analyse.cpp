// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/core/classifier/clip_judge.hpp"
#include "edge-daemon/core/room/sound_judge.hpp"
#include "edge-daemon/io/capture/recording_reader.hpp"

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

// What is wrong with a recording, though it could be judged.
void printNote(const std::string& file, const std::string& note, bool asJson) {
    if (asJson) fmt::print("{{\"type\":\"note\",\"file\":{},\"note\":{}}}\n", jsonString(file), jsonString(note));
    else fmt::print("{}: {}\n", file, note);
}

// As the daemon would: gate, rules and one alert for one sound; and the whole clip's relevance.
Result<void> judgeRecording(const std::string& file, Ear& ear, ClipJudge& clips, bool asJson) {
    auto reader = RecordingReader::open(file);
    if (!reader) return std::unexpected(reader.error());
    FrontEnd frontEnd;
    SoundJudge judge;
    ear.reset();
    const auto onFrame = [&](const FeatureFrame& frame) {
        if (const auto heard = judge.frame(frame, ear)) printEvent(file, *heard, asJson);
    };
    float last = 0.0F;
    for (bool more = true; more;) {
        const auto block = reader->next();
        if (!block) return std::unexpected(block.error());
        if (!block->empty()) last = block->back();
        frontEnd.push(*block, onFrame);
        clips.push(*block);
        more = !block->empty();
    }
    const auto clip = clips.finish(); // in any case: the next recording begins anew
    if (reader->health().samples == 0) return std::unexpected(Error{file, "holds no sound", "give a file with sound in it"});
    // What follows only lets a sound at the very end become an event. It holds the last value: a fall to zero would be
    // a click, and the click of an offset an impact.
    frontEnd.push(std::vector<float>(kImpactNamingSamples + kJudgeEverySamples, last), onFrame);
    for (const auto& note : complaints(reader->health())) printNote(file, note, asJson);
    printClip(file, clip, asJson);
    return {};
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
        if (const auto judged = judgeRecording(file, ear, clips, asJson); !judged) {
            fmt::print(stderr, "{}\n", judged.error().sentence());
            status = 1;
        }
    }
    return status;
}

} // namespace natlyt::edge
