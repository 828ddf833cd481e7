// SPDX-License-Identifier: Apache-2.0
// All rooms of the ward in one painted item: 300 or 1,000 tiles cost as much as a picture. Only what changed is drawn
// again; how loud it is in the rooms is drawn by WardLevels above it, twice a second. GUI thread.
#pragma once

#include "operator-console/console/seen_painting.hpp"
#include "operator-console/models/ward_browser.hpp"
#include "operator-console/models/ward_layout.hpp"

#include <QColor>
#include <QPixmap>
#include <QVariantList>

#include <map>
#include <tuple>

namespace natlyt::console {

class WardMap : public SeenPainting {
    Q_OBJECT
    Q_PROPERTY(natlyt::console::RoomsModel* rooms READ rooms WRITE setRooms NOTIFY styleChanged)
    Q_PROPERTY(natlyt::console::WardBrowser* browser READ browser WRITE setBrowser NOTIFY styleChanged)
    Q_PROPERTY(int least MEMBER least_ NOTIFY styleChanged)
    Q_PROPERTY(int most MEMBER most_ NOTIFY styleChanged)
    Q_PROPERTY(int headingSize MEMBER headingSize_ NOTIFY styleChanged) // of the letters, px
    Q_PROPERTY(int areaHeight MEMBER areaHeight_ NOTIFY styleChanged)   // what the ward should fit into
    Q_PROPERTY(QString family MEMBER family_ NOTIFY styleChanged)
    Q_PROPERTY(QVariantList markColors MEMBER markColors_ NOTIFY styleChanged)
    Q_PROPERTY(QVariantList markShapes MEMBER markShapes_ NOTIFY styleChanged)
    Q_PROPERTY(QVariantList markFilled MEMBER markFilled_ NOTIFY styleChanged)
    Q_PROPERTY(QColor calm MEMBER calm_ NOTIFY styleChanged)         // ground and rim of what only listens
    Q_PROPERTY(QColor calmRim MEMBER calmRim_ NOTIFY styleChanged)
    Q_PROPERTY(QColor ground MEMBER ground_ NOTIFY styleChanged)     // of a mark that is not filled
    Q_PROPERTY(QColor text MEMBER text_ NOTIFY styleChanged)
    Q_PROPERTY(QColor dim MEMBER dim_ NOTIFY styleChanged)
    Q_PROPERTY(QColor alarm MEMBER alarm_ NOTIFY styleChanged)       // of the name of a house with nobody on duty
    Q_PROPERTY(int neededHeight READ neededHeight NOTIFY laidOut)
    Q_PROPERTY(int revision READ revision NOTIFY laidOut)
    Q_PROPERTY(QString hoverText READ hoverText NOTIFY hoverChanged)
    Q_PROPERTY(QRectF hoverArea READ hoverArea NOTIFY hoverChanged)
public:
    explicit WardMap(QQuickItem* parent = nullptr);

    RoomsModel* rooms() const { return rooms_; }
    void setRooms(RoomsModel* rooms);
    WardBrowser* browser() const { return browser_; } // null: nothing is sought, the whole ward is shown
    void setBrowser(WardBrowser* browser);
    int neededHeight() const { return layout_.height(); }
    int revision() const { return revision_; } // rises when rooms have moved
    QString hoverText() const;
    QRectF hoverArea() const;
    // Where a room's tile is; empty while the view is zoomed to another house.
    Q_INVOKABLE QRectF tileRect(int house, int row) const;
    const WardLayout& layout() const { return layout_; }
    const HouseModel::Room* roomAt(WardLayout::Place place) const;
    std::int64_t tilesDrawn() const { return tilesDrawn_; } // since it was made


signals:
    void styleChanged();
    void laidOut();
    void hoverChanged();
    void roomClicked(const QString& room);
    void houseClicked(int house);
    void levelChanged();

protected:
    void updatePolish() override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;

private:
    void draw(QPainter& painter) override;
    void relayout();
    bool manningChanged(int shown); // since its name was drawn
    void drawTile(QPainter& painter, WardLayout::Place place, const HouseModel& house, const HouseModel::Room& room);
    const QPixmap& pictureOf(RoomMark mark, bool shelved, const QString& number, double pixelRatio);
    void drawBody(QPainter& painter, const QRectF& area, RoomMark mark) const;
    void drawShelf(QPainter& painter, const QRectF& area, RoomMark mark) const;
    void drawWords(QPainter& painter, const QRect& area, const HouseModel::Room& room, RoomMark mark, QColor tone);
    void drawHeading(QPainter& painter, const WardLayout::Heading& heading);
    void hover(std::optional<WardLayout::Place> place);
    const HouseModel* houseOf(int shown) const;
    int shownIndex(int house) const; // among those that are shown; -1: not shown
    QFont fontOf(int pixels, bool bold = false) const;

    RoomsModel* rooms_ = nullptr;
    WardBrowser* browser_ = nullptr;
    WardLayout layout_;
    std::vector<int> shown_; // houses, by their index in the model
    std::vector<bool> unmanned_; // of each of these, as its name is drawn
    QString zoomedTo_;
    int least_ = 14, most_ = 60, headingSize_ = 13, areaHeight_ = 0, revision_ = 0;
    QString family_;
    QVariantList markColors_, markShapes_, markFilled_;
    QColor calm_, calmRim_, ground_, text_, dim_, alarm_;
    std::optional<WardLayout::Place> hovered_;
    std::map<std::tuple<RoomMark, bool, QString>, QPixmap> pictures_; // of small tiles: hundreds look the same
    std::int64_t tilesDrawn_ = 0;
};

} // namespace natlyt::console
