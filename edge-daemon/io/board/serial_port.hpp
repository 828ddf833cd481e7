// SPDX-License-Identifier: Apache-2.0
// A serial line, 115200 baud, 8N1, raw, for this process alone. Nothing here waits.
#pragma once

#include "protocol/support/error.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace natlyt::edge {

class SerialPort {
public:
    static Result<SerialPort> open(const std::string& device);
    SerialPort(SerialPort&& other) noexcept;
    SerialPort& operator=(SerialPort&& other) noexcept;
    ~SerialPort();

    // How many bytes have come, 0 for none; an error when the line is gone.
    Result<std::size_t> read(std::span<std::uint8_t> out);
    // All of it, or nothing worth having: a frame that the line does not take is lost, as noise may lose one.
    Result<void> write(std::span<const std::uint8_t> bytes);

private:
    SerialPort(int fd, std::string device) : fd_(fd), device_(std::move(device)) {}
    Error failed(const char* what) const;

    int fd_ = -1;
    std::string device_;
};

} // namespace natlyt::edge
