// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/provision/provisioned_broker.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <netinet/in.h>
#include <random>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace natlyt::provision::test {
namespace {

template <class Use> bool onLoopback(int port, Use use) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool done = use(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(socket);
    return done;
}

} // namespace

std::uint16_t freePortOffset() {
    std::random_device random;
    for (;;) {
        const int offset = static_cast<int>(random() % 20000) + 2000;
        bool free = true;
        for (const int port : {8443, 8883, 8884, 8885})
            free = free && onLoopback(port + offset, ::bind);
        if (free)
            return static_cast<std::uint16_t>(offset);
    }
}

ProvisionedBroker::ProvisionedBroker(std::filesystem::path folder, std::uint16_t portOffset)
    : folder_(std::move(folder)), portOffset_(portOffset) {
    start();
}

ProvisionedBroker::~ProvisionedBroker() {
    stop();
}

void ProvisionedBroker::restart() {
    stop();
    start();
}

void ProvisionedBroker::start() {
    const std::string configuration = (folder_ / "broker" / "mosquitto.conf").string();
    process_ = ::fork();
    if (process_ < 0)
        throw std::runtime_error("fork failed");
    if (process_ == 0) {
        const int nowhere = ::open("/dev/null", O_RDWR);
        for (const int output : {STDOUT_FILENO, STDERR_FILENO})
            ::dup2(nowhere, output);
        ::close_range(3, ~0U, 0); // what a test runner has open is no business of the broker's
        for (const char* broker : {"/usr/sbin/mosquitto", "mosquitto"})
            ::execlp(broker, broker, "-c", configuration.c_str(), nullptr);
        ::_exit(127);
    }
    for (const int port : {8883, 8884, 8885}) {
        while (!onLoopback(port + portOffset_, ::connect)) {
            if (::waitpid(process_, nullptr, WNOHANG) == process_) {
                process_ = -1;
                throw std::runtime_error("mosquitto does not start with " + configuration);
            }
            std::this_thread::yield();
        }
    }
}

void ProvisionedBroker::stop() {
    if (process_ <= 0)
        return;
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
}

} // namespace natlyt::provision::test
