// SPDX-License-Identifier: Apache-2.0
// What the station holds from the operating system: its lock on the database, its signals, its watchdog.
#pragma once

#include "protocol/support/error.hpp"

#include <filesystem>
#include <string_view>

namespace natlyt::ward {

class FileDescriptor {
public:
    explicit FileDescriptor(int fd = -1) : fd_(fd) {}
    FileDescriptor(FileDescriptor&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
    FileDescriptor& operator=(FileDescriptor&&) = delete;
    ~FileDescriptor();
    int get() const { return fd_; }

private:
    int fd_;
};

// Held as long as the result lives; gone with the process. Error: another station has this database.
Result<FileDescriptor> lockBeside(const std::filesystem::path& database);
// SIGTERM and SIGINT as something to poll; blocks them in this thread and those made after it. A handset that hangs up
// and a file that may not grow are errors of the call that meets them, not the station's end.
FileDescriptor takeSignals();

} // namespace natlyt::ward
