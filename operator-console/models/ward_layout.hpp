// SPDX-License-Identifier: Apache-2.0
// Where every room of the ward stands on the screen: houses side by side under the name of their facility, each a
// block of square tiles under its own name, as large as the area allows. Pure.
#pragma once

#include <QRect>
#include <QString>

#include <optional>
#include <vector>

namespace natlyt::console {

struct HouseShape {
    QString facility;
    int rooms = 0;
};

struct LayoutRules {
    int least = 14; // px, a tile's side; below this the ward is higher than the area instead
    int most = 60;
    int heading = 20; // px, for the name of a house; a facility's has a quarter more
};

class WardLayout {
public:
    struct Place {
        int house = 0;
        int row = 0; // of the room in its house
        bool operator==(const Place&) const = default;
    };
    struct Heading {
        int house = -1; // -1: a facility's
        QString text;   // of a facility
        QRect area;
    };

    WardLayout() = default;
    WardLayout(std::vector<HouseShape> houses, QSize area, LayoutRules rules);

    int tile() const { return tile_; }
    int height() const { return height_; } // of everything, at least 0; may exceed the area
    QRect tileAt(Place place) const;       // empty for a place that is not there
    QRect blockOf(int house) const;        // its name and its tiles
    QRect nameOf(int house) const;
    std::optional<Place> roomAt(QPoint point) const;
    std::optional<int> houseAt(QPoint point) const; // by its name
    const std::vector<Heading>& headings() const { return headings_; }
    int gap() const { return gap_; }

private:
    struct Block {
        QPoint tiles; // of the first one
        QRect area;
        int rooms = 0;
    };
    bool place(const std::vector<HouseShape>& houses, QSize area, int columns, int tile, int heading);

    int tile_ = 0, gap_ = 0, columns_ = 1, height_ = 0;
    std::vector<Block> blocks_;
    std::vector<Heading> headings_;
};

} // namespace natlyt::console
