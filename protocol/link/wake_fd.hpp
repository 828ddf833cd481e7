// SPDX-License-Identifier: Apache-2.0
// An eventfd that one thread makes readable and another polls.
#pragma once

#include <cerrno>
#include <cstdint>
#include <sys/eventfd.h>
#include <system_error>
#include <unistd.h>

namespace natlyt::link {

class WakeFd {
public:
    WakeFd() : fd_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
        if (fd_ < 0)
            throw std::system_error(errno, std::generic_category(), "eventfd");
    }
    ~WakeFd() { close(fd_); }
    WakeFd(const WakeFd&) = delete;
    WakeFd& operator=(const WakeFd&) = delete;

    int get() const { return fd_; }
    void wake() {
        eventfd_write(fd_, 1);
    } // fails only when 2^64-2 wakes wait, and then it is readable anyhow
    void reset() {
        eventfd_t count = 0;
        eventfd_read(fd_, &count);
    }

private:
    int fd_;
};

} // namespace natlyt::link
