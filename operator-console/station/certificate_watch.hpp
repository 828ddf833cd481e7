// SPDX-License-Identifier: Apache-2.0
// Which certificates end soon: the rooms' as they tell, and those of the station, its page and the broker.
#pragma once

#include "operator-console/station/services.hpp"

namespace natlyt::ward {

class CertificateWatch {
public:
    explicit CertificateWatch(const Services& services) : services_(services) {}
    // From a room's state: nothing where its certificates are good for a while.
    void roomSaid(const std::string& room, std::optional<UtcTime> ends);
    std::vector<std::pair<UtcTime, std::string>> endSoon(UtcTime now) const; // when and whose, the first first
    // Said in the log whenever it becomes another.
    std::optional<StationWarning> warning(UtcTime now);

private:
    const Services& services_;
    std::map<std::string, UtcTime> rooms_;
    std::string said_;
};

} // namespace natlyt::ward
