// SPDX-License-Identifier: Apache-2.0
// The rooms of one house, by label. GUI thread.
#pragma once

#include "operator-console/models/room_mark.hpp"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace natlyt::console {

// Three of the edge's heartbeats, at one each 5 s.
inline constexpr std::chrono::seconds kRoomUnheardAfter{15};

class HouseModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RoomId = Qt::UserRole + 1, Label, Number, Resident, Mark, Level, Spoken, Detail };
    Q_ENUM(Role)
    struct Room {
        WardRoom ward;
        std::optional<MonotonicTime> heardAt;
        bool heard = true;
        int levelDbfs = -120;
    };

    HouseModel(std::string facility, std::string unit, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const std::string& facility() const { return facility_; }
    const std::string& unit() const { return unit_; }
    void put(const WardRoom& room, MonotonicTime now);
    bool remove(const std::string& room);
    void heartbeat(const RoomHeartbeat& heartbeat, MonotonicTime now);
    bool tick(MonotonicTime now);      // true when a room became heard or unheard
    void expectAll(MonotonicTime now); // after a gap in the connection, each has its time anew
    void retranslate();
    const std::vector<Room>& rooms() const { return rooms_; }
    const Room* find(const std::string& room) const;
    bool unmanned() const; // nobody is on duty there, at a time within the next day

    static QString spokenMark(RoomMark mark);
    static QString detailOf(const Room& room);  // "fault: microphone dead"
    static QString numberOf(const WardRoom& room); // tells it from its neighbours: "4" of "Birkehuset 4"
    static double levelOf(const Room& room);    // 0..1 of a level strip; 0 unless it only listens

private:
    void touched(std::size_t row, const QList<int>& roles = {});

    std::string facility_;
    std::string unit_;
    std::vector<Room> rooms_;
};

} // namespace natlyt::console
