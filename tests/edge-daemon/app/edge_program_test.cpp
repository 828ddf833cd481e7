// SPDX-License-Identifier: Apache-2.0
#include "ward_fixture.hpp"

#include <sndfile.hh>

namespace natlyt::edge {
namespace {

using enum RoomCondition;
using enum RoomReason;

class EdgeProgram : public Ward {
protected:
    // Lays the room another certificate on its key, as a renewal does.
    void certificateFor(int days) {
        const auto room = (folder_ / "ward/rooms/birk-4/room").string(), ca = (folder_ / "ward/ca/ca").string();
        ChildProcess openssl({"sh", "-c",
                              "openssl req -new -key " + room + ".key -subj /CN=birk-4 | openssl x509 -req -CA " + ca + ".crt -CAkey " + ca +
                                  ".key -set_serial 77 -days " + std::to_string(days) + " -out " + room + ".new && mv " + room + ".new " + room + ".crt"},
                             folder_ / "openssl.log");
        ASSERT_EQ(openssl.wait(), 0) << openssl.said();
    }
};

// By whichever rule is first: the blow's own needs no network, and the network names a bang as soon.
bool isOfTheBang(const RoomAlert& alert) { return alert.levelDbfs >= -20; }

TEST_F(EdgeProgram, ListensByItsPlanAlertsAndLetsGoOfTheAlertByItsReceipt) {
    auto program = edge({"--source", "file:" + bang().string()});
    waitUntil("closed without a plan", [&] { return isState(Closed, NoPlan); });
    publishPlan(planFor("birk-4", 1));
    waitUntil("listening", [&] { return isState(Listening, None); });
    EXPECT_EQ(state()->planNumber, 1);
    waitUntil("the alert", [&] { return !alerts().empty(); });
    const auto alert = alerts().front();
    EXPECT_EQ(alert.room, "birk-4");
    EXPECT_TRUE(isOfTheBang(alert)) << encode(alert);
    EXPECT_EQ(alert.bootId, state()->bootId);
    waitUntil("it is repeated", [&] { return alerts().size() >= 2; });
    EXPECT_EQ(alerts().back(), alert);
    waitUntil("it is counted as waiting", [&] { return heartbeat() && heartbeat()->alertsWaiting == 1; });
    giveReceipt(alert);
    waitUntil("nothing waits", [&] { return heartbeat()->alertsWaiting == 0; });
    EXPECT_GT(heartbeat()->audioFrames, 16000);
    EXPECT_EQ(program.end(SIGTERM), 0) << program.said();
    waitUntil("it said goodbye", [&] { return isState(Offline, None); });
}

TEST_F(EdgeProgram, ClosesTheMicrophoneOnAPlanThatIsBadForeignOrExpired) {
    auto program = edge({"--source", "file:" + bang().string()});
    waitUntil("closed without a plan", [&] { return isState(Closed, NoPlan); });
    publishPlan(planFor("birk-4", 5));
    waitUntil("listening", [&] { return isState(Listening, None); });

    publishPlan(planFor("birk-4", 6), sealing::makeSigningKeyPair().secretKey);
    waitUntil("closed by a bad signature", [&] { return isState(Closed, PlanRefused); });
    publishPlan(planFor("birk-4", 6));
    waitUntil("listening again", [&] { return isState(Listening, None); });

    publishPlan(planFor("eng-1", 7));
    waitUntil("closed by another room's plan", [&] { return isState(Closed, PlanRefused); });
    publishPlan(planFor("birk-4", 7));
    waitUntil("listening again", [&] { return isState(Listening, None); });

    auto expired = planFor("birk-4", 8);
    expired.issuedAt -= std::chrono::hours{2};
    expired.validUntil = systemNow().wall - seconds{1};
    publishPlan(expired);
    waitUntil("closed by an expired plan", [&] { return isState(Closed, PlanExpired); });

    publishPlan(planFor("birk-4", 7)); // an old one, replayed
    waitUntil("it was counted", [&] { return heartbeat() && heartbeat()->counters.refusedPlans == 3; });
    EXPECT_TRUE(isState(Closed, PlanExpired));
    EXPECT_TRUE(program.isRunning());
}

TEST_F(EdgeProgram, ObeysNoPlanOfBeforeItsStartWhoeverPlaysItAgain) {
    auto first = edge({"--source", "file:" + bang().string()});
    waitUntil("closed without a plan", [&] { return isState(Closed, NoPlan); });
    const auto old = planFor("birk-4", 5);
    publishPlan(old);
    waitUntil("listening", [&] { return isState(Listening, None); });
    first.end(SIGKILL);
    auto second = edge({"--source", "file:" + bang().string()});
    waitUntil("it found the old plan at the broker", [&] { return state()->bootId != *old.bootId && state()->detail; });
    EXPECT_TRUE(isState(Closed, NoPlan));
    publishPlan(old);
    waitUntil("it was counted", [&] { return heartbeat()->bootId != *old.bootId && heartbeat()->counters.refusedPlans == 2; });
    EXPECT_TRUE(isState(Closed, NoPlan));
    EXPECT_EQ(heartbeat()->audioFrames, 0);
    publishPlan(planFor("birk-4", 6));
    waitUntil("listening by its own plan", [&] { return isState(Listening, None); });
    EXPECT_FALSE(state()->detail);
}

TEST_F(EdgeProgram, LivesOnAndSaysSoWhenThereIsNoMicrophone) {
    std::ofstream(folder_ / "asound.conf") << "pcm.other { type null }\n";
    auto program = edge({}, {{"ALSA_CONFIG_PATH", (folder_ / "asound.conf").string()}});
    waitUntil("closed without a plan", [&] { return isState(Closed, NoPlan); });
    publishPlan(planFor("birk-4", 1));
    waitUntil("the fault", [&] { return isState(Fault, MicDead); });
    const auto beats = countOn("natlyt/1/room/birk-4/heartbeat");
    waitUntil("it goes on", [&] { return countOn("natlyt/1/room/birk-4/heartbeat") > beats + 1; });
    EXPECT_TRUE(program.isRunning());
    EXPECT_EQ(heartbeat()->counters.microphoneFaults, 1);
    EXPECT_NE(program.said().find("pcm.!default"), std::string::npos) << program.said();
}

TEST_F(EdgeProgram, HearsThroughPortAudio) {
    SndfileHandle sound(bang().string());
    std::vector<std::int16_t> samples(static_cast<std::size_t>(sound.frames()));
    sound.read(samples.data(), sound.frames());
    std::ofstream(folder_ / "mic.raw", std::ios::binary)
        .write(reinterpret_cast<const char*>(samples.data()), static_cast<std::streamsize>(samples.size() * 2));
    std::ofstream(folder_ / "asound.conf")
        << "pcm.mic { type plug slave { pcm { type file slave.pcm { type null } file \"/dev/null\" infile \""
        << (folder_ / "mic.raw").string()
        << "\" format \"raw\" } format S16_LE rate 16000 channels 1 } }\npcm.!default { type plug slave.pcm \"mic\" }\n"
        << "ctl.!default { type hw card 0 }\n";
    auto program = edge({}, {{"ALSA_CONFIG_PATH", (folder_ / "asound.conf").string()}});
    waitUntil("closed without a plan", [&] { return isState(Closed, NoPlan); });
    publishPlan(planFor("birk-4", 1));
    waitUntil("the alert", [&] { return !alerts().empty(); });
    EXPECT_TRUE(isOfTheBang(alerts().front())) << encode(alerts().front());
}

TEST_F(EdgeProgram, TellsInItsStateAndItsSelfTestThatACertificateEndsSoon) {
    const auto config = (folder_ / "ward/rooms/birk-4/edge.toml").string();
    const auto sound = "file:" + bang().string();
    const auto selfTest = [&] {
        ChildProcess process({NATLYT_EDGE, "selftest", "--config", config, "--source", sound}, folder_ / "selftest.log");
        process.wait();
        return process.said();
    };
    EXPECT_NE(selfTest().find("Its certificates are good for more than 30 days."), std::string::npos);

    certificateFor(20);
    EXPECT_NE(selfTest().find("WARNING A certificate of this monitor ends on "), std::string::npos) << selfTest();
    auto program = edge({"--source", sound});
    waitUntil("closed without a plan", [&] { return isState(Closed, NoPlan); });
    ASSERT_TRUE(state()->certificateEnds);
    const auto left = *state()->certificateEnds - systemNow().wall;
    EXPECT_LE(left, std::chrono::days{20});
    EXPECT_GT(left, std::chrono::days{19});
    EXPECT_NE(program.said().find("A certificate of this monitor ends on "), std::string::npos);
}

TEST_F(EdgeProgram, BeginsAnewWithARenewedCertificateOnceNoAlertWaits) {
    certificateFor(20);
    const std::string sound = "file:" + bang().string(), heartbeats = "natlyt/1/room/birk-4/heartbeat";
    auto program = edge({"--source", sound});
    waitUntil("closed without a plan", [&] { return isState(Closed, NoPlan); });
    publishPlan(planFor("birk-4", 1));
    waitUntil("the alert", [&] { return !alerts().empty(); });
    certificateFor(1000);
    const auto before = countOn(heartbeats);
    waitUntil("it has looked more than once", [&] { return countOn(heartbeats) >= before + 3; }); // one each 5 s
    EXPECT_TRUE(program.isRunning()) << program.said();
    EXPECT_EQ(heartbeat()->alertsWaiting, 1);
    giveReceipt(alerts().front());
    waitUntil("it has ended", [&] { return !program.isRunning(); });
    EXPECT_EQ(program.wait(), 0);
    EXPECT_NE(program.said().find("0 alerts were waiting"), std::string::npos) << program.said();

    auto again = edge({"--source", sound});
    waitUntil("it is back", [&] { return state()->bootId != alerts().front().bootId && isState(Closed, NoPlan); });
    EXPECT_FALSE(state()->certificateEnds);
}

TEST_F(EdgeProgram, SaysInTheSelfTestWhereSoundCouldBeSwappedOut) {
    const auto command = std::string(NATLYT_EDGE) + " selftest --config " + (folder_ / "ward/rooms/birk-4/edge.toml").string() +
                         " --source file:" + bang().string();
    ChildProcess process({"sh", "-c", "ulimit -l 64; " + command}, folder_ / "selftest.log");
    process.wait();
    EXPECT_NE(process.said().find("WARNING Not all memory is locked here, so sound could be swapped out."), std::string::npos);
}

TEST_F(EdgeProgram, IsSaidToBeOfflineWhenItIsKilled) {
    auto program = edge({"--source", "file:" + bang().string()});
    waitUntil("closed without a plan", [&] { return isState(Closed, NoPlan); });
    program.end(SIGKILL);
    waitUntil("the will", [&] { return isState(Offline, None); });
}

} // namespace
} // namespace natlyt::edge
