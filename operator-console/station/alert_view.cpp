// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/alert_view.hpp"

#include "operator-console/station/services.hpp"
#include "protocol/messages/heard.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr std::size_t kPagesShown = 32;

std::string whoHasIt(const AlertRecord& record, const Ward& ward) {
    for (const auto& page : record.ward.pages)
        if (page.state == PageState::Acknowledged || page.state == PageState::OnSite || page.state == PageState::Done)
            return ward.initialsOf(page.user);
    return {};
}

// Since that person was last rung, the rule that asks again has spoken last, and they have not answered it.
bool isAskedAgain(const AlertRecord& record, const PageStep& page) {
    if (page.state == PageState::OnSite) return isOutcomeAsked(record.ward);
    return page.state == PageState::Ringing && std::ranges::any_of(record.ward.history, [&](const AlertEvent& event) {
               return (event.note == kNotOnSite || event.note == kNoOutcome) && event.at == page.at;
           });
}

} // namespace

WardAlert wardAlertView(const AlertRecord& record, const Ward& ward) {
    auto view = record.ward;
    if (view.pages.size() > kPagesShown)
        view.pages.erase(view.pages.begin(), view.pages.end() - static_cast<std::ptrdiff_t>(kPagesShown));
    for (auto& page : view.pages) page.initials = cut(ward.initialsOf(page.user), 16);
    return view;
}

natlyt::PastAlert pastAlertView(const AlertRecord& record, const Ward& ward) {
    const auto& alert = record.ward;
    natlyt::PastAlert past{alert.id, alert.firstRaisedAt, alert.stateSince, alert.state, heardIn(alert.sounds), alert.soundCount,
                   {}, alert.dismissReason, alert.outcome};
    past.by = cut(alert.state == AlertState::Resolved ? whoHasIt(record, ward) : alert.claimedBy, 40);
    return past;
}

StaffPage staffPageView(const AlertRecord& record, const PageStep& page, const Ward& ward, int chainLength) {
    const auto& alert = record.ward;
    const auto* room = ward.room(alert.room);
    const auto* unit = room ? ward.unit(room->unit) : nullptr;
    const auto* resident = ward.residentOf(alert.room);
    StaffPage view;
    view.page = page.page;
    view.alert = alert.id;
    view.unit = unit ? unit->name : "";
    view.roomLabel = room ? room->label : alert.room;
    view.resident = resident ? resident->initials : "";
    view.heard = heardIn(alert.sounds);
    view.reached = reachedIn(alert.sounds);
    view.operatorNote = record.byRule ? "" : alert.note;
    view.agreedNote = resident ? resident->agreedNote : "";
    view.since = alert.firstRaisedAt;
    view.pagedAt = page.at;
    view.step = page.step;
    view.chainLength = std::max(chainLength, page.step);
    view.byRule = record.byRule;
    view.urgent = alert.urgent;
    view.state = page.state;
    view.acknowledgedBy = cut(whoHasIt(record, ward), 16);
    // Their own answer is told back to who is no longer on duty: it is noted, and the page has gone on.
    if (page.state == PageState::TimedOut && hasAnsweredOffDuty(alert, page.user)) view.acknowledgedBy = cut(ward.initialsOf(page.user), 16);
    if (isAskedAgain(record, page)) view.askedAgain = true;
    // Of a page that somebody else took: that they are done, there.
    if (alert.state == AlertState::Resolved && page.state == PageState::Cancelled) view.state = PageState::Done;
    return view;
}

} // namespace natlyt::ward
