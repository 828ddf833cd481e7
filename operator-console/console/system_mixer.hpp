// SPDX-License-Identifier: Apache-2.0
// How loud the system's own output is set: ALSA's default mixer, which is that of the sound server where there is one. Looked
// at every few seconds on a thread of its own, because a sound server that hangs must not hold up the night; read from any.
#pragma once

#include "operator-console/models/sound_output.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace natlyt::console {

class SystemMixer {
public:
    SystemMixer();
    ~SystemMixer();
    SystemMixer(const SystemMixer&) = delete;
    SystemMixer& operator=(const SystemMixer&) = delete;

    std::optional<OutputVolume> volume() const; // as last looked at; nothing: it has no mixer

    static std::optional<OutputVolume> look(); // now; may wait for the sound server

private:
    void run(const std::stop_token& stop);

    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<OutputVolume> seen_;
    std::jthread thread_; // last: it uses the others
};

} // namespace natlyt::console
