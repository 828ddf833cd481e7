// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/ward_layout.hpp"

#include <algorithm>
#include <array>

namespace natlyt::console {

namespace {

constexpr std::array kColumns{5, 8, 10, 15}; // of tiles in a house's block
constexpr int kGapShare = 8;                 // of a tile's side lies between two tiles

int rowsOf(int rooms, int columns) {
    return (rooms + columns - 1) / columns;
}

} // namespace

WardLayout::WardLayout(std::vector<HouseShape> houses, QSize area, LayoutRules rules) {
    if (houses.empty() || area.isEmpty())
        return;
    WardLayout best;
    for (const int columns : kColumns)
        for (int tile = rules.most; tile > std::max(rules.least, best.tile_); --tile) {
            WardLayout tried;
            if (!tried.place(houses, area, columns, tile, rules.heading) || tried.height_ > area.height())
                continue;
            best = std::move(tried);
            break;
        }
    if (best.tile_ == 0)
        best.place(houses, area, kColumns[0], rules.least, rules.heading);
    *this = std::move(best);
}

// False when not even one house fits into the width.
bool WardLayout::place(const std::vector<HouseShape>& houses, QSize area, int columns, int tile, int heading) {
    tile_ = tile;
    gap_ = std::max(2, tile / kGapShare);
    columns_ = columns;
    const int between = tile / 3 + std::max(1, gap_ / 2), width = columns * (tile + gap_) - gap_;
    int x = 0, y = 0, rowHeight = 0;
    const QString* facility = nullptr;
    for (std::size_t i = 0; i < houses.size(); ++i) {
        const auto& house = houses[i];
        const bool next = !facility || *facility != house.facility;
        if (next || x + width > area.width()) {
            y += rowHeight;
            x = rowHeight = 0;
        }
        if (next) {
            facility = &house.facility;
            if (!house.facility.isEmpty()) {
                const int high = heading * 5 / 4;
                headings_.push_back({-1, house.facility, QRect(0, y, area.width(), high)});
                y += high;
            }
        }
        const int tiles = rowsOf(house.rooms, columns) * (tile + gap_) - gap_;
        headings_.push_back({static_cast<int>(i), {}, QRect(x, y, width, heading)});
        blocks_.push_back({QPoint(x, y + heading), QRect(x, y, width, heading + tiles), house.rooms});
        rowHeight = std::max(rowHeight, heading + tiles + tile / 3);
        x += width + between;
    }
    height_ = y + rowHeight;
    return width <= area.width();
}

QRect WardLayout::tileAt(Place place) const {
    if (place.house < 0 || place.house >= static_cast<int>(blocks_.size()))
        return {};
    const auto& block = blocks_[static_cast<std::size_t>(place.house)];
    if (place.row < 0 || place.row >= block.rooms)
        return {};
    const int step = tile_ + gap_;
    return {block.tiles + QPoint(place.row % columns_ * step, place.row / columns_ * step), QSize(tile_, tile_)};
}

QRect WardLayout::blockOf(int house) const {
    const bool known = house >= 0 && house < static_cast<int>(blocks_.size());
    return known ? blocks_[static_cast<std::size_t>(house)].area : QRect();
}

QRect WardLayout::nameOf(int house) const {
    const auto found = std::ranges::find_if(headings_, [&](const Heading& h) { return h.house >= 0 && h.house == house; });
    return found == headings_.end() ? QRect() : found->area;
}

std::optional<WardLayout::Place> WardLayout::roomAt(QPoint point) const {
    for (int house = 0; house < static_cast<int>(blocks_.size()); ++house) {
        const auto& block = blocks_[static_cast<std::size_t>(house)];
        if (!block.area.contains(point) || point.y() < block.tiles.y())
            continue;
        const QPoint in = point - block.tiles;
        const int step = tile_ + gap_;
        const Place place{house, in.y() / step * columns_ + in.x() / step};
        return tileAt(place).contains(point) ? std::optional(place) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<int> WardLayout::houseAt(QPoint point) const {
    const auto found = std::ranges::find_if(
        headings_, [&](const Heading& h) { return h.house >= 0 && h.area.contains(point); });
    return found == headings_.end() ? std::nullopt : std::optional(found->house);
}

} // namespace natlyt::console
