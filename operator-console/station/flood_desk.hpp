// SPDX-License-Identifier: Apache-2.0
// More alerts than an operator can judge: tells persons outside of the operators' room, once, and all night staff when
// none of them answers. It is a notice beside the alerts, which page by their own rules; it ends with the flood.
#pragma once

#include "operator-console/station/alert_desk.hpp"

#include <deque>

namespace natlyt::ward {

class FloodDesk {
public:
    FloodDesk(Services& services, PagingDesk& paging) : services_(services), paging_(paging) {}

    Result<void> load(Now now);
    void raised(const std::string& room, Now now); // a new alert, that waits for an operator
    // False when the page is no notice of a flood.
    bool answered(const std::string& user, const Uuid& page, AlertEventKind kind, Now now);
    void tick(Now now);
    std::optional<WardFlood> shown() const;

private:
    struct Raised {
        MonotonicTime at{};
        std::string room;
    };
    void begin(Now now);
    void end(Now now);
    void tell(const std::vector<std::string>& users, Now now);
    void set(NoticeRecord& notice, PageState state, PageActionKind action, Now now);
    StaffPage view(const NoticeRecord& notice) const;
    std::vector<std::string> rooms() const;
    std::string acknowledgedBy() const; // user id

    Services& services_;
    PagingDesk& paging_;
    FloodLimits limits_;
    std::deque<Raised> raised_;
    std::optional<FloodRecord> flood_;
    std::optional<MonotonicTime> widenAt_; // nobody has acknowledged by then: everybody
};

} // namespace natlyt::ward
