// SPDX-License-Identifier: Apache-2.0
// What stands in the window under a name, and whether a person can see it.
#pragma once

#include <QQuickItem>

namespace natlyt::console::testing {

// The first of that objectName, nullptr where there is none.
inline QQuickItem* findItem(QQuickItem* parent, const QString& name) {
    for (auto* child : parent->childItems()) {
        if (child->objectName() == name) return child;
        if (auto* found = findItem(child, name)) return found;
    }
    return nullptr;
}

inline bool isToBeSeen(const QQuickItem* item) { return item && item->isVisible() && item->width() > 0 && item->height() > 0; }

} // namespace natlyt::console::testing
