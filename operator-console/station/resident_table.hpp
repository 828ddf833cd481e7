// SPDX-License-Identifier: Apache-2.0
// One [[resident]] of ward.toml: consent, hours and privacy go through the checks that the console's desk uses, and the
// rules of alerting are read here. What was right when it was written and is over by now is warned of, never refused: a
// station that refuses to start leaves a whole ward unheard.
#pragma once

#include "operator-console/domain/time_zone.hpp"
#include "operator-console/domain/ward.hpp"
#include "protocol/support/toml_config.hpp"

#include <set>

namespace natlyt::ward {

struct ResidentTableContext {
    const std::set<std::string>& persons; // who may have decided
    const TimeZone& zone;
    UtcTime now{};
};

// Takes all keys but id, room, name, initials and agreed_note.
void readResidentTable(TomlConfig::Table& table, Resident& resident, const ResidentTableContext& context);

} // namespace natlyt::ward
