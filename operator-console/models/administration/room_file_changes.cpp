// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/admin_words.hpp"
#include "operator-console/models/administration/room_file.hpp"

#include <QDateTime>

#include <algorithm>

namespace natlyt::console {

namespace {

constexpr int kConsentMonths = 6; // limited in time; longer must be chosen on purpose

QDate dateOf(const QString& typed) {
    return QDate::fromString(typed, Qt::ISODate);
}

// As typed with a blank or a T between the date and the time. Of no zone: this computer's may have no such time.
QDateTime momentOf(QString typed) {
    const auto parts = typed.replace('T', ' ').split(' ');
    if (parts.size() != 2)
        return {};
    return QDateTime(QDate::fromString(parts[0], "yyyy-MM-dd"), QTime::fromString(parts[1], "HH:mm"), Qt::UTC);
}

std::string wireMoment(const QString& typed) {
    const auto at = momentOf(typed);
    return at.isValid() ? at.toString("yyyy-MM-ddTHH:mm").toStdString() : typed.toStdString();
}

// Where the clocks are set back over it.
bool comesTwice(const QDateTime& typed, const QTimeZone& zone) {
    const auto before = zone.offsetFromUtc(typed.addDays(-1)), after = zone.offsetFromUtc(typed.addDays(1));
    return before > after && zone.offsetFromUtc(typed.addSecs(-before)) == before && zone.offsetFromUtc(typed.addSecs(-after)) == after;
}

} // namespace

QString RoomFile::privacyNote() const {
    QStringList notes;
    const auto note = [&](const char* field, const QString& words) {
        if (const auto typed = momentOf(privacyForm_.text(field)); typed.isValid() && comesTwice(typed, zone_))
            notes << words.arg(typed.toString("HH:mm"));
    };
    note("from", AdminWords::tr("%1 comes twice that night: privacy begins at the first."));
    note("to", AdminWords::tr("%1 comes twice that night: privacy lasts until the second."));
    return notes.join(" ");
}

void RoomFile::loadForms() {
    loadResident();
    loadConsent();
    loadPrivacy();
    monitorForm_.load({{"monitor", ""}});
}

void RoomFile::loadResident() {
    const auto resident = lived() ? *record_->line.resident : RegistryResident{};
    const auto text = [](const std::string& utf8) { return QString::fromStdString(utf8); };
    residentForm_.load({{"id", text(resident.id)},
                        {"name", text(resident.name)},
                        {"initials", text(resident.initials)},
                        {"agreedNote", text(resident.agreedNote)},
                        {"room", text(room())},
                        {"samePerson", false}});
}

void RoomFile::loadConsent() {
    const auto today = dateOf(QString::fromStdString(today_));
    consentForm_.load({{"givenBy", lived() ? QString::fromStdString(record_->line.resident->name) : QString()},
                       {"capacity", 0},
                       {"basis", ""},
                       {"scope", ""},
                       {"automaticListening", true},
                       {"snippets", true},
                       {"liveListening", false},
                       {"evidence", ""},
                       {"decidedBy", QString::fromStdString(user_)},
                       {"from", today.toString(Qt::ISODate)},
                       {"until", today.addMonths(kConsentMonths).toString(Qt::ISODate)},
                       {"conditions", ""}});
}

void RoomFile::loadPrivacy() {
    privacyForm_.load({{"from", ""}, {"to", ""}});
}

std::vector<WeeklyWindow> RoomFile::weeklyPrivacy() const {
    std::vector<WeeklyWindow> windows;
    if (record_)
        for (const auto& window : record_->privacy)
            if (window.weekly && !window.endedAt)
                windows.push_back(*window.weekly);
    return windows;
}

RegistryChange RoomFile::ofResident(ChangeKind kind) const {
    RegistryChange change;
    change.kind = kind;
    change.subject = lived() ? record_->line.resident->id : std::string();
    return change;
}

RegistryChange RoomFile::ofRoom(ChangeKind kind) const {
    RegistryChange change;
    change.kind = kind;
    change.subject = room();
    return change;
}

bool RoomFile::renamed() const {
    if (!lived())
        return false;
    const auto& known = *record_->line.resident;
    return residentForm_.utf8("initials") != known.initials || (!known.name.empty() && residentForm_.utf8("name") != known.name);
}

void RoomFile::saveResident() {
    residentForm_.clearErrors();
    if (!residentForm_.require({"id", "initials", "room"}))
        return;
    const bool same = residentForm_.values()->value("samePerson").toBool();
    if (renamed() && !same)
        return residentForm_.wrong("name", FieldFault::AnotherPerson);
    RegistryChange change;
    change.kind = ChangeKind::SaveResident;
    if (renamed())
        change.samePerson = same;
    change.resident = RegistryResident{residentForm_.utf8("id"), residentForm_.utf8("room"), residentForm_.utf8("name"),
                                       residentForm_.utf8("initials"), residentForm_.utf8("agreedNote")};
    send_(std::move(change));
}

void RoomFile::removeResident() {
    send_(ofResident(ChangeKind::RemoveResident));
}

bool RoomFile::consentMakesSense() {
    auto& form = consentForm_;
    form.clearErrors();
    form.require({"givenBy", "evidence", "decidedBy", "from", "until"});
    if (form.values()->value("capacity").toInt() == static_cast<int>(Capacity::Guardian))
        form.require({"basis"});
    const auto chosen = [&form](const char* scope) { return form.values()->value(scope).toBool(); };
    if (!chosen("automaticListening") && !chosen("snippets") && !chosen("liveListening"))
        form.wrong("scope", FieldFault::Missing);
    const auto from = dateOf(form.text("from"));
    const auto until = dateOf(form.text("until"));
    if (!from.isValid())
        form.wrong("from", FieldFault::Malformed);
    if (!until.isValid())
        form.wrong("until", FieldFault::Malformed);
    else if (from.isValid() && until <= from)
        form.wrong("until", FieldFault::EndsBeforeItBegins);
    return form.sound();
}

void RoomFile::recordConsent() {
    if (!consentMakesSense())
        return;
    auto change = ofResident(ChangeKind::RecordConsent);
    auto& form = consentForm_;
    ConsentRecord consent;
    consent.givenBy = form.utf8("givenBy");
    consent.capacity = static_cast<Capacity>(form.values()->value("capacity").toInt());
    consent.basis = form.utf8("basis");
    for (const auto& [scope, name] : EnumNames<ConsentScope>::table)
        if (form.values()->value(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))).toBool())
            consent.scope.push_back(scope);
    consent.evidence = form.utf8("evidence");
    consent.decidedBy = form.utf8("decidedBy");
    consent.from = form.utf8("from");
    consent.until = form.utf8("until");
    consent.conditions = form.utf8("conditions");
    change.consent = std::move(consent);
    send_(std::move(change));
}

void RoomFile::withdrawConsent() {
    send_(ofResident(ChangeKind::WithdrawConsent));
}

void RoomFile::saveHours() {
    auto change = ofResident(ChangeKind::SetHours);
    change.hours = hours_.windows();
    send_(std::move(change));
}

// A window that is still wanted whole stays as it is, and only what is missing is added. In one change: between two, a
// window that shrinks would be gone, and the microphone open.
void RoomFile::savePrivateWeek() {
    auto missing = privateWeek_.minutes();
    std::vector<WeeklyWindow> week;
    bool ends = false;
    for (const auto& window : record_->privacy) {
        if (!window.weekly || window.endedAt)
            continue;
        const WeekMinutes stored({*window.weekly});
        const bool stays = stored.within(privateWeek_.minutes());
        ends = ends || !stays;
        if (!stays)
            continue;
        missing.remove(stored);
        week.push_back(*window.weekly);
    }
    const auto added = missing.windows();
    if (!ends && added.empty())
        return;
    week.insert(week.end(), added.begin(), added.end());
    auto change = ofResident(ChangeKind::AddPrivacy);
    change.hours = std::move(week);
    send_(std::move(change));
}

bool RoomFile::privacyMakesSense() {
    auto& form = privacyForm_;
    form.clearErrors();
    const auto from = momentOf(form.text("from"));
    const auto to = momentOf(form.text("to"));
    if (!form.text("from").isEmpty() && !from.isValid())
        form.wrong("from", FieldFault::Malformed);
    if (form.require({"to"}) && !to.isValid())
        form.wrong("to", FieldFault::Malformed);
    if (from.isValid() && to.isValid() && to <= from)
        form.wrong("to", FieldFault::EndsBeforeItBegins);
    return form.sound();
}

void RoomFile::addPrivacy() {
    if (!privacyMakesSense())
        return;
    auto change = ofResident(ChangeKind::AddPrivacy);
    change.privacy = PrivacyRecord{};
    change.privacy->from = wireMoment(privacyForm_.text("from"));
    change.privacy->to = wireMoment(privacyForm_.text("to"));
    send_(std::move(change));
}

void RoomFile::privateFromNow() {
    auto change = ofResident(ChangeKind::AddPrivacy);
    change.privacy = PrivacyRecord{};
    send_(std::move(change));
}

void RoomFile::endPrivacy(qint64 number) {
    auto change = ofResident(ChangeKind::EndPrivacy);
    change.number = number;
    send_(std::move(change));
}

void RoomFile::setSensitivity(int sound, int level) {
    const auto heard = static_cast<SoundClass>(sound);
    const auto chosen = static_cast<Sensitivity>(level);
    const auto at = std::ranges::find(sensitivities_, heard, &ClassSensitivity::soundClass);
    if (at != sensitivities_.end())
        at->sensitivity = chosen;
    else if (chosen != Sensitivity::Medium)
        sensitivities_.push_back({heard, chosen});
    emit changed();
}

void RoomFile::saveSounds() {
    auto change = ofResident(ChangeKind::SetSensitivities);
    change.sensitivities = sensitivities_;
    send_(std::move(change));
}

void RoomFile::bindMonitor() {
    monitorForm_.clearErrors();
    if (!monitorForm_.require({"monitor"}))
        return;
    auto change = ofRoom(ChangeKind::BindMonitor);
    change.monitor = monitorForm_.utf8("monitor");
    send_(std::move(change));
}

void RoomFile::retireMonitor() {
    send_(ofRoom(ChangeKind::RetireMonitor));
}

void RoomFile::removeRoom() {
    send_(ofRoom(ChangeKind::RemoveRoom));
}

void RoomFile::discard() {
    hours_.revert();
    privateWeek_.revert();
    sensitivities_ = record_ ? record_->sensitivities : std::vector<ClassSensitivity>();
    loadForms();
    emit changed();
}

Form* RoomFile::formOf(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::SaveResident:
        return &residentForm_;
    case ChangeKind::RecordConsent:
        return &consentForm_;
    case ChangeKind::AddPrivacy:
        return &privacyForm_;
    case ChangeKind::BindMonitor:
        return &monitorForm_;
    default:
        return nullptr;
    }
}

void RoomFile::answered(const RegistryChange& change, const OperatorReply& reply) {
    auto* form = formOf(change.kind);
    const bool drawn = change.kind == ChangeKind::AddPrivacy && change.hours; // on the calendar, not in the form
    if (form && !drawn && reply.code != ReplyCode::Ok && reply.problems)
        form->refused(*reply.problems);
    if (form && !drawn && reply.code == ReplyCode::Ok) {
        form->saved();
        if (change.kind == ChangeKind::AddPrivacy)
            loadPrivacy();
        if (change.kind == ChangeKind::BindMonitor)
            monitorForm_.load({{"monitor", ""}});
    }
    if (change.kind == ChangeKind::SetHours && reply.code == ReplyCode::Ok && change.hours)
        hours_.rebase(*change.hours);
    if (change.kind == ChangeKind::SetSensitivities && reply.code == ReplyCode::Ok && record_)
        record_->sensitivities = change.sensitivities.value_or(std::vector<ClassSensitivity>());
    emit changed();
}

} // namespace natlyt::console
