// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/paging_office.hpp"

#include <QStringList>
#include <QVariantMap>

#include <algorithm>
#include <array>
#include <utility>

namespace natlyt::console {

namespace {

constexpr std::array<std::pair<const char*, std::optional<int> PagingRules::*>, 4> kTimes{{
    {"acknowledge_s", &PagingRules::acknowledgeSeconds},
    {"repeat_s", &PagingRules::repeatSeconds},
    {"arrive_s", &PagingRules::arriveSeconds},
    {"report_s", &PagingRules::reportSeconds},
}};
constexpr std::array<std::pair<const char*, int PagingRules::*>, 3> kChannels{{
    {"espaFrom", &PagingRules::espaFrom},
    {"smsFrom", &PagingRules::smsFrom},
    {"pushFrom", &PagingRules::pushFrom},
}};

QStringList listOf(const std::vector<std::string>& ids) {
    QStringList list;
    for (const auto& id : ids)
        list << QString::fromStdString(id);
    return list;
}

} // namespace

PagingOffice::PagingOffice(SendChange send, QObject* parent) : QObject(parent), send_(std::move(send)) {
    load();
    connect(&form_, &Form::changed, this, &PagingOffice::changed);
}

void PagingOffice::show(const Registry& registry, const std::string& house) {
    registry_ = registry;
    registry_.rooms.clear();
    const bool same = std::exchange(house_, house) == house;
    if (!same || !changedByHand())
        load();
    emit changed();
}

const RegistryFacility* PagingOffice::mine() const {
    const auto unit = std::ranges::find(registry_.units, house_, &RegistryUnit::id);
    if (unit == registry_.units.end())
        return nullptr;
    const auto found = std::ranges::find(registry_.facilities, unit->facility, &RegistryFacility::id);
    return found == registry_.facilities.end() ? nullptr : &*found;
}

void PagingOffice::load() {
    const auto* facility = mine();
    const auto rules = facility && facility->paging ? *facility->paging : PagingRules{};
    Form::Values values{{"together", rules.together}};
    for (const auto& [field, member] : kTimes)
        values.emplace_back(field, rules.*member ? QString::number(*(rules.*member)) : QString());
    for (const auto& [field, member] : kChannels)
        values.emplace_back(field, rules.*member);
    values.emplace_back("lastResort", listOf(rules.lastResort));
    form_.load(values);
}

QString PagingOffice::facility() const {
    const auto* facility = mine();
    return facility ? QString::fromStdString(facility->name) : QString();
}

QString PagingOffice::others() const {
    QStringList names;
    const auto* facility = mine();
    for (const auto& unit : registry_.units)
        if (facility && unit.facility == facility->id && unit.id != house_)
            names << QString::fromStdString(unit.name);
    return names.join(", ");
}

QVariantMap PagingOffice::usual() const {
    QVariantMap map;
    for (const auto& [field, member] : kTimes) {
        const auto value = registry_.pagingDefaults ? *registry_.pagingDefaults.*member : std::nullopt;
        map.insert(field, value ? QString::number(*value) : QString());
    }
    return map;
}

QString PagingOffice::waits() const {
    const auto* facility = mine();
    const auto given = facility && facility->paging ? facility->paging->acknowledgeSeconds : std::nullopt;
    return given ? QString::number(*given) : usual().value("acknowledge_s").toString();
}

QVariantList PagingOffice::people() const {
    QVariantList list;
    const auto chosen = lastResort();
    for (const auto& person : registry_.persons)
        if (person.role == Role::Staff)
            list << QVariantMap{{"id", QString::fromStdString(person.id)},
                                {"initials", QString::fromStdString(person.initials)},
                                {"chosen", chosen.contains(QString::fromStdString(person.id))}};
    return list;
}

void PagingOffice::chooseHouse(const std::string& house) {
    house_ = house;
    load();
    emit changed();
}

QStringList PagingOffice::lastResort() const {
    return form_.value("lastResort").toStringList();
}

void PagingOffice::choose(const QString& person, bool chosen) {
    auto list = lastResort();
    list.removeAll(person);
    if (chosen)
        list << person;
    form_.set("lastResort", list);
}

std::optional<int> PagingOffice::seconds(const char* field) {
    if (form_.text(field).isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const int value = form_.text(field).toInt(&isNumber);
    if (!isNumber || value < 1 || value > 86400)
        form_.wrong(field, FieldFault::Malformed);
    return value;
}

void PagingOffice::save() {
    const auto* facility = mine();
    if (!facility)
        return;
    form_.clearErrors();
    PagingRules rules;
    for (const auto& [field, member] : kTimes)
        rules.*member = seconds(field);
    if (!form_.sound())
        return;
    rules.together = form_.value("together").toBool();
    for (const auto& [field, member] : kChannels)
        rules.*member = form_.value(field).toInt();
    for (const auto& person : lastResort())
        rules.lastResort.push_back(person.toStdString());
    RegistryChange change;
    change.kind = ChangeKind::SaveFacility;
    change.facility = RegistryFacility{facility->id, facility->name, rules};
    send_(std::move(change));
}

void PagingOffice::answered(const RegistryChange& change, const OperatorReply& reply) {
    if (change.kind != ChangeKind::SaveFacility || !change.facility || !change.facility->paging)
        return;
    if (reply.code == ReplyCode::Ok)
        form_.saved();
    else if (reply.problems)
        form_.refused(*reply.problems);
    emit changed();
}

void PagingOffice::discard() {
    load();
    emit changed();
}

void PagingOffice::retranslate() {
    form_.retranslate();
    emit changed();
}

} // namespace natlyt::console
