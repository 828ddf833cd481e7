// SPDX-License-Identifier: Apache-2.0
// Builds the station from its configuration and runs it until a signal.
#pragma once

#include "operator-console/station/station_config.hpp"

namespace natlyt::ward {

// Faults that the station brings about in itself, for tests and rehearsals.
enum class FailureMode {
    None,
    DieAfterCommit, // SIGKILL between the first commit of a sound and its receipt
    LedgerFull      // the database cannot grow, as on a full disk
};

struct RunOptions {
    bool reseed = false;
    FailureMode failure = FailureMode::None;
};

// 0 after SIGTERM or SIGINT; otherwise an exit code, and one message says why.
int runStation(const StationConfig& config, const RunOptions& options);
inline constexpr int kExitTakenOver = 3; // another station uses our identity: systemd does not restart this one

} // namespace natlyt::ward

namespace natlyt {

template <> struct EnumNames<ward::FailureMode> {
    using enum ward::FailureMode;
    static constexpr std::array<std::pair<ward::FailureMode, std::string_view>, 3> table{
        {{None, "none"}, {DieAfterCommit, "die-after-commit"}, {LedgerFull, "ledger-full"}}};
};

} // namespace natlyt
