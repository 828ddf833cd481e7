// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/operator/load.hpp"

#include "tests/bench/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace natlyt::bench {

namespace {

double shareWithin(const std::vector<double>& values, double limit, int of) {
    return of == 0 ? 1 : static_cast<double>(std::ranges::count_if(values, [limit](double v) { return v <= limit; })) / of;
}

// Where things stand on the chart, in its own pixels.
constexpr double kWidth = 760, kPlot = 190, kLeft = 64, kRight = 18, kTop = 34, kBetween = 58;
constexpr double kLeastResidents = 0, kMostResidents = 600;

double x(double residents) { return kLeft + (residents - kLeastResidents) / (kMostResidents - kLeastResidents) * (kWidth - kLeft - kRight); }

struct Panel {
    const char* title;
    double top;
    double low, high; // of its axis, as shares
    double LoadRow::* value;
    double goal;      // a dashed line; below 0: none
    double y(double share) const { return top + kPlot * (1 - (std::clamp(share, low, high) - low) / (high - low)); }
};

std::string axes(const Panel& panel) {
    std::string svg = fmt::format("<text x=\"{}\" y=\"{}\" class=\"title\">{}</text>\n", kLeft, panel.top - 12, panel.title);
    for (int tick = 0; tick <= 4; ++tick) {
        const double share = panel.low + (panel.high - panel.low) * tick / 4;
        svg += fmt::format("<path d=\"M{} {:.1f}H{}\" class=\"grid\"/><text x=\"{}\" y=\"{:.1f}\" text-anchor=\"end\">{:.0f} %</text>\n",
                           kLeft, panel.y(share), kWidth - kRight, kLeft - 8, panel.y(share) + 4, share * 100);
    }
    for (int residents = 0; residents <= 600; residents += 100)
        svg += fmt::format("<text x=\"{:.1f}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n", x(residents), panel.top + kPlot + 18, residents);
    if (panel.goal >= 0)
        svg += fmt::format("<path d=\"M{} {:.1f}H{}\" class=\"goal\"/>\n", kLeft, panel.y(panel.goal), kWidth - kRight);
    return svg;
}

std::string line(const Panel& panel, const LoadCurve& curve) {
    std::string path, dots;
    for (const auto& row : curve.rows) {
        const double px = x(row.residents), py = panel.y(row.*panel.value);
        path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", px, py);
        dots += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\" fill=\"{}\"/>", px, py, curve.colour);
    }
    return fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/>{}\n", path, curve.colour, dots);
}

} // namespace

LoadRow playNights(int residents, const Assumptions& assumptions, int nights, std::uint32_t seed) {
    LoadRow row;
    row.residents = residents;
    std::vector<double> answered, byOperator;
    double busy = 0, windows = 0, over = 0, byRule = 0, waits = 0;
    int alerts = 0;
    for (int night = 0; night < nights; ++night) {
        const auto played = playNight(residents, assumptions, seed + static_cast<std::uint32_t>(night));
        alerts += played.alerts;
        byRule += played.byRule;
        waits += played.waits;
        row.unended += played.unended;
        busy += static_cast<double>(played.busy.count());
        windows += static_cast<double>(played.perTenMinutes.size());
        over += static_cast<double>(std::ranges::count_if(played.perTenMinutes, [](int n) { return n > 2; }));
        answered.insert(answered.end(), played.answeredAfter.begin(), played.answeredAfter.end());
        byOperator.insert(byOperator.end(), played.operatorAfter.begin(), played.operatorAfter.end());
    }
    row.alertsPerNight = static_cast<double>(alerts) / nights;
    row.perTenMinutes = alerts / windows;
    row.overTwoPerTenMinutes = over / windows;
    row.utilisation = busy / (nights * static_cast<double>(milliseconds(assumptions.night).count()));
    row.within60 = shareWithin(answered, 60, alerts);
    row.within180 = shareWithin(answered, 180, alerts);
    row.operatorP97 = percentile(byOperator, 97.5);
    row.byRulePerNight = byRule / nights;
    row.byRule = waits == 0 ? 0 : byRule / waits;
    return row;
}

std::string chartOf(const std::vector<LoadCurve>& curves) {
    const Panel panels[] = {
        {"Alerts answered by a person within 60 s (dashed: the goal, 97.5 %)", kTop, 0.8, 1.0, &LoadRow::within60, 0.975},
        {"The operator's time with an alert in hand", kTop + kPlot + kBetween, 0, 1.0, &LoadRow::utilisation, -1}};
    const double bottom = kTop + 2 * kPlot + kBetween + 44;
    std::string svg = fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\">\n"
                                  "<style>text{{font:13px sans-serif;fill:#39485a}}.title{{font-weight:bold}}.grid{{stroke:#dfe5ea}}"
                                  ".goal{{stroke:#39485a;stroke-dasharray:6 4}}</style>\n"
                                  "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n",
                                  kWidth, bottom + 22 * static_cast<double>(curves.size()));
    for (const auto& panel : panels) {
        svg += axes(panel);
        for (const auto& curve : curves) svg += line(panel, curve);
    }
    svg += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">residents per operator</text>\n", kWidth - kRight, bottom - 8);
    double y = bottom + 8;
    for (const auto& curve : curves) {
        svg += fmt::format("<path d=\"M{} {:.1f}h26\" stroke=\"{}\" stroke-width=\"2\"/><text x=\"{}\" y=\"{:.1f}\">{}</text>\n", kLeft,
                           y - 4, curve.colour, kLeft + 34, y, curve.name);
        y += 22;
    }
    return svg + "</svg>\n";
}

} // namespace natlyt::bench
