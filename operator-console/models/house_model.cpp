// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/house_model.hpp"

#include "operator-console/models/room_words.hpp"
#include "operator-console/models/words.hpp"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace natlyt::console {

namespace {

// "Birkehuset 12" after "Birkehuset 4".
bool labelBefore(const std::string& a, const std::string& b) {
    static const QCollator collator = [] {
        QCollator c(QLocale(QLocale::Danish, QLocale::Denmark));
        c.setNumericMode(true);
        return c;
    }();
    return collator.compare(Words::text(a), Words::text(b)) < 0;
}

} // namespace

HouseModel::HouseModel(std::string facility, std::string unit, QObject* parent)
    : QAbstractListModel(parent), facility_(std::move(facility)), unit_(std::move(unit)) {}

int HouseModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rooms_.size());
}

QHash<int, QByteArray> HouseModel::roleNames() const {
    return {{RoomId, "roomId"}, {Label, "label"}, {Number, "number"}, {Resident, "resident"},
            {Mark, "mark"},     {Level, "level"}, {Spoken, "spoken"}, {Detail, "detail"}};
}

QString HouseModel::spokenMark(RoomMark mark) {
    switch (mark) {
    case RoomMark::Listening:
        return tr("listening");
    case RoomMark::AlertWaiting:
        return tr("alert");
    case RoomMark::AlertTaken:
        return tr("alert taken");
    case RoomMark::Watched:
        return tr("watched");
    case RoomMark::Paged:
        return tr("paged");
    case RoomMark::ListenedTo:
        return tr("listened to");
    case RoomMark::Private:
        return tr("private");
    case RoomMark::Closed:
        return tr("closed");
    case RoomMark::Fault:
        return tr("fault");
    case RoomMark::Silent:
        return tr("silent microphone");
    case RoomMark::Offline:
        return tr("offline");
    case RoomMark::NotHeard:
        return tr("not heard");
    }
    std::unreachable();
}

QString HouseModel::numberOf(const WardRoom& room) {
    const QString label = Words::text(room.label);
    return label.mid(label.lastIndexOf(' ') + 1).left(4);
}

QString HouseModel::detailOf(const Room& room) {
    const auto mark = markOf(room.ward, room.heard);
    const QString why = whyOf(room.ward.condition, room.ward.reason), state = spokenMark(mark), shelved = Words::shelved(room.ward);
    QString all = why.isEmpty() || mark == RoomMark::Listening ? state : state + ": " + why;
    for (const QString& more : {shelved, Words::unmanned(room.ward), microphoneDoubt(room.ward)})
        if (!more.isEmpty())
            all += ", " + more;
    return all;
}

double HouseModel::levelOf(const Room& room) {
    return markOf(room.ward, room.heard) == RoomMark::Listening ? std::clamp((room.levelDbfs + 66) / 60.0, 0.0, 1.0) : 0.0;
}

QVariant HouseModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& room = rooms_[static_cast<std::size_t>(index.row())];
    const auto mark = markOf(room.ward, room.heard);
    const QString why = whyOf(room.ward.condition, room.ward.reason);
    const QString state = spokenMark(mark);
    switch (role) {
    case RoomId:
        return Words::text(room.ward.room);
    case Qt::DisplayRole:
    case Label:
        return Words::text(room.ward.label);
    case Number:
        return numberOf(room.ward);
    case Resident:
        return Words::text(room.ward.resident);
    case Mark:
        return static_cast<int>(mark);
    case Level:
        return levelOf(room);
    case Detail:
        return detailOf(room);
    case Spoken:
        return Words::text(room.ward.label) + ", " + (why.isEmpty() ? state : state + ", " + why) +
               (room.ward.shelved ? ", " + Words::shelved(room.ward) : QString()) +
               (room.ward.unmannedUntil ? ", " + Words::unmanned(room.ward) : QString());
    default:
        return {};
    }
}

bool HouseModel::unmanned() const {
    return std::ranges::any_of(rooms_, [](const Room& room) { return room.ward.unmannedUntil.has_value(); });
}

void HouseModel::touched(std::size_t row, const QList<int>& roles) {
    const auto at = index(static_cast<int>(row));
    emit dataChanged(at, at, roles);
}

const HouseModel::Room* HouseModel::find(const std::string& id) const {
    const auto found = std::ranges::find(rooms_, id, [](const Room& r) { return r.ward.room; });
    return found == rooms_.end() ? nullptr : &*found;
}

void HouseModel::put(const WardRoom& ward, MonotonicTime now) {
    const auto known = std::ranges::find(rooms_, ward.room, [](const Room& r) { return r.ward.room; });
    if (known != rooms_.end() && known->ward.label == ward.label) {
        known->ward = ward;
        return touched(static_cast<std::size_t>(known - rooms_.begin()));
    }
    Room room{ward, now};
    if (known != rooms_.end()) {
        room = *known;
        room.ward = ward;
        remove(ward.room);
    }
    const auto place =
        std::ranges::find_if(rooms_, [&](const Room& r) { return labelBefore(ward.label, r.ward.label); });
    const int row = static_cast<int>(place - rooms_.begin());
    beginInsertRows({}, row, row);
    rooms_.insert(place, std::move(room));
    endInsertRows();
}

bool HouseModel::remove(const std::string& id) {
    const auto found = std::ranges::find(rooms_, id, [](const Room& r) { return r.ward.room; });
    if (found == rooms_.end())
        return false;
    const int row = static_cast<int>(found - rooms_.begin());
    beginRemoveRows({}, row, row);
    rooms_.erase(found);
    endRemoveRows();
    return true;
}

void HouseModel::heartbeat(const RoomHeartbeat& heartbeat, MonotonicTime now) {
    for (std::size_t i = 0; i < rooms_.size(); ++i) {
        auto& room = rooms_[i];
        if (room.ward.room != heartbeat.room)
            continue;
        room.heardAt = now;
        if (room.levelDbfs == heartbeat.levelDbfs)
            return;
        room.levelDbfs = heartbeat.levelDbfs;
        return touched(i, {Level});
    }
}

bool HouseModel::tick(MonotonicTime now) {
    bool any = false;
    for (std::size_t i = 0; i < rooms_.size(); ++i) {
        auto& room = rooms_[i];
        const bool heard = room.heardAt && now - *room.heardAt <= kRoomUnheardAfter;
        if (heard == room.heard)
            continue;
        room.heard = heard;
        any = true;
        touched(i);
    }
    return any;
}

void HouseModel::expectAll(MonotonicTime now) {
    for (auto& room : rooms_)
        room.heardAt = now;
}

void HouseModel::retranslate() {
    if (!rooms_.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace natlyt::console
