// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/ward_levels.hpp"

#include <QPainter>

#include <algorithm>

namespace natlyt::console {

WardLevels::WardLevels(QQuickItem* parent) : SeenPainting(parent) {
    soon_.setSingleShot(true);
    soon_.setInterval(kEvery);
    connect(&soon_, &QTimer::timeout, this, [this] { redraw(); });
}

void WardLevels::setMap(WardMap* map) {
    if (map == map_)
        return;
    map_ = map;
    if (map_) {
        connect(map_, &WardMap::levelChanged, this, [this] {
            if (!soon_.isActive())
                soon_.start();
        });
        connect(map_, &WardMap::laidOut, this, [this] { redraw(); });
    }
    emit mapChanged();
}

void WardLevels::draw(QPainter& painter) {
    ++paintings_;
    if (!map_)
        return;
    const auto& layout = map_->layout();
    const int side = layout.tile(), margin = std::max(2, side / 12), high = std::max(2, side / 14);
    painter.setOpacity(0.75);
    for (int house = 0; !layout.blockOf(house).isEmpty(); ++house)
        for (int row = 0; const auto* room = map_->roomAt({house, row}); ++row) {
            const double level = HouseModel::levelOf(*room);
            const QRect tile = layout.tileAt({house, row});
            const int wide = static_cast<int>(level * (side - 2 * margin));
            painter.fillRect(tile.left() + margin, tile.bottom() + 1 - margin - high, wide, high, tone_);
        }
}

} // namespace natlyt::console
