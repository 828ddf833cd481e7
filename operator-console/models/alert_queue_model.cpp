// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/alert_queue_model.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::console {

AlertQueueModel::AlertQueueModel(RoomOf roomOf, QObject* parent)
    : QAbstractListModel(parent), roomOf_(std::move(roomOf)) {
    connect(this, &AlertQueueModel::counted, this, &AlertQueueModel::ticked); // nothing that waits is nothing that is old
}

int AlertQueueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : size();
}

QHash<int, QByteArray> AlertQueueModel::roleNames() const {
    return {{AlertId, "alertId"},   {SectionRole, "section"}, {Label, "label"},
            {Resident, "resident"}, {Heard, "heard"},         {Status, "status"},
            {Age, "age"},           {Band, "band"},           {PriorityRole, "priority"},
            {State, "state"},       {Selected, "selected"},   {Mine, "mine"},
            {News, "news"},         {Spoken, "spoken"}};
}

QVariant AlertQueueModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& [alert, section, round] = rows_[static_cast<std::size_t>(index.row())];
    const auto* room = roomOf_(alert.room);
    const QString label = Words::text(room ? room->label : alert.room);
    switch (role) {
    case AlertId:
        return Words::text(alert.id.text());
    case SectionRole:
        return static_cast<int>(section);
    case Qt::DisplayRole:
    case Label:
        return label;
    case Resident:
        return room ? Words::text(room->resident) : QString();
    case Heard:
        return AlertLine::heard(alert);
    case Status:
        return std::ranges::find(closing_, alert.id) == closing_.end() ? AlertLine::status(alert, me_)
                                                                       : AlertLine::closing();
    case Age:
        return AlertLine::age(alert, now_.wall);
    case Band:
        return static_cast<int>(AlertLine::band(alert, now_.wall));
    case PriorityRole:
        return static_cast<int>(alert.priority);
    case State:
        return static_cast<int>(alert.state);
    case Selected:
        return selectedId_ == alert.id;
    case Mine:
        return alert.state == AlertState::Claimed && alert.claimedBy == me_;
    case News:
        return AlertLine::newSincePaged(alert);
    case Spoken: {
        const auto news = AlertLine::newSincePaged(alert);
        return QString("%1, %2, %3, %4")
            .arg(label, AlertLine::heard(alert), AlertLine::age(alert, now_.wall),
                 news.isEmpty() ? AlertLine::status(alert, me_) : AlertLine::status(alert, me_) + ", " + news);
    }
    default:
        return {};
    }
}

int AlertQueueModel::rowOf(const Uuid& id) const {
    const auto found = std::ranges::find(rows_, id, [](const Row& r) { return r.alert.id; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

const WardAlert* AlertQueueModel::find(const Uuid& id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : &rows_[static_cast<std::size_t>(row)].alert;
}

std::vector<const WardAlert*> AlertQueueModel::all() const {
    std::vector<const WardAlert*> alerts;
    for (const auto& row : rows_)
        alerts.push_back(&row.alert);
    return alerts;
}

int AlertQueueModel::heldRow(Section section) const {
    const auto held = [&](const std::optional<Uuid>& id) {
        const int row = id ? rowOf(*id) : -1;
        return row >= 0 && rows_[static_cast<std::size_t>(row)].section == section ? row : -1;
    };
    return std::max(held(selectedId_), held(pointed_));
}

int AlertQueueModel::placeFor(const WardAlert& alert, Section section) const {
    int place = 0;
    const int held = heldRow(section);
    for (int i = 0; i < size(); ++i) {
        const auto& row = rows_[static_cast<std::size_t>(i)];
        if (row.section > section)
            break;
        const bool before = row.section < section || i <= held || comesBefore(row.alert, alert);
        if (before)
            place = i + 1;
    }
    return place;
}

void AlertQueueModel::insert(const WardAlert& alert, Section section) {
    const int place = placeFor(alert, section);
    beginInsertRows({}, place, place);
    rows_.insert(rows_.begin() + place, Row{alert, section, round_});
    endInsertRows();
}

void AlertQueueModel::removeRow(int row) {
    beginRemoveRows({}, row, row);
    rows_.erase(rows_.begin() + row);
    endRemoveRows();
}

void AlertQueueModel::touched(int row, const QList<int>& roles) {
    emit dataChanged(index(row), index(row), roles);
}

void AlertQueueModel::put(const WardAlert& alert) {
    const int known = rowOf(alert.id);
    const auto section = sectionOf(alert.state);
    if (known >= 0 && rows_[static_cast<std::size_t>(known)].alert.revision > alert.revision)
        return;
    if (!section)
        return remove(alert.id);
    bool wasRaised = false, hasNews = false;
    if (known >= 0) {
        auto& row = rows_[static_cast<std::size_t>(known)];
        const auto news = AlertLine::newSincePaged(alert);
        hasNews = !news.isEmpty() && news != AlertLine::newSincePaged(row.alert);
        wasRaised = row.alert.state == AlertState::Raised || row.alert.state == AlertState::Claimed;
        const bool stays = row.section == *section &&
                           (known <= heldRow(*section) ||
                            (row.alert.priority == alert.priority && row.alert.raisedAt == alert.raisedAt));
        if (stays) {
            row.alert = alert;
            row.round = round_;
            touched(known);
        } else {
            removeRow(known);
            insert(alert, *section);
        }
    } else {
        insert(alert, *section);
    }
    const bool leftTheQueue = selectedId_ == alert.id && *section != Section::Waiting && wasRaised;
    if (leftTheQueue)
        setSelected(std::nullopt);
    if (!selectedId_)
        selectNext();
    emit counted();
    emit selectionChanged();
    if (alert.state == AlertState::Raised && !wasRaised)
        emit arrived(alert);
    if (hasNews)
        emit goneOn();
}

void AlertQueueModel::remove(const Uuid& id) {
    const int row = rowOf(id);
    if (row < 0)
        return;
    removeRow(row);
    std::erase(closing_, id);
    if (selectedId_ == id) {
        selectedId_.reset();
        selectNext();
    }
    emit counted();
    emit selectionChanged();
}

void AlertQueueModel::clear() {
    beginResetModel();
    rows_.clear();
    selectedId_.reset();
    pointed_.reset();
    closing_.clear();
    endResetModel();
    emit counted();
    emit selectionChanged();
}

void AlertQueueModel::dropOld() {
    std::vector<Uuid> old;
    for (const auto& row : rows_)
        if (row.round != round_)
            old.push_back(row.alert.id);
    for (const auto& id : old)
        remove(id);
}

void AlertQueueModel::setClosing(const Uuid& id, bool closing) {
    std::erase(closing_, id);
    if (closing)
        closing_.push_back(id);
    if (const int row = rowOf(id); row >= 0)
        touched(row, {Status});
    emit counted();
}

void AlertQueueModel::setMe(std::string user) {
    me_ = std::move(user);
    retranslate();
}

void AlertQueueModel::refreshRoom(const std::string& room) {
    for (int i = 0; i < size(); ++i)
        if (rows_[static_cast<std::size_t>(i)].alert.room == room)
            touched(i, {Label, Resident, Spoken});
}

void AlertQueueModel::tick(Now now) {
    const bool secondPassed = std::chrono::floor<seconds>(now.wall) != std::chrono::floor<seconds>(now_.wall);
    now_ = now;
    if (!secondPassed)
        return;
    if (!rows_.empty())
        emit dataChanged(index(0), index(size() - 1), {Age, Band, Spoken});
    emit ticked();
}

void AlertQueueModel::retranslate() {
    if (!rows_.empty())
        emit dataChanged(index(0), index(size() - 1));
    emit counted();
}

void AlertQueueModel::setSelected(std::optional<Uuid> id) {
    if (id == selectedId_)
        return;
    const int before = selectedId_ ? rowOf(*selectedId_) : -1;
    selectedId_ = id;
    if (before >= 0)
        touched(before, {Selected});
    if (const int after = id ? rowOf(*id) : -1; after >= 0)
        touched(after, {Selected});
    emit selectionChanged();
}

void AlertQueueModel::select(const Uuid& id) {
    if (rowOf(id) >= 0)
        setSelected(id);
}

void AlertQueueModel::moveSelection(int by) {
    if (rows_.empty())
        return;
    const int from = selectedId_ ? rowOf(*selectedId_) : -1;
    const int to = from < 0 ? 0 : std::clamp(from + by, 0, size() - 1);
    setSelected(rows_[static_cast<std::size_t>(to)].alert.id);
}

const WardAlert* AlertQueueModel::best() const {
    const WardAlert* best = nullptr;
    for (const auto& row : rows_)
        if (row.alert.state == AlertState::Raised && (!best || comesBefore(row.alert, *best)))
            best = &row.alert;
    return best;
}

void AlertQueueModel::selectNext() {
    if (const auto* next = best())
        setSelected(next->id);
    else
        setSelected(std::nullopt);
}

void AlertQueueModel::settle() {
    if (moreUrgentBelow() || !selectedId_)
        selectNext();
}

bool AlertQueueModel::moreUrgentBelow() const {
    const auto* chosen = selected();
    const auto* first = best();
    if (!chosen || !first || chosen->state == AlertState::Claimed)
        return false;
    return chosen->state != AlertState::Raised || first->priority > chosen->priority;
}

int AlertQueueModel::count(Section section) const {
    return static_cast<int>(std::ranges::count(rows_, section, &Row::section));
}

int AlertQueueModel::waiting() const {
    return static_cast<int>(
        std::ranges::count_if(rows_, [](const Row& r) { return r.alert.state == AlertState::Raised; }));
}

std::vector<AlertQueueModel::Bundle> AlertQueueModel::bundles() const {
    std::vector<Bundle> bundles;
    for (const auto& row : rows_) {
        if (row.alert.state != AlertState::Raised)
            continue;
        const auto* room = roomOf_(row.alert.room);
        const QString house = room ? Words::text(room->unit) : QString();
        auto bundle = std::ranges::find(bundles, house, &Bundle::house);
        if (bundle == bundles.end())
            bundle = bundles.insert(bundles.end(), Bundle{house, 0, &row.alert});
        ++bundle->count;
        if (comesBefore(row.alert, *bundle->first))
            bundle->first = &row.alert;
    }
    std::ranges::sort(bundles, [](const Bundle& a, const Bundle& b) { return comesBefore(*a.first, *b.first); });
    return bundles;
}

const WardAlert* AlertQueueModel::oldestWaiting() const {
    const WardAlert* oldest = nullptr;
    for (const auto& row : rows_)
        if (row.alert.state == AlertState::Raised && (!oldest || row.alert.raisedAt < oldest->raisedAt))
            oldest = &row.alert;
    return oldest;
}

QString AlertQueueModel::oldest() const {
    const auto* alert = oldestWaiting();
    return alert ? AlertLine::age(*alert, now_.wall) : QString();
}

int AlertQueueModel::oldestBand() const {
    const auto* alert = oldestWaiting();
    return static_cast<int>(alert ? AlertLine::band(*alert, now_.wall) : AgeBand::Calm);
}

std::optional<Priority> AlertQueueModel::loudestWaiting() const {
    std::optional<Priority> loudest;
    for (const auto& row : rows_)
        if (row.alert.state == AlertState::Raised)
            loudest = std::max(loudest.value_or(Priority::Low), row.alert.priority);
    return loudest;
}

} // namespace natlyt::console
