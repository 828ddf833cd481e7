// SPDX-License-Identifier: Apache-2.0
// Mails technical faults to the duty manager as they begin and end, and once a day what is wrong, who is not monitored and
// why, and which consents end. No resident is named, and no alert is ever told of.
#pragma once

#include "operator-console/domain/technical_faults.hpp"
#include "operator-console/gateways/mail/fault_text.hpp"
#include "operator-console/station/services.hpp"

namespace natlyt::ward {

struct MailDuty {
    Mailbox* box = nullptr; // none: nothing is mailed
    Language language = Language::Danish;
    std::optional<int> reportMinute; // of the local day; none: no daily report
    std::string lastReport;          // the local day of the last one
    std::function<void(const std::string&)> keepLastReport = [](const std::string&) {};
};

// A dwelling or a house as people call it, and what is neither by its own name.
std::string faultCalled(const Ward& ward, const FaultName& fault);

class FaultMail {
public:
    explicit FaultMail(const Services& services) : services_(services) {}
    void mailTo(MailDuty duty) { duty_ = std::move(duty); }
    std::optional<GatewayHealth> health() const { return duty_.box ? std::optional(duty_.box->health()) : std::nullopt; }
    void tick(FaultBook& book, const std::vector<ChainLink>& links, Now now); // takes the book's news

private:
    void report(const FaultBook& book, const std::vector<ChainLink>& links, Now now);
    void addUnmonitored(NightReport& report, UtcTime now) const;
    std::string localTime(UtcTime at) const;
    FaultTelling telling() const;

    const Services& services_;
    MailDuty duty_;
    std::optional<MonotonicTime> toldAt_;
    std::optional<std::int64_t> report_; // today's, as long as no server has taken it
};

} // namespace natlyt::ward
