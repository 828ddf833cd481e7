// SPDX-License-Identifier: Apache-2.0
// Live listening at the desk: only from a dwelling's card, only for a stated reason, and over with everything that takes
// sound away. An alert goes before it.
#include "operator-console/models/desk.hpp"

#include "operator-console/models/desk_words.hpp"
#include "operator-console/models/words.hpp"

#include <utility>

namespace natlyt::console {

// The key begins, asks for the reason, and renews.
void Desk::askForLive() {
    if (live_.on())
        return live_.heard() && !live_.waits() ? requestLive(live_.why()) : void();
    liveFromCard_ = overlay_ == Overlay::Room;
    if (!liveFromCard_) {
        const auto* alert = inHand_ ? inHand() : queue_.selected();
        if (!alert || !rooms_.find(alert->room))
            return hint(DeskWords::liveWhere());
        if (const auto bar = liveBarAt(alert->room); bar != LiveBar::None) // opening the dwelling would be put on record for nothing
            return say(NoticeKind::Hint, LiveListening::sentenceOf(bar, Words::text(rooms_.find(alert->room)->listener.value_or(""))));
        openRoom(alert->room);
    }
    live_.forget();
    if (roomCard_.mayListenLive())
        setOverlay(Overlay::LiveReasons);
    else
        roomCard_.say(roomCard_.whyNotLive());
}

LiveBar Desk::liveBarAt(const std::string& room) const {
    const auto* known = rooms_.findRoom(room);
    const auto bar = known ? liveBarOf(known->ward, known->heard, session_.user().toStdString()) : LiveBar::Offline;
    return bar == LiveBar::None && withheld_.holds(room) ? LiveBar::Private : bar;
}

void Desk::barLiveOnCard() {
    const auto* alert = inHand_ ? inHand() : queue_.selected();
    const auto* room = alert ? rooms_.find(alert->room) : nullptr;
    card_.barLive(alert ? liveBarAt(alert->room) : LiveBar::None, room ? room->listener.value_or("") : "");
}

void Desk::liveReasonChosen(Action digit) {
    if (digit == Action::Reason5)
        return setOverlay(Overlay::LiveNote);
    beginLive(LiveListening::reason(digit));
}

void Desk::beginLive(const QString& why) {
    touched();
    const bool asking = overlay_ == Overlay::LiveReasons || overlay_ == Overlay::LiveNote;
    if (!asking || why.trimmed().isEmpty() || live_.on())
        return;
    roomCard_.say({});
    setOverlay(Overlay::Room);
    if (roomCard_.mayListenLive()) // privacy may have begun while the reason was written
        requestLive(why.trimmed());
    else
        roomCard_.say(roomCard_.whyNotLive());
}

void Desk::requestLive(const QString& why) {
    const bool renews = live_.heard();
    auto request = live_.ask(roomCard_.room(), why);
    if (renews)
        request.played = liveTold_ = takeLivePlayed();
    liveAsked_ = {};
    liveAsked_ = session_.ask(std::move(request));
}

// Since it was asked last; what went with a request that came to nothing is told again.
SoundPlayed Desk::takeLivePlayed() {
    if (!liveBegan_)
        return {};
    auto played = stage_.played(*liveBegan_);
    stage_.forgetPlayed(*liveBegan_);
    played.playedMs += liveTold_.playedMs;
    played.drawn = played.drawn || liveTold_.drawn;
    liveTold_ = {};
    return played;
}

void Desk::liveAnswered(const OperatorRequest& request, const OperatorReply& reply) {
    if (!live_.waits() || request.id != liveAsked_)
        return; // ended meanwhile, or asked for anew since; the station was told so
    if (reply.code != ReplyCode::Ok || !reply.listening || !session_.keys()) {
        const auto bar = liveBarOf(reply.code);
        return endLive(bar == LiveBar::None ? LiveBar::Refused : bar, QString::fromStdString(reply.listener.value_or("")));
    }
    liveTold_ = {};
    if (live_.before()) // renewed again before anything came
        shelf_.forget(*live_.sound());
    live_.granted(*reply.listening, now_.monotonic);
    if (stage_.live() && !stage_.gone())
        stage_.renewLive(*reply.listening);
    else
        openLive();
    keepLiveAllowed(); // the ward may have said otherwise while the answer was on its way
}

void Desk::openLive() {
    liveWentOn();
    liveBegan_ = live_.sound();
    stage_.openLive(live_.room(), *live_.sound(), *session_.keys(), now_);
}

// What came before the renewal is in the picture; sealed it is not wanted any more.
void Desk::liveWentOn() {
    if (live_.before())
        shelf_.forget(*live_.before());
    live_.wentOn();
}

void Desk::liveUndelivered(const OperatorRequest& request, Session::Undelivered why) {
    const bool isNewest = liveAsked_ == Uuid{} || request.id == liveAsked_; // it may fail before its id is known here
    if (live_.waits() && isNewest)
        endLive(why == Session::Undelivered::NoAnswer ? LiveBar::NoAnswer : LiveBar::NotSent);
}

// Wipes what was heard, and tells the station: the light in the dwelling goes off, and what was played is put on record.
void Desk::endLive(LiveBar why, const QString& who) {
    if (!live_.on())
        return;
    auto stop = requestTo(OperatorRequestKind::StopListening);
    stop.room = live_.room();
    stop.played = takeLivePlayed();
    liveBegan_.reset();
    liveWentOn();
    if (live_.sound())
        shelf_.forget(*live_.sound());
    live_.end(why, who);
    if (stage_.live())
        stage_.close();
    stopOwed_ = std::move(stop);
    tellStopped();
    if (const auto* alert = inHand(); alert && session_.keys() && !stage_.isOpen()) {
        stage_.open(*alert, *session_.keys(), now_);
        stage_.hush(); // it has been heard; R plays it again
        mayBeHeardOrNot(alert->room);
    }
    refreshCard();
}

// At once, or when the station can be told again.
void Desk::tellStopped() {
    if (stopOwed_ && session_.inside() && session_.connected())
        session_.ask(*std::exchange(stopOwed_, std::nullopt));
}

// What the ward says of the dwelling now; that somebody listens there is ourselves.
void Desk::keepLiveAllowed() {
    if (!live_.on())
        return;
    const auto* room = rooms_.findRoom(live_.room());
    if (!room || withheld_.holds(live_.room())) {
        const auto bar = room ? liveBarOf(room->ward, room->heard, session_.user().toStdString()) : LiveBar::Offline;
        return endLive(bar == LiveBar::None || bar == LiveBar::Somebody ? LiveBar::Private : bar);
    }
    const auto bar = liveBarOf(room->ward, room->heard, session_.user().toStdString());
    if (bar != LiveBar::None && bar != LiveBar::Somebody)
        endLive(bar);
}

void Desk::tickLive() {
    if (!live_.on())
        return;
    live_.tick(now_.monotonic);
    // Neither privacy nor a stop would get through: nobody listens into a ward that they hear nothing of.
    if (const auto truth = chainTruth(); truth == ChainTruth::ConnectionLost || truth == ChainTruth::StationSilent)
        return endLive(LiveBar::ConnectionLost);
    const bool allHeard = stage_.live() && stage_.hearing() == Hearing::Complete && !stage_.playing();
    if (!live_.waits() && (live_.isOver(now_.monotonic) || (allHeard && live_.timeIsUp())))
        endLive(LiveBar::TimeOver);
}

void Desk::seatLocked() {
    now_ = clock_();
    endLive(LiveBar::Locked);
}

} // namespace natlyt::console
