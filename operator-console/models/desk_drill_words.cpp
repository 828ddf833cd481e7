// SPDX-License-Identifier: Apache-2.0
// What the desk says of the guided drill.
#include "operator-console/models/desk_words.hpp"

namespace natlyt::console {

QString DeskWords::drillNever() {
    return tr("You have not gone through the drill yet. It takes five minutes, and nothing in it is real.");
}

QString DeskWords::drillLongAgo() {
    return tr("It is more than a year since you went through the drill. It takes five minutes.");
}

} // namespace natlyt::console
