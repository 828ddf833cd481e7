// SPDX-License-Identifier: Apache-2.0
// Reads a time zone in the TZif format (RFC 8536), version 2 or later, from memory.
#pragma once

#include "operator-console/domain/time_zone.hpp"

#include <memory>
#include <span>

namespace natlyt::ward {

// `name` is what messages call the zone. The table must reach 2037, as the distribution's does; a rule that continues
// it beyond its last transition is refused rather than misread.
Result<std::unique_ptr<TimeZone>> readTzif(std::span<const std::byte> file, std::string_view name);

} // namespace natlyt::ward
