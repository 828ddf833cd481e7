// SPDX-License-Identifier: Apache-2.0
// Whether the certificate on the card has become a later one (lib/natlyt/renew of the image). A new start takes it in: when
// nothing is listened to, or, in a room that always listens, once the old one comes to its end. No alert is left behind for it, and
// nobody is cut off, who listens or is sent an alert's sound.
#pragma once

#include "protocol/link/credentials.hpp"
#include "protocol/support/time.hpp"

#include <functional>
#include <optional>
#include <utility>

namespace natlyt::edge {

inline constexpr seconds kLookForRenewalEvery{5}; // two small files
inline constexpr seconds kSoundOfAnAlert{20};    // of which a snippet takes 16 at most

class RenewalWatch {
public:
    using ReadEnd = std::function<std::optional<UtcTime>()>; // of the certificates as they lie there now

    RenewalWatch(std::optional<UtcTime> ends, ReadEnd read) : ends_(ends), read_(std::move(read)) {}

    struct Doing {
        bool microphoneOpen = false;
        bool personListens = false;
        bool alertWaits = false;
    };

    bool wantsNewStart(const Doing& room, Now now) {
        if (room.alertWaits) lookAt_ = now.monotonic + kSoundOfAnAlert; // its receipt comes before its sound has ended
        if (room.personListens || now.monotonic < lookAt_) return false;
        lookAt_ = now.monotonic + kLookForRenewalEvery;
        if (!ends_ || (room.microphoneOpen && !link::endsSoon(ends_, now.wall))) return false;
        const auto later = read_();
        return later && *later > *ends_;
    }

private:
    std::optional<UtcTime> ends_; // of those in use
    ReadEnd read_;
    MonotonicTime lookAt_ = MonotonicTime::min();
};

} // namespace natlyt::edge
