// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/desk.hpp"

#include "operator-console/models/desk_words.hpp"

#include <QTimeZone>

#include <utility>

namespace natlyt::console {

Desk::Desk(Connect connect, std::string consoleId, Clock clock, Outputs outputs, QObject* parent)
    : QObject(parent), clock_(std::move(clock)), outputs_(outputs), now_(clock_()),
      session_(std::move(connect), std::move(consoleId), clock_),
      queue_([this](const std::string& room) { return rooms_.find(room); }), stage_(shelf_, outputs.voice),
      handover_(rooms_, [this](const Uuid& id) { return queue_.find(id); }),
      ringer_(outputs.ring), soundCheck_(outputs.voice, outputs.ring, ringer_) {
    clock_ = [this, seat = std::exchange(clock_, {})] { return session_.onWardTime(seat()); };
    wireSession();
    wireModels();
    tick(now_);
}

Desk::~Desk() {
    sendDue(held_.takeAllUnsent()); // what was decided is decided
    session_.logOut();
    disconnect(&session_, nullptr, this, nullptr);
    if (!zone_.empty())
        Words::showTimesOf(QTimeZone::systemTimeZone());
}

const WardAlert* Desk::inHand() const {
    return inHand_ ? queue_.find(*inHand_) : nullptr;
}

QString Desk::roomLabel(const std::optional<Uuid>& id) const {
    const auto* alert = id ? queue_.find(*id) : nullptr;
    const auto* room = alert ? rooms_.find(alert->room) : nullptr;
    return room ? Words::text(room->label) : alert ? Words::text(alert->room) : QString();
}

void Desk::take(const Uuid& id) {
    const auto* alert = queue_.find(id);
    if (!alert || !session_.keys())
        return;
    endLive(LiveBar::Stopped); // an alert goes before it
    inHand_ = id;
    seenMine_ = alert->state == AlertState::Claimed && alert->claimedBy == session_.user().toStdString();
    soundsSeen_ = alert->soundCount;
    ringer_.silence();
    queue_.select(id);
    stage_.open(*alert, *session_.keys(), now_);
    mayBeHeardOrNot(alert->room);
    refreshCard();
}

void Desk::mayBeHeardOrNot(const std::string& room) {
    const bool withheld = withheld_.holds(room);
    if (withheld)
        shelf_.forgetRoom(room);
    keepLiveAllowed();
    const auto* alert = inHand();
    if (!alert || stage_.live() || alert->room != room || withheld == (stage_.hearing() == Hearing::Withheld))
        return;
    if (withheld)
        stage_.withhold();
    else
        stage_.open(*alert, *session_.keys(), now_); // what comes from now on
}

void Desk::letGo() {
    inHand_.reset();
    seenMine_ = false;
    if (!stage_.live())
        stage_.close();
    if (overlay_ == Overlay::Reasons)
        setOverlay(Overlay::None);
    queue_.settle();
    refreshCard();
}

void Desk::logIn(const QString& user, const QString& password) {
    session_.logIn(user, password);
}

void Desk::select(const QString& id) {
    touched();
    if (const auto alert = Uuid::parse(id.toStdString()); alert && !inHand_)
        queue_.select(*alert);
}

void Desk::pointAt(const QString& id) {
    queue_.pointAt(Uuid::parse(id.toStdString()));
}

void Desk::perform(int action) {
    act(static_cast<Action>(action));
}

void Desk::act(Action action) {
    now_ = clock_();
    touched();
    if (!session_.inside()) {
        if (action == Action::Language)
            emit languageAsked();
        if (action == Action::DayTheme)
            emit themeAsked();
        if (action == Action::FullScreen)
            emit fullScreenAsked();
        return;
    }
    emit acted(action);
    if (overlay_ == Overlay::LiveReasons && LiveListening::isReason(action))
        return liveReasonChosen(action);
    switch (action) {
    case Action::Listen:
        return listen();
    case Action::NotRelevant:
        if (overlay_ == Overlay::Reasons)
            return dismiss(DismissReason::NotRelevant);
        if (inHand_)
            return setOverlay(Overlay::Reasons);
        return hint(DeskWords::listenFirst());
    case Action::Reason2:
        return reasonChosen(DismissReason::KnownHabit);
    case Action::Reason3:
        return reasonChosen(DismissReason::Television);
    case Action::Reason4:
        return reasonChosen(DismissReason::StaffVisit);
    case Action::Reason5:
        return reasonChosen(DismissReason::TechnicalNoise);
    case Action::Reason6:
        return reasonChosen(DismissReason::Other);
    case Action::Watch:
        return watch();
    case Action::MakePrivate:
        if (const auto* alert = inHand())
            soundsSeen_ = alert->soundCount;
        return dismiss(DismissReason::Privacy);
    case Action::TechnicalFault:
        return reportFault();
    case Action::Page:
        return page(false);
    case Action::PageUrgent:
        return page(true);
    case Action::Replay:
        return stage_.replay();
    case Action::Speed:
        return stage_.toggleFast();
    case Action::SkipSilence:
        return stage_.toggleSkipSilence();
    case Action::Louder:
        return stage_.turnGain(1);
    case Action::Quieter:
        return stage_.turnGain(-1);
    case Action::Back:
        return back();
    case Action::Up:
        return step(-1);
    case Action::Down:
        return step(1);
    case Action::PreviousSound:
        return stage_.step(-1, now_);
    case Action::NextSound:
        return stage_.step(1, now_);
    case Action::FullScreen:
        return emit fullScreenAsked();
    case Action::Language:
        return emit languageAsked();
    case Action::KeyMap:
        return setOverlay(overlay_ == Overlay::KeyMap ? Overlay::None : Overlay::KeyMap);
    case Action::LogOut:
        return overlay_ == Overlay::LogOut ? leave(false) : setOverlay(Overlay::LogOut);
    case Action::LeaveToRule:
        return leave(true);
    case Action::Shelves:
        return openShelves();
    case Action::ShelfLength:
        return shelves_.toggleMinutes();
    case Action::EndShelf:
        return endShelf();
    case Action::Faults:
    case Action::TakeFault:
    case Action::SnoozeHour:
    case Action::SnoozeShift:
    case Action::SnoozeMorning:
    case Action::WakeFault:
        return actOnFaults(action);
    case Action::HandOver:
        return openHandover();
    case Action::SignHandover:
        return emit handoverSigned();
    case Action::Drill:
        return emit drillAsked();
    case Action::Undo:
        return undo();
    case Action::PauseSounds:
        ringer_.pause(now_.monotonic);
        return emit ticked();
    case Action::DayTheme:
        return emit themeAsked();
    case Action::LargerText:
    case Action::SmallerText:
    case Action::PlainText:
    case Action::SoundCheck:
    case Action::PlaySignals:
    case Action::SignalsHeard:
    case Action::SignalsNotHeard:
        return actOnSeat(action);
    case Action::Ward:
        return openWard(-1);
    case Action::WardFilter:
        return browser_.toggleOnlyClosed();
    case Action::WardRoom:
        return openFound();
    case Action::Room:
        return openSomeRoom();
    case Action::PreviousRoom:
        return stepRoom(-1);
    case Action::Privacy:
        return togglePrivacy();
    case Action::ListenLive:
        return askForLive();
    case Action::NextRoom:
        return stepRoom(1);
    }
}

// Up and down go through what is in front: the rooms that were found, else the queue.
void Desk::step(int rows) {
    if (overlay_ == Overlay::Ward)
        browser_.moveSelection(rows);
    else if (overlay_ == Overlay::Shelves)
        shelves_.move(rows);
    else if (overlay_ == Overlay::Faults) {
        faults_.move(rows);
        emit scrollAsked(rows); // the warnings stand above it
    } else if (overlay_ == Overlay::SoundCheck)
        soundCheck_.step(rows);
    else if (overlay_ != Overlay::None)
        emit scrollAsked(rows);
    else if (!inHand_)
        queue_.moveSelection(rows);
}

void Desk::setSpoken(bool spoken) {
    if (std::exchange(spoken_, spoken) != spoken)
        emit spokenChanged();
}

void Desk::setOverlay(Overlay overlay) {
    if (overlay == overlay_)
        return;
    overlay_ = overlay;
    const bool aboutRoom = overlay == Overlay::Room || overlay == Overlay::LiveReasons || overlay == Overlay::LiveNote;
    if (!aboutRoom)
        closeRoom();
    if (overlay != Overlay::Ward && !aboutRoom)
        browser_.close();
    if (overlay != Overlay::HandOver)
        handover_.close();
    whyStay_.clear();
    if (const auto* alert = inHand(); alert && overlay == Overlay::Reasons)
        soundsSeen_ = alert->soundCount; // the decision is made here; what joins later was not part of it
    emit overlayChanged();
}

void Desk::say(NoticeKind kind, QString text) {
    notice_ = std::move(text);
    noticeKind_ = kind;
    noticeAt_ = now_.monotonic;
    emit noticeChanged();
}

// A key that does nothing now takes neither the word that something failed nor the one that can still be taken back.
void Desk::hint(QString text) {
    const bool kept = noticeKind_ == NoticeKind::Refused ? now_.monotonic - noticeAt_ < kNoticeFor : undoSeconds() > 0;
    if (notice_.isEmpty() || !kept)
        say(NoticeKind::Hint, std::move(text));
}

void Desk::refreshCard() {
    const auto* alert = inHand_ ? inHand() : queue_.selected();
    const auto* room = alert ? rooms_.find(alert->room) : nullptr;
    const std::size_t sound = inHand_ && !stage_.live() ? static_cast<std::size_t>(stage_.soundNumber() - 1)
                              : alert && !alert->sounds.empty() ? alert->sounds.size() - 1
                                                                : 0;
    night_.show(alert && session_.inside() ? alert->room : std::string());
    const bool claiming = claiming_ && alert && claiming_->alert == alert->id;
    barLiveOnCard();
    card_.show(alert, room, {inHand_.has_value(), claiming, deciding_ ? std::optional(deedOf(*deciding_)) : std::nullopt}, sound,
               session_.user().toStdString());
}

ChainTruth Desk::chainTruth() const {
    return chain_.truth(now_.monotonic);
}

void Desk::tick(Now seat) {
    const Now now = session_.onWardTime(seat);
    const auto second = std::chrono::floor<seconds>(now.wall);
    const bool secondPassed = std::exchange(tickedAt_, second) != second;
    now_ = now;
    session_.tick();
    queue_.tick(now);
    shelf_.expire(now.monotonic);
    stage_.tick(now);
    tickLive();
    sendDue(held_.takeDue(now.monotonic));
    soundCheck_.tick();
    ringer_.tick(queue_.loudestWaiting(), inHand_.has_value(), now.monotonic);
    if (dropOldAt_ && now.monotonic >= *dropOldAt_) {
        dropOldAt_.reset();
        queue_.dropOld();
        if (inHand_ && !inHand())
            letGo();
    }
    if (!inHand_ && !claiming_ && now.monotonic - touchedAt_ >= kSettleAfter)
        queue_.settle();
    if (notice_.size() && now.monotonic - noticeAt_ >= (noticeKind_ == NoticeKind::Refused ? kRefusalFor : kNoticeFor))
        say(NoticeKind::None, {});
    if (!secondPassed)
        return;
    for (const auto& room : withheld_.endUntold(now.wall))
        mayBeHeardOrNot(room);
    rooms_.tick(now.monotonic);
    roomCard_.show(rooms_.findRoom(roomCard_.room()));
    roomCard_.tick(now.monotonic);
    keepLiveAllowed();
    barLiveOnCard();
    card_.tick(now.wall);
    refreshShelves();
    faults_.tick(now, session_.inside());
    refreshWarnings();
    emit ticked();
}

void Desk::retranslate() {
    session_.retranslate();
    queue_.retranslate();
    rooms_.retranslate();
    browser_.retranslate();
    card_.retranslate();
    roomCard_.retranslate();
    stage_.retranslate();
    live_.retranslate();
    handover_.retranslate();
    faults_.retranslate();
    refreshShelves();
    night_.retranslate();
    soundCheck_.retranslate();
    say(NoticeKind::None, {});
    refreshWarnings();
    emit overlayChanged();
    emit ticked();
}

} // namespace natlyt::console
