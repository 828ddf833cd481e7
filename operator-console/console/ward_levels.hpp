// SPDX-License-Identifier: Apache-2.0
// How loud it is in the rooms now, as a strip on each tile of a WardMap below; drawn twice a second at most. GUI thread.
#pragma once

#include "operator-console/console/ward_map.hpp"

#include <QTimer>

namespace natlyt::console {

class WardLevels : public SeenPainting {
    Q_OBJECT
    Q_PROPERTY(natlyt::console::WardMap* map READ map WRITE setMap NOTIFY mapChanged)
    Q_PROPERTY(QColor tone MEMBER tone_ NOTIFY mapChanged)
public:
    static constexpr std::chrono::milliseconds kEvery{500};

    explicit WardLevels(QQuickItem* parent = nullptr);
    WardMap* map() const { return map_; }
    void setMap(WardMap* map);
    std::int64_t paintings() const { return paintings_; }

signals:
    void mapChanged();

private:
    void draw(QPainter& painter) override;

    WardMap* map_ = nullptr;
    QColor tone_;
    QTimer soon_; // runs while something is to be drawn
    std::int64_t paintings_ = 0;
};

} // namespace natlyt::console
