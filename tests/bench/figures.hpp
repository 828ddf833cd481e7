// SPDX-License-Identifier: Apache-2.0
// Percentiles and slopes of what was measured. Pure.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace natlyt::bench {

// The nearest-rank percentile, 0 < p <= 100; 0 when there is nothing.
inline double percentile(std::vector<double> values, double p) {
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto rank = static_cast<std::size_t>(p / 100 * static_cast<double>(values.size()) + 0.999999);
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

// The least-squares slope of y over x; 0 with fewer than two points.
inline double slope(const std::vector<std::pair<double, double>>& points) {
    double x = 0, y = 0, xy = 0, xx = 0;
    const auto n = static_cast<double>(points.size());
    for (const auto& [px, py] : points) {
        x += px;
        y += py;
        xy += px * py;
        xx += px * px;
    }
    const double spread = n * xx - x * x;
    return spread == 0 ? 0 : (n * xy - x * y) / spread;
}

} // namespace natlyt::bench
