// SPDX-License-Identifier: Apache-2.0
// Who is on duty for which house at which hours of the week, as administrators see and change it.
#pragma once

#include "protocol/messages/room.hpp"

namespace natlyt {

struct WeeklyWindow { // begins on each of its days
    int days{};          // bit 0: Monday ... bit 6: Sunday
    int startMinute{};   // of the day
    int lengthMinutes{}; // may run into the next day

    bool operator==(const WeeklyWindow&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("days", m.days, fields::Range{1, 127});
        v("startMinute", m.startMinute, fields::Range{0, 1439});
        v("lengthMinutes", m.lengthMinutes, fields::Range{1, 1440});
    }
};

// Who is on duty for a house at hours of the week; those who are paged for it then.
struct RegistryShift {
    std::string unit;
    WeeklyWindow hours;
    std::vector<std::string> persons;     // in this order
    std::vector<std::string> substitutes; // then these
    std::string manager;                  // the duty manager; empty: none

    bool operator==(const RegistryShift&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("unit", m.unit, fields::Id{});
        v("hours", m.hours);
        v("persons", m.persons, fields::List<fields::Id>{32});
        v("substitutes", m.substitutes, fields::List<fields::Id>{32});
        v("manager", m.manager, fields::Text{40});
    }
};

struct RegistryGap { // a house with nobody on duty while it is listened to, within the next day
    std::string unit;
    UtcTime from{};
    UtcTime to{};

    bool operator==(const RegistryGap&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("unit", m.unit, fields::Id{});
        v("from_ms", m.from);
        v("to_ms", m.to);
    }
};

} // namespace natlyt
