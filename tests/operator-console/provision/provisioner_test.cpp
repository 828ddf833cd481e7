// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/provision/folder_fixture.hpp"

#include <gmock/gmock.h>

#include <map>
#include <sys/stat.h>

namespace natlyt::provision::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class ProvisionedFolder : public FolderTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(authority());
        ASSERT_TRUE(station());
        ASSERT_TRUE(rooms({"birk-1", "birk-2"}));
        ASSERT_TRUE(person("night-1", Role::Operator, "a long enough password"));
    }
    std::map<std::string, std::string> everything() const {
        std::map<std::string, std::string> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder()))
            if (entry.is_regular_file())
                files[entry.path().string()] = readFile(entry.path()).value();
        return files;
    }
    static mode_t modeOf(const std::filesystem::path& path) {
        struct stat status{};
        EXPECT_EQ(::stat(path.c_str(), &status), 0);
        return status.st_mode & 0777;
    }
};

TEST_F(ProvisionedFolder, KeepsEverythingWhenACommandIsRepeated) {
    const auto before = everything();
    ASSERT_TRUE(authority());
    ASSERT_TRUE(station());
    ASSERT_TRUE(rooms({"birk-1", "birk-2"}));
    ASSERT_TRUE(person("night-1", Role::Operator));
    EXPECT_EQ(everything(), before);
}

TEST_F(ProvisionedFolder, IsLeftAsItWasWhereTheBrokersUserDoesNotExist) {
    if (::geteuid() != 0) GTEST_SKIP() << "only root gives files to the broker's user";
    const auto before = everything();
    const auto refused = authority({.hosts = {"ward.example"}, .portOffset = {}, .brokerUser = "nobody-of-that-name"});
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().sentence(), HasSubstr("nothing was changed"));
    EXPECT_EQ(everything(), before);
}

TEST_F(ProvisionedFolder, LetsOnlyTheOwnerReadSecretsAndEnterDirectories) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
        if (entry.is_directory()) {
            EXPECT_EQ(modeOf(entry.path()), 0700U) << entry.path();
        } else if (entry.path().extension() == ".key") {
            EXPECT_EQ(modeOf(entry.path()), 0600U) << entry.path();
        }
    }
    for (const auto* secret : {"roster.toml", "broker/passwords", "broker/handset-passwords", "broker/acl"})
        EXPECT_EQ(modeOf(folder() / secret), 0600U) << secret;
}

TEST_F(ProvisionedFolder, LetsOthersThroughWhatIsAboveIt) {
    const auto ward = folder() / "etc" / "natlyt" / "ward";
    ASSERT_TRUE(Provisioner::open(ward, now, [](const std::string&) {}));
    EXPECT_EQ(modeOf(ward), 0700U);
    EXPECT_EQ(modeOf(ward.parent_path()), 0755U);
    EXPECT_EQ(modeOf(ward.parent_path().parent_path()), 0755U);
}

TEST_F(ProvisionedFolder, LeavesNoHalfWrittenFileBehind) {
    for (const auto& [name, content] : everything()) {
        EXPECT_FALSE(content.empty() && !name.ends_with("passwords")) << name;
        EXPECT_THAT(std::filesystem::path(name).filename().string(),
                    Not(::testing::MatchesRegex(".*\\.[A-Za-z0-9]{6}")));
    }
}

TEST_F(ProvisionedFolder, SaysWhatItWrote) {
    for (const auto& [name, content] : everything())
        EXPECT_THAT(said, HasSubstr("Wrote " + name + "."));
}

TEST_F(ProvisionedFolder, RefusesANameThatBelongsToAnother) {
    const auto taken = person("birk-1", Role::Staff);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().sentence(), "staff birk-1: the name is in use already, as room (choose another)");
    const auto otherRole = person("night-1", Role::Admin);
    ASSERT_FALSE(otherRole);
    EXPECT_THAT(otherRole.error().sentence(), HasSubstr("the name is in use already, as operator"));
}

TEST_F(ProvisionedFolder, RefusesTheStationsOwnName) {
    EXPECT_THAT(rooms({"station"}).error().what, HasSubstr("the station's own"));
    EXPECT_THAT(person("station", Role::Operator).error().what, HasSubstr("the station's own"));
}

TEST_F(ProvisionedFolder, AdmitsAllRoomsOrNone) {
    const auto before = everything();
    EXPECT_THAT(rooms({"birk-3", "Birk 4"}).error().sentence(), HasSubstr("room Birk 4: is no id"));
    EXPECT_EQ(everything(), before);
}

TEST_F(ProvisionedFolder, ShowsARandomPasswordOnceAndKeepsOnlyItsHash) {
    said.clear();
    ASSERT_TRUE(person("watch-1", Role::Staff));
    const auto at = said.find("shown this once: ");
    ASSERT_NE(at, std::string::npos);
    const std::string password = said.substr(at + 17, 19);
    for (const auto& [name, content] : everything())
        EXPECT_THAT(content, Not(HasSubstr(password))) << name;
    said.clear();
    ASSERT_TRUE(person("watch-1", Role::Staff));
    EXPECT_EQ(said, "Kept staff watch-1.\n");
}

TEST_F(ProvisionedFolder, SaysThatAnOldPasswordCountsUntilTheBrokerIsRestarted) {
    said.clear();
    ASSERT_TRUE(person("night-1", Role::Operator, "ti kaffer om natten"));
    EXPECT_THAT(said, HasSubstr("Restart the broker now: until then the old password counts"));
    said.clear();
    ASSERT_TRUE(person("night-2", Role::Operator, "ti kaffer om natten"));
    EXPECT_THAT(said, Not(HasSubstr("Restart the broker")));
}

TEST_F(ProvisionedFolder, KeepsAPersonWhosePasswordIsRefused) {
    const auto before = everything();
    EXPECT_THAT(person("night-1", Role::Operator, "short").error().sentence(), HasSubstr("is too short"));
    EXPECT_EQ(everything(), before);
}

TEST_F(ProvisionedFolder, RevokingTakesAwayRightsAndPassword) {
    ASSERT_TRUE(revoke("night-1"));
    ASSERT_TRUE(revoke("birk-2"));
    EXPECT_EQ(read("broker/passwords"), "");
    EXPECT_THAT(read("broker/acl"), Not(HasSubstr("birk-2")));
    EXPECT_THAT(read("broker/acl"), Not(HasSubstr("night-1")));
    EXPECT_EQ(loadRoster(folder() / "roster.toml").value().revoked.size(), 1U);
}

TEST_F(ProvisionedFolder, AdmitsARevokedRoomOnlyWhenAskedToRenew) {
    ASSERT_TRUE(revoke("birk-2"));
    EXPECT_THAT(rooms({"birk-2"}).error().sentence(), HasSubstr("was revoked (give --renew"));
    ASSERT_TRUE(rooms({"birk-2"}, true));
    EXPECT_THAT(read("broker/acl"), HasSubstr("user birk-2"));
}

TEST_F(ProvisionedFolder, RenewingRevokesTheCertificateBefore) {
    const std::string before = serialOf(read("rooms/birk-1/room.crt")).value();
    ASSERT_TRUE(rooms({"birk-1"}, true));
    const auto roster = loadRoster(folder() / "roster.toml").value();
    ASSERT_EQ(roster.revoked.size(), 1U);
    EXPECT_EQ(roster.revoked.front(), (Revocation{before, now}));
    EXPECT_NE(serialOf(read("rooms/birk-1/room.crt")).value(), before);
}

TEST_F(ProvisionedFolder, NeverReplacesASigningKeyThatRoomsTrust) {
    const std::string before = read("station/signing.key");
    ASSERT_TRUE(station(true));
    EXPECT_EQ(read("station/signing.key"), before);
    std::filesystem::remove(folder() / "station/signing.key");
    EXPECT_THAT(station().error().sentence(), HasSubstr("rooms trust it"));
}

TEST_F(ProvisionedFolder, NeverReplacesALostAuthority) {
    std::filesystem::remove(folder() / "ca/ca.key");
    EXPECT_THAT(authority().error().sentence(), HasSubstr("restore ca.key and ca.crt from a backup"));
}

TEST_F(ProvisionedFolder, KeepsAnInstallersChangesToAConfiguration) {
    const auto file = folder() / "rooms/birk-1/edge.toml";
    ASSERT_TRUE(writeFile(file, "# mine\n", Access::Everybody));
    said.clear();
    ASSERT_TRUE(rooms({"birk-1"}));
    EXPECT_EQ(readFile(file).value(), "# mine\n");
    EXPECT_THAT(said, HasSubstr("as it is, though it differs"));
}

TEST_F(ProvisionedFolder, RefusesASecondCommandWhileOneWorks) {
    const auto first = Provisioner::open(folder(), now, [](const std::string&) {});
    ASSERT_TRUE(first);
    EXPECT_THAT(authority().error().sentence(), HasSubstr("another natlyt-provision is working"));
}

TEST_F(ProvisionedFolder, NamesTheLineOfABrokenRoster) {
    ASSERT_TRUE(
        writeFile(folder() / "roster.toml", read("roster.toml") + "\n[surprise]\n", Access::OwnerOnly));
    EXPECT_THAT(authority().error().sentence(), HasSubstr("roster.toml:"));
}

TEST_F(FolderTest, AsksForTheAuthorityFirst) {
    EXPECT_THAT(rooms({"birk-1"}).error().sentence(), HasSubstr("run natlyt-provision ca first"));
    ASSERT_TRUE(authority());
    EXPECT_THAT(rooms({"birk-1"}).error().sentence(), HasSubstr("run natlyt-provision station first"));
}

TEST_F(FolderTest, IssuesTheBrokersCertificateAnewForOtherHosts) {
    ASSERT_TRUE(authority());
    const std::string before = serialOf(read("broker/server.crt")).value();
    ASSERT_TRUE(authority({.hosts = {"ward.example"}, .portOffset = {}, .brokerUser = {}}));
    EXPECT_NE(serialOf(read("broker/server.crt")).value(), before);
    EXPECT_THAT(said, HasSubstr("The addresses have changed"));
}

TEST_F(FolderTest, RefusesAHostThatIsNone) {
    EXPECT_THAT(authority({.hosts = {"a,IP:1.2.3.4"}, .portOffset = {}, .brokerUser = {}}).error().sentence(),
                HasSubstr("neither a host name nor an address"));
}

} // namespace
} // namespace natlyt::provision::test
