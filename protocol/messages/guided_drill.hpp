// SPDX-License-Identifier: Apache-2.0
// What became of the guided drill of a console.
#pragma once

#include "protocol/messages/room.hpp"

namespace natlyt {

// How an operator went through the guided drill of the console, which is made up from end to end.
struct GuidedDrillResult {
    std::int64_t tookSeconds{};
    std::int64_t otherKeys{}; // decisions that were not the one asked for

    bool operator==(const GuidedDrillResult&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("took_s", m.tookSeconds, fields::Range{0, 86400});
        v("otherKeys", m.otherKeys, fields::Range{0, 1000});
    }
};

struct GuidedDrillRecord {
    std::string user;
    UtcTime at{}; // the station's, when it was finished
    GuidedDrillResult result;

    bool operator==(const GuidedDrillRecord&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("user", m.user, fields::Id{});
        v("at_ms", m.at);
        v("result", m.result);
    }
};

} // namespace natlyt
