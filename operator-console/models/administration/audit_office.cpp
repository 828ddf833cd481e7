// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/audit_office.hpp"

#include "operator-console/models/administration/admin_words.hpp"
#include "operator-console/models/words.hpp"

#include <QVariantMap>

#include <algorithm>
#include <utility>

namespace natlyt::console {

namespace {

constexpr std::size_t kPageLines = 40; // the station answers with no more at once; asked again, a page is a little longer

QVariantMap choice(const std::string& id, const QString& name) {
    return {{"id", Words::text(id)}, {"name", name}};
}

// Of a time that clocks show twice, in the night in which they are set back; else empty.
QString whichOfTwo(UtcTime at, const QTimeZone& zone) {
    const auto offset = [&](qint64 secondsLater) { // of local time from UTC, in seconds
        return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count() + 1000 * secondsLater, Qt::UTC));
    };
    constexpr qint64 kDay = 86400;
    const int before = offset(-kDay), after = offset(kDay), setBack = before - after;
    if (setBack > 0 && offset(0) == before && offset(setBack) == after)
        return " (" + AdminWords::tr("summer time") + ")";
    if (setBack > 0 && offset(0) == after && offset(-setBack) == before)
        return " (" + AdminWords::tr("winter time") + ")";
    return {};
}

// Day and second: an entry is held against others.
QString momentOf(UtcTime at, const QTimeZone& zone) {
    const auto shown = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone);
    return QLocale().toString(shown, "d. MMM yyyy HH:mm:ss") + whichOfTwo(at, zone);
}

QString numberOf(std::int64_t number) {
    return QLocale().toString(static_cast<qlonglong>(number));
}

} // namespace

AuditOffice::AuditOffice(Ask ask, QObject* parent) : QAbstractListModel(parent), ask_(std::move(ask)) {
    form_.load({{"topic", ""}, {"room", ""}, {"resident", ""}, {"person", ""}, {"from", ""}, {"to", ""}});
}

int AuditOffice::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> AuditOffice::roleNames() const {
    return {{Number, "number"}, {When, "when"}, {Where, "where"}, {Sentence, "sentence"}, {Stored, "stored"}};
}

QVariant AuditOffice::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = lines_[static_cast<std::size_t>(index.row())];
    const bool danish = QLocale().language() == QLocale::Danish;
    switch (role) {
    case Number:
    case Qt::DisplayRole:
        return numberOf(line.number);
    case When:
        return momentOf(line.at, zone_);
    case Where:
        return line.room.empty() ? QString() : labelOf(line.room);
    case Sentence: // of a kind that the station does not know any more, its name
        return Words::text((danish ? line.danish : line.english).value_or(line.kind));
    case Stored: {
        QStringList words;
        for (const auto* part : {&line.kind, &line.by, &line.room, &line.subject, &line.detail})
            if (!part->empty())
                words << Words::text(*part);
        return words.join(" · ");
    }
    default:
        return {};
    }
}

void AuditOffice::show(const Registry& registry) {
    registry_ = registry;
    zone_ = QTimeZone(QByteArray::fromStdString(registry.timeZone));
    if (!zone_.isValid())
        zone_ = QTimeZone::utc();
    emit changed();
}

QString AuditOffice::labelOf(const std::string& room) const {
    const auto found = std::ranges::find(registry_.rooms, room, [](const RoomLine& line) { return line.room.id; });
    return Words::text(found == registry_.rooms.end() ? room : found->room.label);
}

QVariantList AuditOffice::topics() const {
    QVariantList list{choice("", AdminWords::tr("Everything"))};
    for (const auto& [topic, name] : EnumNames<AuditTopic>::table)
        list << choice(std::string(name), AdminWords::of(topic));
    return list;
}

QVariantList AuditOffice::rooms() const {
    QVariantList list{choice("", AdminWords::tr("All dwellings"))};
    for (const auto& line : registry_.rooms)
        list << choice(line.room.id, Words::text(line.room.label));
    return list;
}

QVariantList AuditOffice::residents() const {
    QVariantList list{choice("", AdminWords::tr("All residents"))};
    for (const auto& line : registry_.rooms)
        if (line.resident)
            list << choice(line.resident->id, Words::text(line.room.label + " · " + line.resident->initials));
    return list;
}

QVariantList AuditOffice::persons() const {
    QVariantList list{choice("", AdminWords::tr("Everybody"))};
    for (const auto& person : registry_.persons)
        list << choice(person.id, Words::text(person.initials + " (" + person.id + ")"));
    return list;
}

AuditQuery AuditOffice::queryOfForm() const {
    AuditQuery query;
    const auto value = [this](const char* field) {
        auto text = form_.utf8(field);
        return text.empty() ? std::nullopt : std::optional(std::move(text));
    };
    if (const auto topic = value("topic"))
        query.topic = fromName<AuditTopic>(*topic);
    query.room = value("room");
    query.resident = value("resident");
    query.person = value("person");
    query.from = value("from");
    query.to = value("to");
    return query;
}

void AuditOffice::clear() {
    beginResetModel();
    lines_.clear();
    endResetModel();
    reach_.reset();
}

void AuditOffice::ask(std::optional<std::int64_t> before) {
    OperatorRequest request;
    request.kind = OperatorRequestKind::ReadAudit;
    request.auditQuery = query_;
    request.before = before;
    asked_ = request;
    emit changed();
    ask_(std::move(request));
}

void AuditOffice::begin(std::optional<std::int64_t> before) {
    clear();
    ask(before);
}

void AuditOffice::read() {
    form_.clearErrors();
    query_ = queryOfForm();
    pages_ = {std::nullopt};
    begin(std::nullopt);
}

void AuditOffice::older() {
    if (!mayGoOlder())
        return;
    pages_.emplace_back(reach_->lookedTo);
    begin(pages_.back());
}

void AuditOffice::newer() {
    if (!mayGoNewer())
        return;
    pages_.pop_back();
    begin(pages_.back());
}

void AuditOffice::stop() {
    asked_.reset();
    emit changed();
}

bool AuditOffice::answered(const OperatorRequest& request, const OperatorReply& reply) {
    if (request.kind == OperatorRequestKind::VerifyAudit) {
        onCheck(reply);
        return true;
    }
    if (request.kind != OperatorRequestKind::ReadAudit)
        return false;
    if (asked_ && asked_->before == request.before && asked_->auditQuery == request.auditQuery)
        onPage(reply);
    return true; // else it was stopped, or something else is looked for by now
}

// The station looks at some thousand entries at a time: it is asked on until the page is full.
void AuditOffice::onPage(const OperatorReply& reply) {
    asked_.reset();
    if (reply.code != ReplyCode::Ok || !reply.auditReach) {
        if (reply.problems)
            form_.refused(*reply.problems);
        emit changed();
        return emit refused(reply.code);
    }
    if (const auto& more = reply.audit; more && !more->empty()) {
        beginInsertRows({}, count(), count() + static_cast<int>(more->size()) - 1);
        lines_.insert(lines_.end(), more->begin(), more->end());
        endInsertRows();
    }
    if (!pages_.back()) // so that it is the same page when it is turned back to, and the same reading
        pages_.back() = reply.auditReach->newest + 1;
    reach_ = reply.auditReach;
    if (lines_.size() < kPageLines && !reach_->whole)
        return ask(reach_->lookedTo);
    emit changed();
}

bool AuditOffice::undelivered(const OperatorRequest& request) {
    const bool page = request.kind == OperatorRequestKind::ReadAudit, check = request.kind == OperatorRequestKind::VerifyAudit;
    if (page)
        asked_.reset();
    if (check)
        checking_ = false;
    if (page || check)
        emit changed();
    return page || check;
}

QString AuditOffice::reach() const {
    if (!reach_)
        return reading() ? AdminWords::tr("Reading …") : QString();
    const auto log = AdminWords::tr("The log has the entries %1 to %2.").arg(numberOf(reach_->oldest), numberOf(reach_->newest));
    if (reading())
        return log + " " + AdminWords::tr("Looking, back to %1 …").arg(momentOf(reach_->lookedToAt, zone_));
    if (reach_->whole)
        return log + " " + AdminWords::tr("Nothing older fits what you look for.");
    return log + " " + AdminWords::tr("Looked back to %1.").arg(momentOf(reach_->lookedToAt, zone_));
}

void AuditOffice::verify() {
    if (checking_)
        return;
    checking_ = true;
    check_.reset();
    emit changed();
    OperatorRequest request;
    request.kind = OperatorRequestKind::VerifyAudit;
    ask_(std::move(request));
}

void AuditOffice::onCheck(const OperatorReply& reply) {
    if (!checking_)
        return;
    if (reply.code != ReplyCode::Ok || !reply.auditCheck) {
        checking_ = false;
        emit changed();
        return emit refused(reply.code);
    }
    check_ = reply.auditCheck;
    checking_ = !check_->done;
    emit changed();
    if (!checking_)
        return;
    OperatorRequest request;
    request.kind = OperatorRequestKind::VerifyAudit;
    request.first = check_->checkedTo + 1;
    ask_(std::move(request));
}

AuditOffice::Verdict AuditOffice::verdictKind() const {
    if (checking_)
        return Verdict::Running;
    if (!check_ || !check_->done)
        return Verdict::None;
    if (check_->broken)
        return Verdict::Broken;
    return check_->fitsHead && !check_->doubt ? Verdict::Whole : Verdict::Doubtful;
}

QString AuditOffice::verdict() const {
    if (checking_)
        return check_ ? AdminWords::tr("Checked up to number %1 of %2 …").arg(numberOf(check_->checkedTo), numberOf(check_->last))
                      : AdminWords::tr("Checking …");
    return check_ && check_->done ? AdminWords::verdict(*check_) : QString();
}

void AuditOffice::forget() {
    form_.load({{"topic", ""}, {"room", ""}, {"resident", ""}, {"person", ""}, {"from", ""}, {"to", ""}});
    query_ = {};
    pages_.clear();
    asked_.reset();
    check_.reset();
    checking_ = false;
    clear();
    emit changed();
}

void AuditOffice::retranslate() {
    form_.retranslate();
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1));
    emit changed();
}

} // namespace natlyt::console
