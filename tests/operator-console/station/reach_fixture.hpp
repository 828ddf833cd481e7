// SPDX-License-Identifier: Apache-2.0
// Night staff with and without a handset that is connected, at the real station.
#pragma once

#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {

class SmsInMemory final : public PagingGateway {
public:
    std::string_view name() const override { return "sms"; }
    std::string addressOf(const Person& person) const override { return person.reach.sms; }
    Result<void> send(const Recipient&, const StaffPage&) override { return {}; }
    Result<void> cancel(const Recipient&, const StaffPage&) override { return {}; }
    void recall(const Recipient&, const StaffPage&, milliseconds) override {}
    GatewayHealth health() const override { return {up, "", tried}; }
    bool up = true;
    bool tried = true;
};

class Reach : public StationTest { // staff-1 and then staff-2 are paged for Birkehuset
protected:
    Reach() { handsetsConnected = false; }
    void wait(seconds time, const std::string& connected = {}) {
        for (seconds gone{0}; gone < time; gone += seconds{5}) {
            if (!connected.empty()) present(connected);
            after(seconds{5});
        }
    }
    void alsoBySms(const std::string& user, SmsInMemory& sms) {
        process->services.gateways.push_back(&sms);
        for (auto& person : process->ward.persons)
            if (person.id == user) person.reach.sms = "+4520123456";
    }
    std::string unreached() {
        for (const auto& warning : stationBeat().warnings.value_or(std::vector<StationWarning>{}))
            if (warning.kind == StationWarningKind::NobodyReachable) return warning.detail;
        return "";
    }
    void logsOff(const std::string& user) {
        StaffReply r;
        r.id = nextId();
        r.kind = StaffReplyKind::LoggedOff;
        r.at = now.wall;
        give(topics::staffReply(user), encode(r));
    }
    void watches(const std::vector<std::string>& persons) { // by the roster, at any hour
        auto after = process->ward;
        after.shifts = {{"birk", parseHours("daily 00:00-24:00").value(), persons, {}, "admin-1"}};
        process->registry.update(process->ward, after, {now.wall, AuditKind::WardSeeded, "", "", "", ""}).value();
        kill();
        start();
    }
    void connected(const std::vector<std::string>& users, seconds time = seconds{90}) {
        for (seconds gone{0}; gone < time; gone += seconds{10}) {
            for (const auto& user : users) present(user);
            after(seconds{10});
        }
    }
    StaffRooms told(const std::string& user) { return liveValue<StaffRooms>(topics::staffRooms(user)); }
    std::int64_t faults() { return count("SELECT count(*) FROM technical_fault WHERE kind='nobodyReachable' AND subject='birk'"); }
};

} // namespace natlyt::ward
