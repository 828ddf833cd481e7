// SPDX-License-Identifier: Apache-2.0
// Mails technical faults to the duty manager as they begin and end, and once a day what is wrong, who is not monitored and
// why, and which consents end. No resident is named, and no alert is ever told of.
#pragma once

#include "operator-console/domain/technical_faults.hpp"
#include "operator-console/gateways/mail/mailbox.hpp"
#include "operator-console/gateways/page_text.hpp"
#include "operator-console/station/room_desk.hpp"

namespace natlyt::ward {

struct NightReport;

struct MailDuty {
    Mailbox* box = nullptr; // none: nothing is mailed
    Language language = Language::Danish;
    std::optional<int> reportMinute; // of the local day; none: no daily report
    std::string lastReport;          // the local day of the last one
    std::function<void(const std::string&)> keepLastReport = [](const std::string&) {};
};

class FaultDesk {
public:
    FaultDesk(Services& services, const RoomDesk& rooms) : services_(services), rooms_(rooms) {}
    void mailTo(MailDuty duty) { mail_ = std::move(duty); }
    std::optional<GatewayHealth> health() const { return mail_.box ? std::optional(mail_.box->health()) : std::nullopt; }
    // What the heartbeat tells.
    void tick(const std::vector<ChainLink>& links, const std::optional<std::vector<StationWarning>>& warnings, Now now);

private:
    std::vector<TechnicalFault> wrong(const std::vector<ChainLink>& links, const std::optional<std::vector<StationWarning>>& warnings, UtcTime now) const;
    void tell(Now now);
    void report(const std::vector<ChainLink>& links, Now now);
    void addUnmonitored(NightReport& report, UtcTime now) const;
    std::string localTime(UtcTime at) const;

    Services& services_;
    const RoomDesk& rooms_;
    MailDuty mail_;
    FaultBook book_;
    std::optional<MonotonicTime> lookedAt_;
    std::optional<MonotonicTime> toldAt_;
};

} // namespace natlyt::ward
