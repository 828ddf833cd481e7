// SPDX-License-Identifier: Apache-2.0
// How many residents one operator can cover: nights by the station's own rules, at the alert rates that were measured and
// at those that are the goal. Prints a table and, when asked, writes the chart that the README shows.
#include "tests/bench/operator/load.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fstream>

namespace {

using namespace natlyt::bench;

void print(const LoadCurve& curve) {
    fmt::print("\n{}\n", curve.name);
    fmt::print("{:>9} {:>8} {:>8} {:>8} {:>6} {:>8} {:>8} {:>12} {:>14}\n", "residents", "alerts", "/10 min", "over 2",
               "busy", "in 60 s", "in 180 s", "operator p97", "paged by rule");
    for (const auto& row : curve.rows)
        fmt::print("{:>9} {:>8.1f} {:>8.2f} {:>6.1f} % {:>4.0f} % {:>6.2f} % {:>6.2f} % {:>10.1f} s {:>6.1f} = {:>4.1f} %\n",
                   row.residents, row.alertsPerNight, row.perTenMinutes, row.overTwoPerTenMinutes * 100, row.utilisation * 100,
                   row.within60 * 100, row.within180 * 100, row.operatorP97, row.byRulePerNight, row.byRule * 100);
}

} // namespace

int main(int argc, char** argv) {
    CLI::App cli{"How many residents one night operator can cover"};
    Assumptions given;
    int nights = 200;
    std::uint32_t seed = 1;
    std::string chart;
    std::vector<int> wards{50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 600};
    int median = 14, ninth = 35;
    cli.add_option("--residents", wards, "the wards' sizes");
    cli.add_option("--nights", nights, "of each")->check(CLI::Range(1, 100000));
    cli.add_option("--needless", given.needlessPerResidentNight, "needless alerts per resident-night, as measured");
    cli.add_option("--relevant", given.relevantPerResidentNight, "relevant alerts per resident-night");
    cli.add_option("--decision-median", median, "s, from taking an alert to the decision; assumed")->check(CLI::Range(1, 100));
    cli.add_option("--decision-ninth", ninth, "s, nine in ten decisions; assumed")->check(CLI::Range(2, 110));
    cli.add_option("--seed", seed, "");
    cli.add_option("--chart", chart, "write the chart to this SVG file");
    CLI11_PARSE(cli, argc, argv);
    given.decision = {natlyt::seconds{median}, natlyt::seconds{ninth}};
    auto goal = given;
    goal.needlessPerResidentNight = 0;
    goal.relevantPerResidentNight = 0.16;
    std::vector<LoadCurve> curves{
        {fmt::format("as measured: {:.2f} needless and {:.2f} relevant alerts per resident-night", given.needlessPerResidentNight,
                     given.relevantPerResidentNight), "#c0392b", {}},
        {"the goal: 0.16 alerts per resident-night", "#1f78b4", {}}};
    fmt::print("{} nights of 8 h each; a decision takes {} s (median), nine in ten at most {} s (assumed); one operator, always there\n",
               nights, median, ninth);
    for (const int residents : wards) {
        curves[0].rows.push_back(playNights(residents, given, nights, seed));
        curves[1].rows.push_back(playNights(residents, goal, nights, seed));
    }
    for (const auto& curve : curves) print(curve);
    if (!chart.empty()) std::ofstream(chart) << chartOf(curves);
    return 0;
}
