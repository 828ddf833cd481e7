// SPDX-License-Identifier: Apache-2.0
// An operator on duty who shelves, hands over and leaves.
#pragma once

#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {

class FlowTest : public StationTest {
protected:
    FlowTest() { ask("operator-1", OperatorRequestKind::GoOnDuty); }

    // Keeps the consoles present while the time passes.
    void presentFor(seconds time, std::vector<std::string> users = {"operator-1"}) {
        for (seconds passed{0}; passed < time; passed += seconds{5}) {
            for (const auto& user : users) ask(user, OperatorRequestKind::Presence);
            after(std::min<milliseconds>(seconds{5}, time - passed));
        }
    }
    OperatorRequest about(OperatorRequestKind kind, const std::string& room, SoundClass heard, int minutes = 15) {
        auto r = request(kind);
        r.room = room;
        r.soundClass = heard;
        r.shelveMinutes = minutes;
        r.dismissReason = DismissReason::KnownHabit;
        return r;
    }
    ReplyCode shelve(const std::string& room, SoundClass heard, int minutes = 15, const std::string& user = "operator-1") {
        return ask(user, about(OperatorRequestKind::Shelve, room, heard, minutes));
    }
    RoomAlert quiet(const std::string& room, SoundClass heard) {
        auto alert = sound(room, heard);
        alert.levelDbfs = -40;
        return alert;
    }
    std::vector<ShelvedSound> shown(const std::string& room) {
        return liveValue<WardRoom>(topics::wardRoom(room)).shelved.value_or(std::vector<ShelvedSound>{});
    }
    OperatorReply lastReply() { return decode<OperatorReply>(process->link.published.back().payload).value(); }
    // What the console of an operator who goes on duty now learns of the load.
    std::vector<RaisedAlert> loadToldTo(const std::string& user) {
        EXPECT_EQ(ask(user, OperatorRequestKind::GoOnDuty), ReplyCode::Ok);
        return lastReply().raised.value();
    }
    std::vector<std::string> audited(const char* kind) {
        auto row = process->db.prepare("SELECT by || '|' || room || '|' || subject || '|' || detail FROM audit WHERE kind=? ORDER BY seq");
        row.bind(kind);
        std::vector<std::string> entries;
        while (row.step()) entries.push_back(row.text(0));
        return entries;
    }
};

} // namespace natlyt::ward
