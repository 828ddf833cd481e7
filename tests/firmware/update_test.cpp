// SPDX-License-Identifier: Apache-2.0
// A new program into the other slot, with the power lost at every single operation of the flash, in every way.
#include "firmware/core/update/ed25519.hpp"
#include "firmware/core/update/slots.hpp"
#include "firmware/core/update/updater.hpp"
#include "tests/firmware/flash_model.hpp"
#include "tests/firmware/signed_image.hpp"

#include <gtest/gtest.h>

using namespace natlyt::firmware::update;

namespace {

constexpr std::uint8_t kBoard = 2;

struct Update : testing::Test {
    Update() {
        install(0, imageOf(1, 128, key));
        confirm(flash, 0);
    }

    // Without the updater's care, as a programmer's probe would.
    void install(std::size_t slot, const Image& image) {
        for (std::size_t page = 0; page < FlashModel::kPages; ++page) flash.erase(slot, page);
        const auto put = [&](std::size_t at, std::span<const std::uint8_t> bytes) {
            for (std::size_t i = 0; i < bytes.size(); i += kWordBytes) {
                Word word{};
                std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i), kWordBytes, word.begin());
                flash.write(slot, at + i, word);
            }
        };
        put(0, image.seal);
        put(kProgramAt, image.program);
    }

    Phase send(const Image& image, std::size_t running) {
        Updater updater{flash, verifier, kBoard, running};
        updater.begin(image.seal);
        while (updater.phase() == Phase::Erasing) updater.step();
        while (updater.phase() == Phase::Receiving) {
            Word word{};
            const auto from = static_cast<std::ptrdiff_t>(updater.next() - kProgramAt);
            std::copy_n(image.program.begin() + from, kWordBytes, word.begin());
            updater.word(updater.next(), word);
        }
        for (int i = 0; i < 1000 && updater.phase() == Phase::Verifying; ++i) updater.step();
        fault = updater.fault();
        return updater.phase();
    }

    std::array<SlotView, kSlots> views() {
        return {inspect(flash, 0, kBoard, verifier), inspect(flash, 1, kBoard, verifier)};
    }
    std::size_t boot() { return start(flash, kBoard, verifier); }
    std::uint32_t versionIn(std::size_t slot) { return views()[slot].version; }

    KeyPair key{1};
    SodiumVerifier verifier{key};
    FlashModel flash;
    Fault fault = Fault::None;
};

} // namespace

TEST_F(Update, StartsTheNewerProgramAndKeepsItOnceItHasConfirmedItself) {
    EXPECT_EQ(send(imageOf(2, 256, key), 0), Phase::Ready);
    EXPECT_EQ(boot(), 1U);
    EXPECT_TRUE(confirm(flash, 1));
    for (int i = 0; i < 20; ++i) EXPECT_EQ(boot(), 1U);
    EXPECT_EQ(send(imageOf(3, 64, key), 1), Phase::Ready);
    EXPECT_EQ(boot(), 0U);
}

TEST_F(Update, GoesBackToTheOldProgramWhenTheNewOneNeverConfirmsItself) {
    send(imageOf(2, 256, key), 0);
    for (std::size_t trial = 0; trial < kTrialsMost; ++trial) EXPECT_EQ(boot(), 1U);
    EXPECT_EQ(boot(), 0U);
    EXPECT_EQ(boot(), 0U);
}

// Else an image that never gets well would have nothing to go back to: whoever speaks on the line could have that erased by a
// head that nobody signed, and then send an older program, since nothing confirmed would be left to compare it with.
TEST_F(Update, LeavesTheProgramToGoBackToAloneWhileTheNewOneIsOnTrial) {
    send(imageOf(2, 256, key), 0);
    ASSERT_EQ(boot(), 1U);
    const std::size_t before = flash.operations();
    EXPECT_EQ(send(imageOf(3, 256, key), 1), Phase::Refused);
    EXPECT_EQ(fault, Fault::OnTrial);
    EXPECT_EQ(send(imageOf(99, 256, KeyPair{9}), 1), Phase::Refused);
    EXPECT_EQ(flash.operations(), before);
    for (std::size_t trial = 1; trial < kTrialsMost; ++trial) EXPECT_EQ(boot(), 1U);
    EXPECT_EQ(boot(), 0U);
    EXPECT_EQ(floorOf(views()), 1U);
}

TEST_F(Update, TakesOneAnywhereWhereNothingRuns) {
    flash.spoil(0, kProgramAt);
    ASSERT_EQ(boot(), kNoSlot);
    EXPECT_EQ(send(imageOf(2, 128, key), kNoSlot), Phase::Ready);
    EXPECT_EQ(boot(), 0U);
}

TEST_F(Update, RefusesWhatIsNotNewerThanAConfirmedProgramBeforeItErasesAnything) {
    const FlashModel before = flash;
    for (std::uint32_t version : {0U, 1U}) {
        EXPECT_EQ(send(imageOf(version, 128, key), 0), Phase::Refused);
        EXPECT_EQ(fault, Fault::NotNewer);
    }
    EXPECT_EQ(flash.operations(), before.operations());
}

TEST_F(Update, RefusesAnotherBoardsProgramAndOneThatDoesNotFit) {
    EXPECT_EQ(send(imageOf(2, 128, key, 1), 0), Phase::Refused);
    EXPECT_EQ(fault, Fault::OtherBoard);
    for (std::size_t bytes : {std::size_t{0}, std::size_t{12}, flash.slotBytes() - kProgramAt + kWordBytes}) {
        EXPECT_EQ(send(imageOf(2, bytes, key), 0), Phase::Refused);
        EXPECT_EQ(fault, Fault::TooLarge);
    }
}

TEST_F(Update, NeverStartsWhatAnotherKeySigned) {
    EXPECT_EQ(send(imageOf(2, 128, KeyPair{9}), 0), Phase::Refused);
    EXPECT_EQ(fault, Fault::BadSignature);
    EXPECT_EQ(boot(), 0U);
    install(1, imageOf(2, 128, KeyPair{9}));
    EXPECT_EQ(boot(), 0U);
}

TEST_F(Update, NeverStartsAProgramOfWhichOneBitIsWrong) {
    const Image image = imageOf(2, 128, key);
    for (std::size_t byte = 0; byte < kSealBytes + image.program.size(); ++byte) {
        install(1, image);
        flash.spoil(1, byte < kSealBytes ? byte : kProgramAt + byte - kSealBytes);
        ASSERT_EQ(boot(), 0U) << "byte " << byte;
    }
}

TEST_F(Update, AsksForTheNextWordAgainWhenAnotherComes) {
    Updater updater{flash, verifier, kBoard, 0};
    EXPECT_FALSE(updater.word(kProgramAt, Word{})); // nothing was begun
    updater.begin(imageOf(2, 128, key).seal);
    EXPECT_FALSE(updater.word(kProgramAt, Word{})); // not erased yet
    while (updater.phase() == Phase::Erasing) updater.step();
    EXPECT_FALSE(updater.word(kProgramAt + kWordBytes, Word{}));
    EXPECT_TRUE(updater.word(kProgramAt, Word{}));
    EXPECT_FALSE(updater.word(kProgramAt, Word{}));
    EXPECT_EQ(updater.next(), kProgramAt + kWordBytes);
}

TEST_F(Update, WaitsForAnImageWhenNeitherSlotHasOne) {
    flash.spoil(0, kProgramAt);
    EXPECT_EQ(boot(), kNoSlot);
}

// The power fails at every operation of an update with its trial and confirmation, in every way that the model knows. Each
// time the board starts a whole and signed program, the update can be sent again, and then the new one runs.
TEST_F(Update, SurvivesTheLossOfPowerAtEveryWriteAndErasure) {
    const FlashModel fresh = flash;
    const auto lifeOfAnUpdate = [&] {
        send(imageOf(2, 256, key), 0);
        if (boot() == 1) confirm(flash, 1);
    };
    flash.losePowerAt(0, Tear::Whole);
    lifeOfAnUpdate();
    const std::size_t operations = flash.operations();
    ASSERT_EQ(operations, FlashModel::kPages + 256 / kWordBytes + kSealBytes / kWordBytes + 2);
    for (Tear tear : {Tear::Unreadable, Tear::Half, Tear::Nothing, Tear::Whole})
        for (std::size_t at = 1; at <= operations; ++at) {
            flash = fresh;
            flash.losePowerAt(at, tear);
            ASSERT_THROW(lifeOfAnUpdate(), PowerLost) << at;
            flash.loseNoPower();
            const std::size_t running = boot();
            ASSERT_NE(running, kNoSlot) << "operation " << at;
            ASSERT_EQ(views()[running].fault, Fault::None);
            if (running == 0) {
                ASSERT_EQ(send(imageOf(2, 256, key), 0), Phase::Ready) << "operation " << at;
            }
            ASSERT_EQ(boot(), 1U) << "operation " << at;
            ASSERT_TRUE(confirm(flash, 1)) << "operation " << at;
            ASSERT_TRUE(views()[1].confirmed);
            ASSERT_EQ(versionIn(1), 2U);
        }
}

// The same with the verifier that the board has.
TEST_F(Update, TheBoardsOwnVerifierAcceptsWhatWasSignedAndNothingElse) {
    Ed25519Verifier own{key.publicKey};
    install(1, imageOf(2, 512, key));
    EXPECT_EQ(inspect(flash, 1, kBoard, own).fault, Fault::None);
    EXPECT_EQ(start(flash, kBoard, own), 1U);
    install(1, imageOf(2, 512, KeyPair{9}));
    EXPECT_EQ(inspect(flash, 1, kBoard, own).fault, Fault::BadSignature);
    EXPECT_EQ(start(flash, kBoard, own), 0U);
}

// Of all that two slots can hold: what is started is signed, has a trial left or is confirmed, and is never older than a
// confirmed one.
TEST(Slots, ChoosesTheNewestThatMayRunAndNeverAnythingElse) {
    std::vector<SlotView> all;
    for (Fault fault : {Fault::None, Fault::BadSignature, Fault::NoImage, Fault::Unreadable})
        for (std::uint32_t version : {1U, 2U})
            for (std::size_t trials = 0; trials <= kTrialsMost; ++trials)
                for (bool confirmed : {false, true}) all.push_back({fault, version, trials, confirmed});
    for (const SlotView& a : all)
        for (const SlotView& b : all) {
            const std::array<SlotView, kSlots> slots{a, b};
            const std::size_t chosen = choose(slots);
            if (chosen == kNoSlot) {
                ASSERT_FALSE(a.startable() || b.startable());
                continue;
            }
            ASSERT_TRUE(slots[chosen].startable());
            ASSERT_GE(slots[chosen].version, floorOf(slots));
        }
}
