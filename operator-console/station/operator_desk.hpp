// SPDX-License-Identifier: Apache-2.0
// What operators ask, and what they are answered. A request that arrives twice is answered twice and done once.
#pragma once

#include "operator-console/station/alert_desk.hpp"
#include "operator-console/station/plan_desk.hpp"

#include <deque>

namespace natlyt::ward {

class OperatorDesk {
public:
    OperatorDesk(Services& services, DutyDesk& duty, AlertDesk& alerts, PlanDesk& plans)
        : services_(services), duty_(duty), alerts_(alerts), plans_(plans) {}

    void request(const std::string& user, const OperatorRequest& request, Now now);
    void tick(Now now); // consoles that fell silent

private:
    ReplyCode answer(const std::string& user, const OperatorRequest& request, Now now);
    ReplyCode goOnDuty(const std::string& user, const OperatorRequest& request, Now now);
    ReplyCode goOffDuty(const std::string& user, Now now);
    ReplyCode onAlert(const std::string& user, const OperatorRequest& request, AlertEventKind kind, Now now);
    ReplyCode resendSnippet(const std::string& user, const OperatorRequest& request, Now now);
    ReplyCode openRoom(const std::string& user, const OperatorRequest& request, Now now);

    Services& services_;
    DutyDesk& duty_;
    AlertDesk& alerts_;
    PlanDesk& plans_;
    std::map<std::string, std::deque<OperatorReply>> answered_;
};

} // namespace natlyt::ward
