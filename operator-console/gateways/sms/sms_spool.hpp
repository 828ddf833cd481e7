// SPDX-License-Identifier: Apache-2.0
// The folders that gammu-smsd's service "files" shares with others: what is written into the outbox is sent, and moves to
// sent or error under the same name; what comes in lies in the inbox. Error rule: a folder that cannot be used is an Error.
#pragma once

#include "protocol/support/error.hpp"
#include "protocol/support/time.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace natlyt::ward::sms {

struct SpoolFolders {
    std::filesystem::path outbox, sent, error, inbox;
};

struct Incoming {
    std::string name;   // of its file
    std::string number; // as the network tells it
    std::string text;   // UTF-8
};

enum class Fate { Waiting, Sent, Failed, Vanished };

class Spool {
public:
    explicit Spool(SpoolFolders folders) : folders_(std::move(folders)) {}

    // The message's name, by which its fate is asked for. Whole or not at all: the daemon never sees half of one.
    Result<std::string> put(const std::string& number, const std::string& text, UtcTime at);
    Fate fate(const std::string& name) const;
    void takeBack(const std::string& name); // unless the daemon has taken it
    void takeBackLeftovers();               // of a process that was killed; their pages may be over
    void clear(const std::string& name);    // what was sent or failed is nobody's to read later
    // What has come, the oldest first, a hundred at most. It lies there until it is removed.
    Result<std::vector<Incoming>> incoming() const;
    Result<void> remove(const Incoming& message);
    Result<void> check() const; // that all four folders are there

private:
    SpoolFolders folders_;
    unsigned serial_ = 0;
};

} // namespace natlyt::ward::sms
