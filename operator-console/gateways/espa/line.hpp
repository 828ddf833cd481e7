// SPDX-License-Identifier: Apache-2.0
// What carries the bytes: a serial line or a TCP connection. Opening may take two seconds, writing one; reading does not
// wait. Thread rule: the gateway's own thread.
#pragma once

#include "protocol/support/error.hpp"

#include <string>
#include <string_view>

namespace natlyt::ward::espa {

class Line {
public:
    virtual ~Line() = default;
    virtual std::string name() const = 0; // "/dev/ttyUSB0", "10.0.0.7:2023"
    virtual Result<void> open() = 0;
    virtual void close() = 0;
    virtual int fd() const = 0; // -1 while it is closed
    virtual Result<std::string> read() = 0; // what has come; Error: the line is gone
    virtual Result<void> write(std::string_view bytes) = 0;
};

} // namespace natlyt::ward::espa
