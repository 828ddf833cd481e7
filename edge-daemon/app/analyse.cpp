// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/core/classifier/clip_judge.hpp"
#include "edge-daemon/core/room/sound_judge.hpp"
#include "edge-daemon/io/capture/recording_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
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

// An event waits a little for its score: the moment that raised it has only just reached a threshold, and how sure the
// network becomes is what tells events from each other.
class EventPrinter {
public:
    EventPrinter(const std::string& file, bool asJson) : file_(file), asJson_(asJson) {}
    void raised(const SoundHeard& heard, std::int64_t sample) {
        if (heard.names && waiting_) {
            waiting_->soundClass = heard.soundClass; // one sound, whose name came later
            return;
        }
        print();
        waiting_ = heard;
        raisedAt_ = sample;
        strongest_ = 0;
        likeliest_ = SoundClass::Impact;
    }
    void frame(const SoundJudge& judge, std::int64_t sample) {
        if (!waiting_) return;
        if (judge.relevance() > strongest_) {
            strongest_ = judge.relevance();
            likeliest_ = judge.leading();
        }
        if (sample - raisedAt_ >= kScoredSamples) print();
    }
    void finish() { print(); }

private:
    static constexpr std::int64_t kScoredSamples = 3 * std::int64_t{kSampleRate};

    void print() {
        if (!waiting_) return;
        const auto onset = static_cast<double>(waiting_->onsetSample) / kSampleRate;
        // What was only loud is listed as what it most resembles; the score says how much.
        const auto name = nameOf(waiting_->soundClass == kUnnamed ? likeliest_ : waiting_->soundClass), rule = nameOf(waiting_->rule);
        if (asJson_)
            fmt::print("{{\"type\":\"event\",\"file\":{},\"onset_s\":{:.2f},\"class\":\"{}\",\"score\":{:.4f},\"rule\":\"{}\"}}\n",
                       jsonString(file_), onset, name, strongest_, rule);
        else
            fmt::print("{}: {:7.2f} s  {} ({:.2f}, {})\n", file_, onset, name, strongest_, rule);
        waiting_.reset();
    }

    const std::string& file_;
    bool asJson_;
    std::optional<SoundHeard> waiting_;
    std::int64_t raisedAt_ = 0;
    float strongest_ = 0;
    SoundClass likeliest_{};
};

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

ListeningPlan planOf(Sensitivity sensitivity) {
    ListeningPlan plan;
    for (std::size_t i = 0; i < countOf<SoundClass>(); ++i)
        if (const auto c = static_cast<SoundClass>(i); isRelevant(c)) plan.sensitivities.push_back({c, sensitivity});
    return plan;
}

// As the daemon would: gate, rules and one alert for one sound; and the whole clip's relevance.
Result<void> judgeRecording(const std::string& file, Ear& ear, ClipJudge& clips, const AnalyseOptions& options) {
    auto reader = RecordingReader::open(file);
    if (!reader) return std::unexpected(reader.error());
    FrontEnd frontEnd;
    SoundJudge judge;
    judge.configure(planOf(options.sensitivity));
    ear.reset();
    EventPrinter events(file, options.asJson);
    const auto onFrame = [&](const FeatureFrame& frame) {
        if (const auto heard = judge.frame(frame, ear)) events.raised(*heard, frame.endSample);
        events.frame(judge, frame.endSample);
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
    events.finish();
    for (const auto& note : complaints(reader->health())) printNote(file, note, options.asJson);
    printClip(file, clip, options.asJson);
    return {};
}

} // namespace

int analyse(const std::vector<std::string>& files, const AnalyseOptions& options) {
    auto classifier = loadClassifier(options.weights);
    if (!classifier) {
        fmt::print(stderr, "{}\n", classifier.error().sentence());
        return 1;
    }
    ClipJudge clips(*classifier);
    NetworkEar ear(std::move(*classifier));
    int status = 0;
    for (const auto& file : files) {
        if (const auto judged = judgeRecording(file, ear, clips, options); !judged) {
            fmt::print(stderr, "{}\n", judged.error().sentence());
            status = 1;
        }
    }
    return status;
}

} // namespace natlyt::edge
