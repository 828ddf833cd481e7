// SPDX-License-Identifier: Apache-2.0
// A real mosquitto with TLS 1.3 on free loopback ports, in a folder of its own that goes with it.
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>

namespace natlyt::test {

std::uint16_t freePort();
// Runs a shell command to its end; throws when it fails.
void shell(const std::string& command);

class TestBroker {
public:
    enum class Retained { Forgotten, KeptOverRestart };

    // Makes a CA, a server certificate for "localhost" only, and a client certificate for "room-1"; people
    // "ann" and "bob" with the password "right". ann may do everything under t/, room-1 may write t/#, bob
    // only read.
    explicit TestBroker(Retained retained = Retained::Forgotten);
    ~TestBroker();
    TestBroker(const TestBroker&) = delete;
    TestBroker& operator=(const TestBroker&) = delete;

    void start(); // returns when it accepts connections
    void stop();  // a clean one: retained messages are written where they are kept
    void kill();
    std::filesystem::path file(const std::string& name) const { return folder_ / name; }
    std::uint16_t passwordPort() const { return passwordPort_; }
    std::uint16_t certificatePort() const { return certificatePort_; }

private:
    void end(int signal);
    void writeConfiguration(Retained retained) const;

    std::filesystem::path folder_;
    std::uint16_t passwordPort_;
    std::uint16_t certificatePort_;
    pid_t process_ = -1;
};

} // namespace natlyt::test
