// SPDX-License-Identifier: Apache-2.0
// A new program over the line: sender, frames and the board's side of it, on a line that loses and spoils.
#include "firmware/core/update/port.hpp"
#include "firmware/core/update/slots.hpp"
#include "protocol/serial/update_sender.hpp"
#include "tests/firmware/flash_model.hpp"
#include "tests/firmware/signed_image.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace natlyt::firmware::update;
namespace serial = natlyt::serial;

namespace {

constexpr std::uint8_t kBoard = 2;
constexpr int kTurnsMost = 5000;

std::vector<std::uint8_t> bytesOf(const Image& image) {
    std::vector<std::uint8_t> bytes(image.seal.begin(), image.seal.end());
    bytes.insert(bytes.end(), image.program.begin(), image.program.end());
    return bytes;
}

// Loses one frame in `oneIn`, and flips a bit in as many.
class Line {
public:
    explicit Line(unsigned oneIn) : oneIn_(oneIn) {}

    template <class Message, class Deliver> void carry(const Message& message, Deliver deliver) {
        serial::FrameBytes frame;
        const std::size_t bytes = serial::encodeMessage(message, frame);
        if (strikes()) return;
        if (strikes()) frame[random_() % bytes] ^= static_cast<std::uint8_t>(1U << random_() % 8);
        for (std::size_t i = 0; i < bytes; ++i)
            if (decoder_.push(frame[i])) deliver(decoder_.payload());
    }

private:
    bool strikes() { return oneIn_ != 0 && random_() % oneIn_ == 0; }

    unsigned oneIn_;
    std::mt19937 random_{7};
    serial::FrameDecoder decoder_;
};

struct UpdateOverTheLine : testing::Test {
    struct Host {
        serial::UpdateState state;
        void on(const serial::UpdateState& heard) { state = heard; }
    };

    // A confirmed program of version 1 runs.
    UpdateOverTheLine() {
        const Image running = imageOf(1, 128, key);
        for (std::size_t at = 0; at < kSealBytes; at += kWordBytes) {
            Word word{};
            std::copy_n(running.seal.begin() + static_cast<std::ptrdiff_t>(at), kWordBytes, word.begin());
            flash.write(0, at, word);
        }
        confirm(flash, 0);
    }

    // The board answers each message, and says where it stands when the host has asked in vain.
    serial::UpdateState send(const Image& image, unsigned oneIn) {
        Port port{flash, verifier, kBoard, 0};
        const auto bytes = bytesOf(image);
        serial::UpdateSender sender{bytes};
        Line line{oneIn};
        Host host;
        for (turns = 0; turns < kTurnsMost; ++turns) {
            if (const auto message = sender.next(host.state))
                std::visit([&](const auto& what) {
                    line.carry(what, [&](auto payload) { serial::dispatchUpdateOnBoard(payload, port); });
                }, *message);
            port.step();
            line.carry(port.state(), [&](auto payload) { serial::dispatchUpdateOnHost(payload, host); });
            const bool over = host.state.phase == serial::UpdatePhase::Ready || host.state.phase == serial::UpdatePhase::Refused;
            if (sender.begun() && over) break;
        }
        return host.state;
    }

    KeyPair key{1};
    SodiumVerifier verifier{key};
    FlashModel flash;
    int turns = 0;
};

} // namespace

TEST_F(UpdateOverTheLine, ArrivesWholeAndIsReadyToStart) {
    EXPECT_EQ(send(imageOf(2, 256, key), 0).phase, serial::UpdatePhase::Ready);
    EXPECT_EQ(inspect(flash, 1, kBoard, verifier).version, 2U);
    EXPECT_EQ(inspect(flash, 1, kBoard, verifier).fault, Fault::None);
}

TEST_F(UpdateOverTheLine, ArrivesOverALineThatLosesAndSpoilsEveryFourthFrame) {
    EXPECT_EQ(send(imageOf(2, 256, key), 4).phase, serial::UpdatePhase::Ready);
    EXPECT_EQ(inspect(flash, 1, kBoard, verifier).fault, Fault::None);
}

TEST_F(UpdateOverTheLine, SaysWhyItIsRefused) {
    EXPECT_EQ(send(imageOf(1, 256, key), 0).fault, serial::UpdateFault::NotNewer);
    EXPECT_EQ(send(imageOf(2, 256, key, kBoard + 1), 0).fault, serial::UpdateFault::OtherBoard);
    EXPECT_EQ(send(imageOf(2, 256, KeyPair{9}), 0).fault, serial::UpdateFault::BadSignature);
}

TEST_F(UpdateOverTheLine, BeginsAnewAfterOneThatWasRefused) {
    send(imageOf(2, 256, KeyPair{9}), 0);
    EXPECT_EQ(send(imageOf(2, 256, key), 3).phase, serial::UpdatePhase::Ready);
}

TEST_F(UpdateOverTheLine, TakesNoPartOutOfOrder) {
    Port port{flash, verifier, kBoard, 0};
    for (const std::uint8_t part : std::initializer_list<std::uint8_t>{1, 9, 0, 2, 1, 3, 255}) port.on(serial::UpdateSeal{part, 0});
    EXPECT_EQ(port.state().sealParts, 2);
    EXPECT_EQ(port.state().phase, serial::UpdatePhase::Idle);
    port.on(serial::UpdateWord{256, 1});
    EXPECT_EQ(port.state().next, 0U);
}
