// SPDX-License-Identifier: Apache-2.0
#include "firmware/core/debounce.hpp"
#include "firmware/core/dimmer.hpp"
#include "firmware/core/supply_check.hpp"

#include <gtest/gtest.h>

using namespace natlyt::firmware;

namespace {

SwitchContact openSwitch() { return next(SwitchContact{}, false, kSwitchOpensAfterMs); }
ButtonContact restingButton() { return next(ButtonContact{}, false, kButtonRestsMs); }

} // namespace

TEST(SwitchContact, IsPrivateUntilItWasSeenToRestOpen) {
    EXPECT_TRUE(SwitchContact{}.isPrivate);
    EXPECT_TRUE(next(SwitchContact{}, false, kSwitchOpensAfterMs - 1).isPrivate);
    EXPECT_FALSE(openSwitch().isPrivate);
}

TEST(SwitchContact, IsPrivateAtItsFirstTouch) {
    EXPECT_TRUE(next(openSwitch(), true, 0).isPrivate);
}

TEST(SwitchContact, DoesNotOpenWhileItBounces) {
    SwitchContact contact;
    for (int bounce = 0; bounce < 100; ++bounce) {
        contact = next(contact, false, kSwitchOpensAfterMs - 1);
        ASSERT_TRUE(contact.isPrivate);
        contact = next(contact, true, 1);
        ASSERT_TRUE(contact.isPrivate);
    }
}

TEST(ButtonContact, CountsOnePressHoweverMuchItBounces) {
    ButtonContact contact = restingButton();
    int presses = 0;
    const auto bounce = [&](bool endsDown) {
        for (int i = 0; i < 20; ++i) {
            contact = next(contact, i % 2 == 0, 3);
            presses += contact.pressed ? 1 : 0;
        }
        for (std::uint32_t ms = 0; ms < 100; ++ms) {
            contact = next(contact, endsDown, 1);
            presses += contact.pressed ? 1 : 0;
        }
    };
    bounce(true);
    EXPECT_EQ(presses, 1);
    bounce(false);
    EXPECT_EQ(presses, 1);
    bounce(true);
    EXPECT_EQ(presses, 2);
}

TEST(ButtonContact, HeldWhileTheBoardStartsIsNoPress) {
    EXPECT_FALSE(next(ButtonContact{}, true, kButtonRestsMs).pressed);
}

TEST(SupplyCheck, IsAFaultWhereTheSupplyDiffersForTwoSeconds) {
    for (bool wanted : {false, true}) {
        SupplyCheck check = next(SupplyCheck{}, wanted, !wanted, kSupplySettlesMs - 1);
        EXPECT_FALSE(check.fault());
        EXPECT_TRUE(next(check, wanted, !wanted, 1).fault());
        EXPECT_FALSE(next(check, wanted, wanted, 1).fault());
    }
}

TEST(SupplyCheck, DoesNotWrapAround) {
    SupplyCheck check = next(SupplyCheck{}, true, false, UINT32_MAX);
    for (int i = 0; i < 3; ++i) check = next(check, true, false, UINT32_MAX);
    EXPECT_TRUE(check.fault());
}

TEST(Dimmer, LightsAsManyStepsOfAHundredAsItsBrightness) {
    for (int percent = 0; percent <= 100; ++percent) {
        Dimmer dimmer;
        int lit = 0;
        for (int step = 0; step < 100; ++step) lit += dimmer.step(static_cast<std::uint8_t>(percent)) ? 1 : 0;
        EXPECT_EQ(lit, percent);
    }
}
