// SPDX-License-Identifier: Apache-2.0
// Random nights of shelves, sounds, restarts and waiting: no sound is lost, nothing urgent is kept back, and nothing is
// kept back without a shelf that will end.
#include "tests/operator-console/station/flow_fixture.hpp"

#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;

class ShelfNight : public FlowTest {
public:
    void TestBody() override {}
    void run(const std::vector<std::tuple<int, int, int, int>>& steps) {
        for (const auto& [what, place, heard, level] : steps) {
            step(what, kPlaces[static_cast<std::size_t>(place)], static_cast<SoundClass>(heard), level);
            checkInvariants();
        }
        wait(122);
        for (const auto* room : kPlaces) RC_ASSERT(shown(room).empty());
        RC_ASSERT(count("SELECT count(*) FROM alert WHERE open=1 AND state='watching'") == 0);
        RC_ASSERT(count("SELECT count(*) FROM sound") == sounds_);
        RC_ASSERT(verifyAudit(process->db).has_value());
    }

private:
    static constexpr std::array kPlaces{"birk-1", "birk-2", "ege-1"};

    void wait(int quarters) { // of a minute, with the console present
        for (; quarters > 0; --quarters) {
            ask("operator-1", Presence);
            after(seconds{15});
        }
    }

    void step(int what, const std::string& room, SoundClass heard, int level) {
        switch (what) {
        case 0: shelve(room, heard, 1 + level % 30); return;
        case 1: ask("operator-1", about(EndShelf, room, heard)); return;
        case 2: wait(level / 2); return;
        case 3:
            kill();
            start();
            return;
        default: hearIn(room, heard, level);
        }
    }
    void hearIn(const std::string& room, SoundClass heard, int level) {
        auto alert = sound(room, heard);
        alert.levelDbfs = -level;
        alert.rule = static_cast<AlertRule>(level % static_cast<int>(AlertRule::Drill)); // which is no sound
        const AlertSound came{alert.id, heard, alert.score, alert.top, alert.levelDbfs, alert.onset, alert.rule};
        hear(alert);
        ++sounds_;
        if (!mayBeShelved(came)) RC_ASSERT(openIn(room).state != AlertState::Watching);
    }
    WardAlert openIn(const std::string& room) {
        for (const auto& [topic, payload] : process->link.live)
            if (topic.starts_with("natlyt/1/ward/alert/"))
                if (const auto open = decode<WardAlert>(payload).value(); open.room == room) return open;
        throw std::out_of_range("no alert is open in " + room);
    }
    // Nobody has watched anything: what is watched is under a shelf of its room.
    void checkInvariants() {
        for (const auto& [topic, payload] : process->link.live) {
            if (!topic.starts_with("natlyt/1/ward/alert/")) continue;
            const auto open = decode<WardAlert>(payload).value();
            if (open.state != AlertState::Watching) continue;
            const auto shelves = shown(open.room);
            RC_ASSERT(!shelves.empty());
            RC_ASSERT(open.watchUntil.has_value());
            const auto covered = std::ranges::any_of(shelves, [&](const ShelvedSound& s) { return *open.watchUntil <= s.until; });
            RC_ASSERT(covered);
        }
        RC_ASSERT(count("SELECT count(*) FROM sound") == sounds_);
    }

    std::int64_t sounds_ = 0;
};

TEST(ShelfProperties, NoSoundIsLostAndNothingUrgentIsKeptBack) {
    EXPECT_TRUE(rc::check("a night of shelves", [] {
        const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int, int>>>(
            rc::gen::tuple(rc::gen::inRange(0, 9), rc::gen::inRange(0, 3), rc::gen::inRange(0, 16), rc::gen::inRange(0, 60)));
        ShelfNight night;
        night.run(steps);
    }));
}

} // namespace
} // namespace natlyt::ward
