// SPDX-License-Identifier: Apache-2.0
// A serial line as the pager system's manual asks for it. For this process alone.
#pragma once

#include "operator-console/gateways/espa/fd_line.hpp"

namespace natlyt::ward::espa {

enum class Parity { None, Even, Odd };

struct SerialSettings {
    std::string device;
    int baud = 9600;
    int dataBits = 8; // 7 or 8
    Parity parity = Parity::None;
    int stopBits = 1; // 1 or 2
};

bool isBaud(int baud);

class SerialLine final : public FdLine {
public:
    explicit SerialLine(SerialSettings settings) : FdLine(settings.device), settings_(std::move(settings)) {}
    Result<void> open() override;

private:
    bool shape(int fd) const;
    SerialSettings settings_;
};

} // namespace natlyt::ward::espa
