// SPDX-License-Identifier: Apache-2.0
#include "operator-console/login_guard/passwords.hpp"

#include "operator-console/provision/password.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace natlyt;
using namespace natlyt::login_guard;
using testing::HasSubstr;

TEST(GuardedPasswords, FitWhatProvisioningHashed) {
    const auto text = "# of people\nida:" + provision::hashPassword("en lang aften") + "\nbo:" + provision::hashPassword("abcdefghij") + "\n";
    const auto all = Passwords::parse(text, "passwords");
    ASSERT_TRUE(all.has_value()) << all.error().sentence();
    EXPECT_TRUE(all->fits("ida", "en lang aften"));
    EXPECT_FALSE(all->fits("ida", "en lang aften "));
    EXPECT_FALSE(all->fits("ida", ""));
    EXPECT_FALSE(all->fits("bo", "en lang aften"));
    EXPECT_FALSE(all->fits("per", "en lang aften"));
    EXPECT_TRUE(all->knows("bo"));
    EXPECT_FALSE(all->knows("per"));
}

// As mosquitto_passwd of Mosquitto 2.0.11 wrote it.
TEST(GuardedPasswords, FitWhatTheBrokersOwnToolHashed) {
    const auto all = Passwords::parse("ida:$7$101$xLjvmXIgOv7kV6Yj$SjGHzQ+VXK0IzBfvTHzSCuVyioCXaWo7REA2lHBKn/Sp6PtkR0SxHSqt+ka+RobiuigXBs/hLhf/phSMbUNPYw==\n", "passwords");
    ASSERT_TRUE(all.has_value()) << all.error().sentence();
    EXPECT_TRUE(all->fits("ida", "en lang aften"));
    EXPECT_FALSE(all->fits("ida", "en kort aften"));
}

TEST(GuardedPasswords, AreRefusedWithTheLineThatIsNone) {
    for (const auto* bad : {"ida", ":$7$101$YQ==$YQ==", "ida:$6$YQ==$YQ==", "ida:$7$x$YQ==$YQ==", "ida:$7$0$YQ==$YQ==", "ida:$7$101$YQ==$",
                            "ida:$7$101$%$YQ==", "ida:$7$99999999$YQ==$YQ=="}) {
        const auto all = Passwords::parse(std::string("bo:$7$101$YQ==$YQ==\n") + bad + "\n", "passwords");
        ASSERT_FALSE(all.has_value()) << bad;
        EXPECT_THAT(all.error().sentence(), HasSubstr("passwords:2")) << bad;
    }
    EXPECT_FALSE(Passwords::read("/nowhere/passwords").has_value());
}
