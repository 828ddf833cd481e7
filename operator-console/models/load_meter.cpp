// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/load_meter.hpp"

#include <algorithm>
#include <functional>

namespace natlyt::console {

void LoadMeter::saw(const WardAlert& alert, UtcTime now) {
    const auto heard = alert.sounds.empty() ? SoundClass{} : alert.sounds.front().soundClass;
    seen_.try_emplace(alert.id, Seen{alert.firstRaisedAt, alert.room, heard});
    std::erase_if(seen_, [now](const auto& e) { return now - e.second.at > kWindow * kBars; });
}

int LoadMeter::within(UtcTime now, std::chrono::milliseconds window) const {
    return static_cast<int>(std::ranges::count_if(seen_, [=](const auto& e) { return now - e.second.at < window; }));
}

std::vector<LoadSource> LoadMeter::topSources(UtcTime now) const {
    std::map<std::pair<std::string, SoundClass>, int> counts;
    for (const auto& [id, seen] : seen_)
        if (now - seen.at < std::chrono::hours(1))
            ++counts[{seen.room, seen.heard}];
    std::vector<LoadSource> sources;
    for (const auto& [source, count] : counts)
        if (count >= 2)
            sources.push_back({source.first, source.second, count});
    std::ranges::stable_sort(sources, std::greater{}, &LoadSource::count);
    if (sources.size() > kSourcesMost)
        sources.resize(kSourcesMost);
    return sources;
}

LoadBand LoadMeter::band(UtcTime now) const {
    const int count = lastTenMinutes(now);
    if (count <= 1)
        return LoadBand::Manageable;
    if (count > kFloodAbove)
        return LoadBand::Flood;
    return count == 2 ? LoadBand::Full : LoadBand::TooMuch;
}

std::vector<int> LoadMeter::bars(UtcTime now) const {
    std::vector<int> bars(kBars, 0);
    for (const auto& [id, seen] : seen_) {
        const auto ago = std::max<std::int64_t>(0, (now - seen.at) / kWindow);
        if (ago < kBars)
            ++bars[static_cast<std::size_t>(kBars - 1 - ago)];
    }
    return bars;
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
