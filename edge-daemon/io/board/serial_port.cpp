// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/board/serial_port.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace natlyt::edge {

namespace {

constexpr const char* kMend = "look after the board's cable, and give its port in [board] device of edge.toml";

bool makeRaw(int fd) {
    termios line{};
    if (tcgetattr(fd, &line) != 0) return false;
    cfmakeraw(&line);
    line.c_cflag |= CLOCAL | CREAD;
    line.c_cflag &= ~static_cast<tcflag_t>(CSTOPB | PARENB | CRTSCTS);
    line.c_cc[VMIN] = 0;
    line.c_cc[VTIME] = 0;
    return cfsetspeed(&line, B115200) == 0 && tcsetattr(fd, TCSANOW, &line) == 0;
}

} // namespace

Result<SerialPort> SerialPort::open(const std::string& device) {
    SerialPort port(::open(device.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC), device);
    if (port.fd_ < 0) return std::unexpected(port.failed("cannot be opened"));
    if (!makeRaw(port.fd_)) return std::unexpected(port.failed("is no serial line"));
    if (ioctl(port.fd_, TIOCEXCL) != 0) return std::unexpected(port.failed("cannot be had alone"));
    tcflush(port.fd_, TCIOFLUSH);
    return port;
}

SerialPort::SerialPort(SerialPort&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), device_(std::move(other.device_)) {}

SerialPort& SerialPort::operator=(SerialPort&& other) noexcept {
    std::swap(fd_, other.fd_);
    std::swap(device_, other.device_);
    return *this;
}

SerialPort::~SerialPort() {
    if (fd_ >= 0) close(fd_);
}

Error SerialPort::failed(const char* what) const {
    return {device_, std::string(what) + ": " + std::strerror(errno), kMend};
}

// With VMIN 0 a quiet line reads as nothing; one that hung up is EIO, or hangs up on write.
Result<std::size_t> SerialPort::read(std::span<std::uint8_t> out) {
    const auto count = ::read(fd_, out.data(), out.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno == EAGAIN || errno == EINTR) return 0;
    return std::unexpected(failed("cannot be read"));
}

Result<void> SerialPort::write(std::span<const std::uint8_t> bytes) {
    if (::write(fd_, bytes.data(), bytes.size()) >= 0 || errno == EAGAIN || errno == EINTR) return {};
    return std::unexpected(failed("cannot be written to"));
}

} // namespace natlyt::edge
