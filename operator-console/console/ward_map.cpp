// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/ward_map.hpp"

#include "operator-console/models/words.hpp"

#include <QPainter>

#include <algorithm>

namespace natlyt::console {

namespace {

constexpr int kNumberFrom = 26, kWordsFrom = 84; // px of a tile's side, from which it has room for more
constexpr std::size_t kPicturesMost = 1000;      // that are kept
constexpr double kPassedOver = 0.22;             // how strongly a room is drawn that is not sought

} // namespace

WardMap::WardMap(QQuickItem* parent) : SeenPainting(parent) {
    setOpaquePainting(true); // copied, not blended: the levels above are drawn anew twice a second
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    connect(this, &WardMap::styleChanged, this, [this] {
        pictures_.clear(); // in other colours
        relayout();
    });
}

void WardMap::setRooms(RoomsModel* rooms) {
    if (rooms == rooms_)
        return;
    if (rooms_)
        disconnect(rooms_, nullptr, this, nullptr);
    rooms_ = rooms;
    if (rooms_) {
        connect(rooms_, &RoomsModel::shapeChanged, this, &WardMap::relayout);
        connect(rooms_, &RoomsModel::roomChanged, this, [this](int house, int row, bool levelOnly) {
            emit levelChanged();
            if (!levelOnly)
                redraw(layout_.tileAt({shownIndex(house), row}));
            if (!levelOnly && manningChanged(shownIndex(house)))
                redraw(layout_.nameOf(shownIndex(house)));
        });
    }
    emit styleChanged();
}

void WardMap::setBrowser(WardBrowser* browser) {
    if (browser == browser_)
        return;
    if (browser_)
        disconnect(browser_, nullptr, this, nullptr);
    browser_ = browser;
    if (browser_)
        connect(browser_, &WardBrowser::changed, this, [this] {
            if (const QString house = browser_->facilityOfHouse() + "\n" + browser_->house(); house != zoomedTo_) {
                zoomedTo_ = house;
                relayout();
            }
            redraw();
        });
    emit styleChanged();
}

bool WardMap::manningChanged(int shown) {
    const auto* house = houseOf(shown);
    if (!house || house->unmanned() == unmanned_[static_cast<std::size_t>(shown)])
        return false;
    unmanned_[static_cast<std::size_t>(shown)] = house->unmanned();
    return true;
}

void WardMap::relayout() {
    polish();
}

void WardMap::geometryChange(const QRectF& now, const QRectF& before) {
    SeenPainting::geometryChange(now, before);
    if (now.size() != before.size())
        relayout();
}

void WardMap::updatePolish() {
    std::vector<HouseShape> shapes;
    shown_.clear();
    unmanned_.clear();
    if (rooms_)
        for (int i = 0; const auto& house : rooms_->houses()) {
            const bool zoomedPast = browser_ && !browser_->house().isEmpty() &&
                                    (Words::text(house->unit()) != browser_->house() ||
                                     Words::text(house->facility()) != browser_->facilityOfHouse());
            if (!zoomedPast) {
                shapes.push_back({Words::text(house->facility()), house->rowCount()});
                shown_.push_back(i);
                unmanned_.push_back(house->unmanned());
            }
            ++i;
        }
    const int before = layout_.tile();
    const int high = areaHeight_ > 0 ? areaHeight_ : static_cast<int>(height());
    layout_ = WardLayout(std::move(shapes), {static_cast<int>(width()), high},
                         {least_, most_, headingSize_ * 7 / 5});
    if (layout_.tile() != before)
        pictures_.clear(); // of another size
    hovered_.reset();
    ++revision_;
    emit laidOut();
    emit hoverChanged();
    redraw();
}

const HouseModel* WardMap::houseOf(int shown) const {
    if (!rooms_ || shown < 0 || shown >= static_cast<int>(shown_.size()))
        return nullptr;
    const auto house = static_cast<std::size_t>(shown_[static_cast<std::size_t>(shown)]);
    return house < rooms_->houses().size() ? rooms_->houses()[house].get() : nullptr;
}

int WardMap::shownIndex(int house) const {
    const auto found = std::ranges::find(shown_, house);
    return found == shown_.end() ? -1 : static_cast<int>(found - shown_.begin());
}

const HouseModel::Room* WardMap::roomAt(WardLayout::Place place) const {
    const auto* house = houseOf(place.house);
    const bool known = house && place.row >= 0 && place.row < house->rowCount();
    return known ? &house->rooms()[static_cast<std::size_t>(place.row)] : nullptr;
}

QRectF WardMap::tileRect(int house, int row) const {
    return layout_.tileAt({shownIndex(house), row});
}

QFont WardMap::fontOf(int pixels, bool bold) const {
    QFont font(family_);
    font.setPixelSize(std::max(8, pixels));
    font.setBold(bold);
    return font;
}

void WardMap::draw(QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect dirty = painter.hasClipping() ? painter.clipBoundingRect().toAlignedRect() : boundingRect().toAlignedRect();
    painter.fillRect(dirty, ground_);
    for (const auto& heading : layout_.headings())
        if (heading.area.intersects(dirty))
            drawHeading(painter, heading);
    for (int shown = 0; shown < static_cast<int>(shown_.size()); ++shown) {
        const auto* house = houseOf(shown);
        if (!house || !layout_.blockOf(shown).intersects(dirty))
            continue;
        for (int row = 0; row < house->rowCount(); ++row)
            if (layout_.tileAt({shown, row}).intersects(dirty))
                drawTile(painter, {shown, row}, *house, house->rooms()[static_cast<std::size_t>(row)]);
    }
}

void WardMap::drawHeading(QPainter& painter, const WardLayout::Heading& heading) {
    const bool facility = heading.house < 0;
    const auto* house = houseOf(heading.house);
    const bool unmanned = house && house->unmanned();
    const QString name = facility ? heading.text : house ? Words::text(house->unit()) : QString();
    const QString text = unmanned ? "▲ " + name : name;
    painter.setFont(fontOf(headingSize_, facility || unmanned));
    painter.setPen(unmanned ? alarm_ : facility ? text_ : dim_);
    const QString cut = painter.fontMetrics().elidedText(text, Qt::ElideMiddle, // its end may be what tells two houses apart
                                                           heading.area.width());
    painter.drawText(heading.area.adjusted(0, 0, 0, -headingSize_ / 5), Qt::AlignLeft | Qt::AlignBottom, cut);
}

void WardMap::drawTile(QPainter& painter, WardLayout::Place place, const HouseModel& house, const HouseModel::Room& room) {
    ++tilesDrawn_;
    const QRect area = layout_.tileAt(place);
    const auto mark = markOf(room.ward, room.heard);
    const bool shelved = room.ward.shelved.has_value();
    const bool sought = !browser_ || mark == RoomMark::AlertWaiting || browser_->matches(house, room);
    painter.setOpacity(sought ? 1 : kPassedOver); // what waits for the operator is never passed over
    if (area.width() < kWordsFrom) {
        painter.drawPixmap(area.topLeft(), pictureOf(mark, shelved, HouseModel::numberOf(room.ward), painter.device()->devicePixelRatio()));
    } else {
        const int which = static_cast<int>(mark);
        drawBody(painter, area, mark);
        drawWords(painter, area, room, mark, markFilled_.value(which).toBool() ? ground_ : markColors_.value(which).value<QColor>());
        if (shelved)
            drawShelf(painter, area, mark);
    }
    painter.setOpacity(1);
}

const QPixmap& WardMap::pictureOf(RoomMark mark, bool shelved, const QString& number, double pixelRatio) {
    const int side = layout_.tile(), which = static_cast<int>(mark);
    const QString shape = markShapes_.value(which).toString();
    const bool numbered = shape.isEmpty() && side >= kNumberFrom;
    if (pictures_.size() > kPicturesMost)
        pictures_.clear();
    auto& picture = pictures_[{mark, shelved, numbered ? number : QString()}];
    if (!picture.isNull() && picture.devicePixelRatio() == pixelRatio)
        return picture;
    const QRect area(0, 0, side, side);
    const bool filled = markFilled_.value(which).toBool();
    picture = QPixmap((QSizeF(side, side) * pixelRatio).toSize());
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBody(painter, area, mark);
    if (!shape.isEmpty()) {
        painter.setFont(fontOf(static_cast<int>(side * 0.6), filled));
        painter.setPen(filled ? ground_ : markColors_.value(which).value<QColor>());
        painter.drawText(area, Qt::AlignCenter, shape);
    } else if (numbered) {
        painter.setFont(fontOf(static_cast<int>(side * 0.34)));
        painter.setPen(dim_);
        painter.drawText(area, Qt::AlignCenter, number);
    }
    if (shelved)
        drawShelf(painter, area, mark);
    return picture;
}

void WardMap::drawBody(QPainter& painter, const QRectF& area, RoomMark mark) const {
    const int which = static_cast<int>(mark);
    const double side = area.width(), rim = std::clamp(std::round(side / 24.0), 1.0, 3.0), round = std::min(side / 6.0, 12.0);
    const bool calm = mark == RoomMark::Listening;
    const QColor tone = markColors_.value(which).value<QColor>();
    painter.setPen(QPen(calm ? calmRim_ : tone, rim));
    painter.setBrush(markFilled_.value(which).toBool() ? tone : calm ? calm_ : ground_);
    painter.drawRoundedRect(area.adjusted(rim / 2, rim / 2, -rim / 2, -rim / 2), round, round);
}

// A board along the top, in whatever state the room is.
void WardMap::drawShelf(QPainter& painter, const QRectF& area, RoomMark mark) const {
    const double side = area.width();
    painter.fillRect(QRectF(area.left() + side * 0.2, area.top() + side * 0.1, side * 0.6, std::max(2.0, side * 0.07)),
                     markFilled_.value(static_cast<int>(mark)).toBool() ? ground_ : dim_);
}

void WardMap::drawWords(QPainter& painter, const QRect& area, const HouseModel::Room& room, RoomMark mark, QColor tone) {
    const int side = area.width(), margin = side / 12;
    const bool calm = mark == RoomMark::Listening;
    const QRect inside = area.adjusted(margin, margin, -margin, -margin);
    painter.setFont(fontOf(side / 5, true));
    painter.setPen(calm ? text_ : tone);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, HouseModel::numberOf(room.ward));
    painter.drawText(inside, Qt::AlignRight | Qt::AlignTop, markShapes_.value(static_cast<int>(mark)).toString());
    painter.setFont(fontOf(side / 8));
    painter.setPen(calm ? dim_ : tone);
    const QRect words = inside.adjusted(0, side / 4, 0, -side / 12);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                     Words::text(room.ward.resident) + "\n" + HouseModel::spokenMark(mark));
}

void WardMap::mousePressEvent(QMouseEvent* event) {
    event->accept();
}

void WardMap::mouseReleaseEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (const auto place = layout_.roomAt(at)) {
        if (const auto* room = roomAt(*place))
            emit roomClicked(Words::text(room->ward.room));
    } else if (const auto house = layout_.houseAt(at)) {
        emit houseClicked(shown_[static_cast<std::size_t>(*house)]);
    }
}

void WardMap::hover(std::optional<WardLayout::Place> place) {
    if (place == hovered_)
        return;
    hovered_ = place;
    emit hoverChanged();
}

void WardMap::hoverMoveEvent(QHoverEvent* event) {
    hover(layout_.roomAt(event->position().toPoint()));
}

void WardMap::hoverLeaveEvent(QHoverEvent*) {
    hover(std::nullopt);
}

QString WardMap::hoverText() const {
    const auto* room = hovered_ ? roomAt(*hovered_) : nullptr;
    return room ? Words::text(room->ward.label) + ": " + HouseModel::detailOf(*room) : QString();
}

QRectF WardMap::hoverArea() const {
    return hovered_ ? QRectF(layout_.tileAt(*hovered_)) : QRectF();
}

} // namespace natlyt::console
