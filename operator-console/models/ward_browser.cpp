// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/ward_browser.hpp"

#include "operator-console/models/room_words.hpp"
#include "operator-console/models/words.hpp"

#include <algorithm>

namespace natlyt::console {

namespace {

// Initials are written with and without their dots, and nobody types capitals at night.
QString folded(const QString& text) {
    return QString(text).remove('.').toCaseFolded();
}

bool listens(const HouseModel::Room& room) {
    return room.heard && console::listens(room.ward.condition);
}

} // namespace

WardBrowser::WardBrowser(RoomsModel& rooms, QObject* parent) : QAbstractListModel(parent), rooms_(rooms) {
    connect(&rooms_, &RoomsModel::counted, this, &WardBrowser::refresh);
}

int WardBrowser::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> WardBrowser::roleNames() const {
    return {{RoomId, "roomId"}, {Label, "label"},     {Resident, "resident"}, {Place, "place"}, {Mark, "mark"},
            {Why, "why"},       {Unheard, "unheard"}, {Selected, "selected"}, {Spoken, "spoken"}};
}

QVariant WardBrowser::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& found = found_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RoomId:
        return Words::text(found.room);
    case Qt::DisplayRole:
    case Label:
        return found.label;
    case Resident:
        return found.resident;
    case Place:
        return found.place;
    case Mark:
        return static_cast<int>(found.mark);
    case Why:
        return found.why;
    case Unheard:
        return found.unheard;
    case Selected:
        return index.row() == selected_;
    case Spoken:
        return QStringList{found.label, found.resident, found.place, found.why}.join(", ");
    default:
        return {};
    }
}

void WardBrowser::open() {
    open_ = true;
    selected_ = -1;
    refresh();
}

void WardBrowser::close() {
    if (!open_)
        return;
    open_ = onlyClosed_ = false;
    query_.clear();
    house_.clear();
    facility_.clear();
    selected_ = -1;
    refresh();
}

void WardBrowser::setQuery(const QString& query) {
    if (query == query_)
        return;
    query_ = query;
    refresh();
}

void WardBrowser::toggleOnlyClosed() {
    onlyClosed_ = !onlyClosed_;
    refresh();
}

void WardBrowser::zoomTo(const HouseModel* house) {
    house_ = house ? Words::text(house->unit()) : QString();
    facility_ = house ? Words::text(house->facility()) : QString();
    refresh();
}

bool WardBrowser::within(const HouseModel& house) const {
    return house_.isEmpty() || (Words::text(house.unit()) == house_ && Words::text(house.facility()) == facility_);
}

bool WardBrowser::matches(const HouseModel& house, const HouseModel::Room& room) const {
    if (onlyClosed_ && listens(room))
        return false;
    const auto wanted = folded(query_).split(' ', Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return true;
    const QString text = folded(Words::text(room.ward.label + " " + room.ward.resident + " " + house.unit() + " " +
                                            house.facility() + " " + room.ward.room));
    return std::ranges::all_of(wanted, [&](const QString& word) { return text.contains(word); });
}

void WardBrowser::refresh() {
    std::vector<Found> found;
    if (open_ && narrowed())
        for (const auto& house : rooms_.houses())
            for (const auto& room : house->rooms()) {
                if (!within(*house) || !matches(*house, room))
                    continue;
                const auto mark = markOf(room.ward, room.heard);
                const QString place = Words::text(house->facility().empty() ? house->unit() : house->facility() + " · " + house->unit());
                found.push_back({room.ward.room, Words::text(room.ward.label), Words::text(room.ward.resident), place,
                                 HouseModel::detailOf(room), mark, isUnheard(room.ward, room.heard)});
            }
    std::ranges::stable_partition(found, &Found::unheard);
    const auto wanted = folded(query_).trimmed(); // a resident's initials name one dwelling, parts of names name many
    std::ranges::stable_partition(found, [&](const Found& one) { return folded(one.resident).remove('.') == wanted || folded(one.resident) == wanted; });
    if (found != found_) {
        beginResetModel();
        found_ = std::move(found);
        endResetModel();
    }
    selected_ = found_.empty() ? -1 : std::clamp(selected_, 0, count() - 1);
    if (selected_ >= 0)
        emit dataChanged(index(0), index(count() - 1), {Selected});
    emit changed();
}

bool WardBrowser::stepBack() {
    if (house_.isEmpty() && !narrowed())
        return false;
    if (!house_.isEmpty()) {
        house_.clear();
        facility_.clear();
    } else {
        query_.clear();
        onlyClosed_ = false;
    }
    refresh();
    return true;
}

void WardBrowser::moveSelection(int rows) {
    if (found_.empty())
        return;
    selected_ = std::clamp(selected_ + rows, 0, count() - 1);
    emit dataChanged(index(0), index(count() - 1), {Selected});
    emit changed();
}

QString WardBrowser::selectedRoom() const {
    return selected_ < 0 ? QString() : Words::text(found_[static_cast<std::size_t>(selected_)].room);
}

QString WardBrowser::heading() const {
    if (!narrowed())
        return {};
    if (!onlyClosed_)
        return tr("%n dwelling(s) found", nullptr, count());
    const auto should = static_cast<int>(std::ranges::count(found_, true, &Found::unheard));
    if (count() == 0)
        return tr("Everything listens.");
    return tr("%n dwelling(s) do not listen", nullptr, count()) + QStringLiteral(" · ") +
           (should == 0 ? tr("all as planned") : tr("%n should", nullptr, should));
}

} // namespace natlyt::console
