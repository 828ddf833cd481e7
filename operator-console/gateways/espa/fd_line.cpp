// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/espa/fd_line.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace natlyt::ward::espa {
namespace {

constexpr int kWriteMs = 1000; // a block of 150 characters takes 160 ms at 9600 baud, and the system's buffer takes it at once

// To a socket without the signal that a closed one raises.
ssize_t writeSome(int fd, std::string_view bytes) {
    const auto sent = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    return sent < 0 && errno == ENOTSOCK ? ::write(fd, bytes.data(), bytes.size()) : sent;
}

} // namespace

Error FdLine::failed(const char* what, const char* mend) const {
    return {name_, std::string(what) + ": " + std::strerror(errno), mend};
}

void FdLine::own(int fd) {
    if (fd_ >= 0) ::close(fd_);
    fd_ = fd;
}

void FdLine::close() { own(-1); }

Result<std::string> FdLine::read() {
    std::array<char, 512> bytes{};
    const auto count = ::read(fd_, bytes.data(), bytes.size());
    if (count > 0) return std::string(bytes.data(), static_cast<std::size_t>(count));
    if (count == 0) return std::unexpected(Error{name_, "was closed by the other end", ""});
    if (errno == EAGAIN || errno == EINTR) return std::string();
    return std::unexpected(failed("cannot be read"));
}

Result<void> FdLine::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = writeSome(fd_, bytes);
        if (count >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EAGAIN) {
            pollfd waiting{fd_, POLLOUT, 0};
            if (::poll(&waiting, 1, kWriteMs) == 0) return std::unexpected(Error{name_, "takes no more bytes", ""});
        } else if (errno != EINTR) {
            return std::unexpected(failed("cannot be written to"));
        }
    }
    return {};
}

} // namespace natlyt::ward::espa
