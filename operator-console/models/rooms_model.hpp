// SPDX-License-Identifier: Apache-2.0
// The houses of the ward, by facility and name; each with the model of its rooms. GUI thread.
#pragma once

#include "operator-console/models/house_model.hpp"

#include <QAbstractListModel>
#include <QVariantList>

#include <memory>
#include <unordered_map>

namespace natlyt::console {

class RoomsModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int total READ total NOTIFY counted)
    Q_PROPERTY(int listening READ listening NOTIFY counted)
    Q_PROPERTY(int unheard READ unheard NOTIFY counted)
    Q_PROPERTY(QVariantList legend READ legend NOTIFY counted)
    Q_PROPERTY(QString summary READ summary NOTIFY counted)
public:
    enum Role { Unit = Qt::UserRole + 1, Facility, Rooms, Count };
    Q_ENUM(Role)
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void put(const WardRoom& room, MonotonicTime now);
    void remove(const std::string& room);
    void clear();
    void heartbeat(const RoomHeartbeat& heartbeat, MonotonicTime now);
    void tick(MonotonicTime now);
    void expectAll(MonotonicTime now);
    void retranslate();

    const WardRoom* find(const std::string& room) const;
    const HouseModel::Room* findRoom(const std::string& room) const;
    std::vector<const WardRoom*> inOrder() const; // house by house, as they stand on the screen
    std::vector<const WardRoom*> unheardRooms() const;
    int total() const { return static_cast<int>(houseOf_.size()); }
    int listening() const;
    int unheard() const { return static_cast<int>(unheardRooms().size()); }
    int facilities() const;
    QVariantList legend() const; // {mark, text, count} for every mark
    QString summary() const;     // "24 dwellings listen as planned", or what is not as planned

    // The side of a room's tile, in pixels, so that all houses fit the area; `least` and `most` bound it.
    Q_INVOKABLE int tileFor(int width, int height, int least, int most) const;
    static constexpr int kTilesPerRow = 5;

signals:
    void counted();

private:
    HouseModel& house(const WardRoom& room);

    std::vector<std::unique_ptr<HouseModel>> houses_;
    std::unordered_map<std::string, HouseModel*> houseOf_; // by room
};

} // namespace natlyt::console
