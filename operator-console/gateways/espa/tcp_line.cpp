// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/espa/tcp_line.hpp"

#include <fmt/format.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <cerrno>
#include <memory>

namespace natlyt::ward::espa {
namespace {

constexpr int kConnectMs = 2000;
constexpr const char* kMend = "look after the network, or set gateway.espa.host and port";

struct FreeAddresses {
    void operator()(addrinfo* list) const { freeaddrinfo(list); }
};

// 0, or what went wrong.
int connectIn(int fd, const addrinfo& to) {
    if (::connect(fd, to.ai_addr, to.ai_addrlen) == 0) return 0;
    if (errno != EINPROGRESS) return errno;
    pollfd waiting{fd, POLLOUT, 0};
    if (::poll(&waiting, 1, kConnectMs) != 1) return ETIMEDOUT;
    int error = 0;
    socklen_t size = sizeof error;
    return ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : errno;
}

void keepLively(int fd) { // a peer that is gone without a word is noticed by its silence; this frees the port's other end
    const int yes = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    ::setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof yes);
}

} // namespace

TcpLine::TcpLine(TcpSettings settings)
    : FdLine(fmt::format("{}:{}", settings.host, settings.port)), settings_(std::move(settings)) {}

Result<void> TcpLine::open() {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    if (const int code = getaddrinfo(settings_.host.c_str(), std::to_string(settings_.port).c_str(), &wanted, &list); code != 0)
        return std::unexpected(Error{name(), std::string("is not found: ") + gai_strerror(code), kMend});
    const std::unique_ptr<addrinfo, FreeAddresses> addresses(list);
    int error = EADDRNOTAVAIL;
    for (const auto* to = list; to; to = to->ai_next) {
        own(::socket(to->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        if (fd() < 0) continue;
        error = connectIn(fd(), *to);
        if (error != 0) continue;
        keepLively(fd());
        return {};
    }
    close();
    errno = error;
    return std::unexpected(failed("cannot be connected", kMend));
}

} // namespace natlyt::ward::espa
