// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/blows/listening.hpp"

#include "edge-daemon/core/room/sound_judge.hpp"

#include <algorithm>

namespace natlyt::bench {

namespace {

class DeafEar final : public edge::Ear {
public:
    void pushFrame(std::span<const float>) override {}
    edge::ClassScores evaluate() override { return {}; }
    void reset() override {}
    const std::string& modelVersion() const override { return version_; }

private:
    std::string version_ = "none";
};

constexpr double kFirstSeconds = 20; // the noise floor knows the room
constexpr std::int64_t kLatest = edge::kSampleRate / 2;

} // namespace

std::vector<std::int64_t> alertsOf(std::span<const float> sound, const ListeningPlan& plan) {
    edge::FrontEnd frontEnd;
    edge::SoundJudge judge;
    judge.configure(plan);
    DeafEar ear;
    std::vector<std::int64_t> alerts;
    frontEnd.push(sound, [&](const edge::FeatureFrame& frame) {
        if (judge.frame(frame, ear)) alerts.push_back(frame.endSample);
    });
    return alerts;
}

Tally& Tally::operator+=(const Tally& more) {
    blows += more.blows;
    found += more.found;
    others += more.others;
    seconds += more.seconds;
    return *this;
}

Tally listenIn(Sound room, int most, double lowestDba, double highestDba, Random& random, const ListeningPlan& plan) {
    std::vector<std::int64_t> onsets;
    const double seconds = static_cast<double>(room.size()) / kRateHz;
    for (double at = kFirstSeconds; static_cast<int>(onsets.size()) < most && at < seconds - 2; at += between(random, 5, 7))
        onsets.push_back(static_cast<std::int64_t>(at * kRateHz));
    for (const auto onset : onsets) {
        const Sound one = blow(between(random, lowestDba, highestDba), random);
        for (std::size_t n = 0; n < one.size() && static_cast<std::size_t>(onset) + n < room.size(); ++n)
            room[static_cast<std::size_t>(onset) + n] += one[n];
    }
    Tally tally{static_cast<int>(onsets.size()), 0, 0, seconds};
    auto alerts = alertsOf(room, plan);
    for (const auto onset : onsets) {
        const auto its = std::ranges::find_if(alerts, [&](auto a) { return a >= onset && a <= onset + kLatest; });
        if (its == alerts.end()) continue;
        ++tally.found;
        alerts.erase(its);
    }
    tally.others = static_cast<int>(alerts.size());
    return tally;
}

Tally listenFor(int blows, Bed kind, double lowestDba, double highestDba, Random& random, const ListeningPlan& plan) {
    return listenIn(bed(kind, kFirstSeconds + 7.0 * blows + 2, random), blows, lowestDba, highestDba, random, plan);
}

} // namespace natlyt::bench
