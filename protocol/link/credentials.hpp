// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/link/mqtt_link.hpp"

namespace natlyt::link {

// Whether the files of a link can be used, fit each other and are its client's; connects to nothing.
// An Error names the file.
Result<void> checkCredentials(const MqttConfig& config);

} // namespace natlyt::link
