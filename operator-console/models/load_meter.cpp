// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/load_meter.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace natlyt::console {

void LoadMeter::saw(const WardAlert& alert, UtcTime now) {
    const auto heard = alert.sounds.empty() ? SoundClass{} : alert.sounds.front().soundClass;
    count({alert.id, alert.room, alert.firstRaisedAt, heard}, now);
}

void LoadMeter::told(const std::vector<RaisedAlert>& raised, UtcTime now) {
    for (const auto& alert : raised)
        count(alert, now);
}

void LoadMeter::count(const RaisedAlert& raised, UtcTime now) {
    counts_.reset();
    seen_.try_emplace(raised.id, raised);
    std::erase_if(seen_, [now](const auto& e) { return now - e.second.at > kWindow * kBars; });
}

const LoadMeter::Counts& LoadMeter::at(UtcTime now) const {
    if (counts_ && counts_->now == now)
        return *counts_;
    Counts counts;
    counts.now = now;
    std::map<std::pair<std::string, SoundClass>, int> sources;
    for (const auto& [id, seen] : seen_) {
        const auto ago = now - seen.at;
        counts.tenMinutes += ago < kWindow ? 1 : 0;
        if (const auto bar = std::max<std::int64_t>(0, ago / kWindow); bar < kBars)
            ++counts.bars[static_cast<std::size_t>(kBars - 1 - bar)];
        if (ago >= std::chrono::hours(1))
            continue;
        ++counts.hour;
        ++sources[{seen.room, seen.soundClass}];
    }
    for (const auto& [source, count] : sources)
        if (count >= 2)
            counts.sources.push_back({source.first, source.second, count});
    std::ranges::stable_sort(counts.sources, std::greater{}, &LoadSource::count);
    if (counts.sources.size() > kSourcesMost)
        counts.sources.resize(kSourcesMost);
    return counts_.emplace(std::move(counts));
}

LoadBand LoadMeter::band(UtcTime now) const {
    const int count = lastTenMinutes(now);
    if (count <= 1)
        return LoadBand::Manageable;
    if (count > kFloodAbove)
        return LoadBand::Flood;
    return count == 2 ? LoadBand::Full : LoadBand::TooMuch;
}

std::optional<std::chrono::milliseconds> LoadMeter::medianDecision() const {
    if (decisions_.empty())
        return std::nullopt;
    auto sorted = decisions_;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    return *middle;
}

} // namespace natlyt::console
