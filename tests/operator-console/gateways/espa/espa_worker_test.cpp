// SPDX-License-Identifier: Apache-2.0
// The worker on a line in memory that fails by name, with a pager system that answers by rote and a clock moved by hand.
#include "operator-console/gateways/espa/espa_worker.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward::espa {
namespace {

using testing::HasSubstr;

enum class FailureMode { None, Gone, Silent, Busy, Invalid, Garbage };

// What the other end does is in here, for the worker owns the line.
struct Peer {
    FailureMode mode = FailureMode::None;
    std::vector<Block> calls; // acknowledged
    std::string answers;      // not read yet
    int opened = 0;
    Receiver heard;

    void hear(std::string_view bytes) {
        for (const char byte : bytes)
            if (const auto sign = heard.push(byte)) answer(*sign);
    }
    void answer(const Sign& sign) {
        if (mode == FailureMode::Silent) return;
        if (mode == FailureMode::Garbage) answers += "\xff\x01x\x7f";
        if (sign.kind == SignKind::Enquiry && sign.character == '2') answers += wasSelected ? kAck : kEot;
        wasSelected = sign.kind == SignKind::Enquiry && sign.character == '1';
        if (sign.kind != SignKind::Block) return;
        if (mode == FailureMode::Busy) answers += "2\x15";
        else if (mode == FailureMode::Invalid) answers += "3\x15";
        else {
            calls.push_back(sign.block);
            answers += kAck;
        }
    }
    bool wasSelected = false;
};

class PeerLine final : public Line {
public:
    explicit PeerLine(Peer& peer) : peer_(peer) {}
    std::string name() const override { return "/dev/test"; }
    Result<void> open() override {
        if (peer_.mode == FailureMode::Gone) return std::unexpected(Error{name(), "cannot be opened: No such file or directory", ""});
        ++peer_.opened;
        open_ = true;
        return {};
    }
    void close() override { open_ = false; }
    int fd() const override { return open_ ? 99 : -1; }
    Result<std::string> read() override {
        if (peer_.mode == FailureMode::Gone) return std::unexpected(Error{name(), "was closed by the other end", ""});
        return std::exchange(peer_.answers, {});
    }
    Result<void> write(std::string_view bytes) override {
        peer_.hear(bytes);
        return {};
    }

private:
    Peer& peer_;
    bool open_ = false;
};

class EspaWorkerTest : public testing::Test {
protected:
    void pass(milliseconds time) {
        for (const auto end = now + time; now < end; now += milliseconds{50}) worker.turn(now);
        for (auto& event : worker.take()) events.push_back(event);
    }
    static Uuid page(std::uint8_t number) {
        Uuid id;
        id.bytes[0] = number;
        return id;
    }
    void ring(std::uint8_t number = 1, bool urgent = false) {
        worker.ring({"watch-1", "2301"}, page(number), "Birkehuset 1: råb", urgent, now);
    }
    std::size_t told(GatewayEventKind kind) const {
        return static_cast<std::size_t>(std::ranges::count(events, kind, &GatewayEvent::kind));
    }

    Peer peer;
    MonotonicTime now{std::chrono::hours{1}};
    EspaWorker worker{LinkSettings{}, CallSettings{}, std::make_unique<PeerLine>(peer)};
    std::vector<GatewayEvent> events;
};

TEST_F(EspaWorkerTest, APageIsCalledOnceAndDelivered) {
    ring();
    pass(seconds{5});
    ASSERT_EQ(peer.calls.size(), 1U);
    EXPECT_EQ(peer.calls[0].find(kCallAddress), "2301");
    EXPECT_EQ(peer.calls[0].find(kText), "Birkehuset 1: r\xe5" "b");
    EXPECT_EQ(peer.calls[0].find(kBeepCoding), "3");
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].kind, GatewayEventKind::Delivered);
    EXPECT_EQ(events[0].user, "watch-1");
    EXPECT_EQ(events[0].page, page(1));
    EXPECT_TRUE(worker.health(now).up);
    ring(1, true); // rung again, and it has become urgent
    pass(seconds{5});
    ASSERT_EQ(peer.calls.size(), 2U);
    EXPECT_EQ(peer.calls[1].find(kBeepCoding), "7");
}

TEST_F(EspaWorkerTest, ALineThatVanishesIsReportedAndOpenedAgainAndWhatWaitedGoesOut) {
    pass(seconds{3});
    peer.mode = FailureMode::Gone;
    pass(milliseconds{200});
    EXPECT_TRUE(worker.dead(now));
    EXPECT_FALSE(worker.health(now).up);
    EXPECT_THAT(worker.health(now).detail, HasSubstr("/dev/test: "));
    ring(1);
    ring(2);
    pass(seconds{60});
    EXPECT_TRUE(peer.calls.empty());
    worker.over({"watch-1", "2301"}, page(2), "", now); // in the meantime
    peer.mode = FailureMode::None;
    pass(seconds{5});
    EXPECT_EQ(peer.opened, 2);
    EXPECT_EQ(peer.calls.size(), 1U);
    EXPECT_EQ(told(GatewayEventKind::Delivered), 1U);
    EXPECT_TRUE(worker.health(now).up);
}

TEST_F(EspaWorkerTest, ASilentPagerSystemIsDeadWithinElevenSecondsAndTakesTheCallWhenItIsBack) {
    peer.mode = FailureMode::Silent;
    ring();
    pass(seconds{11});
    EXPECT_TRUE(worker.dead(now));
    EXPECT_THAT(worker.health(now).detail, HasSubstr("does not answer"));
    EXPECT_EQ(told(GatewayEventKind::Failed), 1U);
    pass(seconds{60});
    EXPECT_EQ(told(GatewayEventKind::Failed), 1U) << "it is skipped";
    peer.mode = FailureMode::None;
    pass(seconds{6});
    EXPECT_EQ(peer.calls.size(), 1U);
    EXPECT_TRUE(worker.health(now).up);
}

TEST_F(EspaWorkerTest, AnHourOfNakIsShownTriedAllTheTimeAndEndsWithTheCall) {
    peer.mode = FailureMode::Busy;
    ring();
    pass(std::chrono::hours{1});
    EXPECT_FALSE(worker.health(now).up);
    EXPECT_THAT(worker.health(now).detail, HasSubstr("is busy"));
    EXPECT_GT(told(GatewayEventKind::Failed), 100U);
    EXPECT_EQ(told(GatewayEventKind::Delivered), 0U);
    EXPECT_FALSE(worker.dead(now)); // it answers: other calls are tried as well
    peer.mode = FailureMode::None;
    pass(seconds{20});
    EXPECT_EQ(peer.calls.size(), 1U);
    EXPECT_TRUE(worker.health(now).up);
}

TEST_F(EspaWorkerTest, APageThatIsOverIsNotTriedAgain) {
    peer.mode = FailureMode::Busy;
    ring();
    pass(seconds{3});
    worker.over({"watch-1", "2301"}, page(1), "", now);
    peer.mode = FailureMode::None;
    pass(seconds{60});
    EXPECT_LE(peer.calls.size(), 1U); // what was on the line already
    EXPECT_EQ(told(GatewayEventKind::Delivered), 0U);
}

TEST_F(EspaWorkerTest, AnAbsentHandsetIsReportedAndCalledAgain) {
    ring();
    pass(seconds{3});
    peer.answers += "\x04" + std::string("2\x05" "1\x05") + encodeBlock({kStatusInformation, {{kCallAddress, "2301"}, {kCallStatus, {kAbsent}}}}) + kEot;
    pass(seconds{20});
    ASSERT_EQ(told(GatewayEventKind::Failed), 1U);
    EXPECT_EQ(peer.calls.size(), 2U);
}

TEST_F(EspaWorkerTest, AStatusWithoutAnAddressIsOfTheHandsetThatWasCalledLast) {
    worker.ring({"watch-2", "2302"}, page(2), "Birkehuset 2", false, now);
    pass(seconds{3});
    ring();
    pass(seconds{3});
    peer.answers += "2\x05" "1\x05" + encodeBlock({kStatusInformation, {{kCallStatus, {kAbsent}}}}) + kEot;
    pass(seconds{1});
    ASSERT_EQ(told(GatewayEventKind::Failed), 1U);
    EXPECT_EQ(events.back().user, "watch-1");
}

TEST_F(EspaWorkerTest, AStatusThatIsPaddedWithSpacesOrZerosIsTheSame) {
    for (const auto& [address, status] : {std::pair{"2301", "4 "}, {" 2301 ", "4"}, {"2301  ", " 04"}}) {
        ring();
        pass(seconds{3});
        events.clear();
        peer.answers += "2\x05" "1\x05" + encodeBlock({kStatusInformation, {{kCallAddress, address}, {kCallStatus, status}}}) + kEot;
        pass(seconds{1});
        EXPECT_EQ(told(GatewayEventKind::Failed), 1U) << address << "," << status;
    }
}

TEST_F(EspaWorkerTest, WhoWasCalledAndNeedNotGoIsToldOnceAndQuietly) {
    ring();
    worker.ring({"watch-2", "2302"}, page(2), "Birkehuset 2", true, now);
    pass(seconds{5});
    worker.over({"watch-1", "2301"}, page(1), "W2 går derhen: Birkehuset 1", now);
    pass(seconds{60});
    ASSERT_EQ(peer.calls.size(), 3U);
    EXPECT_EQ(peer.calls[2].find(kCallAddress), "2301");
    EXPECT_EQ(peer.calls[2].find(kText), "W2 g\xe5r derhen: Birkehuset 1");
    EXPECT_EQ(peer.calls[2].find(kBeepCoding), "1");
    EXPECT_EQ(peer.calls[2].find(kPriority), "3");
    EXPECT_EQ(told(GatewayEventKind::Delivered), 2U) << "of the pages alone";
}

TEST_F(EspaWorkerTest, WhoWasPassedOnIsCalledNoMoreAndToldWhenItIsOver) {
    ring();
    pass(seconds{5});
    worker.passedOn("watch-1", page(1));
    pass(seconds{60});
    EXPECT_EQ(peer.calls.size(), 1U);
    worker.over({"watch-1", "2301"}, page(1), "W2 går derhen: Birkehuset 1", now);
    pass(seconds{5});
    EXPECT_EQ(peer.calls.size(), 2U);
}

TEST_F(EspaWorkerTest, WhoWasCalledBeforeARestartIsToldAsWell) {
    worker.wasTaken({"watch-1", "2301"}, page(1));
    pass(seconds{60});
    EXPECT_TRUE(peer.calls.empty());
    worker.over({"watch-1", "2301"}, page(1), "W2 går derhen: Birkehuset 1", now);
    pass(seconds{5});
    EXPECT_EQ(peer.calls.size(), 1U);
}

TEST_F(EspaWorkerTest, WhoseCallWasNotTakenIsToldNothing) {
    peer.mode = FailureMode::Busy;
    ring();
    pass(seconds{10});
    worker.over({"watch-1", "2301"}, page(1), "W2 går derhen: Birkehuset 1", now);
    peer.mode = FailureMode::None;
    pass(seconds{60});
    for (const auto& call : peer.calls) EXPECT_EQ(call.find(kText), "Birkehuset 1: r\xe5" "b");
}

TEST_F(EspaWorkerTest, ThatItIsOverIsNotToldLongAfterwards) {
    ring();
    pass(seconds{5});
    peer.mode = FailureMode::Silent;
    pass(seconds{20});
    worker.over({"watch-1", "2301"}, page(1), "W2 går derhen: Birkehuset 1", now);
    pass(seconds{60});
    peer.mode = FailureMode::None;
    pass(seconds{60});
    EXPECT_EQ(peer.calls.size(), 1U);
}

TEST_F(EspaWorkerTest, AFaultOfThePagerSystemIsShown) {
    pass(seconds{3});
    peer.answers += "2\x05" "1\x05" + encodeBlock({kStatusInformation, {{kSystemStatus, "1"}}}) + kEot;
    pass(seconds{1});
    EXPECT_FALSE(worker.health(now).up);
    EXPECT_THAT(worker.health(now).detail, HasSubstr("status 1"));
    pass(std::chrono::minutes{10});
    EXPECT_TRUE(worker.health(now).up);
}

TEST_F(EspaWorkerTest, GarbageOnTheLineIsShownAndCallsGoThrough) {
    peer.mode = FailureMode::Garbage;
    pass(seconds{3});
    EXPECT_THAT(worker.health(now).detail, HasSubstr("noisy"));
    ring();
    peer.mode = FailureMode::None;
    pass(seconds{10});
    EXPECT_EQ(told(GatewayEventKind::Delivered), 1U);
}

} // namespace
} // namespace natlyt::ward::espa
