// SPDX-License-Identifier: Apache-2.0
// Where somebody of the night watch is, as far as the ward knows: on site in a dwelling, on the way to one, else in one of the
// houses where they are paged first. Pure.
#pragma once

#include "protocol/messages/ward.hpp"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace natlyt::console {

class NightWatch {
    Q_DECLARE_TR_FUNCTIONS(NightWatch)
public:
    // "MH · on site: Birkehuset 4"; by initials; empty: nobody. rooms: house by house.
    static QString line(const std::string& initials, const std::vector<const WardRoom*>& rooms, const std::vector<const WardAlert*>& open);
};

} // namespace natlyt::console
