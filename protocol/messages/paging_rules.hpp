// SPDX-License-Identifier: Apache-2.0
// How the houses of a facility are paged, as an administrator sets it.
#pragma once

#include "protocol/messages/fields.hpp"

#include <optional>
#include <string>
#include <vector>

namespace natlyt {

inline constexpr int kWithEverybody = 99; // the step of a channel that is used when everybody is rung, and not before

// How a facility's alerts are paged. A time that is absent is as the station's configuration says.
struct PagingRules {
    std::optional<int> acknowledgeSeconds; // without an answer: the next one's turn
    std::optional<int> repeatSeconds;      // everybody is rung again
    std::optional<int> arriveSeconds;      // acknowledged and not on site
    std::optional<int> reportSeconds;      // on site and no outcome
    bool together{};                       // all who are on duty ring at once, then all substitutes
    int espaFrom{1};                       // the step of the chain from which a channel is used beside the pager page; an
    int smsFrom{1};                        // urgent page goes out on all of them at once
    int pushFrom{1};
    std::vector<std::string> lastResort;   // night staff who are rung as everybody; empty: all

    bool operator==(const PagingRules&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("acknowledge_s", m.acknowledgeSeconds, fields::Range{1, 86400});
        v("repeat_s", m.repeatSeconds, fields::Range{1, 86400});
        v("arrive_s", m.arriveSeconds, fields::Range{1, 86400});
        v("report_s", m.reportSeconds, fields::Range{1, 86400});
        v("together", m.together);
        v("espaFrom", m.espaFrom, fields::Range{1, kWithEverybody});
        v("smsFrom", m.smsFrom, fields::Range{1, kWithEverybody});
        v("pushFrom", m.pushFrom, fields::Range{1, kWithEverybody});
        v("lastResort", m.lastResort, fields::List<fields::Id>{100});
    }
};

} // namespace natlyt
