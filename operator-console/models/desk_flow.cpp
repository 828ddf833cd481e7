// SPDX-License-Identifier: Apache-2.0
// The flow of a night at the desk: shelving what disturbs, looking after what is broken, handing over, and leaving the seat.
#include "operator-console/models/chain_drill_words.hpp"
#include "operator-console/models/desk.hpp"
#include "operator-console/models/desk_words.hpp"
#include "operator-console/models/words.hpp"

#include <algorithm>

namespace natlyt::console {

namespace {
constexpr std::chrono::days kGuidedDrillHolds{365}; // as the station has it
}

void Desk::openShelves() {
    if (overlay_ == Overlay::Shelves)
        return setOverlay(Overlay::None);
    shelves_.clear();
    setOverlay(Overlay::Shelves);
    refreshShelves();
}

// What disturbs most and is not shelved, then what is.
void Desk::refreshShelves() {
    if (overlay_ != Overlay::Shelves)
        return;
    std::vector<ShelfRow> sources, shelved;
    for (const auto* room : rooms_.inOrder())
        for (const auto& sound : room->shelved.value_or(std::vector<ShelvedSound>{}))
            shelved.push_back({room->room, sound.soundClass, Words::text(room->label) + ": " + Words::of(sound.soundClass),
                               DeskWords::tr("until %1 (%2), %n came", nullptr, static_cast<int>(sound.count))
                                   .arg(Words::clock(sound.until), Words::text(sound.by)),
                               true});
    for (const auto& source : load_.topSources(now_.wall)) {
        const bool is = std::ranges::any_of(shelved, [&](const ShelfRow& r) { return r.room == source.room && r.heard == source.heard; });
        const auto* room = rooms_.find(source.room);
        if (!is && !isNeverShelved(source.heard))
            sources.push_back({source.room, source.heard,
                               Words::text(room ? room->label : source.room) + ": " + Words::of(source.heard),
                               DeskWords::tr("%n time(s) in the last hour", nullptr, source.count), false});
    }
    sources.insert(sources.end(), shelved.begin(), shelved.end());
    shelves_.show(std::move(sources));
}

void Desk::reasonChosen(DismissReason reason) {
    if (overlay_ == Overlay::Shelves)
        shelve(reason);
    else
        dismiss(reason);
}

void Desk::shelve(DismissReason why) {
    if (!shelves_.canShelve())
        return;
    auto request = requestTo(OperatorRequestKind::Shelve);
    request.room = shelves_.chosen()->room;
    request.soundClass = shelves_.chosen()->heard;
    request.shelveMinutes = shelves_.minutes();
    request.dismissReason = why;
    session_.ask(std::move(request));
}

void Desk::endShelf() {
    if (!shelves_.canEnd())
        return;
    auto request = requestTo(OperatorRequestKind::EndShelf);
    request.room = shelves_.chosen()->room;
    request.soundClass = shelves_.chosen()->heard;
    session_.ask(std::move(request));
}

QVariantList Desk::shelfReasons() const {
    QVariantList all = reasons();
    all.removeFirst(); // what is not relevant by itself is no reason to hear no more of it
    return all;
}

void Desk::actOnFaults(Action action) {
    if (action == Action::Faults) {
        faults_.open(now_);
        return setOverlay(overlay_ == Overlay::Faults ? Overlay::None : Overlay::Faults);
    }
    if (action == Action::TakeFault)
        faults_.take();
    else if (action == Action::WakeFault)
        faults_.wake();
    else
        faults_.snooze(static_cast<int>(action) - static_cast<int>(Action::SnoozeHour));
}

bool Desk::faultsAnswered(const OperatorRequest& request, const OperatorReply& reply) {
    if (!faults_.answered(request, reply, now_.wall))
        return false;
    std::map<std::string, std::string> labels;
    for (const auto* room : rooms_.inOrder())
        labels[room->room] = room->label;
    faults_.know(std::move(labels));
    refreshWarnings();
    return true;
}

void Desk::openHandover() {
    if (overlay_ == Overlay::HandOver)
        return setOverlay(Overlay::None);
    setOverlay(Overlay::HandOver);
    handover_.open();
    session_.ask(requestTo(OperatorRequestKind::ReadHandover));
}

// The one that is on the page: signed as who leaves, or as who comes.
void Desk::signHandover(const QString& note) {
    if (handover_.canTake()) {
        auto request = requestTo(OperatorRequestKind::TakeHandover);
        request.handover = handover_.number();
        handover_.signing();
        session_.ask(std::move(request));
    } else if (handover_.canGive()) {
        auto request = requestTo(OperatorRequestKind::GiveHandover);
        request.note = note.trimmed().left(200).toStdString();
        handover_.signing();
        session_.ask(std::move(request));
    }
}

void Desk::leave(bool toRule) {
    sendDue(held_.takeAllUnsent()); // what was decided is decided
    session_.askToLeave(toRule);
    session_.drain();
}

bool Desk::flowAnswered(const OperatorRequest& request, const OperatorReply& reply) {
    using enum OperatorRequestKind;
    const bool done = reply.code == ReplyCode::Ok;
    if (request.kind == GoOnDuty) {
        toldOfDrill_ = done;
        guidedDrillAt_ = reply.guidedDrillAt;
        if (reply.raised)
            load_.told(*reply.raised, now_.wall);
        emit ticked();
        return true;
    }
    if (request.kind == GuidedDrillDone) {
        if (done)
            guidedDrillAt_ = now_.wall;
        emit guidedDrillKept(done);
        return true;
    }
    if (request.kind == GoOffDuty) {
        if (reply.code == ReplyCode::AlertsOpen) {
            setOverlay(Overlay::LogOut);
            whyStay_ = DeskWords::stay(queue_.size() - queue_.paged());
            emit overlayChanged();
        }
        return true;
    }
    if (request.kind == Shelve || request.kind == EndShelf) {
        shelves_.say(DeskWords::shelf(request, reply.code));
        return true;
    }
    if (request.kind != ReadHandover && request.kind != GiveHandover && request.kind != TakeHandover)
        return false;
    if (overlay_ != Overlay::HandOver)
        return true;
    if (!done || (request.kind != TakeHandover && !reply.handover))
        handover_.failed();
    else if (request.kind == ReadHandover)
        handover_.show(*reply.handover, session_.user().toStdString());
    else if (request.kind == GiveHandover)
        handover_.given(*reply.handover);
    else
        handover_.taken();
    return true;
}

bool Desk::flowUndelivered(const OperatorRequest& request) {
    using enum OperatorRequestKind;
    const bool shelf = request.kind == Shelve || request.kind == EndShelf;
    const bool handover = request.kind == ReadHandover || request.kind == GiveHandover || request.kind == TakeHandover;
    if (request.kind == GuidedDrillDone) {
        emit guidedDrillKept(false);
        return true;
    }
    if (shelf)
        shelves_.say(DeskWords::shelfUndelivered());
    if (handover && overlay_ == Overlay::HandOver)
        handover_.failed();
    return shelf || handover || request.kind == GoOffDuty;
}

QString Desk::chainDrill() const {
    const auto drill = chain_.drill();
    if (!drill)
        return {};
    const auto* room = rooms_.find(drill->room);
    return ChainDrillWords::running(*drill, Words::text(room ? room->label : drill->room));
}

void Desk::reportGuidedDrill(const GuidedDrillResult& result) {
    auto request = requestTo(OperatorRequestKind::GuidedDrillDone);
    request.guidedDrill = result;
    session_.ask(std::move(request));
}

QString Desk::drillAdvice() const {
    if (!toldOfDrill_ || !session_.inside())
        return {};
    if (!guidedDrillAt_)
        return DeskWords::drillNever();
    return now_.wall - *guidedDrillAt_ > kGuidedDrillHolds ? DeskWords::drillLongAgo() : QString();
}

QString Desk::floodTold() const {
    const auto told = chain_.flood();
    return told ? DeskWords::floodTold(*told) : QString();
}

} // namespace natlyt::console
