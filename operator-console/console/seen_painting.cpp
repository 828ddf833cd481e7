// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/seen_painting.hpp"

#include <utility>

namespace natlyt::console {

void SeenPainting::paint(QPainter* painter) {
    if (isVisible())
        draw(*painter);
    else
        missed_ = true;
}

void SeenPainting::redraw(const QRect& area) {
    if (isVisible())
        update(area);
    else
        missed_ = true;
}

void SeenPainting::itemChange(ItemChange change, const ItemChangeData& to) {
    QQuickPaintedItem::itemChange(change, to);
    if (change == ItemVisibleHasChanged && to.boolValue && std::exchange(missed_, false))
        update();
}

} // namespace natlyt::console
