// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/rooms_model.hpp"

#include "operator-console/models/room_words.hpp"
#include "operator-console/models/words.hpp"

#include <QStringList>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace natlyt::console {

int RoomsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(houses_.size());
}

QHash<int, QByteArray> RoomsModel::roleNames() const {
    return {{Unit, "unit"}, {Facility, "facility"}, {Rooms, "rooms"}, {Count, "roomCount"}};
}

QVariant RoomsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    auto& house = *houses_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Unit:
        return Words::text(house.unit());
    case Facility:
        return Words::text(house.facility());
    case Rooms:
        return QVariant::fromValue<QObject*>(&house);
    case Count:
        return house.rowCount();
    default:
        return {};
    }
}

HouseModel& RoomsModel::house(const WardRoom& room) {
    const auto key = std::tie(room.facility, room.unit);
    const auto place = std::ranges::find_if(
        houses_, [&](const auto& h) { return std::tie(h->facility(), h->unit()) >= key; });
    if (place != houses_.end() && std::tie((*place)->facility(), (*place)->unit()) == key)
        return **place;
    const int row = static_cast<int>(place - houses_.begin());
    beginInsertRows({}, row, row);
    const auto made = houses_.insert(place, std::make_unique<HouseModel>(room.facility, room.unit));
    endInsertRows();
    watch(**made);
    return **made;
}

void RoomsModel::put(const WardRoom& room, MonotonicTime now) {
    const auto known = houseOf_.find(room.room);
    if (known != houseOf_.end() &&
        (known->second->unit() != room.unit || known->second->facility() != room.facility))
        remove(room.room); // it moved to another house
    auto& in = house(room);
    in.put(room, now);
    houseOf_[room.room] = &in;
    count();
}

void RoomsModel::remove(const std::string& room) {
    const auto known = houseOf_.find(room);
    if (known == houseOf_.end())
        return;
    auto* in = known->second;
    houseOf_.erase(known);
    in->remove(room);
    if (in->rowCount() == 0) {
        const auto place = std::ranges::find_if(houses_, [in](const auto& h) { return h.get() == in; });
        const int row = static_cast<int>(place - houses_.begin());
        beginRemoveRows({}, row, row);
        auto gone = std::move(*place);
        houses_.erase(place);
        endRemoveRows();
        gone.release()->deleteLater(); // views may still hold it in this turn of the event loop
        emit shapeChanged();
    }
    count();
}

void RoomsModel::clear() {
    beginResetModel();
    houseOf_.clear();
    for (auto& house : houses_)
        house.release()->deleteLater();
    houses_.clear();
    endResetModel();
    emit shapeChanged();
    count();
}

void RoomsModel::heartbeat(const RoomHeartbeat& heartbeat, MonotonicTime now) {
    if (const auto known = houseOf_.find(heartbeat.room); known != houseOf_.end())
        known->second->heartbeat(heartbeat, now);
}

void RoomsModel::tick(MonotonicTime now) {
    bool any = false;
    for (auto& house : houses_)
        any = house->tick(now) || any;
    if (any)
        count();
}

void RoomsModel::expectAll(MonotonicTime now) {
    for (auto& house : houses_)
        house->expectAll(now);
}

void RoomsModel::retranslate() {
    for (auto& house : houses_)
        house->retranslate();
    emit counted();
}

const WardRoom* RoomsModel::find(const std::string& room) const {
    const auto* found = findRoom(room);
    return found ? &found->ward : nullptr;
}

const HouseModel::Room* RoomsModel::findRoom(const std::string& room) const {
    const auto known = houseOf_.find(room);
    return known == houseOf_.end() ? nullptr : known->second->find(room);
}

std::vector<const WardRoom*> RoomsModel::inOrder() const {
    std::vector<const WardRoom*> all;
    for (const auto& house : houses_)
        for (const auto& room : house->rooms())
            all.push_back(&room.ward);
    return all;
}

std::vector<const WardRoom*> RoomsModel::unheardRooms() const {
    std::vector<const WardRoom*> unheard;
    for (const auto& house : houses_)
        for (const auto& room : house->rooms())
            if (isUnheard(room.ward, room.heard))
                unheard.push_back(&room.ward);
    return unheard;
}

int RoomsModel::listening() const {
    int count = 0;
    for (const auto& house : houses_)
        count += static_cast<int>(std::ranges::count_if(house->rooms(), [](const HouseModel::Room& r) {
            return r.heard && listens(r.ward.condition);
        }));
    return count;
}

int RoomsModel::facilities() const {
    std::set<std::string> names;
    for (const auto& house : houses_)
        names.insert(house->facility());
    return static_cast<int>(names.size());
}

QList<int> RoomsModel::markCounts() const {
    QList<int> counts(kRoomMarks, 0);
    for (const auto& house : houses_)
        for (const auto& room : house->rooms())
            ++counts[static_cast<int>(markOf(room.ward, room.heard))];
    return counts;
}

int RoomsModel::shelved() const {
    std::ptrdiff_t count = 0;
    for (const auto& house : houses_)
        count += std::ranges::count_if(house->rooms(), [](const HouseModel::Room& r) { return r.ward.shelved.has_value(); });
    return static_cast<int>(count);
}

QStringList RoomsModel::markTexts() const {
    QStringList texts;
    for (int mark = 0; mark < kRoomMarks; ++mark)
        texts << HouseModel::spokenMark(static_cast<RoomMark>(mark));
    return texts;
}

QString RoomsModel::summary() const {
    if (total() == 0)
        return tr("No dwellings known yet");
    const int open = listening(), missing = unheard(), closed = total() - open - missing;
    QStringList parts;
    if (closed == 0 && missing == 0)
        return tr("%n dwelling(s) listen as planned", nullptr, open);
    parts << tr("%1 of %n dwelling(s) listen", nullptr, total()).arg(open);
    if (closed > 0)
        parts << tr("%n closed as planned", nullptr, closed);
    if (missing > 0)
        parts << tr("%n not heard", nullptr, missing);
    return parts.join(QStringLiteral(" · "));
}

// What the ward sends comes in bursts - all of it after a log-in - and the counts are shown, not acted upon.
void RoomsModel::count() {
    if (std::exchange(counting_, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            counting_ = false;
            emit counted();
        },
        Qt::QueuedConnection);
}

void RoomsModel::watch(HouseModel& house) {
    connect(&house, &QAbstractItemModel::rowsInserted, this, &RoomsModel::shapeChanged);
    connect(&house, &QAbstractItemModel::rowsRemoved, this, &RoomsModel::shapeChanged);
    connect(&house, &QAbstractItemModel::dataChanged, this,
            [this, &house](const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) {
                const auto at = std::ranges::find(houses_, &house, &std::unique_ptr<HouseModel>::get);
                const bool levelOnly = roles.size() == 1 && roles.front() == HouseModel::Level;
                for (int row = from.row(); row <= to.row(); ++row)
                    emit roomChanged(static_cast<int>(at - houses_.begin()), row, levelOnly);
            });
}

} // namespace natlyt::console
