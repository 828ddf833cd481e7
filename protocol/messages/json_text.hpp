// SPDX-License-Identifier: Apache-2.0
// JSON text from the network, parsed within bounds.
#pragma once

#include "protocol/support/error.hpp"

#include <nlohmann/json.hpp>
#include <string_view>

namespace natlyt::detail {

inline constexpr int kDepthMost = 16; // our deepest message has 5 levels; newer ones may nest what we ignore

// Refuses text that is too long, not JSON (or not UTF-8), not an object, nested too deep, has a number that
// no double holds, or names a key twice in one object. `where` is what the error calls the message.
Result<nlohmann::json> parseObject(std::string_view text, std::string_view where);

} // namespace natlyt::detail
