// SPDX-License-Identifier: Apache-2.0
// The one console that hears a room live, and plans and requests that come late, again, or for another.
#include "room_monitor.hpp"

#include <algorithm>

namespace natlyt::edge {
namespace {

class RoomAndItsSeats : public RoomMonitor {
protected:
    void adopt(std::int64_t number, std::vector<ConsoleKey> consoles) {
        auto plan = planFor("birk-4", number);
        plan.consoles = std::move(consoles);
        machine.planVerified(plan, now);
        take();
    }
    RoomRequest live(std::uint8_t number, ConsoleKey seat = kSeat) {
        auto made = request(RoomRequestKind::ListenLive, number);
        made.forSeconds = 60;
        made.seat = std::move(seat);
        return made;
    }
    std::size_t heardAfter(seconds time) {
        const auto before = all<SendChunk>().size();
        hear(time, 0.001F);
        return all<SendChunk>().size() - before;
    }
    const ConsoleKey startedAnew{kSeat.console, Bytes(32, 9)};
};

TEST_F(RoomAndItsSeats, GivesAConsoleThatComesBackNothingUntilItAsksAnew) {
    open();
    const auto first = live(1);
    ask(first);
    ASSERT_EQ(heardAfter(seconds{3}), 3U);
    adopt(2, {});
    adopt(3, {kSeat});
    ask(first); // as a broker may deliver it twice
    EXPECT_FALSE(machine.isListenedTo());
    EXPECT_EQ(heardAfter(seconds{3}), 0U);
    ask(live(2));
    EXPECT_EQ(heardAfter(seconds{3}), 3U);
}

TEST_F(RoomAndItsSeats, GivesAConsoleThatWasStartedAnewNothingOfWhatItsFormerKeyAskedFor) {
    open();
    const auto late = live(2);
    ask(live(1));
    adopt(2, {startedAnew});
    EXPECT_FALSE(machine.isListenedTo());
    ask(late);
    EXPECT_FALSE(machine.isListenedTo());
    EXPECT_EQ(heardAfter(seconds{3}), 0U);
    ask(live(3, startedAnew));
    EXPECT_EQ(heardAfter(seconds{2}), 2U);
    EXPECT_EQ(all<SendChunk>().back().chunk.seat, startedAnew);
}

TEST_F(RoomAndItsSeats, KnowsNoConsoleByAnOlderPlanThatIsPlayedAgain) {
    open();
    adopt(3, {kOtherSeat});
    adopt(1, {kSeat});
    adopt(2, {kSeat});
    EXPECT_EQ(machine.refusedPlans(), 2);
    ask(live(1));
    EXPECT_FALSE(machine.isListenedTo());
    EXPECT_EQ(heardAfter(seconds{2}), 0U);
}

TEST_F(RoomAndItsSeats, EndsWhatTheFirstConsoleHeardWhenTheSamePersonListensAtAnother) {
    open();
    adopt(2, {kSeat, kOtherSeat});
    ask(live(1));
    hear(milliseconds{2500}, 0.001F);
    ask(live(2, kOtherSeat));
    const auto sent = all<SendChunk>().size();
    hear(seconds{3}, 0.001F);
    const auto chunks = all<SendChunk>();
    ASSERT_EQ(chunks.size(), sent + 3);
    EXPECT_TRUE(std::all_of(chunks.begin() + static_cast<std::ptrdiff_t>(sent), chunks.end(), [](const auto& s) { return s.chunk.seat == kOtherSeat; }));
    adopt(3, {kOtherSeat}); // the first goes, and takes nothing with it
    EXPECT_TRUE(machine.isListenedTo());
    adopt(4, {kSeat});
    EXPECT_FALSE(machine.isListenedTo());
}

TEST_F(RoomAndItsSeats, SendsAnAlertsSoundForAllOfThemAlsoWhileOneListens) {
    open();
    ask(live(1));
    hear(seconds{2}, 0.001F);
    auto test = request(RoomRequestKind::SelfTest, 2);
    ask(test);
    hear(seconds{4}, 0.001F);
    const auto alerts = all<RaiseAlert>();
    ASSERT_EQ(alerts.size(), 1U);
    std::size_t forAll = 0;
    for (const auto& sent : all<SendChunk>()) {
        const bool ofTheAlert = sent.chunk.alert == alerts[0].alert.id;
        EXPECT_NE(sent.chunk.seat.has_value(), ofTheAlert);
        forAll += ofTheAlert ? 1U : 0U;
    }
    EXPECT_GT(forAll, 0U);
}

} // namespace
} // namespace natlyt::edge
