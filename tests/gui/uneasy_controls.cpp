// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/uneasy_controls.hpp"

#include <QQmlContext>
#include <QQmlProperty>

#include <algorithm>
#include <array>

namespace natlyt::console::testing {
namespace {

bool isControl(const QQuickItem* item) {
    constexpr std::array kKinds{"QQuickAbstractButton", "QQuickComboBox", "QQuickTextInput", "QQuickTextEdit"};
    return std::ranges::any_of(kKinds, [item](const char* kind) { return item->inherits(kind); });
}

// A field's line is written into by touching the frame around it.
QSizeF reachOf(const QQuickItem* item) {
    const bool written = item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit");
    const auto* frame = item->parentItem();
    return written && frame ? QSizeF(std::max(item->width(), frame->width()), std::max(item->height(), frame->height()))
                            : QSizeF(item->width(), item->height());
}

void look(QQuickItem* item, QRectF visible, QStringList& faults) {
    if (!item->isVisible() || !item->isEnabled() || item->opacity() == 0)
        return;
    const auto place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    if (item->clip())
        visible = visible.intersected(place);
    if (isControl(item) && visible.intersects(place)) {
        const QString name = QQmlProperty::read(item, "Accessible.name", qmlContext(item)).toString();
        const QString called = !name.isEmpty() ? name : !item->objectName().isEmpty() ? item->objectName() : item->metaObject()->className();
        if (name.trimmed().isEmpty())
            faults << "no name for a screen reader: " + called;
        if (const auto reach = reachOf(item); std::min(reach.width(), reach.height()) < kFinger - 0.5)
            faults << QString("too small for a finger, %1x%2: %3").arg(reach.width()).arg(reach.height()).arg(called);
    }
    for (auto* child : item->childItems())
        look(child, visible, faults);
}

} // namespace

QStringList uneasyControls(QQuickItem* root) {
    QStringList faults;
    look(root, root->mapRectToScene(QRectF(0, 0, root->width(), root->height())), faults);
    faults.removeDuplicates();
    return faults;
}

} // namespace natlyt::console::testing
