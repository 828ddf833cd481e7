// SPDX-License-Identifier: Apache-2.0
// What a serial line and a TCP connection have in common: a descriptor that is read and written without hanging.
#pragma once

#include "operator-console/gateways/espa/line.hpp"

namespace natlyt::ward::espa {

class FdLine : public Line {
public:
    explicit FdLine(std::string name) : name_(std::move(name)) {}
    FdLine(const FdLine&) = delete;
    FdLine& operator=(const FdLine&) = delete;
    ~FdLine() override { FdLine::close(); }

    std::string name() const override { return name_; }
    void close() override;
    int fd() const override { return fd_; }
    Result<std::string> read() override;
    Result<void> write(std::string_view bytes) override;

protected:
    Error failed(const char* what, const char* mend = "") const; // with what the system says
    void own(int fd);                                            // closes the one before

private:
    std::string name_;
    int fd_ = -1;
};

} // namespace natlyt::ward::espa
