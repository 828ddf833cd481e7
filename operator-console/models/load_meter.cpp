// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/load_meter.hpp"

#include <algorithm>

namespace natlyt::console {

void LoadMeter::saw(const WardAlert& alert, UtcTime now) {
    firstRaised_.try_emplace(alert.id, alert.firstRaisedAt);
    std::erase_if(firstRaised_, [now](const auto& e) { return now - e.second > kWindow * kBars; });
}

int LoadMeter::lastTenMinutes(UtcTime now) const {
    return static_cast<int>(
        std::ranges::count_if(firstRaised_, [now](const auto& e) { return now - e.second < kWindow; }));
}

LoadBand LoadMeter::band(UtcTime now) const {
    const int count = lastTenMinutes(now);
    if (count <= 1)
        return LoadBand::Manageable;
    return count == 2 ? LoadBand::Full : LoadBand::TooMuch;
}

std::vector<int> LoadMeter::bars(UtcTime now) const {
    std::vector<int> bars(kBars, 0);
    for (const auto& [id, at] : firstRaised_) {
        const auto ago = std::max<std::int64_t>(0, (now - at) / kWindow);
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
