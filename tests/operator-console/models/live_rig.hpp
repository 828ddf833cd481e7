// SPDX-License-Identifier: Apache-2.0
// A desk with a dwelling's card open, and that dwelling's live sound.
#pragma once

#include "tests/operator-console/models/desk_rig.hpp"
#include "tests/operator-console/models/sounds.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace natlyt::console::testing {

using enum OperatorRequestKind;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct LiveListeningAtTheDesk : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    RoomCard& card = *desk.roomCard();
    LiveListening& live = *desk.live();
    WardRoom dwelling = smallWard().front();
    WardAlert shout = alert(1, "room-4", Priority::High, kNight);
    std::uint8_t sounds = 60; // the station names each grant's sound anew
    std::vector<std::string> chunks;
    int heardSeconds = 4;

    LiveListeningAtTheDesk() {
        rig.logIn(desk);
        dwelling.consentScope = "automaticListening, snippets, liveListening";
        show(dwelling);
        rig.link->station = [this](const OperatorRequest& request, OperatorReply& reply) {
            if (request.kind == ListenLive && reply.code == ReplyCode::Ok)
                reply.listening = idOf(++sounds);
        };
        desk.selectRoom("room-1");
        settle();
    }
    void settle() { desk.session()->drain(); }
    void show(const WardRoom& room) {
        rig.link->deliver(topics::wardRoom(room.room), encode(room), true);
        settle();
    }
    void press(Action action) {
        desk.perform(static_cast<int>(action));
        settle();
    }
    void ask() {
        press(Action::ListenLive);
        press(Action::Reason3);
    }
    void sendSecond(int second) {
        const auto* duty = rig.link->last(GoOnDuty);
        sealing::BoxPublicKey key{};
        std::ranges::copy(*duty->publicKey, key.begin());
        if (second == 0)
            chunks = sealedChunks(call(440, heardSeconds), "room-1", idOf(sounds), {key}, rig.now.wall + seconds(90));
        rig.link->deliver(topics::roomSnippet("room-1", idOf(sounds)), chunks[static_cast<std::size_t>(second)]);
        settle();
    }
    void hear() {
        ask();
        ASSERT_TRUE(live.heard());
        sendSecond(0);
        sendSecond(1);
        ASSERT_TRUE(rig.voice.playing());
        ASSERT_EQ(desk.stage()->samples().size(), std::size_t{2 * kChunkSamples});
        ASSERT_GT(desk.stage()->picture().columns(), 0);
    }
    void expectNothingLeft() {
        EXPECT_FALSE(live.on());
        EXPECT_FALSE(desk.stage()->live());
        EXPECT_FALSE(rig.voice.playing());
        EXPECT_TRUE(desk.stage()->samples().empty());
        EXPECT_TRUE(std::ranges::all_of(desk.stage()->picture().pixels(), [](auto p) { return p == 0; }));
    }
};

} // namespace natlyt::console::testing
