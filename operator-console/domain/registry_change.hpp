// SPDX-License-Identifier: Apache-2.0
// A change of the registry as a function from one ward to the next. Pure; nothing is half changed.
#pragma once

#include "operator-console/domain/registry_checks.hpp"

#include <set>

namespace natlyt::ward {

struct ChangeContext {
    UtcTime now{};
    const TimeZone& zone;
    std::set<std::string> roomsWithAlert; // open ones: such a room stays
};

// The ward after the change, or what is wrong with which field: "consent.until".
std::expected<Ward, Problems> changed(const Ward& ward, const RegistryChange& change, const ChangeContext& context);

// "Now until ..." for the room's resident; `until` absent: until somebody ends it. A window like it that is in force
// already is kept instead.
std::expected<Ward, Problems> withPrivacy(const Ward& ward, const std::string& room, std::optional<UtcTime> until,
                                          const ChangeContext& context);
// Ends each window that is in force; of a weekly one what is left of this time.
std::expected<Ward, Problems> withoutPrivacy(const Ward& ward, const std::string& room, const ChangeContext& context);

// The rooms whose plan may be another in `after`.
std::vector<std::string> roomsTouched(const Ward& before, const Ward& after);

} // namespace natlyt::ward
