// SPDX-License-Identifier: Apache-2.0
// How long somebody had a sound to hear, and what of it truly reached them, as it is put on record and read again. Pure.
#pragma once

#include "protocol/messages/sound_played.hpp"

#include <string>
#include <string_view>

namespace natlyt::ward {

struct HeardDetail {
    enum class What {
        Unknown,  // their console did not say: it died, or is an older one
        Played,   // given to an open output device
        SeenOnly, // drawn, and nothing of it played
        NoSound   // none came
    };
    seconds time{}; // that they had it
    What what = What::Unknown;
    seconds played{};
};

// "14 s, 9 s played", "14 s, seen only", "14 s, no sound"; where nothing is known "14 s at most". Begun seconds count whole.
std::string heardDetail(seconds time, const std::optional<SoundPlayed>& played);
// Nothing for what is none. An older record of live listening says "30 s" alone: that is not known, too.
std::optional<HeardDetail> readHeardDetail(std::string_view detail);

} // namespace natlyt::ward
