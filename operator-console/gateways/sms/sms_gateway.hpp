// SPDX-License-Identifier: Apache-2.0
// Pages as text messages through gammu-smsd, a program of its own: independent of the house's network. Who answers with
// the page's code, from the number it went to, has acknowledged it.
#pragma once

#include "operator-console/gateways/paging_gateway.hpp"
#include "operator-console/gateways/sms/sms_reply.hpp"
#include "operator-console/gateways/sms/sms_spool.hpp"

#include <functional>
#include <map>
#include <optional>

namespace natlyt::ward {

struct SmsConfig {
    sms::SpoolFolders folders;
    Wording wording;
    seconds again{300};    // a page that rings on is not sent more often: a message costs money and attention
    seconds takenWithin{60}; // by gammu-smsd, out of the outbox; else modem or daemon is dead
};

class SmsGateway final : public PagingGateway {
public:
    explicit SmsGateway(SmsConfig config, std::function<Now()> clock = systemNow);

    std::string_view name() const override { return "sms"; }
    std::string addressOf(const Person& person) const override { return person.reach.sms; }
    Result<void> send(const Recipient& to, const StaffPage& page) override;
    Result<void> cancel(const Recipient& to, const StaffPage& page) override;
    void recall(const Recipient& to, const StaffPage& page, milliseconds ago) override;
    std::vector<GatewayEvent> take() override;
    GatewayHealth health() const override;

private:
    using Key = std::pair<std::string, Uuid>;
    struct Entry {
        std::string number, text;
        std::string file;  // in the spool; empty: none under way
        std::optional<MonotonicTime> writtenAt, sentAt, againAt, overAt;
        bool late = false; // told
    };
    void checkFolders();
    Result<void> write(Entry& entry);
    void follow(const Key& key, Entry& entry, Now now);
    void lookIntoInbox();
    void removeHeard();
    void hear(const sms::Incoming& message);
    void forgetOld(Now now);
    void say(GatewayEventKind kind, const Key& key, std::string detail);

    SmsConfig config_;
    sms::Spool spool_;
    std::function<Now()> clock_;
    std::map<Key, Entry> pages_;
    std::optional<MonotonicTime> lookedAt_;
    std::string trouble_, folderTrouble_, inboxTrouble_; // empty: none
    std::vector<GatewayEvent> events_;
    std::map<std::string, sms::Incoming> heard_; // by file; what the station has dealt with by the next call is removed
};

} // namespace natlyt::ward
