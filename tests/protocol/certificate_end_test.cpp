// SPDX-License-Identifier: Apache-2.0
// A certificate that will end is known of in time: one's own, the authority's, and the broker's.
#include "tests/protocol/link_probe.hpp"

#include "protocol/link/credentials.hpp"

namespace natlyt::test {
namespace {

using std::chrono::days;

class CertificateEnd : public testing::Test {
protected:
    // A certificate that ends in so many days.
    std::filesystem::path certificate(const std::string& name, int inDays) {
        const auto file = broker.file(name + ".crt");
        shell("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout " +
              broker.file(name + ".key").string() + " -out " + file.string() + " -subj /CN=" + name + " -days " +
              std::to_string(inDays) + " 2>/dev/null");
        return file;
    }
    static void expectDays(const std::optional<UtcTime>& end, int inDays) {
        ASSERT_TRUE(end);
        const auto left = *end - systemNow().wall;
        EXPECT_LE(left, days{inDays});
        EXPECT_GT(left, days{inDays} - std::chrono::hours{1});
    }

    TestBroker broker;
};

TEST_F(CertificateEnd, IsThatOfTheOneThatEndsFirst) {
    auto config = withCertificate(broker);
    config.caFile = certificate("long", 4000);
    config.certificate = certificate("short", 20);
    expectDays(link::firstEnd(config), 20);
    config.caFile = certificate("shorter", 3);
    expectDays(link::firstEnd(config), 3);
    config.certificate.reset();
    expectDays(link::firstEnd(config), 3);
}

TEST_F(CertificateEnd, IsUnknownOfAFileThatHoldsNone) {
    EXPECT_FALSE(link::firstEndOf({broker.file("nothing"), broker.file("room.key")}));
}

TEST_F(CertificateEnd, OfTheBrokerIsKnownOnceItWasShown) {
    LinkProbe probe{withCertificate(broker)};
    EXPECT_TRUE(probe.untilState(link::LinkState::Connected));
    EXPECT_EQ(probe.bus.brokerCertificateEnds(), link::firstEndOf({broker.file("server.crt")}));
    EXPECT_TRUE(probe.bus.brokerCertificateEnds());
}

TEST_F(CertificateEnd, IsSpokenOfFromThirtyDaysBefore) {
    const auto end = systemNow().wall;
    EXPECT_FALSE(link::endsSoon({}, end));
    EXPECT_FALSE(link::endsSoon(end, end - days{30} - milliseconds{1}));
    EXPECT_EQ(link::endsSoon(end, end - days{30}), end);
    EXPECT_EQ(link::endsSoon(end, end + days{1}), end);
}

} // namespace
} // namespace natlyt::test
