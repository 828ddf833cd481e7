// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/desk_words.hpp"

#include "operator-console/models/alert_line.hpp"
#include "operator-console/models/desk.hpp"

#include <utility>

namespace natlyt::console {

QString DeskWords::done(const OperatorRequest& request, const QString& room) {
    using enum OperatorRequestKind;
    switch (request.kind) {
    case Dismiss:
        if (request.dismissReason == DismissReason::Privacy)
            return tr("%1: private until somebody ends it, and the alert is closed.").arg(room);
        return tr("%1: closed as “%2”.")
            .arg(room, Words::of(request.dismissReason.value_or(DismissReason::NotRelevant)).toLower());
    case Watch:
        return tr("%1: watched; it comes back in %n minute(s).", nullptr, request.watchMinutes.value_or(0))
            .arg(room);
    case Page:
        return request.urgent ? tr("%1: the night watch is being paged, urgently.").arg(room)
                              : tr("%1: the night watch is being paged.").arg(room);
    case TechnicalFault:
        return tr("%1: a technical fault; the night watch is being paged to look there.").arg(room);
    case Release:
        return tr("%1: put back in the queue.").arg(room);
    case GoOnDuty:
    case Presence:
    case GoOffDuty:
    case Claim:
    case ResendSnippet:
    case OpenRoom:
    case CloseRoom:
    case StartPrivacy:
    case EndPrivacy:
    case ListenLive:
    case StopListening:
    case ReadRegistry:
    case ReadRoom:
    case ReadAudit: case VerifyAudit:
    case ReadNight:
    case Change:
    case Shelve:
    case EndShelf:
    case ReadHandover:
    case GiveHandover:
    case TakeHandover:
    case ReadFaults:
    case TakeFault:
    case SnoozeFault:
    case StartDrill:
    case EndDrill:
    case ReadDrills:
    case DrillShown:
    case MicrophoneChecked:
    case GuidedDrillDone:
        return {};
    }
    std::unreachable();
}

// On the handsets.
QString DeskWords::faultNote() {
    return tr("Technical fault: the dwelling cannot be judged by ear. Look in, and walk rounds there until it is mended.");
}

QString DeskWords::closing(const OperatorRequest& request, const QString& room) {
    if (request.dismissReason == DismissReason::Privacy)
        return tr("%1 becomes private in 5 s, and its alert closes. U takes it back.").arg(room);
    return tr("%1 closes in 5 s as “%2”. U takes it back.")
        .arg(room, Words::of(request.dismissReason.value_or(DismissReason::NotRelevant)).toLower());
}
QString DeskWords::closingAlready() {
    return tr("This one is being closed. U takes it back.");
}
QString DeskWords::takenBack(const QString& room) {
    return tr("%1: taken back; it is open.").arg(room);
}
QString DeskWords::nothingToTakeBack() {
    return tr("Nothing can be taken back any more.");
}

QString DeskWords::refused(OperatorRequestKind kind, ReplyCode code, const QString& room) {
    if (kind == OperatorRequestKind::ResendSnippet)
        return tr("%1: the room no longer has this sound.").arg(room);
    switch (code) {
    case ReplyCode::Ok:
        return {};
    case ReplyCode::NotFound:
        return tr("%1: the alert has ended already.").arg(room);
    case ReplyCode::NotAllowed:
        return tr("%1: you may not do this. Ask the administrator. The alert is still open.").arg(room);
    case ReplyCode::WrongState:
        return tr("%1: the alert has changed meanwhile. Look at it again; it is still open.").arg(room);
    case ReplyCode::ClaimedByOther:
        return tr("%1: another operator has taken it.").arg(room);
    case ReplyCode::NotOnDuty:
        return tr("%1: the station took you as gone. Try again; the alert is still open.").arg(room);
    case ReplyCode::BadRequest:
    case ReplyCode::Invalid:
    case ReplyCode::NoConsent:
    case ReplyCode::RoomClosed:
    case ReplyCode::AlertsOpen:
    case ReplyCode::NeverShelved:
    case ReplyCode::HeardByOther:
    case ReplyCode::StationFault:
        return tr("%1: the station could not do it. The alert is still open; page by telephone if it is "
                  "urgent.")
            .arg(room);
    }
    std::unreachable();
}

QString DeskWords::privacy(OperatorRequestKind kind, bool done) {
    const bool begins = kind == OperatorRequestKind::StartPrivacy;
    if (done)
        return begins ? tr("Privacy has begun; the microphone closes. It lasts until somebody ends it.")
                      : tr("Privacy has ended; the monitor listens again as planned.");
    return begins ? tr("Privacy has NOT begun: the station did not confirm it. Try again, or use the switch in the dwelling.")
                  : tr("Privacy has not ended: the station did not confirm it. Try again.");
}

QString DeskWords::undelivered(OperatorRequestKind kind, Session::Undelivered why, const QString& room) {
    const bool page = kind == OperatorRequestKind::Page || kind == OperatorRequestKind::TechnicalFault;
    if (why == Session::Undelivered::NoConnection)
        return page ? tr("%1: no connection. The page was NOT sent and the alert is still open. Telephone "
                         "the night watch.")
                          .arg(room)
                    : tr("%1: no connection. Nothing was sent; the alert is still open.").arg(room);
    return page ? tr("%1: the station did not answer within 5 s. Take it that nobody was paged: try again, "
                     "or telephone.")
                      .arg(room)
                : tr("%1: the station did not answer within 5 s. The alert is still open; try again.")
                      .arg(room);
}

QString DeskWords::takenFromHand(const QString& room, const WardAlert& alert) {
    return tr("%1: no longer in your hands (%2).").arg(room, Words::of(alert.state));
}

QString DeskWords::notToTake(const WardAlert& alert) {
    return alert.state == AlertState::Claimed
               ? tr("Another operator has this alert.")
               : tr("The night watch has this alert: %1.").arg(Words::of(alert.state));
}

QString DeskWords::listenFirst() {
    return tr("Take an alert first: Space.");
}
QString DeskWords::decideFirst() {
    return tr("Decide on this one first: 1, 2, V, F or P. Esc puts it back.");
}
QString DeskWords::liveWhere() {
    return tr("Open a dwelling first: B.");
}
QString DeskWords::nothingWaits() {
    return tr("Nothing waits.");
}
QString DeskWords::chain(ChainTruth truth) {
    return truth == ChainTruth::Whole ? tr("Connection whole") : truth == ChainTruth::LinkDown ? tr("Connected; a part is down") : tr("Connection broken");
}

QString DeskWords::shelf(const OperatorRequest& request, ReplyCode code) {
    const bool begins = request.kind == OperatorRequestKind::Shelve;
    if (code == ReplyCode::Ok)
        return begins ? tr("Shelved for %1 min. Urgent, loud and other sounds still come, and what came is shown at the end.")
                            .arg(request.shelveMinutes.value_or(0))
                      : tr("Called out again from now on.");
    if (code == ReplyCode::NeverShelved)
        return tr("This sound is never shelved: it may mean that somebody needs help.");
    if (code == ReplyCode::WrongState)
        return tr("It is shelved already.");
    if (code == ReplyCode::NotFound)
        return tr("It is not shelved any more.");
    return tr("The station did not do it. The sound is called out as before.");
}
QString DeskWords::shelfUndelivered() {
    return tr("The station did not answer. Take it that nothing has changed; look again in a moment.");
}
QString DeskWords::stay(int waiting) {
    return tr("You are the last operator on duty, and %n alert(s) wait for one. Judge them, or have them paged by rule now (P). "
              "With another operator on duty you may go at any time.",
              nullptr, waiting);
}
QString DeskWords::floodTold(const WardFlood& flood) {
    QStringList told;
    for (const auto& initials : flood.told)
        told << Words::text(initials);
    if (told.isEmpty())
        return tr("Nobody could be told: no night staff is known. Telephone.");
    if (!flood.acknowledgedBy.empty())
        return tr("%1 knows of it and has answered.").arg(Words::text(flood.acknowledgedBy));
    return tr("Told to %1; nobody has answered yet.").arg(told.join(", "));
}

QString DeskWords::meaningOf(Action action) {
    switch (action) {
    case Action::Listen:
        return tr("Listen: take the marked alert, or the next");
    case Action::NotRelevant:
        return tr("Not relevant: choose a reason");
    case Action::Watch:
        return tr("Watch for 5 minutes");
    case Action::MakePrivate:
        return tr("Private: close the microphone and the alert");
    case Action::TechnicalFault:
        return tr("Technical fault: page the night watch to look there");
    case Action::Page:
        return tr("Page the night watch");
    case Action::PageUrgent:
        return tr("Page urgently");
    case Action::Replay:
        return tr("Play the sound again");
    case Action::Speed:
        return tr("Play half as fast again, the voice as high as it is");
    case Action::SkipSilence:
        return tr("Skip silence, or not");
    case Action::Louder:
        return tr("Play louder; nothing gets too loud");
    case Action::Quieter:
        return tr("Play more quietly");
    case Action::LargerText:
        return tr("Larger text");
    case Action::SmallerText:
        return tr("Smaller text");
    case Action::PlainText:
        return tr("Text as large as at first");
    case Action::SoundCheck:
        return tr("Test and choose the sound output");
    case Action::PlaySignals:
        return tr("Play the three signals");
    case Action::SignalsHeard:
        return tr("All three were heard");
    case Action::SignalsNotHeard:
        return tr("They were not heard");
    case Action::Back:
        return tr("Back; put the alert back");
    case Action::Up:
        return tr("Up the queue");
    case Action::Down:
        return tr("Down the queue");
    case Action::PreviousSound:
        return tr("Older sound of the alert");
    case Action::NextSound:
        return tr("Newer sound of the alert");
    case Action::FullScreen:
        return tr("Full screen");
    case Action::Language:
        return tr("Dansk / English");
    case Action::KeyMap:
        return tr("This key map");
    case Action::LogOut:
        return tr("Log out");
    case Action::Undo:
        return tr("Take the last decision back, within 5 s");
    case Action::PauseSounds:
        return tr("Pause the sounds for a minute, or end the pause");
    case Action::DayTheme:
        return tr("Light or dark screen");
    case Action::Ward:
        return tr("The whole ward: search, and what does not listen");
    case Action::WardFilter:
        return tr("Only what does not listen, and why");
    case Action::WardRoom:
        return tr("The dwelling that is marked");
    case Action::Room:
        return tr("The dwelling: how it is there now");
    case Action::PreviousRoom:
        return tr("The dwelling before");
    case Action::NextRoom:
        return tr("The next dwelling");
    case Action::Privacy:
        return tr("Begin or end privacy in the dwelling");
    case Action::ListenLive:
        return tr("Listen live in the dwelling, for a minute");
    case Action::Shelves:
        return tr("What disturbs most: shelve it for a while");
    case Action::ShelfLength:
        return tr("15 or 30 minutes");
    case Action::EndShelf:
        return tr("Call it out again");
    case Action::Faults:
        return tr("What does not work: look after it, or put it off");
    case Action::TakeFault:
        return tr("I look after it");
    case Action::SnoozeHour:
        return tr("Put it off for an hour");
    case Action::SnoozeShift:
        return tr("Put it off for 8 hours");
    case Action::SnoozeMorning:
        return tr("Put it off until 08:00");
    case Action::WakeFault:
        return tr("Tell of it again");
    case Action::HandOver:
        return tr("Hand over to the next shift");
    case Action::SignHandover:
        return tr("Sign the handover");
    case Action::LeaveToRule:
        return tr("Have what waits paged by rule, and log out");
    case Action::Drill:
        return tr("Drill: five minutes with made-up alerts");
    case Action::Reason2:
    case Action::Reason3:
    case Action::Reason4:
    case Action::Reason5:
    case Action::Reason6:
        return tr("Choose this reason");
    }
    std::unreachable();
}

QString Desk::clock() const {
    return Words::clockWithSeconds(now_.wall);
}
QString Desk::chainText() const {
    return DeskWords::chain(chainTruth());
}

bool Desk::quiet() const {
    return chainWhole() && rooms_.total() > 0 && queue_.size() == 0 && rooms_.unheard() == 0 && !warnings_.areGrave();
}

QString Desk::quietTitle() const {
    if (!chainWhole())
        return DeskWords::tr("Monitoring is not whole");
    if (rooms_.total() == 0)
        return DeskWords::tr("No dwelling is known: nothing is heard");
    return quiet() ? DeskWords::tr("All is quiet") : DeskWords::tr("Nothing waits for you");
}

// Forty-eight bars on the screen follow; most seconds change none of them.
void Desk::refreshLoad() {
    QVariantList bars;
    for (const int bar : load_.bars(now_.wall))
        bars << bar;
    if (bars == loadBars_)
        return;
    loadBars_ = std::move(bars);
    emit loadBarsChanged();
}

QString Desk::residentsPerOperator() const {
    const auto operators = chain_.operatorsOnDuty();
    return operators < 1 ? QString() : DeskWords::tr("%n dwelling(s) per operator", nullptr, static_cast<int>(rooms_.total() / operators));
}

QVariantList Desk::topSources() const {
    QVariantList list;
    for (const auto& source : load_.topSources(now_.wall)) {
        const auto* room = rooms_.find(source.room);
        list << DeskWords::tr("%1: %2, %n time(s)", nullptr, source.count)
                    .arg(Words::text(room ? room->label : source.room), Words::of(source.heard));
    }
    return list;
}

QVariantList Desk::floodBundles() const {
    QVariantList list;
    if (!flood())
        return list;
    for (const auto& bundle : queue_.bundles())
        list << QVariantMap{{"house", bundle.house},
                            {"count", bundle.count},
                            {"priority", static_cast<int>(bundle.first->priority)},
                            {"alert", Words::text(bundle.first->id.text())}};
    return list;
}

QString Desk::medianDecision() const {
    const auto median = load_.medianDecision();
    return median ? DeskWords::tr("%1 s").arg(std::chrono::floor<seconds>(*median).count()) : QString();
}

QVariantList Desk::reasons() const {
    constexpr std::array kActions{Action::NotRelevant, Action::Reason2, Action::Reason3,
                                  Action::Reason4,     Action::Reason5, Action::Reason6};
    static_assert(kActions.size() == countOf<DismissReason>() - 1); // privacy has a key of its own
    QVariantList list;
    for (std::size_t i = 0; i < kActions.size(); ++i)
        list << QVariantMap{{"cap", capOf(kActions[i])},
                            {"text", Words::of(static_cast<DismissReason>(i))},
                            {"action", static_cast<int>(kActions[i])}};
    return list;
}

QVariantList Desk::keyMap() const {
    QVariantList list;
    std::optional<Action> last;
    for (const auto& binding : nightKeys()) {
        if (std::exchange(last, binding.action) == binding.action)
            continue; // Enter does what Space does
        list << QVariantMap{{"cap", capOf(binding.action)}, {"text", DeskWords::meaningOf(binding.action)}};
    }
    return list;
}

} // namespace natlyt::console
