// SPDX-License-Identifier: Apache-2.0
// A station whose rooms have their plans, and people who ask it for changes.
#pragma once

#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {

class Administration : public StationTest {
protected:
    Administration() { after(milliseconds{0}); } // the rooms have their plans
    OperatorReply replyTo(const std::string& user, const OperatorRequest& r) {
        ask(user, r);
        return decode<OperatorReply>(process->link.published.back().payload).value();
    }
    OperatorReply change(ChangeKind kind, auto fill, const std::string& user = "admin-1") {
        auto r = request(OperatorRequestKind::Change);
        r.change.emplace().kind = kind;
        fill(*r.change);
        return replyTo(user, r);
    }
    OperatorReply aboutRoom(const std::string& user, OperatorRequestKind kind, const std::string& room) {
        auto r = request(kind);
        r.room = room;
        return replyTo(user, r);
    }
    OperatorReply withdrawConsent(const std::string& resident) {
        return change(ChangeKind::WithdrawConsent, [&](auto& c) { c.subject = resident; });
    }
    static ConsentRecord consent() {
        ConsentRecord c;
        c.givenBy = "the resident";
        c.scope = {ConsentScope::AutomaticListening};
        c.evidence = "note 9";
        c.decidedBy = "head of the house";
        c.from = "2026-11-22";
        return c;
    }
    ListeningPlan plan(const std::string& room) {
        return sealing::openPlan(process->link.live.at(topics::roomPlan(room)), keys.publicKey).value();
    }
    WardRoom shown(const std::string& room) { return liveValue<WardRoom>(topics::wardRoom(room)); }
    std::int64_t audited(const std::string& kind, const std::string& by, const std::string& room) {
        return count(("SELECT count(*) FROM audit WHERE kind='" + kind + "' AND by='" + by + "' AND room='" + room + "'").c_str());
    }
};

} // namespace natlyt::ward
