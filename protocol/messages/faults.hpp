// SPDX-License-Identifier: Apache-2.0
// What is technically wrong with the chain: a queue that who administers works off.
#pragma once

#include "protocol/messages/room.hpp"

namespace natlyt {

// There is one of a kind about a subject. It ends when what is wrong is mended, and by nothing else.
struct FaultName {
    FaultKind kind{};
    std::string subject;

    auto operator<=>(const FaultName&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("kind", m.kind);
        v("subject", m.subject, fields::Text{80, false});
    }
};

struct WardFault {
    FaultName name;
    FaultUrgency urgency{};
    RoomReason reason{};  // roomOut: why; else none
    std::string detail;   // what and when: ids, dates and a device's own words, no sentence
    UtcTime since{};
    std::string owner;    // user id of who looks after it; empty: nobody
    std::optional<UtcTime> snoozedUntil; // in the future: nobody needs to look before then; it wakes when it gets worse
    std::optional<std::string> called{};        // the dwelling or the house, as people know it; absent: by its subject
    std::optional<std::string> ownerInitials{}; // what screens show; absent: nobody looks after it

    bool operator==(const WardFault&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("name", m.name);
        v("urgency", m.urgency);
        v("reason", m.reason);
        v("detail", m.detail, fields::Text{200});
        v("since_ms", m.since);
        v("owner", m.owner, fields::Text{40});
        v("snoozedUntil_ms", m.snoozedUntil);
        v("called", m.called, fields::Text{80, false});
        v("ownerInitials", m.ownerInitials, fields::Text{16});
    }
};

} // namespace natlyt
