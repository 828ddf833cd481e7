// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/staff_office.hpp"

#include "operator-console/models/administration/admin_words.hpp"

#include <QVariantMap>

#include <algorithm>

namespace natlyt::console {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

StaffOffice::StaffOffice(SendChange send, QObject* parent) : QObject(parent), send_(send), paging_(std::move(send)) {
    edit({});
    connect(&paging_, &PagingOffice::changed, this, &StaffOffice::changed);
    connect(&form_, &Form::changed, this, &StaffOffice::changed);
}

void StaffOffice::show(const Registry& registry) {
    const bool arranged = chainChanged();
    units_ = registry.units;
    persons_ = registry.persons;
    chains_ = registry.chains;
    locks_ = registry.lockedOut.value_or(std::vector<LockedOut>{});
    drills_ = registry.guidedDrills.value_or(std::vector<GuidedDrillRecord>{});
    zone_ = QTimeZone(QByteArray::fromStdString(registry.timeZone));
    if (std::ranges::find(units_, house_, &RegistryUnit::id) == units_.end())
        house_ = units_.empty() ? std::string() : units_.front().id;
    if (!arranged)
        chain_ = stored();
    paging_.show(registry, house_);
    emit changed();
}

std::vector<std::string> StaffOffice::stored() const {
    const auto found = std::ranges::find(chains_, house_, &RegistryChain::unit);
    return found == chains_.end() ? std::vector<std::string>() : found->persons;
}

QVariantList StaffOffice::persons() const {
    QVariantList list;
    for (const auto& person : persons_) {
        const auto lock = std::ranges::find_if(
            locks_, [&](const LockedOut& l) { return std::ranges::find(l.persons, person.id) != l.persons.end(); });
        const auto drill = std::ranges::find(drills_, person.id, &GuidedDrillRecord::user);
        const bool operates = person.role == Role::Operator, drilled = operates && drill != drills_.end();
        list << QVariantMap{{"id", text(person.id)},
                            {"drill", operates ? AdminWords::guidedDrill(drilled ? &*drill : nullptr, zone_) : QString()},
                            {"drilled", drilled},
                            {"initials", text(person.initials)},
                            {"role", static_cast<int>(person.role)},
                            {"roleText", AdminWords::of(person.role)},
                            {"locked", lock == locks_.end() ? QString() : AdminWords::waitsUntil(lock->until, zone_)}};
    }
    return list;
}

QVariantList StaffOffice::houses() const {
    QVariantList list;
    for (const auto& unit : units_)
        list << QVariantMap{{"id", text(unit.id)}, {"name", text(unit.name)}};
    return list;
}

bool StaffOffice::changedByHand() const {
    return chainChanged() || paging_.changedByHand();
}

QVariantList StaffOffice::chain() const {
    QVariantList list;
    for (const auto& id : chain_) {
        const auto person = std::ranges::find(persons_, id, &RegistryPerson::id);
        list << QVariantMap{{"id", text(id)}, {"initials", person == persons_.end() ? text(id) : text(person->initials)}};
    }
    return list;
}

QVariantList StaffOffice::others() const {
    QVariantList list;
    for (const auto& person : persons_)
        if (person.role == Role::Staff && std::ranges::find(chain_, person.id) == chain_.end())
            list << QVariantMap{{"id", text(person.id)}, {"initials", text(person.initials)}};
    return list;
}

void StaffOffice::edit(const QString& id) {
    const auto found = std::ranges::find(persons_, id.toStdString(), &RegistryPerson::id);
    const auto person = found == persons_.end() ? RegistryPerson{{}, {}, Role::Staff, {}} : *found;
    const auto reach = person.reach.value_or(RegistryReach{});
    form_.load({{"id", text(person.id)},
                {"initials", text(person.initials)},
                {"role", static_cast<int>(person.role)},
                {"sms", text(reach.sms)},
                {"espa", text(reach.espa)},
                {"push", text(reach.push)}});
}

void StaffOffice::savePerson() {
    form_.clearErrors();
    if (!form_.require({"id", "initials"}))
        return;
    RegistryChange change;
    change.kind = ChangeKind::SavePerson;
    change.person = RegistryPerson{form_.utf8("id"), form_.utf8("initials"),
                                   static_cast<Role>(form_.values()->value("role").toInt()), {}};
    if (change.person->role == Role::Staff)
        change.person->reach = RegistryReach{form_.utf8("espa"), form_.utf8("sms"), form_.utf8("push")};
    send_(std::move(change));
}

void StaffOffice::removePerson(const QString& person) {
    RegistryChange change;
    change.kind = ChangeKind::RemovePerson;
    change.subject = person.toStdString();
    send_(std::move(change));
}

void StaffOffice::chooseHouse(const QString& unit) {
    if (changedByHand())
        return;
    house_ = unit.toStdString();
    chain_ = stored();
    paging_.chooseHouse(house_);
    emit changed();
}

void StaffOffice::put(const QString& person, int place) {
    const auto id = person.toStdString();
    std::erase(chain_, id);
    chain_.insert(chain_.begin() + std::clamp(place, 0, static_cast<int>(chain_.size())), id);
    emit changed();
}

void StaffOffice::takeOut(const QString& person) {
    std::erase(chain_, person.toStdString());
    emit changed();
}

void StaffOffice::saveChain() {
    RegistryChange change;
    change.kind = ChangeKind::SaveChain;
    change.chain = RegistryChain{house_, chain_};
    send_(std::move(change));
}

void StaffOffice::discard() {
    chain_ = stored();
    paging_.discard();
    edit({});
    emit changed();
}

void StaffOffice::answered(const RegistryChange& change, const OperatorReply& reply) {
    if (change.kind == ChangeKind::SavePerson && reply.code == ReplyCode::Ok)
        edit({});
    else if (change.kind == ChangeKind::SavePerson && reply.problems)
        form_.refused(*reply.problems);
    if (change.kind == ChangeKind::SaveChain && reply.code == ReplyCode::Ok && change.chain) {
        std::erase_if(chains_, [&](const RegistryChain& c) { return c.unit == change.chain->unit; });
        chains_.push_back(*change.chain);
    }
    paging_.answered(change, reply);
    emit changed();
}

void StaffOffice::retranslate() {
    form_.retranslate();
    paging_.retranslate();
    emit changed();
}

} // namespace natlyt::console
