// SPDX-License-Identifier: Apache-2.0
// The same line over TCP: a pager system's own port, or a serial device server.
#pragma once

#include "operator-console/gateways/espa/fd_line.hpp"

#include <cstdint>

namespace natlyt::ward::espa {

struct TcpSettings {
    std::string host;
    std::uint16_t port{};
};

class TcpLine final : public FdLine {
public:
    explicit TcpLine(TcpSettings settings);
    Result<void> open() override; // connects, for two seconds at most

private:
    TcpSettings settings_;
};

} // namespace natlyt::ward::espa
