// SPDX-License-Identifier: Apache-2.0
// What the operator decides, what the station says to it, and taking it back.
#include "operator-console/models/desk.hpp"
#include "operator-console/models/desk_words.hpp"

#include <utility>

namespace natlyt::console {

namespace {

bool isDecision(OperatorRequestKind kind) {
    using enum OperatorRequestKind;
    return kind == Watch || kind == Page || kind == TechnicalFault || kind == Release;
}

bool isPrivacy(OperatorRequestKind kind) {
    return kind == OperatorRequestKind::StartPrivacy || kind == OperatorRequestKind::EndPrivacy;
}

} // namespace

void Desk::listen() {
    if (overlay_ == Overlay::Room || overlay_ == Overlay::Ward || overlay_ == Overlay::Shelves || overlay_ == Overlay::HandOver || overlay_ == Overlay::SoundCheck ||
        overlay_ == Overlay::Faults || overlay_ == Overlay::LiveReasons || overlay_ == Overlay::LiveNote)
        setOverlay(Overlay::None);
    if (claiming_)
        return;
    if (inHand_)
        return hint(DeskWords::decideFirst());
    if (!queue_.selected())
        queue_.selectNext();
    const auto* alert = queue_.selected();
    if (!alert)
        return hint(DeskWords::nothingWaits());
    const bool mine = alert->state == AlertState::Claimed && alert->claimedBy == session_.user().toStdString();
    if (mine && held_.holds(alert->id))
        return hint(DeskWords::closingAlready());
    if (alert->state != AlertState::Raised && alert->state != AlertState::Watching && !mine)
        return say(NoticeKind::Hint, DeskWords::notToTake(*alert));
    claiming_ = requestTo(OperatorRequestKind::Claim, alert->id);
    if (undoSeconds() == 0)
        say(NoticeKind::None, {});
    session_.ask(*claiming_);
    refreshCard();
}

// Nothing is sent for five seconds; the hand is free for the next alert at once.
void Desk::dismiss(DismissReason reason) {
    setOverlay(Overlay::None);
    if (!inHand_)
        return hint(DeskWords::listenFirst());
    if (deciding_)
        return;
    auto request = requestTo(OperatorRequestKind::Dismiss, inHand_);
    request.dismissReason = reason;
    request.soundsSeen = soundsSeen_;
    request.played = stage_.played(*inHand_);
    if (const auto* alert = inHand())
        load_.decided(now_.wall - alert->raisedAt);
    say(NoticeKind::Hint, DeskWords::closing(request, roomLabel(inHand_)));
    queue_.setClosing(*inHand_, true);
    held_.hold(std::move(request), roomLabel(inHand_), now_.monotonic);
    undoable_.reset();
    letGo();
    queue_.selectNext();
    emit ticked();
}

void Desk::sendDue(const std::vector<OperatorRequest>& due) {
    for (const auto& request : due)
        session_.ask(request);
}

// The answer to a dismissal that was held, or the want of one.
void Desk::heldAnswered(const OperatorRequest& request, const QString& refusal) {
    const auto label = held_.labelOf(*request.alert);
    held_.over(*request.alert);
    queue_.setClosing(*request.alert, false);
    if (refusal.isEmpty())
        return say(NoticeKind::Done, DeskWords::done(request, label));
    takeAgain(*request.alert);
    say(NoticeKind::Refused, refusal);
}

// Into the hand, when it is free and the alert is still ours; else it stands in the queue as ours.
void Desk::takeAgain(const Uuid& id) {
    const auto* alert = queue_.find(id);
    if (alert && !inHand_ && !claiming_ && alert->state == AlertState::Claimed && alert->claimedBy == session_.user().toStdString())
        take(id);
}

void Desk::undo() {
    if (overlay_ != Overlay::None)
        setOverlay(Overlay::None);
    if (const auto alert = held_.takeBack()) {
        queue_.setClosing(*alert, false);
        say(NoticeKind::Hint, DeskWords::takenBack(roomLabel(alert)));
        takeAgain(*alert);
    } else if (undoable_ && now_.monotonic < undoable_->until && !claiming_ && !inHand_) {
        claiming_ = requestTo(OperatorRequestKind::Claim, undoable_->alert);
        undoable_.reset();
        session_.ask(*claiming_);
    } else {
        hint(DeskWords::nothingToTakeBack());
    }
    refreshCard();
    emit ticked();
}

// What somebody has answered or another has taken, the station gives back no more.
void Desk::keepUndoable() {
    using enum AlertState;
    const auto* alert = undoable_ ? queue_.find(undoable_->alert) : nullptr;
    const bool mine = alert && alert->state == Claimed && alert->claimedBy == session_.user().toStdString();
    if (!alert || (!mine && alert->state != Raised && alert->state != Watching && alert->state != Paging))
        undoable_.reset();
}

int Desk::undoSeconds() const {
    if (const int held = held_.secondsLeft(now_.monotonic); held > 0)
        return held;
    if (!undoable_ || undoable_->until <= now_.monotonic)
        return 0;
    return static_cast<int>(std::chrono::ceil<seconds>(undoable_->until - now_.monotonic).count());
}

void Desk::watch() {
    auto request = requestTo(OperatorRequestKind::Watch);
    request.watchMinutes = kWatchMinutes;
    if (const auto* alert = inHand())
        request.soundsSeen = alert->soundCount;
    decide(std::move(request));
}

void Desk::page(bool urgent) {
    auto request = requestTo(OperatorRequestKind::Page);
    request.urgent = urgent;
    decide(std::move(request));
}

// Nothing is closed by it: whoever is paged looks there, and their answer ends the alert.
void Desk::reportFault() {
    auto request = requestTo(OperatorRequestKind::TechnicalFault);
    request.note = DeskWords::faultNote().toStdString();
    decide(std::move(request));
}

Action Desk::deedOf(const OperatorRequest& decision) {
    using enum OperatorRequestKind;
    switch (decision.kind) {
    case Page:
        return decision.urgent ? Action::PageUrgent : Action::Page;
    case Watch:
        return Action::Watch;
    case TechnicalFault:
        return Action::TechnicalFault;
    case Dismiss:
        return Action::NotRelevant;
    default:
        return Action::Back;
    }
}

void Desk::decide(OperatorRequest request) {
    if (!inHand_)
        return hint(DeskWords::listenFirst());
    if (deciding_)
        return;
    request.alert = inHand_;
    request.played = stage_.played(*inHand_);
    deciding_ = request;
    say(NoticeKind::None, {});
    session_.ask(std::move(request));
    refreshCard();
}

void Desk::back() {
    if (overlay_ == Overlay::LiveReasons || overlay_ == Overlay::LiveNote)
        return setOverlay(liveFromCard_ ? Overlay::Room : Overlay::None);
    if (overlay_ == Overlay::Room && live_.on())
        return endLive(LiveBar::Stopped);
    if (overlay_ == Overlay::Ward && browser_.stepBack())
        return;
    if (overlay_ == Overlay::Room && browser_.isOpen())
        return setOverlay(Overlay::Ward);
    if (overlay_ != Overlay::None)
        return setOverlay(Overlay::None);
    if (inHand_)
        return decide(requestTo(OperatorRequestKind::Release));
    queue_.selectNext();
}

void Desk::onReply(const OperatorRequest& request, const OperatorReply& reply) {
    now_ = clock_();
    if (faultsAnswered(request, reply) || flowAnswered(request, reply))
        return;
    if (request.kind == OperatorRequestKind::OpenRoom)
        return request.room == roomCard_.room() ? roomCard_.answered(reply.code == ReplyCode::Ok) : void();
    if (request.kind == OperatorRequestKind::ReadNight)
        return night_.answered(request, &reply);
    if (request.kind == OperatorRequestKind::ListenLive)
        return liveAnswered(request, reply);
    if (isPrivacy(request.kind))
        return privacyAnswered(request, reply.code == ReplyCode::Ok);
    if (request.kind == OperatorRequestKind::Dismiss && request.alert)
        heldAnswered(request, reply.code == ReplyCode::Ok ? QString()
                                                          : DeskWords::refused(request.kind, reply.code, roomLabel(request.alert)));
    else if (reply.code == ReplyCode::Ok)
        confirmed(request);
    else
        refused(request, reply.code);
    refreshCard();
}

void Desk::confirmed(const OperatorRequest& request) {
    if (request.kind == OperatorRequestKind::Claim && request.alert) {
        claiming_.reset();
        stage_.forgetPlayed(*request.alert); // what was played before is on record already
        take(*request.alert);
    } else if (isDecision(request.kind) && deciding_ && request.alert == deciding_->alert) {
        deciding_.reset();
        const auto* alert = inHand();
        if (alert && request.kind != OperatorRequestKind::Release)
            load_.decided(now_.wall - alert->raisedAt);
        say(NoticeKind::Done, DeskWords::done(request, roomLabel(request.alert)));
        if (request.kind != OperatorRequestKind::Release)
            undoable_ = Undoable{*request.alert, now_.monotonic + kUndoFor};
        keepUndoable();
        letGo();
    }
}

void Desk::refused(const OperatorRequest& request, ReplyCode code) {
    if (request.kind == OperatorRequestKind::Claim)
        claiming_.reset();
    else if (isDecision(request.kind))
        deciding_.reset();
    else if (request.kind != OperatorRequestKind::ResendSnippet)
        return;
    say(NoticeKind::Refused, DeskWords::refused(request.kind, code, roomLabel(request.alert)));
    const auto* alert = inHand();
    if (alert && seenMine_ && alert->state != AlertState::Claimed)
        letGo();
}

void Desk::onUndelivered(const OperatorRequest& request, Session::Undelivered why) {
    const bool claim = request.kind == OperatorRequestKind::Claim;
    if (faults_.undelivered(request) || flowUndelivered(request))
        return;
    if (request.kind == OperatorRequestKind::OpenRoom && request.room == roomCard_.room())
        roomCard_.answered(false);
    if (request.kind == OperatorRequestKind::ReadNight)
        return night_.answered(request, nullptr);
    if (request.kind == OperatorRequestKind::ListenLive)
        return liveUndelivered(request, why);
    if (request.kind == OperatorRequestKind::StopListening && session_.inside() && !live_.on())
        stopOwed_ = request;
    if (isPrivacy(request.kind))
        return privacyAnswered(request, false);
    if (request.kind == OperatorRequestKind::Dismiss && request.alert) {
        heldAnswered(request, DeskWords::undelivered(request.kind, why, roomLabel(request.alert)));
        return refreshCard();
    }
    if (claim)
        claiming_.reset();
    else if (isDecision(request.kind))
        deciding_.reset();
    else
        return;
    const auto* alert = inHand();
    if (!claim && alert && seenMine_ && alert->state != AlertState::Claimed)
        letGo(); // the answer was lost, the deed was not
    else
        say(NoticeKind::Refused, DeskWords::undelivered(request.kind, why, roomLabel(request.alert)));
    refreshCard();
}

} // namespace natlyt::console
