// SPDX-License-Identifier: Apache-2.0
// One night of one room through the daemon's own ear, faster than real time: sound on standard input (16-bit, 16 kHz,
// mono), JSON lines on standard output. Besides the alerts it says what another threshold would have had to go by:
//   {"type":"alert",...}     as the daemon would raise it, with the moment it goes out
//   {"type":"judged",...}    each judgement of some relevance, what it would be called, how loud it had been, how far
//                            the bar was raised (log odds), whether that is worth an alert
//   {"type":"impact",...}    each sudden peak of the impact rule, when it is named, how loud it had become by then
//   {"type":"awake",...}     a stretch in which the network was asked
//   {"type":"night",...}     the end: how long it was, how often the network was asked
#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/core/room/sound_judge.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <cstdio>

namespace natlyt::edge {
namespace {

constexpr float kWorthTracing = 0.2F; // no threshold lies below it
constexpr std::int64_t kHopSamples = kFeatures.hopSamples;
constexpr std::int64_t kAsleepSamples = kJudgeEverySamples + 2 * kHopSamples;

double seconds(std::int64_t sample) { return static_cast<double>(sample) / kSampleRate; }

// The network, and a record of what it was asked and said.
class TracedEar final : public Ear {
public:
    explicit TracedEar(Classifier classifier) : ear_(std::move(classifier)) {}
    void pushFrame(std::span<const float> logMel) override { ear_.pushFrame(logMel); }
    void reset() override { ear_.reset(); }
    const std::string& modelVersion() const override { return ear_.modelVersion(); }
    void frameEnds(const FeatureFrame& frame) { now_ = frame.endSample; }

    ClassScores evaluate() override {
        if (now_ - newest_ > kAsleepSamples) sleep();
        newest_ = now_;
        if (awakeSince_ < 0) awakeSince_ = now_ - kJudgeEverySamples;
        return scores_ = ear_.evaluate();
    }
    const ClassScores& newest() const { return scores_; }

    void sleep() {
        if (awakeSince_ >= 0)
            fmt::print("{{\"type\":\"awake\",\"from_s\":{:.3f},\"to_s\":{:.3f}}}\n", seconds(awakeSince_), seconds(newest_));
        awakeSince_ = -1;
    }

private:
    NetworkEar ear_;
    ClassScores scores_{};
    std::int64_t now_ = 0;
    std::int64_t newest_ = 0;
    std::int64_t awakeSince_ = -1;
};

class Night {
public:
    explicit Night(Classifier classifier) : ear_(std::move(classifier)) {}

    void hear(std::span<const float> sound) {
        frontEnd_.push(sound, [this](const FeatureFrame& frame) { hear(frame); });
        samples_ += static_cast<std::int64_t>(sound.size());
    }

    void finish() {
        ear_.sleep();
        fmt::print("{{\"type\":\"night\",\"seconds\":{:.2f},\"judgements\":{},\"judgement_s\":{},\"alerts\":{},\"model\":\"{}\","
                   "\"clipped\":{}}}\n",
                   seconds(samples_), judge_.judgements(), seconds(kJudgeEverySamples), alerts_, ear_.modelVersion(),
                   frontEnd_.counters().clipped);
    }

private:
    void hear(const FeatureFrame& frame) {
        ear_.frameEnds(frame);
        followImpact(frame);
        const auto judgements = judge_.judgements();
        const auto heard = judge_.frame(frame, ear_);
        if (judge_.judgements() != judgements) trace(frame.endSample);
        if (!heard || heard->names) return; // a name is no further alert
        ++alerts_;
        fmt::print("{{\"type\":\"alert\",\"at_s\":{:.3f},\"onset_s\":{:.3f},\"class\":\"{}\",\"score\":{:.4f},\"rule\":\"{}\","
                   "\"level_dbfs\":{:.1f}}}\n",
                   seconds(frame.endSample), seconds(heard->onsetSample), nameOf(heard->soundClass), heard->score,
                   nameOf(heard->rule), heard->levelDbfs);
    }

    void trace(std::int64_t sample) const {
        const auto leading = judge_.leading();
        const float score = ear_.newest().score[static_cast<std::size_t>(leading)];
        if (judge_.relevance() < kWorthTracing && score < static_cast<float>(kNamedScore)) return;
        fmt::print("{{\"type\":\"judged\",\"at_s\":{:.3f},\"relevance\":{:.4f},\"class\":\"{}\",\"score\":{:.4f},\"dba\":{:.1f},"
                   "\"raised_by\":{:.3f},\"worth\":{}}}\n",
                   seconds(sample), judge_.relevance(), nameOf(leading), score, judge_.loudestDba(), judge_.raisedBy(), judge_.isWorthAnAlert());
    }

    // The same rule as the judge's, whose own is hidden while an alert is open.
    void followImpact(const FeatureFrame& frame) {
        impactDba_ = std::max(impactDba_, frame.levelDba);
        if (const auto onset = impacts_.frame(frame, Sensitivity::Medium)) {
            impactAt_ = frame.endSample;
            impactNamedAt_ = *onset + kImpactNamingSamples;
            impactDba_ = frame.levelDba;
        }
        if (!impactAt_ || frame.endSample < impactNamedAt_) return;
        fmt::print("{{\"type\":\"impact\",\"at_s\":{:.3f},\"named_s\":{:.3f},\"dba\":{:.1f}}}\n", seconds(*impactAt_),
                   seconds(impactNamedAt_), impactDba_);
        impactAt_.reset();
    }

    TracedEar ear_;
    FrontEnd frontEnd_;
    SoundJudge judge_;
    ImpactRule impacts_;
    std::optional<std::int64_t> impactAt_;
    std::int64_t impactNamedAt_ = 0;
    float impactDba_ = 0.0F;
    std::int64_t samples_ = 0;
    int alerts_ = 0;
};

} // namespace

int listenThroughTheNight(const std::optional<std::filesystem::path>& weights) {
    auto classifier = loadClassifier(weights);
    if (!classifier) {
        fmt::print(stderr, "{}\n", classifier.error().sentence());
        return 1;
    }
    Night night(std::move(*classifier));
    std::array<std::int16_t, 16384> raw{};
    std::array<float, raw.size()> sound{};
    while (const auto count = std::fread(raw.data(), sizeof raw[0], raw.size(), stdin)) {
        for (std::size_t i = 0; i < count; ++i) sound[i] = static_cast<float>(raw[i]) / 32768.0F;
        night.hear(std::span(sound).first(count));
    }
    if (std::ferror(stdin) != 0) {
        fmt::print(stderr, "natlyt_nights: standard input cannot be read; pipe a night into it (see nights --help)\n");
        return 1;
    }
    night.finish();
    return 0;
}

} // namespace natlyt::edge

int main(int argc, char** argv) {
    CLI::App app{"A night of sound through the edge's own ear; see tests/bench/nights/README.md"};
    std::optional<std::filesystem::path> weights;
    app.add_option("--weights", weights, "a weights file other than the one that is built in");
    CLI11_PARSE(app, argc, argv);
    return natlyt::edge::listenThroughTheNight(weights);
}
