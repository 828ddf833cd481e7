// SPDX-License-Identifier: Apache-2.0
// What may be left lying at the broker for whoever comes later ("retained"): what the table of channels says, and nothing else.
// Sound that lies there would be sound at rest, and a request is done again by whoever finds it; each topic of a snippet is
// another one, so that they would also fill the broker's memory. To take something away is always allowed. Pure.
#pragma once

#include "protocol/support/time.hpp"

#include <map>
#include <string>
#include <string_view>

namespace natlyt::login_guard {

bool mayLie(std::string_view topic, std::size_t payloadBytes);

// Who tried to, once a minute for each of them: whoever does nothing else must not fill the log.
class TriesToLeave {
public:
    bool isToBeTold(const std::string& user, MonotonicTime now);

private:
    std::map<std::string, MonotonicTime> told_;
};

} // namespace natlyt::login_guard
