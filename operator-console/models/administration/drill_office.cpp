// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/drill_office.hpp"

#include "operator-console/models/administration/admin_words.hpp"
#include "operator-console/models/chain_drill_words.hpp"
#include "operator-console/models/words.hpp"

#include <QVariantMap>

#include <algorithm>

namespace natlyt::console {

DrillOffice::DrillOffice(Ask ask, QObject* parent) : QObject(parent), ask_(std::move(ask)) {}

void DrillOffice::show(const Registry& registry) {
    rooms_.clear();
    for (const auto& line : registry.rooms)
        rooms_.push_back(line.room);
    persons_.clear();
    std::ranges::copy_if(registry.persons, std::back_inserter(persons_), [](const RegistryPerson& p) { return p.role == Role::Staff; });
    zone_ = QTimeZone(QByteArray::fromStdString(registry.timeZone));
    if (!zone_.isValid())
        zone_ = QTimeZone::utc();
    if (std::ranges::find(rooms_, room_, &RegistryRoom::id) == rooms_.end())
        room_ = rooms_.empty() ? std::string() : rooms_.front().id;
    if (std::ranges::find(persons_, person_, &RegistryPerson::id) == persons_.end())
        person_.clear();
    emit changed();
}

void DrillOffice::heard(const StationHeartbeat& heartbeat) {
    const bool ended = running_ && (!heartbeat.drill || heartbeat.drill->id != running_->id);
    const bool another = running_ != heartbeat.drill;
    running_ = heartbeat.drill;
    if (running_ && running_->raisedAt && !running_->shownAt) {
        OperatorRequest shown;
        shown.kind = OperatorRequestKind::DrillShown;
        shown.drill = running_->id;
        ask_(std::move(shown));
    }
    if (ended) {
        OperatorRequest again;
        again.kind = OperatorRequestKind::ReadDrills;
        ask_(std::move(again));
    }
    if (another)
        emit changed();
}

void DrillOffice::read(const std::vector<ChainDrill>& drills) {
    past_.clear();
    std::ranges::copy_if(drills, std::back_inserter(past_), [](const ChainDrill& drill) { return drill.end.has_value(); });
    emit changed();
}

void DrillOffice::forget() {
    running_.reset();
    past_.clear();
    person_.clear();
    emit changed();
}

QString DrillOffice::labelOf(const std::string& room) const {
    const auto found = std::ranges::find(rooms_, room, &RegistryRoom::id);
    return Words::text(found == rooms_.end() ? room : found->label);
}

QVariantList DrillOffice::rooms() const {
    QVariantList list;
    for (const auto& room : rooms_)
        list << QVariantMap{{"id", Words::text(room.id)}, {"name", Words::text(room.label)}};
    return list;
}

QVariantList DrillOffice::persons() const {
    QVariantList list{QVariantMap{{"id", ""}, {"name", AdminWords::tr("Whoever is on duty there")}}};
    for (const auto& person : persons_)
        list << QVariantMap{{"id", Words::text(person.id)}, {"name", Words::text(person.initials + " (" + person.id + ")")}};
    return list;
}

QString DrillOffice::sentence() const {
    return running_ ? ChainDrillWords::running(*running_, labelOf(running_->room)) : QString();
}

QVariantList DrillOffice::links() const {
    return running_ ? ChainDrillWords::links(*running_) : QVariantList();
}

QString DrillOffice::titleOf(const ChainDrill& drill) const {
    const QString by = drill.askedBy.empty() ? AdminWords::tr("by the schedule") : Words::text(drill.askedBy);
    return AdminWords::moment(drill.askedAt, zone_) + " · " + labelOf(drill.room) + " · " + by;
}

QVariantList DrillOffice::past() const {
    QVariantList list;
    for (const auto& drill : past_)
        list << QVariantMap{{"title", titleOf(drill)},
                            {"result", ChainDrillWords::ended(drill)},
                            {"whole", ChainDrillWords::cameThrough(drill)},
                            {"links", ChainDrillWords::links(drill)}};
    return list;
}

void DrillOffice::chooseRoom(const QString& room) {
    room_ = room.toStdString();
    emit changed();
}

void DrillOffice::choosePerson(const QString& person) {
    person_ = person.toStdString();
    emit changed();
}

void DrillOffice::start() {
    OperatorRequest request;
    request.kind = OperatorRequestKind::StartDrill;
    request.room = room_;
    if (!person_.empty())
        request.person = person_;
    ask_(std::move(request));
}

void DrillOffice::stop() {
    if (!running_)
        return;
    OperatorRequest request;
    request.kind = OperatorRequestKind::EndDrill;
    request.drill = running_->id;
    ask_(std::move(request));
}

} // namespace natlyt::console
