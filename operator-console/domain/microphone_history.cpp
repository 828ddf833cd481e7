// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/microphone_history.hpp"

#include <algorithm>
#include <deque>

namespace natlyt::ward {
namespace {

int medianOf(const std::deque<int>& usual) {
    std::vector<int> sorted(usual.begin(), usual.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    return *middle;
}

std::optional<MicrophoneDoubt> differs(const std::deque<int>& usual, int floorDbfs, const MicrophoneLimits& limits) {
    if (usual.size() < limits.nightsLeast) return std::nullopt;
    const auto [lowest, highest] = std::ranges::minmax(usual);
    const int median = medianOf(usual);
    if (floorDbfs <= median - limits.fromMedianDb && floorDbfs <= lowest - limits.fromRangeDb) return MicrophoneDoubt::Quieter;
    if (floorDbfs >= median + limits.fromMedianDb && floorDbfs >= highest + limits.fromRangeDb) return MicrophoneDoubt::Louder;
    return std::nullopt;
}

} // namespace

std::chrono::local_days nightOf(const TimeZone& zone, UtcTime at) {
    return std::chrono::floor<std::chrono::days>(zone.toLocal(at) - std::chrono::hours{12});
}

void NightFloor::heard(int floorDbfs) {
    if (floorDbfs < kLowestDbfs || floorDbfs > 0) return;
    auto& beats = beats_[static_cast<std::size_t>(-floorDbfs / kStepDb)];
    if (beats < kQuietBeats) ++beats;
}

std::optional<int> NightFloor::dbfs() const {
    int beats = 0;
    for (auto step = beats_.size(); step-- > 0;) {
        beats += beats_[step];
        if (beats >= kQuietBeats) return -static_cast<int>(step) * kStepDb;
    }
    return std::nullopt;
}

std::optional<MicrophoneDoubt> microphoneDoubt(std::span<const MicrophoneNight> nights, bool underWay,
                                               const MicrophoneLimits& limits) {
    std::deque<int> usual;
    int louderInARow = 0;
    std::optional<MicrophoneDoubt> doubt;
    for (std::size_t i = 0; i < nights.size(); ++i) {
        const auto now = differs(usual, nights[i].floorDbfs, limits);
        if (now == MicrophoneDoubt::Louder && underWay && i + 1 == nights.size()) return doubt; // not known yet
        louderInARow = now == MicrophoneDoubt::Louder ? louderInARow + 1 : 0;
        doubt = now == MicrophoneDoubt::Louder && louderInARow < limits.nightsLouder ? std::nullopt : now;
        if (now) continue;
        usual.push_back(nights[i].floorDbfs);
        if (usual.size() > limits.nightsUsual) usual.pop_front();
    }
    return doubt;
}

} // namespace natlyt::ward
