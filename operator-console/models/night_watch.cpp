// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/night_watch.hpp"

#include "operator-console/models/words.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace natlyt::console {

namespace {

struct Errand {
    bool onSite;
    UtcTime at;
    const WardAlert* alert;
};

// Who is there is there, whoever else called since; of several calls the newest.
std::optional<Errand> errandOf(const std::string& initials, const std::vector<const WardAlert*>& open) {
    std::optional<Errand> found;
    for (const auto* alert : open)
        for (const auto& page : alert->pages) {
            const bool onSite = page.state == PageState::OnSite;
            if (page.initials != initials || (!onSite && page.state != PageState::Acknowledged))
                continue;
            if (!found || std::tuple(onSite, page.at) > std::tuple(found->onSite, found->at))
                found = Errand{onSite, page.at, alert};
        }
    return found;
}

constexpr std::size_t kHousesNamedMost = 2; // more are no place

std::vector<std::string> housesOf(const std::string& initials, const std::vector<const WardRoom*>& rooms) {
    std::vector<std::string> houses;
    for (const auto* room : rooms)
        if (room->staffOnDuty == initials && !room->unit.empty() && std::ranges::find(houses, room->unit) == houses.end())
            houses.push_back(room->unit);
    return houses;
}

} // namespace

QString NightWatch::line(const std::string& initials, const std::vector<const WardRoom*>& rooms, const std::vector<const WardAlert*>& open) {
    if (initials.empty())
        return {};
    const QString who = Words::text(initials);
    const auto errand = errandOf(initials, open);
    if (!errand) {
        const auto houses = housesOf(initials, rooms);
        if (houses.empty())
            return who;
        if (houses.size() > kHousesNamedMost)
            return who + " · " + tr("%n house(s)", nullptr, static_cast<int>(houses.size()));
        return who + " · " + Words::text(houses.size() == 1 ? houses[0] : houses[0] + ", " + houses[1]);
    }
    const auto room = std::ranges::find(rooms, errand->alert->room, &WardRoom::room);
    const QString where = Words::text(room == rooms.end() ? errand->alert->room : (*room)->label);
    return who + " · " + (errand->onSite ? tr("on site: %1") : tr("on the way to: %1")).arg(where);
}

} // namespace natlyt::console
