// SPDX-License-Identifier: Apache-2.0
// How loud the system's own output is set: ALSA's default mixer, which is that of the sound server where there is one. Looked
// at every few seconds on a thread of its own, because a sound server that hangs must not hold up the night; read from any.
#pragma once

#include "operator-console/models/sound_output.hpp"

#include <memory>
#include <optional>

namespace natlyt::console {

class BoundedThread;

class SystemMixer {
public:
    SystemMixer();
    ~SystemMixer();
    SystemMixer(const SystemMixer&) = delete;
    SystemMixer& operator=(const SystemMixer&) = delete;

    std::optional<OutputVolume> volume() const; // as last looked at; nothing: it has no mixer

    static std::optional<OutputVolume> look(); // now; may wait for the sound server

private:
    struct Seen;
    std::shared_ptr<Seen> seen_; // by the thread too, which may hang and outlive this
    std::unique_ptr<BoundedThread> thread_;
};

} // namespace natlyt::console
