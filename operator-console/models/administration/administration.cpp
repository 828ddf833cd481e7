// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/administration.hpp"

#include "operator-console/models/administration/admin_words.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

namespace natlyt::console {

namespace {

constexpr std::size_t kLocksNamedMost = 2; // the page below keeps its place

bool isReading(OperatorRequestKind kind) {
    using enum OperatorRequestKind;
    return kind == ReadRegistry || kind == ReadRoom || kind == ReadAudit || kind == VerifyAudit || kind == ReadFaults || kind == ReadDrills;
}

bool isAboutFault(OperatorRequestKind kind) {
    return kind == OperatorRequestKind::TakeFault || kind == OperatorRequestKind::SnoozeFault;
}

// Whether what is wrong with the change is said at fields, or nowhere but in the notice.
bool hasFields(const RegistryChange& change) {
    switch (change.kind) {
    case ChangeKind::SaveFacility:
    case ChangeKind::SaveUnit:
    case ChangeKind::SaveRoom:
    case ChangeKind::SaveResident:
    case ChangeKind::SavePerson:
    case ChangeKind::RecordConsent:
    case ChangeKind::BindMonitor:
    case ChangeKind::ImportRooms:
        return true;
    case ChangeKind::AddPrivacy:
        return change.privacy && !change.privacy->weekly && !change.privacy->to.empty();
    case ChangeKind::RemoveFacility:
    case ChangeKind::RemoveUnit:
    case ChangeKind::RemoveRoom:
    case ChangeKind::RemoveResident:
    case ChangeKind::RemovePerson:
    case ChangeKind::SaveChain:
    case ChangeKind::SaveShifts:
    case ChangeKind::WithdrawConsent:
    case ChangeKind::SetHours:
    case ChangeKind::EndPrivacy:
    case ChangeKind::SetSensitivities:
    case ChangeKind::RetireMonitor:
        return false;
    }
    std::unreachable();
}

} // namespace

Administration::Administration(Connect connect, std::string consoleId, Clock clock, QObject* parent)
    : QObject(parent), clock_([this] { return session_.now(); }),
      session_(std::move(connect), std::move(consoleId), std::move(clock), Session::Office::Administration),
      faults_([this](OperatorRequest r) { ask(std::move(r)); }),
      file_([this](RegistryChange c) { send(std::move(c)); }), staff_([this](RegistryChange c) { send(std::move(c)); }),
      roster_([this](RegistryChange c) { send(std::move(c)); }),
      places_([this](RegistryChange c) { send(std::move(c)); }),
      drills_([this](OperatorRequest request) { ask(std::move(request)); }), log_([this](OperatorRequest request) { ask(std::move(request)); }) {
    for (Form* form : {file_.residentForm(), file_.consentForm(), file_.privacyForm(), file_.monitorForm(), staff_.form(), staff_.paging()->form(), places_.form()})
        QObject::connect(form, &Form::foundWrong, this, &Administration::saidWrong);
    QObject::connect(&roster_, &RosterOffice::foundWrong, this, &Administration::saidWrong);
    QObject::connect(&log_, &AuditOffice::refused, this, [this](ReplyCode code) { say(NoticeKind::Refused, AdminWords::notRead(code)); });
    QObject::connect(&session_, &Session::replied, this, &Administration::onReply);
    QObject::connect(&session_, &Session::undelivered, this, &Administration::onUndelivered);
    QObject::connect(&session_, &Session::wardRoom, this, &Administration::onWardRoom);
    QObject::connect(file_.guide(), &InstallGuide::proven, this, [this] { say(NoticeKind::Done, AdminWords::tr("The clap was heard.")); });
    QObject::connect(&session_, &Session::wentOnDuty, this, &Administration::readFaults);
    QObject::connect(&session_, &Session::loggedOut, this, &Administration::onLoggedOut);
    QObject::connect(&session_, &Session::changed, this, &Administration::changed);
    QObject::connect(&session_, &Session::stationHeartbeat, this, &Administration::onStationBeat);
}

Administration::~Administration() {
    session_.logOut();
    disconnect(&session_, nullptr, this, nullptr);
}

QString Administration::today() const {
    return AdminWords::date(registry_.today);
}

bool Administration::readOnly() const {
    const auto me = std::ranges::find(registry_.persons, session_.user().toStdString(), &RegistryPerson::id);
    return me == registry_.persons.end() || me->role != Role::Admin;
}

// What an auditor's station would refuse, and hold against them, is not even asked for.
void Administration::ask(OperatorRequest request) {
    if (isReading(request.kind) || !readOnly())
        session_.ask(std::move(request));
}

void Administration::logOut() {
    if (mayLeave())
        session_.logOut();
}

void Administration::send(RegistryChange change) {
    if (readOnly())
        return say(NoticeKind::Refused, AdminWords::refused(ReplyCode::NotAllowed));
    OperatorRequest request;
    request.kind = OperatorRequestKind::Change;
    request.change = std::move(change);
    ++waitingFor_;
    say(NoticeKind::None, {});
    session_.ask(std::move(request));
}

void Administration::onReply(const OperatorRequest& request, const OperatorReply& reply) {
    if (log_.answered(request, reply))
        return;
    if (reply.faults)
        return faults_.show(*reply.faults, clock_().wall);
    if (isAboutFault(request.kind)) {
        const bool mended = reply.code == ReplyCode::NotFound;
        say(mended ? NoticeKind::Hint : NoticeKind::Refused, mended ? AdminWords::tr("This is mended already.") : AdminWords::refused(reply.code));
        return readFaults();
    }
    if (request.kind == OperatorRequestKind::ReadRegistry && reply.registry)
        return onRegistry(*reply.registry);
    if (request.kind == OperatorRequestKind::ReadRoom) {
        if (reply.room && reply.room->line.room.id == wanted_)
            file_.show(*reply.room, clock_().wall);
        else if (reply.code != ReplyCode::Ok)
            say(NoticeKind::Refused, AdminWords::refused(reply.code));
    }
    onDrill(request, reply);
    if (request.kind == OperatorRequestKind::MicrophoneChecked) {
        readFaults();
        say(reply.code == ReplyCode::Ok ? NoticeKind::Done : NoticeKind::Refused,
            reply.code == ReplyCode::Ok ? AdminWords::tr("It is on record. What is usual for this microphone is learnt anew, in five nights.")
                                        : AdminWords::refused(reply.code));
    }
    if (request.kind == OperatorRequestKind::Change && request.change)
        onChange(*request.change, reply);
}

void Administration::onDrill(const OperatorRequest& request, const OperatorReply& reply) {
    if (request.kind == OperatorRequestKind::ReadDrills && reply.drills)
        return drills_.read(*reply.drills);
    if (request.kind != OperatorRequestKind::StartDrill && request.kind != OperatorRequestKind::EndDrill)
        return;
    if (reply.code == ReplyCode::Ok)
        return say(NoticeKind::Done, request.kind == OperatorRequestKind::StartDrill ? AdminWords::tr("The drill has begun.") : AdminWords::tr("The drill is stopped."));
    say(NoticeKind::Refused, reply.code == ReplyCode::WrongState ? AdminWords::tr("No drill now: another one runs, or a page rings. Try again later.")
                                                                 : AdminWords::refused(reply.code));
}

void Administration::onRegistry(const Registry& part) {
    if (part.first == 0)
        incoming_ = part;
    else if (incoming_)
        incoming_->rooms.insert(incoming_->rooms.end(), part.rooms.begin(), part.rooms.end());
    if (!incoming_)
        return;
    const auto had = static_cast<std::int64_t>(incoming_->rooms.size());
    if (had < part.roomCount && !part.rooms.empty()) {
        auto more = requestTo(OperatorRequestKind::ReadRegistry);
        more.first = had;
        session_.ask(std::move(more));
        return;
    }
    registry_ = *std::exchange(incoming_, std::nullopt);
    readAt_ = clock_().monotonic;
    showRegistry();
}

void Administration::showRegistry() {
    file_.setting(registry_.timeZone, registry_.today, session_.user().toStdString());
    rooms_.show(registry_);
    attention_.show(registry_);
    faults_.know(registry_, session_.user());
    tonight_.show(registry_, clock_().wall);
    staff_.show(registry_);
    roster_.show(registry_);
    places_.show(registry_);
    drills_.show(registry_);
    log_.show(registry_);
    emit changed();
}

QStringList Administration::lockedOut() const {
    QStringList sentences;
    const QTimeZone zone(QByteArray::fromStdString(registry_.timeZone));
    const auto locks = registry_.lockedOut.value_or(std::vector<LockedOut>{});
    for (const auto& lock : locks | std::views::take(kLocksNamedMost)) {
        QStringList persons;
        for (const auto& id : lock.persons) {
            const auto person = std::ranges::find(registry_.persons, id, &RegistryPerson::id);
            const auto shown = person == registry_.persons.end() ? id : person->initials + " (" + id + ")";
            persons << QString::fromStdString(shown);
        }
        sentences << AdminWords::lockedOut(lock, persons, zone);
    }
    if (locks.size() > kLocksNamedMost)
        sentences << AdminWords::moreLockedOut(static_cast<int>(locks.size() - kLocksNamedMost));
    return sentences;
}

void Administration::endLocks(UtcTime now) {
    if (!registry_.lockedOut || std::erase_if(*registry_.lockedOut, [now](const LockedOut& l) { return l.until <= now; }) == 0)
        return;
    staff_.show(registry_);
    emit changed();
    read(); // or is it longer by now?
}

void Administration::onChange(const RegistryChange& change, const OperatorReply& reply) {
    waitingFor_ = std::max(0, waitingFor_ - 1);
    if (file_.isOpen())
        file_.answered(change, reply);
    else if (!change.facility || !change.facility->paging)
        places_.answered(change, reply);
    staff_.answered(change, reply);
    roster_.answered(change, reply);
    if (reply.code == ReplyCode::Invalid && !hasFields(change) && reply.problems && !reply.problems->empty())
        return say(NoticeKind::Refused, AdminWords::refused(reply.problems->front().fault));
    if (reply.code != ReplyCode::Ok)
        return say(NoticeKind::Refused, AdminWords::refused(reply.code));
    if (change.dryRun)
        return say(NoticeKind::Done, AdminWords::tr("The list is sound. Nothing is imported yet."));
    if (change.kind == ChangeKind::RemoveRoom && change.subject == file_.room())
        file_.close();
    else if (reply.room && reply.room->line.room.id == file_.room())
        file_.show(*reply.room, clock_().wall);
    const bool person = change.kind == ChangeKind::RemovePerson && change.subject;
    say(NoticeKind::Done, person ? AdminWords::removedPerson(QString::fromStdString(*change.subject)) : AdminWords::saved(change.kind));
    read();
    readFaults();
}

void Administration::onUndelivered(const OperatorRequest& request, Session::Undelivered why) {
    if (log_.undelivered(request))
        return say(NoticeKind::Refused, AdminWords::notRead(why));
    if (request.kind == OperatorRequestKind::Change)
        waitingFor_ = std::max(0, waitingFor_ - 1);
    using enum OperatorRequestKind;
    const auto asked = {Change, ReadRoom, MicrophoneChecked, StartDrill, EndDrill};
    if (std::ranges::find(asked, request.kind) != asked.end() || isAboutFault(request.kind))
        say(NoticeKind::Refused, AdminWords::undelivered(why));
}

void Administration::onLoggedOut() { // names are of no concern to whoever comes next
    registry_ = {};
    incoming_.reset();
    waitingFor_ = 0;
    wanted_.clear();
    warnings_.clear();
    linksDown_.clear();
    ward_.clear();
    listening_ = 0;
    page_ = AdminPage::Attention;
    faults_.show({}, clock_().wall);
    file_.close();
    file_.forgetLive();
    rooms_.setFilter({});
    tonight_.setOnlyToLookAt(false);
    showRegistry();
    staff_.discard();
    roster_.discard();
    drills_.forget();
    log_.forget();
    places_.setCsv({});
    say(NoticeKind::None, {});
}

bool Administration::mayLeave() {
    if (!file_.dirty() && !staff_.changedByHand() && !roster_.changedByHand())
        return true;
    say(NoticeKind::Hint, AdminWords::tr("Save or discard what you changed first."));
    return false;
}

void Administration::show(int page) {
    if (!mayLeave())
        return;
    page_ = static_cast<AdminPage>(page);
    wanted_.clear();
    file_.close();
    if (page_ == AdminPage::Tonight)
        read();
    if (page_ == AdminPage::Drill)
        session_.ask(requestTo(OperatorRequestKind::ReadDrills));
    say(NoticeKind::None, {});
    if (page_ == AdminPage::Log)
        log_.read();
}

void Administration::openRoom(const QString& room) {
    if (!mayLeave())
        return;
    if (page_ != AdminPage::Rooms || !file_.isOpen())
        behind_ = page_ == AdminPage::Tonight ? page_ : AdminPage::Rooms;
    page_ = AdminPage::Rooms;
    wanted_ = room.toStdString();
    auto request = requestTo(OperatorRequestKind::ReadRoom);
    request.room = wanted_;
    say(NoticeKind::None, {});
    session_.ask(std::move(request));
}

void Administration::closeRoom() {
    if (!mayLeave())
        return;
    wanted_.clear();
    file_.close();
    page_ = std::exchange(behind_, AdminPage::Rooms);
    emit changed();
}

void Administration::microphoneChecked() {
    if (!file_.isOpen())
        return;
    auto request = requestTo(OperatorRequestKind::MicrophoneChecked);
    request.room = file_.room();
    ask(std::move(request));
}

void Administration::discard() {
    file_.discard();
    staff_.discard();
    roster_.discard();
    say(NoticeKind::None, {});
}

void Administration::saidWrong() {
    say(NoticeKind::Refused, AdminWords::refused(ReplyCode::Invalid));
}

void Administration::say(NoticeKind kind, const QString& text) {
    notice_ = text;
    noticeKind_ = kind;
    emit changed();
}

void Administration::retranslate() {
    session_.retranslate();
    rooms_.retranslate();
    attention_.retranslate();
    faults_.retranslate();
    tonight_.retranslate();
    file_.retranslate();
    staff_.retranslate();
    roster_.retranslate();
    places_.retranslate();
    drills_.retranslate();
    log_.retranslate();
    say(NoticeKind::None, {});
}

} // namespace natlyt::console
