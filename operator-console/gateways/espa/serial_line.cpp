// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/espa/serial_line.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>

#include <algorithm>
#include <array>

namespace natlyt::ward::espa {
namespace {

struct Speed {
    int baud;
    speed_t speed;
};
constexpr std::array kSpeeds{Speed{300, B300},   Speed{600, B600},   Speed{1200, B1200},   Speed{2400, B2400},
                             Speed{4800, B4800}, Speed{9600, B9600}, Speed{19200, B19200}, Speed{38400, B38400},
                             Speed{57600, B57600}, Speed{115200, B115200}};

constexpr const char* kMend = "look after the cable, let the station's user into group dialout, and name the line as gateway.espa.device";

} // namespace

bool isBaud(int baud) { return std::ranges::find(kSpeeds, baud, &Speed::baud) != kSpeeds.end(); }

bool SerialLine::shape(int fd) const {
    termios line{};
    if (tcgetattr(fd, &line) != 0) return false;
    cfmakeraw(&line);
    line.c_cflag |= CLOCAL | CREAD;
    line.c_cflag &= ~static_cast<tcflag_t>(CSIZE | CSTOPB | PARENB | PARODD | CRTSCTS);
    line.c_cflag |= settings_.dataBits == 7 ? CS7 : CS8;
    if (settings_.stopBits == 2) line.c_cflag |= CSTOPB;
    if (settings_.parity != Parity::None) line.c_cflag |= PARENB;
    if (settings_.parity == Parity::Odd) line.c_cflag |= PARODD;
    if (settings_.parity != Parity::None) line.c_iflag |= INPCK; // a character with wrong parity reads as 0
    if (settings_.dataBits == 7) line.c_iflag |= ISTRIP;
    line.c_cc[VMIN] = 1;
    line.c_cc[VTIME] = 0;
    const auto speed = std::ranges::find(kSpeeds, settings_.baud, &Speed::baud)->speed;
    return cfsetspeed(&line, speed) == 0 && tcsetattr(fd, TCSANOW, &line) == 0;
}

Result<void> SerialLine::open() {
    own(::open(settings_.device.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
    if (fd() < 0) return std::unexpected(failed("cannot be opened", kMend));
    if (!shape(fd()) || ioctl(fd(), TIOCEXCL) != 0) {
        const auto error = failed("is no serial line, or cannot be had alone", kMend);
        close();
        return std::unexpected(error);
    }
    tcflush(fd(), TCIOFLUSH);
    return {};
}

} // namespace natlyt::ward::espa
