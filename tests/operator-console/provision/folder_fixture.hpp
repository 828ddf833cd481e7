// SPDX-License-Identifier: Apache-2.0
// A throw-away folder and a provisioner on it with a fixed clock.
#pragma once

#include "operator-console/provision/provisioner.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace natlyt::provision::test {

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "natlyt-provision-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            throw std::runtime_error("no temporary directory");
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

class FolderTest : public ::testing::Test {
protected:
    // One command: the folder is opened, locked and closed again, as the program does.
    template <class Command> Result<void> run(Command command) {
        auto ward = Provisioner::open(folder(), now,
                                      [this](const std::string& sentence) { said += sentence + '\n'; });
        if (!ward)
            return std::unexpected(ward.error());
        return command(*ward);
    }
    Result<void> authority(const NetworkChoice& choice = {}, bool renew = false) {
        return run([&](Provisioner& ward) { return ward.authority(choice, renew); });
    }
    Result<void> station(bool renew = false) {
        return run([&](Provisioner& ward) { return ward.station({}, renew); });
    }
    Result<void> rooms(const std::vector<std::string>& ids, bool renew = false) {
        return run([&](Provisioner& ward) { return ward.rooms(ids, renew); });
    }
    Result<void> person(const std::string& id, Role role, std::optional<std::string> password = std::nullopt,
                        bool renew = false) {
        return run([&](Provisioner& ward) { return ward.person(id, role, password, renew); });
    }
    Result<void> revoke(const std::string& id) {
        return run([&](Provisioner& ward) { return ward.revoke(id); });
    }
    std::filesystem::path folder() const { return temporary.path() / "ward"; }
    std::string read(const std::filesystem::path& file) const { return readFile(folder() / file).value(); }

    TemporaryFolder temporary;
    UtcTime now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
    std::string said;
};

} // namespace natlyt::provision::test
