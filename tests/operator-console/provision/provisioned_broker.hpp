// SPDX-License-Identifier: Apache-2.0
// A real mosquitto on a provisioned folder; its ports are shifted to free ones.
#pragma once

#include <cstdint>
#include <filesystem>
#include <sys/types.h>

namespace natlyt::provision::test {

// An offset at which all four ports of a ward are free now.
std::uint16_t freePortOffset();

class ProvisionedBroker {
public:
    ProvisionedBroker(std::filesystem::path folder, std::uint16_t portOffset);
    ~ProvisionedBroker();
    ProvisionedBroker(const ProvisionedBroker&) = delete;
    ProvisionedBroker& operator=(const ProvisionedBroker&) = delete;

    void restart(); // returns when it accepts connections
    pid_t process() const { return process_; }

private:
    void start();
    void stop();

    std::filesystem::path folder_;
    std::uint16_t portOffset_;
    pid_t process_ = -1;
};

} // namespace natlyt::provision::test
