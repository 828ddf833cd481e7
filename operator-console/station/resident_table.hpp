// SPDX-License-Identifier: Apache-2.0
// One [[resident]] of ward.toml: consent, hours and privacy go through the checks that the console's desk uses, and the
// rules of alerting are read here. What was right when it was written and is over by now is warned of, never refused: a
// station that refuses to start leaves a whole ward unheard. So is what is right and yet opens nothing, or not yet.
#pragma once

#include "operator-console/domain/time_zone.hpp"
#include "operator-console/domain/ward.hpp"
#include "protocol/support/toml_config.hpp"

namespace natlyt::ward {

struct ResidentTableContext {
    const Ward& ward; // its persons: who may have decided
    const TimeZone& zone;
    UtcTime now{};
};

// Takes all keys but id, room, name, initials and agreed_note.
void readResidentTable(TomlConfig::Table& table, Resident& resident, const ResidentTableContext& context);

} // namespace natlyt::ward
