// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/legible.hpp"

#include <vector>

namespace natlyt::console::testing {

namespace {

struct Seen {
    QString text;
    QRectF painted; // in the window
};

// Where the letters are, not the item that they may use.
QRectF paintedOf(const QQuickItem* item) {
    const double width = item->property("contentWidth").toDouble(), height = item->property("contentHeight").toDouble();
    const int across = item->property("effectiveHorizontalAlignment").toInt();
    const int down = item->property("verticalAlignment").toInt();
    const double x = across == Qt::AlignRight ? item->width() - width : across == Qt::AlignHCenter ? (item->width() - width) / 2 : 0;
    const double y = down == Qt::AlignBottom ? item->height() - height : down == Qt::AlignVCenter ? (item->height() - height) / 2 : 0;
    return item->mapRectToScene(QRectF(x, y, width, height));
}

void look(QQuickItem* item, QRectF visible, bool scrolls, std::vector<Seen>& seen, QStringList& faults) {
    if (!item->isVisible() || item->opacity() == 0)
        return;
    if (item->clip()) {
        visible = visible.intersected(item->mapRectToScene(QRectF(0, 0, item->width(), item->height())));
        scrolls = scrolls || item->inherits("QQuickFlickable");
    }
    const QString text = item->inherits("QQuickText") ? item->property("text").toString() : QString();
    if (!text.trimmed().isEmpty()) {
        const auto painted = paintedOf(item);
        const bool inSight = visible.intersects(painted);
        if (inSight && item->property("truncated").toBool())
            faults << "cut off: " + text;
        if (!scrolls && !visible.adjusted(-1, -1, 1, 1).contains(painted))
            faults << "outside what is shown: " + text;
        if (inSight)
            seen.push_back({text, painted.intersected(visible)});
    }
    for (auto* child : item->childItems())
        look(child, visible, scrolls, seen, faults);
}

} // namespace

QStringList illegible(QQuickItem* root) {
    std::vector<Seen> seen;
    QStringList faults;
    look(root, root->mapRectToScene(QRectF(0, 0, root->width(), root->height())), false, seen, faults);
    for (std::size_t a = 0; a < seen.size(); ++a)
        for (std::size_t b = a + 1; b < seen.size(); ++b) {
            const auto both = seen[a].painted.intersected(seen[b].painted);
            if (both.width() > 2 && both.height() > 3) // lines may touch: letters seldom fill their line
                faults << "on each other: " + seen[a].text + " / " + seen[b].text;
        }
    return faults;
}

} // namespace natlyt::console::testing
