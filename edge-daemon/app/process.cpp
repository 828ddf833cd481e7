// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/process.hpp"

#include <poll.h>
#include <sys/random.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <stdexcept>

namespace natlyt::edge {

StopSignals::StopSignals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a lost connection is an error value, not the end
    signals_ = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    if (signals_ < 0) throw std::runtime_error("the system gives no signalfd");
}

StopSignals::~StopSignals() { close(signals_); }

bool StopSignals::wait(int fd, milliseconds most) const {
    std::array<pollfd, 2> fds{{{signals_, POLLIN, 0}, {fd, POLLIN, 0}}};
    poll(fds.data(), fd < 0 ? 1 : 2, static_cast<int>(most.count()));
    return (fds[0].revents & POLLIN) != 0;
}

std::array<std::uint8_t, 10> randomBytes() {
    std::array<std::uint8_t, 10> bytes{};
    if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw std::runtime_error("the system gives no random bytes");
    return bytes;
}

} // namespace natlyt::edge
