// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/capture/microphone.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace natlyt::edge {
namespace {

enum class FailureMode { None, NotThere, Lost, Mute };

class FaultySource final : public Source {
public:
    Result<void> open(Now) override {
        ++opens;
        if (mode == FailureMode::NotThere) return std::unexpected(Error{"microphone", "is not there", "plug it in"});
        open_ = true;
        return {};
    }
    void close() override { open_ = false; }
    bool isOpen() const override { return open_; }
    Result<std::size_t> read(std::span<float> out, Now) override {
        if (mode == FailureMode::Lost) return std::unexpected(Error{"microphone", "was unplugged", "plug it in"});
        return mode == FailureMode::Mute ? 0 : out.size();
    }
    CaptureCounters counters() const override { return {}; }
    std::string name() const override { return "microphone"; }

    FailureMode mode = FailureMode::None;
    int opens = 0;

private:
    bool open_ = false;
};

struct MicrophoneTest : testing::Test {
    Now at(int second) const { return {UtcTime{seconds{second}}, MonotonicTime{seconds{second}}}; }
    std::size_t read(int second) { return microphone.read(block, at(second)); }

    std::vector<std::string> log;
    std::vector<float> block = std::vector<float>(160);
    std::unique_ptr<FaultySource> owned = std::make_unique<FaultySource>();
    FaultySource& source = *owned;
    Microphone microphone{std::move(owned), [this](const std::string& line) { log.push_back(line); }};
};

TEST_F(MicrophoneTest, GivesNothingBeforeItIsOpened) { EXPECT_EQ(read(0), 0U); }

TEST_F(MicrophoneTest, TriesAgainWithGrowingPausesUntilTheDeviceIsThere) {
    source.mode = FailureMode::NotThere;
    microphone.open(at(0));
    std::vector<int> triedAt;
    for (int second = 0; second < 60; ++second) {
        const int before = source.opens;
        read(second);
        if (source.opens > before) triedAt.push_back(second);
    }
    EXPECT_EQ(triedAt, (std::vector{1, 3, 7, 15, 30, 45}));
    source.mode = FailureMode::None;
    EXPECT_EQ(read(60), 160U);
}

TEST_F(MicrophoneTest, SaysAFailureOnceAndNotAtEachTry) {
    source.mode = FailureMode::NotThere;
    microphone.open(at(0));
    for (int second = 0; second < 60; ++second) read(second);
    EXPECT_EQ(log.size(), 1U);
}

TEST_F(MicrophoneTest, ComesBackAfterTheDeviceWasLost) {
    microphone.open(at(0));
    EXPECT_EQ(read(1), 160U);
    source.mode = FailureMode::Lost;
    EXPECT_EQ(read(2), 0U);
    EXPECT_FALSE(source.isOpen());
    source.mode = FailureMode::None;
    EXPECT_EQ(read(3), 160U);
}

TEST_F(MicrophoneTest, OpensADeviceAnewThatGivesNothingAndLetsItStartInPeace) {
    source.mode = FailureMode::Mute;
    microphone.open(at(0));
    read(2);
    EXPECT_TRUE(source.isOpen());
    read(3);
    EXPECT_FALSE(source.isOpen());
    read(4);
    read(6);
    EXPECT_TRUE(source.isOpen());
    EXPECT_EQ(source.opens, 2);
    source.mode = FailureMode::None;
    EXPECT_EQ(read(7), 160U);
}

TEST_F(MicrophoneTest, StaysClosedOnceClosed) {
    source.mode = FailureMode::NotThere;
    microphone.open(at(0));
    microphone.close();
    read(10);
    EXPECT_EQ(source.opens, 1);
}

} // namespace
} // namespace natlyt::edge
