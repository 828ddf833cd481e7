// SPDX-License-Identifier: Apache-2.0
// What the session brings to the desk.
#include "operator-console/models/desk.hpp"
#include "operator-console/models/desk_words.hpp"
#include "operator-console/models/room_words.hpp"
#include "protocol/messages/supply_stuck.hpp"

#include <QTimeZone>

#include <utility>

namespace natlyt::console {

namespace {

// Retained alerts come before the station's first answer; the rest of this is for a station that comes back
// as we do.
constexpr std::chrono::seconds kOldAlertsKeptFor{3};
constexpr int kDifferingMost = 3;

} // namespace

void Desk::wireSession() {
    connect(&session_, &Session::wardAlert, this, &Desk::onWardAlert);
    connect(&session_, &Session::wardAlertCleared, this, [this](const Uuid& id) {
        queue_.remove(id);
        keepUndoable();
        emit ticked();
        if (inHand_ == id)
            letGo();
        stage_.forgetPlayed(id);
    });
    connect(&session_, &Session::wardRoom, this, [this](const WardRoom& room) {
        rooms_.put(room, now_.monotonic);
        queue_.refreshRoom(room.room);
        withheld_.saw(room, clock_().wall);
        mayBeHeardOrNot(room.room);
        roomCard_.show(rooms_.findRoom(roomCard_.room()));
        refreshCard();
    });
    connect(&session_, &Session::wardRoomCleared, this,
            [this](const std::string& room) {
                rooms_.remove(room);
                queue_.refreshRoom(room);
                withheld_.gone(room);
                mayBeHeardOrNot(room);
                refreshCard(); // it says so
                if (roomCard_.room() == room)
                    setOverlay(Overlay::None);
            });
    connect(&session_, &Session::roomHeartbeat, this,
            [this](const RoomHeartbeat& beat) {
                rooms_.heartbeat(beat, now_.monotonic);
                roomCard_.heartbeat(beat, now_.monotonic);
            });
    connect(&session_, &Session::stationHeartbeat, this, &Desk::onStationHeartbeat);
    connect(&session_, &Session::chunk, this,
            [this](const std::string& room, const Uuid& sound, const std::string& sealed) {
                now_ = clock_();
                if (!withheld_.holds(room) && !live_.isPast(sound))
                    shelf_.put(room, sound, sealed, now_);
                stage_.tick(now_);
            });
    connect(&session_, &Session::replied, this, &Desk::onReply);
    connect(&session_, &Session::undelivered, this, &Desk::onUndelivered);
    connect(&session_, &Session::loggedOut, this, &Desk::onLoggedOut);
    connect(&session_, &Session::changed, this, [this] {
        chain_.connection(session_.connected());
        if (!session_.connected())
            endLive(LiveBar::ConnectionLost); // what is not heard whole is not kept
        queue_.setMe(session_.user().toStdString());
        roomCard_.lookedAtBy(session_.user().toStdString());
    });
    connect(&session_, &Session::cameBack, this, [this] {
        queue_.markAllOld();
        rooms_.expectAll(now_.monotonic);
    });
    connect(&session_, &Session::wentOnDuty, this, [this] {
        chain_.start(now_.monotonic);
        if (!soundCheck_.begun())
            soundCheck_.begin();
        night_.again();
        dropOldAt_ = now_.monotonic + kOldAlertsKeptFor;
        faults_.begin(session_.user(), now_);
        tellStopped();
        askForOpenRoom(); // the station may not know any more that it is open
        refreshWarnings();
        emit ticked();
    });
}

void Desk::wireModels() {
    connect(this, &Desk::ticked, this, &Desk::refreshLoad);
    connect(&rooms_, &RoomsModel::counted, this, &Desk::ticked); // a room that nobody hears any more is no quiet
    connect(&queue_, &AlertQueueModel::arrived, this, [this](const WardAlert& alert) {
        if (!inHand_)
            ringer_.announce(alert.priority, now_.monotonic);
    });
    connect(&queue_, &AlertQueueModel::goneOn, this, [this] {
        if (!inHand_)
            ringer_.announce(Priority::Low, now_.monotonic); // once: somebody is on the way, and the phones are told
    });
    connect(&outputs_.voice, &SoundOutput::changed, this, [this] {
        refreshWarnings();
        emit ticked();
    });
    connect(&queue_, &AlertQueueModel::selectionChanged, this, &Desk::refreshCard);
    connect(&night_, &NightHistory::wanted, this, [this](const OperatorRequest& request) { session_.ask(request); });
    connect(&stage_, &SoundStage::changed, this, &Desk::refreshCard);
    connect(&stage_, &SoundStage::wentOn, this, &Desk::liveWentOn);
    connect(&stage_, &SoundStage::resendWanted, this, [this] {
        if (inHand_)
            session_.ask(requestTo(OperatorRequestKind::ResendSnippet, inHand_));
    });
}

void Desk::onWardAlert(const WardAlert& alert) {
    if (!isShelved(alert)) // that is no load, until it is raised
        load_.saw(alert, now_.wall);
    queue_.put(alert);
    keepUndoable();
    const bool mine = alert.state == AlertState::Claimed && alert.claimedBy == session_.user().toStdString();
    if (inHand_ == alert.id) {
        if (mine) {
            seenMine_ = true;
            stage_.follow(alert, now_);
        } else if (seenMine_ && !deciding_) {
            letGo();
            say(NoticeKind::Hint, DeskWords::takenFromHand(roomLabel(alert.id), alert));
        }
    } else if (mine && !inHand_ && !claiming_ && !held_.holds(alert.id)) {
        take(alert.id); // ours from before: this console was started anew
    }
    refreshCard();
    emit ticked(); // the load
}

void Desk::onStationHeartbeat(const StationHeartbeat& heartbeat) {
    chain_.heard(heartbeat, now_.monotonic);
    if (heartbeat.timeZone)
        followZone(*heartbeat.timeZone);
    differing_ = heartbeat.openAlerts == queue_.size() ? 0 : differing_ + 1;
    refreshWarnings();
    emit ticked(); // a drill stands on the screen before the station is told so, and goes with its end
    if (!heartbeat.drill || !heartbeat.drill->raisedAt || heartbeat.drill->shownAt)
        return;
    auto shown = requestTo(OperatorRequestKind::DrillShown);
    shown.drill = heartbeat.drill->id;
    session_.ask(std::move(shown));
}

// Where a computer does not know the zone, its own hours stand on the screen, and a warning that they may not be the ward's.
void Desk::followZone(const std::string& name) {
    if (std::exchange(zone_, name) == name)
        return;
    const QTimeZone ward(QByteArray::fromStdString(name));
    Words::showTimesOf(ward.isValid() ? ward : QTimeZone::systemTimeZone());
    retranslate();
}

void Desk::onLoggedOut() {
    roomCard_.close();
    letGo();
    endLive(LiveBar::Stopped);
    live_.forget();
    stopOwed_.reset(); // going off duty ended it
    stage_.playAsAtFirst(); // the next operator chooses anew
    soundCheck_.end();
    night_.show({});
    claiming_.reset();
    deciding_.reset();
    held_.clear();
    undoable_.reset();
    ringer_.silence();
    shelf_.clear();
    stage_.forgetAllPlayed();
    queue_.clear();
    rooms_.clear();
    withheld_.clear();
    load_.clear();
    shelves_.clear();
    faults_.forget();
    toldOfDrill_ = false;
    guidedDrillAt_.reset();
    chain_.stop();
    dropOldAt_.reset();
    differing_ = 0;
    setOverlay(Overlay::None);
    say(NoticeKind::None, {});
    refreshWarnings();
}

void Desk::refreshWarnings() {
    WardPicture picture;
    picture.soundWorks = soundWorks() && !soundCheck_.unheard();
    if (!session_.inside())
        return warnings_.show(picture);
    picture.volume = outputs_.ring.volume();
    picture.chain = chainTruth();
    picture.clockAheadBy = session_.seatIsAheadBy();
    if (!zone_.empty() && !QTimeZone(QByteArray::fromStdString(zone_)).isValid())
        picture.unknownZone = Words::text(zone_);
    picture.stationSilentFor = chain_.silentFor(now_.monotonic);
    picture.alertsDiffer = differing_ >= kDifferingMost;
    for (const auto& link : chain_.linksDown())
        picture.linksDown.push_back(link.name);
    for (const auto* room : rooms_.unheardRooms()) {
        auto named = Words::text(room->label);
        if (isSupplyStuck(room->condition, room->reason))
            named += " (" + whyOf(room->condition, room->reason) + ")";
        (room->reason == RoomReason::AlertsStuck ? picture.stuckRooms : picture.unheardRooms) << named;
    }
    for (const auto* alert : queue_.all())
        if (AlertLine::isUnreached(*alert, now_.wall))
            (AlertLine::isOnATelephone(*alert) ? picture.unansweredRooms : picture.unreachedRooms) << roomLabel(alert->id);
    picture.station = chain_.warnings();
    std::erase_if(picture.station, [this](const StationWarning& warning) { // somebody does something about it, or will
        return (warning.kind == StationWarningKind::DrillFailed && faults_.faults().areLookedAfter(FaultKind::DrillFailed)) ||
               (warning.kind == StationWarningKind::MicrophoneDoubt && faults_.faults().areLookedAfter(FaultKind::MicrophoneDoubt));
    });
    if (const auto handover = chain_.handover(); handover && handover->givenBy != session_.user().toStdString())
        picture.handoverFrom = Words::text(handover->givenBy);
    warnings_.show(picture);
}

} // namespace natlyt::console
