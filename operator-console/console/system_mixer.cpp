// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/system_mixer.hpp"

#include "operator-console/console/bounded_thread.hpp"

#include <alsa/asoundlib.h>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace natlyt::console {

namespace {

constexpr std::chrono::seconds kLookEvery{5};

struct CloseMixer {
    void operator()(snd_mixer_t* mixer) const { snd_mixer_close(mixer); }
};
using Mixer = std::unique_ptr<snd_mixer_t, CloseMixer>;

Mixer openDefault() {
    snd_mixer_t* opened = nullptr;
    if (snd_mixer_open(&opened, 0) < 0)
        return nullptr;
    Mixer mixer(opened);
    const bool loaded = snd_mixer_attach(opened, "default") == 0 && snd_mixer_selem_register(opened, nullptr, nullptr) == 0 &&
                        snd_mixer_load(opened) == 0;
    return loaded ? std::move(mixer) : nullptr;
}

// "Master" as every sound server and most cards have it; a card without one is judged by nothing.
snd_mixer_elem_t* masterOf(snd_mixer_t* mixer) {
    snd_mixer_selem_id_t* id = nullptr;
    snd_mixer_selem_id_alloca(&id);
    snd_mixer_selem_id_set_index(id, 0);
    snd_mixer_selem_id_set_name(id, "Master");
    return snd_mixer_find_selem(mixer, id);
}

bool isMuted(snd_mixer_elem_t* master) {
    int on = 1;
    const bool known = snd_mixer_selem_has_playback_switch(master) != 0 &&
                       snd_mixer_selem_get_playback_switch(master, SND_MIXER_SCHN_FRONT_LEFT, &on) == 0;
    return known && on == 0;
}

int percentOf(snd_mixer_elem_t* master) {
    long least = 0, most = 0, now = 0;
    const bool known = snd_mixer_selem_has_playback_volume(master) != 0 &&
                       snd_mixer_selem_get_playback_volume_range(master, &least, &most) == 0 &&
                       snd_mixer_selem_get_playback_volume(master, SND_MIXER_SCHN_FRONT_LEFT, &now) == 0 && most > least;
    return known ? static_cast<int>((now - least) * 100 / (most - least)) : 100;
}

void saysNothing(const char*, int, const char*, int, const char*, ...) {}

} // namespace

std::optional<OutputVolume> SystemMixer::look() {
    const auto mixer = openDefault(); // anew: the system's default may be another output by now
    auto* master = mixer ? masterOf(mixer.get()) : nullptr;
    if (!master)
        return std::nullopt;
    return OutputVolume{isMuted(master), percentOf(master)};
}

struct SystemMixer::Seen {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::optional<OutputVolume> volume;
};

SystemMixer::SystemMixer() : seen_(std::make_shared<Seen>()) {
    snd_lib_error_set_handler(saysNothing); // a seat without a mixer is no error
    thread_ = std::make_unique<BoundedThread>([seen = seen_](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            const auto now = look();
            std::unique_lock lock(seen->mutex);
            seen->volume = now;
            seen->wake.wait_for(lock, stop, kLookEvery, [] { return false; });
        }
    });
}

SystemMixer::~SystemMixer() = default;

std::optional<OutputVolume> SystemMixer::volume() const {
    const std::scoped_lock lock(seen_->mutex);
    return seen_->volume;
}

} // namespace natlyt::console
