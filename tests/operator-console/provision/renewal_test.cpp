// SPDX-License-Identifier: Apache-2.0
// Certificates of monitors that are renewed on the key they have.
#include "folder_fixture.hpp"

#include <fstream>

namespace natlyt::provision::test {
namespace {

constexpr std::chrono::days kNearTheEnd = kMachineLife - std::chrono::days{45};

struct RenewedMonitor : FolderTest {
    RenewedMonitor() {
        EXPECT_TRUE(authority() && station() && rooms({"birk-1", "birk-2"}));
    }
    // What the monitor with this room's key shows; the name in it is not believed.
    std::string requestBy(const std::string& room) const {
        const auto out = temporary.path() / "request";
        const auto key = folder() / "rooms" / room / "room.key";
        const auto command = "openssl req -new -key '" + key.string() + "' -subj /CN=somebody -out '" + out.string() + "'";
        EXPECT_EQ(std::system(command.c_str()), 0);
        return readFile(out).value();
    }
    RenewAnswer ask(const std::string& room, const std::string& request) {
        RenewAnswer answer;
        EXPECT_TRUE(run([&](Provisioner& ward) {
            const auto answered = ward.renew(room, request);
            if (answered) answer = *answered;
            return answered ? Result<void>{} : std::unexpected(answered.error());
        }));
        return answer;
    }
    std::string certificateOf(const std::string& room) const { return read("rooms/" + room + "/room.crt"); }
    Roster roster() const { return loadRoster(folder() / "roster.toml").value(); }
};

TEST_F(RenewedMonitor, GetsALaterCertificateOnItsKeyWhenItsOwnComesToItsEnd) {
    const auto before = certificateOf("birk-1");
    now += kNearTheEnd;
    const auto answer = ask("birk-1", requestBy("birk-1"));
    EXPECT_EQ(answer.renewal, Renewal::Renewed);
    EXPECT_EQ(endOf(answer.certificate).value(), now + kMachineLife);
    EXPECT_EQ(keyDigestOfCertificate(answer.certificate).value(), keyDigestOfCertificate(before).value());
    EXPECT_EQ(certificateOf("birk-1"), answer.certificate);
    EXPECT_EQ(roster().find("birk-1")->serial, serialOf(answer.certificate).value());
}

TEST_F(RenewedMonitor, IsAnsweredTheSameWhenItAsksAgainAndNeedsNoneWhileItsOwnIsGood) {
    EXPECT_EQ(ask("birk-1", requestBy("birk-1")).renewal, Renewal::StillGood);
    now += kNearTheEnd;
    const auto first = ask("birk-1", requestBy("birk-1"));
    const auto again = ask("birk-1", requestBy("birk-1"));
    EXPECT_EQ(again.renewal, Renewal::StillGood);
    EXPECT_EQ(again.certificate, first.certificate);
}

TEST_F(RenewedMonitor, IsNotShutOutByItsRenewalShouldTheAnswerBeLost) {
    const auto before = read("broker/crl.pem");
    now += kNearTheEnd;
    ask("birk-1", requestBy("birk-1"));
    EXPECT_TRUE(roster().revoked.empty());
    EXPECT_EQ(read("broker/crl.pem"), before);
}

TEST_F(RenewedMonitor, LosesBothCertificatesWhenItIsRevoked) {
    const auto before = serialOf(certificateOf("birk-1")).value();
    now += kNearTheEnd;
    const auto after = serialOf(ask("birk-1", requestBy("birk-1")).certificate).value();
    ASSERT_TRUE(revoke("birk-1"));
    const auto revoked = roster().revoked;
    ASSERT_EQ(revoked.size(), 2U);
    EXPECT_EQ(revoked[0].serial, before);
    EXPECT_EQ(revoked[1].serial, after);
    EXPECT_EQ(ask("birk-1", requestBy("birk-1")).renewal, Renewal::NotThisMonitor);
}

TEST_F(RenewedMonitor, ComesBackByItselfAfterItsCertificateHasEnded) {
    now += kMachineLife + std::chrono::days{10};
    EXPECT_EQ(ask("birk-1", requestBy("birk-1")).renewal, Renewal::Renewed);
}

TEST_F(RenewedMonitor, GetsNothingForAnothersRoomNorForOneThatThereIsNot) {
    now += kNearTheEnd;
    const auto before = certificateOf("birk-1");
    for (const auto* room : {"birk-1", "birk-9", "station", "", "../birk-2"}) {
        const auto answer = ask(room, requestBy("birk-2"));
        EXPECT_EQ(answer.renewal, Renewal::NotThisMonitor) << room;
        EXPECT_TRUE(answer.certificate.empty());
    }
    EXPECT_EQ(ask("birk-1", "no request").renewal, Renewal::NotThisMonitor);
    EXPECT_EQ(certificateOf("birk-1"), before);
}

TEST_F(RenewedMonitor, GetsNothingOnceItsRoomWasGivenToAnotherKey) {
    const auto old = requestBy("birk-1");
    ASSERT_TRUE(rooms({"birk-1"}, true));
    now += kNearTheEnd;
    EXPECT_EQ(ask("birk-1", old).renewal, Renewal::NotThisMonitor);
}

TEST_F(RenewedMonitor, IsRenewedAgainWhereTheFileWasNotWrittenTheFirstTime) {
    now += kNearTheEnd;
    const auto before = certificateOf("birk-1");
    ask("birk-1", requestBy("birk-1"));
    std::ofstream(folder() / "rooms/birk-1/room.crt") << before; // as a loss of power leaves it
    const auto answer = ask("birk-1", requestBy("birk-1"));
    EXPECT_EQ(answer.renewal, Renewal::Renewed);
    EXPECT_EQ(roster().find("birk-1")->serialBefore, serialOf(before).value());
}

} // namespace
} // namespace natlyt::provision::test
