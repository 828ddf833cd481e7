// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/capture/port_audio_source.hpp"

#include <alsa/asoundlib.h>

namespace natlyt::edge {

Result<void> alsaHasADefault() {
    snd_config_t* top = nullptr;
    snd_config_update_t* update = nullptr;
    snd_config_t* found = nullptr;
    const bool read = snd_config_update_r(&top, &update, nullptr) >= 0;
    const bool has = read && top && snd_config_search(top, "pcm.default", &found) >= 0;
    if (top) snd_config_delete(top);
    if (update) snd_config_update_free(update);
    if (has) return {};
    return std::unexpected(Error{"ALSA", read ? "its configuration has no device pcm.!default" : "has no usable configuration",
                                 "install alsa-lib's configuration (libasound2-data) or define pcm.!default in /etc/asound.conf"});
}

} // namespace natlyt::edge
