// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/renewal_watch.hpp"

#include <gtest/gtest.h>

namespace natlyt::edge {
namespace {

struct RenewalWatchTest : testing::Test {
    RenewalWatch watch() {
        return {ends, [this] { return lying; }};
    }
    Now now{UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}}, MonotonicTime{std::chrono::hours{1}}};
    std::optional<UtcTime> ends = now.wall + std::chrono::days{50};
    std::optional<UtcTime> lying = ends;
    void pass(milliseconds time) { now = {now.wall + time, now.monotonic + time}; }
};

TEST_F(RenewalWatchTest, WantsANewStartOnceALaterCertificateLiesThere) {
    auto watched = watch();
    EXPECT_FALSE(watched.wantsNewStart({}, now));
    lying = *ends + std::chrono::days{1000};
    pass(kLookForRenewalEvery - milliseconds{1});
    EXPECT_FALSE(watched.wantsNewStart({}, now)); // it looks now and then
    pass(milliseconds{1});
    EXPECT_TRUE(watched.wantsNewStart({}, now));
}

TEST_F(RenewalWatchTest, LetsARoomListenOnUntilTheOldOneComesToItsEnd) {
    lying = *ends + std::chrono::days{1000};
    auto watched = watch();
    EXPECT_FALSE(watched.wantsNewStart({.microphoneOpen = true}, now));
    pass(std::chrono::days{21});
    EXPECT_TRUE(watched.wantsNewStart({.microphoneOpen = true}, now));
}

TEST_F(RenewalWatchTest, WaitsForTheAlertThatWaitsAndForThePersonWhoListens) {
    auto watched = watch();
    lying = *ends + std::chrono::days{1000};
    pass(std::chrono::days{49}); // however near its end
    EXPECT_FALSE(watched.wantsNewStart({.microphoneOpen = true, .personListens = true}, now));
    EXPECT_FALSE(watched.wantsNewStart({.alertWaits = true}, now));
    EXPECT_FALSE(watched.wantsNewStart({.microphoneOpen = true}, now)); // its sound is on its way
    pass(kSoundOfAnAlert);
    EXPECT_TRUE(watched.wantsNewStart({.microphoneOpen = true}, now));
}

TEST_F(RenewalWatchTest, TakesNoEarlierOneAndNoneForALaterOne) {
    auto watched = watch();
    for (const auto lies : {std::optional<UtcTime>(), std::optional(*ends - std::chrono::days{1}), ends}) {
        lying = lies;
        pass(kLookForRenewalEvery);
        EXPECT_FALSE(watched.wantsNewStart({}, now));
    }
}

TEST_F(RenewalWatchTest, WantsNothingOfALinkWithoutACertificate) {
    ends.reset();
    EXPECT_FALSE(watch().wantsNewStart({}, now));
}

} // namespace
} // namespace natlyt::edge
