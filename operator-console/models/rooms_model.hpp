// SPDX-License-Identifier: Apache-2.0
// The houses of the ward, by facility and name; each with the model of its rooms. GUI thread.
#pragma once

#include "operator-console/models/house_model.hpp"

#include <QAbstractListModel>
#include <QStringList>

#include <memory>
#include <unordered_map>

namespace natlyt::console {

class RoomsModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int total READ total NOTIFY counted)
    Q_PROPERTY(int listening READ listening NOTIFY counted)
    Q_PROPERTY(int unheard READ unheard NOTIFY counted)
    Q_PROPERTY(QList<int> markCounts READ markCounts NOTIFY counted)
    Q_PROPERTY(int shelved READ shelved NOTIFY counted)
    Q_PROPERTY(QStringList markTexts READ markTexts NOTIFY counted)
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
    QList<int> markCounts() const; // by RoomMark
    int shelved() const;           // rooms with a shelved sound
    QStringList markTexts() const;
    QString summary() const;     // "24 dwellings listen as planned", or what is not as planned

    const std::vector<std::unique_ptr<HouseModel>>& houses() const { return houses_; }

signals:
    void counted(); // once for all that happened in a turn of the event loop
    void shapeChanged(); // houses or rooms came, went or were renamed
    void roomChanged(int house, int row, bool levelOnly);

private:
    HouseModel& house(const WardRoom& room);
    void watch(HouseModel& house);
    void count();

    std::vector<std::unique_ptr<HouseModel>> houses_;
    std::unordered_map<std::string, HouseModel*> houseOf_; // by room
    bool counting_ = false;
};

} // namespace natlyt::console
