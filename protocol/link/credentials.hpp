// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/link/mqtt_link.hpp"
#include "protocol/support/time.hpp"

#include <vector>

namespace natlyt::link {

// Whether the files of a link can be used, fit each other and are its client's; connects to nothing.
// An Error names the file.
Result<void> checkCredentials(const MqttConfig& config);

// So long before a certificate ends it is spoken of: time to make another and to carry it to a room.
inline constexpr std::chrono::days kCertificateWarning{30};

// When the first of the certificates in these files ends; a file that holds none is passed over.
std::optional<UtcTime> firstEndOf(const std::vector<std::filesystem::path>& files);
// Of the authority's and the client's own.
std::optional<UtcTime> firstEnd(const MqttConfig& config);
// The same time when it is near or past, else nothing.
std::optional<UtcTime> endsSoon(std::optional<UtcTime> ends, UtcTime now);

} // namespace natlyt::link
