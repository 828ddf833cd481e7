// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/roster_office.hpp"

#include "operator-console/models/administration/admin_words.hpp"

#include <QVariantMap>

#include <algorithm>
#include <utility>

namespace natlyt::console {

namespace {

constexpr int kShiftsMost = 20; // as many as a change carries

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

RosterOffice::RosterOffice(SendChange send, QObject* parent)
    : QObject(parent), send_(std::move(send)), zone_(QTimeZone::utc()) {}

void RosterOffice::show(const Registry& registry) {
    const bool arranged = changedByHand();
    registry_ = registry;
    registry_.rooms.clear();
    zone_ = QTimeZone(QByteArray::fromStdString(registry.timeZone));
    if (!zone_.isValid())
        zone_ = QTimeZone::utc();
    if (std::ranges::find(registry_.units, house_, &RegistryUnit::id) == registry_.units.end())
        house_ = registry_.units.empty() ? std::string() : registry_.units.front().id;
    if (!arranged)
        drafts_ = stored();
    emit changed();
}

std::vector<ShiftDraft> RosterOffice::stored() const {
    std::vector<ShiftDraft> drafts;
    if (registry_.shifts)
        for (const auto& shift : *registry_.shifts)
            if (shift.unit == house_)
                drafts.push_back(draftOf(shift));
    return drafts;
}

const RegistryGap* RosterOffice::gapOf(const std::string& unit) const {
    if (!registry_.gaps)
        return nullptr;
    const auto found = std::ranges::find(*registry_.gaps, unit, &RegistryGap::unit);
    return found == registry_.gaps->end() ? nullptr : &*found;
}

QString RosterOffice::timesOf(const RegistryGap& gap) const {
    return AdminWords::clock(gap.from, zone_) + "–" + AdminWords::clock(gap.to, zone_);
}

QString RosterOffice::stateOf(const std::string& unit) const {
    if (const auto* gap = gapOf(unit))
        return tr("Nobody on duty %1").arg(timesOf(*gap));
    const bool rostered = registry_.shifts && std::ranges::find(*registry_.shifts, unit, &RegistryShift::unit) != registry_.shifts->end();
    return rostered ? tr("Somebody is on duty whenever the house is listened to")
                    : tr("No roster: paged in the fixed order");
}

QVariantList RosterOffice::houses() const {
    QVariantList list;
    for (const auto& unit : registry_.units)
        list << QVariantMap{{"id", text(unit.id)}, {"name", text(unit.name)}, {"state", stateOf(unit.id)}, {"unmanned", gapOf(unit.id) != nullptr}};
    return list;
}

int RosterOffice::unmannedCount() const {
    return static_cast<int>(std::ranges::count_if(registry_.units, [this](const auto& unit) { return gapOf(unit.id) != nullptr; }));
}

QString RosterOffice::unmanned() const {
    QStringList list;
    for (const auto& unit : registry_.units)
        if (const auto* gap = gapOf(unit.id))
            list << text(unit.name) + " " + timesOf(*gap);
    return list.join(", ");
}

QString RosterOffice::houseName() const {
    const auto found = std::ranges::find(registry_.units, house_, &RegistryUnit::id);
    return found == registry_.units.end() ? QString() : text(found->name);
}

QString RosterOffice::initialsOf(const std::string& id) const {
    const auto person = std::ranges::find(registry_.persons, id, &RegistryPerson::id);
    return text(person == registry_.persons.end() ? id : person->initials);
}

QVariantList RosterOffice::named(const std::vector<std::string>& persons) const {
    QVariantList list;
    for (const auto& id : persons)
        list << QVariantMap{{"id", text(id)}, {"initials", initialsOf(id)}};
    return list;
}

QVariantList RosterOffice::others(const ShiftDraft& draft) const {
    std::vector<std::string> left;
    const auto isIn = [](const auto& list, const auto& id) { return std::ranges::find(list, id) != list.end(); };
    for (const auto& person : registry_.persons)
        if (person.role == Role::Staff && !isIn(draft.persons, person.id) && !isIn(draft.substitutes, person.id))
            left.push_back(person.id);
    return named(left);
}

QString RosterOffice::said(ShiftFault fault) {
    switch (fault) {
    case ShiftFault::None:
        return {};
    case ShiftFault::NoDay:
        return tr("Choose at least one day.");
    case ShiftFault::NoTime:
        return tr("Write both times like 22:00.");
    case ShiftFault::NoPerson:
        return tr("Somebody must be on duty. Substitutes come after them.");
    case ShiftFault::Refused:
        return tr("The station did not take this shift: somebody in it has left, or stands there twice.");
    }
    std::unreachable();
}

QVariantList RosterOffice::shifts() const {
    QVariantList list;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
        const auto& draft = drafts_[i];
        list << QVariantMap{{"days", draft.days},
                            {"from", draft.from},
                            {"to", draft.to},
                            {"persons", named(draft.persons)},
                            {"substitutes", named(draft.substitutes)},
                            {"others", others(draft)},
                            {"manager", text(draft.manager)},
                            {"trouble", i < faults_.size() ? said(faults_[i]) : QString()}};
    }
    return list;
}

QVariantList RosterOffice::managers() const {
    QVariantList list{QVariantMap{{"id", QString()}, {"name", tr("Nobody")}}};
    for (const auto& person : registry_.persons)
        if (person.role == Role::Staff || person.role == Role::Admin)
            list << QVariantMap{{"id", text(person.id)}, {"name", text(person.initials) + " (" + text(person.id) + ")"}};
    return list;
}

QStringList RosterOffice::days() const {
    QStringList names;
    for (int day = 0; day < 7; ++day)
        names << AdminWords::day(day);
    return names;
}

ShiftDraft* RosterOffice::at(int shift) {
    return shift >= 0 && shift < shiftCount() ? &drafts_[static_cast<std::size_t>(shift)] : nullptr;
}

void RosterOffice::edited() {
    faults_.clear();
    emit changed();
}

void RosterOffice::chooseHouse(const QString& unit) {
    if (changedByHand())
        return;
    house_ = unit.toStdString();
    drafts_ = stored();
    edited();
}

void RosterOffice::addShift() {
    if (shiftCount() >= kShiftsMost)
        return;
    drafts_.push_back(drafts_.empty() ? ShiftDraft() : drafts_.back());
    edited();
}

void RosterOffice::removeShift(int shift) {
    if (!at(shift))
        return;
    drafts_.erase(drafts_.begin() + shift);
    edited();
}

void RosterOffice::setDay(int shift, int day, bool on) {
    if (auto* draft = at(shift))
        draft->days = on ? draft->days | 1 << day : draft->days & ~(1 << day);
    edited();
}

void RosterOffice::setTimes(int shift, const QString& from, const QString& to) {
    auto* draft = at(shift);
    if (!draft)
        return;
    const auto tidy = [](const QString& typed) {
        const auto minute = minuteTyped(typed);
        return minute ? AdminWords::minute(*minute % kDayMinutes) : typed;
    };
    draft->from = tidy(from);
    draft->to = tidy(to);
    edited();
}

void RosterOffice::typeTimes(int shift, const QString& from, const QString& to) {
    if (auto* draft = at(shift)) {
        draft->from = from;
        draft->to = to;
    }
    edited();
}

void RosterOffice::put(int shift, bool substitute, const QString& person, int place) {
    takeOut(shift, person);
    if (auto* draft = at(shift)) {
        auto& list = substitute ? draft->substitutes : draft->persons;
        list.insert(list.begin() + std::clamp(place, 0, static_cast<int>(list.size())), person.toStdString());
    }
    edited();
}

void RosterOffice::takeOut(int shift, const QString& person) {
    if (auto* draft = at(shift)) {
        std::erase(draft->persons, person.toStdString());
        std::erase(draft->substitutes, person.toStdString());
    }
    edited();
}

void RosterOffice::setManager(int shift, const QString& person) {
    if (auto* draft = at(shift))
        draft->manager = person.toStdString();
    edited();
}

bool RosterOffice::makeSense() {
    faults_.clear();
    std::ranges::transform(drafts_, std::back_inserter(faults_), faultOf);
    emit changed();
    if (std::ranges::all_of(faults_, [](ShiftFault fault) { return fault == ShiftFault::None; }))
        return true;
    emit foundWrong();
    tellFirstWrong();
    return false;
}

void RosterOffice::tellFirstWrong() {
    const auto wrong = std::ranges::find_if(faults_, [](ShiftFault fault) { return fault != ShiftFault::None; });
    if (wrong != faults_.end())
        emit wrongAt(static_cast<int>(wrong - faults_.begin()));
}

void RosterOffice::sendFor(const std::string& unit) {
    RegistryChange change;
    change.kind = ChangeKind::SaveShifts;
    change.subject = unit;
    change.shifts.emplace();
    for (const auto& draft : drafts_)
        change.shifts->push_back(shiftOf(draft, unit));
    send_(std::move(change));
}

void RosterOffice::save() {
    if (makeSense())
        sendFor(house_);
}

void RosterOffice::saveForFacility() {
    if (!makeSense())
        return;
    for (const auto& unit : neighbouring())
        sendFor(unit);
    sendFor(house_); // last: what its answer says stands on the screen
}

std::vector<std::string> RosterOffice::neighbouring() const {
    const auto mine = std::ranges::find(registry_.units, house_, &RegistryUnit::id);
    std::vector<std::string> units;
    for (const auto& unit : registry_.units)
        if (mine != registry_.units.end() && unit.facility == mine->facility && unit.id != house_)
            units.push_back(unit.id);
    return units;
}

QString RosterOffice::facility() const {
    const auto unit = std::ranges::find(registry_.units, house_, &RegistryUnit::id);
    if (unit == registry_.units.end())
        return {};
    const auto found = std::ranges::find(registry_.facilities, unit->facility, &RegistryFacility::id);
    return text(found == registry_.facilities.end() ? unit->facility : found->name);
}

void RosterOffice::discard() {
    drafts_ = stored();
    edited();
}

void RosterOffice::answered(const RegistryChange& change, const OperatorReply& reply) {
    if (change.kind != ChangeKind::SaveShifts || !change.shifts)
        return;
    if (reply.code == ReplyCode::Ok) {
        auto& shifts = registry_.shifts ? *registry_.shifts : registry_.shifts.emplace();
        std::erase_if(shifts, [&](const RegistryShift& shift) { return shift.unit == *change.subject; });
        shifts.insert(shifts.end(), change.shifts->begin(), change.shifts->end());
        if (*change.subject == house_)
            drafts_ = stored();
    } else if (reply.problems) {
        faults_.assign(drafts_.size(), ShiftFault::None);
        for (std::size_t i = 0; i < faults_.size(); ++i)
            for (const auto& problem : *reply.problems)
                if (problem.field.starts_with("shifts[" + std::to_string(i) + "]"))
                    faults_[i] = ShiftFault::Refused;
        emit changed();
        tellFirstWrong();
    }
    emit changed();
}

} // namespace natlyt::console
