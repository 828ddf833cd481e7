// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/support/time.hpp"

#include <functional>

namespace natlyt::console {

using Clock = std::function<Now()>; // systemNow in the program, a hand-turned clock in tests

} // namespace natlyt::console
