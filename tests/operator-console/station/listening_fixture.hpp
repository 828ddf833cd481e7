// SPDX-License-Identifier: Apache-2.0
// A dwelling whose resident has agreed to live listening, and operators who ask for it.
#pragma once

#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {

class LiveListening : public StationTest {
protected:
    LiveListening() {
        ask("operator-1", OperatorRequestKind::GoOnDuty);
        consent({ConsentScope::AutomaticListening, ConsentScope::Snippets, ConsentScope::LiveListening});
        heartbeat("birk-1");
    }
    void consent(std::vector<ConsentScope> scope, const std::string& resident = "resident-1", const std::string& until = {}) {
        auto r = request(OperatorRequestKind::Change);
        auto& change = r.change.emplace();
        change.kind = ChangeKind::RecordConsent;
        change.subject = resident;
        auto& entered = change.consent.emplace();
        entered.givenBy = "the resident";
        entered.scope = std::move(scope);
        entered.evidence = "note 2";
        entered.decidedBy = "head of the house";
        entered.from = "2026-11-01";
        entered.until = until;
        ASSERT_EQ(ask("admin-1", r), ReplyCode::Ok);
    }
    OperatorReply listen(int forSeconds = 30, const std::string& why = "she called out", const std::string& user = "operator-1",
                         const std::string& room = "birk-1") {
        auto r = request(OperatorRequestKind::ListenLive);
        r.room = room;
        r.note = why;
        r.forSeconds = forSeconds;
        r.console = user == "operator-2" ? "seat-2" : "seat-1";
        ask(user, r);
        return decode<OperatorReply>(process->link.published.back().payload).value();
    }
    std::vector<RoomRequest> asked() {
        std::vector<RoomRequest> all;
        for (const auto& message : process->link.published)
            if (message.topic == topics::roomRequest("birk-1"))
                all.push_back(sealing::openRequest(message.payload, keys.publicKey).value());
        return all;
    }
    std::string lastOnRecord(const std::string& kind) {
        auto row = process->db.prepare("SELECT by || ' ' || room || ' ' || detail FROM audit WHERE kind=? ORDER BY seq DESC LIMIT 1");
        row.bind(kind);
        return row.step() ? row.text(0) : "";
    }
    ReplyCode stop(std::optional<SoundPlayed> played = {}) {
        auto r = request(OperatorRequestKind::StopListening);
        r.room = "birk-1";
        r.played = played;
        return ask("operator-1", r);
    }
    OperatorReply otherAsks(const std::string& room = "birk-1") { return listen(30, "it was unclear", "operator-2", room); }
    void otherComes() {
        auto r = request(OperatorRequestKind::GoOnDuty);
        r.console = "seat-2";
        ASSERT_EQ(ask("operator-2", r), ReplyCode::Ok);
    }
    void presentFor(seconds time, const std::vector<std::string>& users = {"operator-1"}) {
        for (seconds passed{0}; passed < time; passed += seconds{5}) {
            for (const auto& user : users) {
                auto r = request(OperatorRequestKind::Presence);
                r.console = user == "operator-2" ? "seat-2" : "seat-1";
                ask(user, r);
            }
            heartbeat("birk-1");
            after(seconds{5});
        }
    }
};

} // namespace natlyt::ward
