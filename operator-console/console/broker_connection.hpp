// SPDX-License-Identifier: Apache-2.0
// How a console of this configuration reaches the broker: TLS and a person's password.
#pragma once

#include "operator-console/models/console_config.hpp"
#include "operator-console/models/session.hpp"

namespace natlyt::console {

Connect connectToBroker(const ConsoleConfig& config);

} // namespace natlyt::console
