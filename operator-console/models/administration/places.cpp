// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/places.hpp"

#include "operator-console/models/administration/admin_words.hpp"
#include "operator-console/models/administration/import_words.hpp"

#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QVariantMap>

#include <algorithm>

namespace natlyt::console {

namespace {

constexpr qint64 kCsvBytesMost = 400000; // of one import; the station takes no more

bool isPlace(const ImportChange& change) {
    return change.part == ImportPart::Facility || change.part == ImportPart::House;
}

QVariantMap entry(const std::string& id, const std::string& name) {
    return {{"id", QString::fromStdString(id)}, {"name", QString::fromStdString(name)}};
}

// The station names the parts of a change; this form has one field for each of them.
std::vector<FieldProblem> withoutPart(std::vector<FieldProblem> problems) {
    for (auto& problem : problems) {
        if (const auto dot = problem.field.find('.'); dot != std::string::npos)
            problem.field.erase(0, dot + 1);
        if (problem.field == "label")
            problem.field = "name";
        if (problem.field == "facility" || problem.field == "unit" || problem.field == "room")
            problem.field = "parent";
    }
    return problems;
}

} // namespace

Places::Places(SendChange send, QObject* parent) : QObject(parent), send_(std::move(send)) {
    form_.load({{"kind", static_cast<int>(Kind::Dwelling)}, {"id", ""}, {"name", ""}, {"parent", ""}, {"initials", ""}});
    connect(&form_, &Form::changed, this, &Places::changed);
    importForm_.load({{"placesMeant", false}});
    connect(&importForm_, &Form::changed, this, &Places::changed);
}

void Places::show(const Registry& registry) {
    facilities_ = registry.facilities;
    units_ = registry.units;
    rooms_ = registry.rooms;
    emit changed();
}

QVariantList Places::parents() const {
    QVariantList list;
    switch (const_cast<Places*>(this)->kind()) {
    case Kind::Facility:
        break;
    case Kind::House:
        for (const auto& facility : facilities_)
            list << entry(facility.id, facility.name);
        break;
    case Kind::Dwelling:
        for (const auto& unit : units_)
            list << entry(unit.id, unit.name);
        break;
    case Kind::Resident:
        for (const auto& line : rooms_)
            if (!line.resident)
                list << entry(line.room.id, line.room.label);
        break;
    }
    return list;
}

QVariantList Places::removable() const {
    QVariantList list;
    const auto chosen = const_cast<Places*>(this)->kind();
    if (chosen == Kind::Facility)
        for (const auto& facility : facilities_)
            list << entry(facility.id, facility.name);
    if (chosen == Kind::House)
        for (const auto& unit : units_)
            list << entry(unit.id, unit.name);
    return list;
}

void Places::setKind(int kind) {
    form_.set("kind", kind);
    form_.set("parent", QString());
    form_.clearErrors();
    emit changed();
}

void Places::save() {
    form_.clearErrors();
    form_.require({"id", kind() == Kind::Resident ? "initials" : "name"});
    if (kind() != Kind::Facility)
        form_.require({"parent"});
    if (!form_.sound())
        return;
    const auto id = form_.utf8("id"), name = form_.utf8("name"), parent = form_.utf8("parent");
    RegistryChange change;
    switch (kind()) {
    case Kind::Facility:
        change.kind = ChangeKind::SaveFacility;
        change.facility = RegistryFacility{id, name};
        break;
    case Kind::House:
        change.kind = ChangeKind::SaveUnit;
        change.unit = RegistryUnit{id, name, parent};
        break;
    case Kind::Dwelling:
        change.kind = ChangeKind::SaveRoom;
        change.room = RegistryRoom{id, name, parent};
        break;
    case Kind::Resident:
        change.kind = ChangeKind::SaveResident;
        change.resident = RegistryResident{id, parent, name, form_.utf8("initials"), ""};
        break;
    }
    send_(std::move(change));
}

void Places::remove(int kind, const QString& id) {
    RegistryChange change;
    change.kind = static_cast<Kind>(kind) == Kind::Facility ? ChangeKind::RemoveFacility : ChangeKind::RemoveUnit;
    change.subject = id.toStdString();
    send_(std::move(change));
}

void Places::setCsv(const QString& text) {
    if (text == csv_)
        return;
    csv_ = text;
    trial_ = Trial::None;
    forgetTrial();
    emit changed();
}

void Places::forgetTrial() {
    problems_.clear();
    made_ = {};
    importForm_.load({{"placesMeant", false}});
}

void Places::readFile(const QString& pathOrUrl) {
    const QString path = pathOrUrl.startsWith("file:") ? QUrl(pathOrUrl).toLocalFile() : pathOrUrl.trimmed();
    QFile file(path);
    forgetTrial();
    trial_ = Trial::Wrong;
    csvName_ = QFileInfo(path).fileName();
    if (!file.open(QFile::ReadOnly))
        problems_.push_back({path.toStdString(), FieldFault::Unknown, ""});
    else if (file.size() > kCsvBytesMost)
        problems_.push_back({path.toStdString(), FieldFault::TooLong, ""});
    else
        setCsv(QString::fromUtf8(file.readAll()));
    emit changed();
}

int Places::csvRows() const {
    const auto lines = csv_.split('\n');
    const auto filled = std::ranges::count_if(lines, [](const QString& l) { return !l.trimmed().isEmpty(); });
    return std::max(0, static_cast<int>(filled) - 1);
}

void Places::sendCsv(bool dryRun) {
    RegistryChange change;
    change.kind = ChangeKind::ImportRooms;
    change.dryRun = dryRun;
    change.csv = csv_.toStdString();
    if (!dryRun && !newPlaces().isEmpty())
        for (auto& names = change.newPlaces.emplace(); const auto& made : made_.changes)
            if (isPlace(made))
                names.push_back(made.to);
    send_(std::move(change));
}

void Places::tryOut() {
    forgetTrial();
    trial_ = Trial::Asked;
    emit changed();
    sendCsv(true);
}

void Places::importNow() {
    if (importable())
        sendCsv(false);
}

bool Places::importable() const {
    return trial_ == Trial::Sound && (newPlaces().isEmpty() || importForm_.text("placesMeant") == "true");
}

QStringList Places::newPlaces() const {
    QStringList list;
    for (const auto& made : made_.changes)
        if (isPlace(made))
            list << ImportWords::of(made);
    return list;
}

QStringList Places::importChanges() const {
    return ImportWords::others(made_);
}

QVariantList Places::problems() const {
    QVariantList list;
    for (const auto& problem : problems_)
        list << QVariantMap{{"where", AdminWords::csvPlace(problem.field)},
                            {"text", AdminWords::of(problem.fault)},
                            {"detail", QString::fromStdString(problem.detail)}};
    return list;
}

void Places::answered(const RegistryChange& change, const OperatorReply& reply) {
    const bool ok = reply.code == ReplyCode::Ok;
    if (change.kind == ChangeKind::ImportRooms) {
        const bool same = change.csv == csv_.toStdString(); // else it was changed while it was tried
        problems_ = reply.problems.value_or(std::vector<FieldProblem>());
        made_ = same && ok && change.dryRun ? reply.trial.value_or(ImportTrial{}) : ImportTrial{};
        trial_ = !same ? Trial::None : !ok ? Trial::Wrong : change.dryRun ? Trial::Sound : Trial::Imported;
    } else if (change.kind == ChangeKind::SaveFacility || change.kind == ChangeKind::SaveUnit ||
               change.kind == ChangeKind::SaveRoom || change.kind == ChangeKind::SaveResident) {
        if (ok)
            form_.load({{"kind", form_.values()->value("kind")}, {"id", ""}, {"name", ""}, {"parent", form_.values()->value("parent")}, {"initials", ""}});
        else if (reply.problems)
            form_.refused(withoutPart(*reply.problems));
    }
    emit changed();
}

void Places::retranslate() {
    form_.retranslate();
    emit changed();
}

} // namespace natlyt::console
