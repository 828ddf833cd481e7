// SPDX-License-Identifier: Apache-2.0
// Which key does what: a table, shown by the key map and used by the window. Pure.
#pragma once

#include "operator-console/models/ui_enums.hpp"

#include <QString>

#include <optional>
#include <vector>

namespace natlyt::console {

struct KeyBinding {
    int key; // Qt::Key
    Qt::KeyboardModifiers modifiers;
    Action action;
};

std::vector<KeyBinding> nightKeys(); // with nothing in front
// Nothing for a key without a meaning. With the reasons open, digits choose a reason.
std::optional<Action> actionOf(int key, Qt::KeyboardModifiers modifiers, Overlay overlay);
// What is printed on the key's cap: "P", "Shift P", "↑".
QString capOf(Action action);

} // namespace natlyt::console
