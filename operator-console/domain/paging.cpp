// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/paging.hpp"

#include "operator-console/domain/text.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr std::size_t kNoteBytes = 200; // of a line of the history

constexpr const char* kTooLate = "tooLate"; // an answer to a page that is over: shown, and changes nothing

bool mayStillAnswer(PageState state) { return state == PageState::Ringing || state == PageState::TimedOut; }

PageStep* newestPageOf(WardAlert& alert, std::string_view user) {
    for (auto& page : std::views::reverse(alert.pages))
        if (page.user == user) return &page;
    return nullptr;
}

PageStep* pageOf(WardAlert& alert, const Uuid& page, std::string_view user) {
    const auto found = std::ranges::find(alert.pages, page, &PageStep::page);
    return found != alert.pages.end() && found->user == user ? &*found : nullptr;
}

void set(Transition& t, PageStep& page, PageState state, PageActionKind action, UtcTime now) {
    page.state = state;
    page.at = now;
    t.pages.push_back({action, page.page});
}

void ring(Transition& t, const std::string& user, const AlertContext& context) {
    auto* page = newestPageOf(t.record.ward, user);
    if (!page || !mayStillAnswer(page->state)) {
        t.record.ward.pages.push_back({context.newPageId(), user, "", 0, PageState::Ringing, {}, false});
        page = &t.record.ward.pages.back();
    }
    page->step = t.record.step;
    set(t, *page, PageState::Ringing, PageActionKind::Ring, context.now);
}

bool hasDeclined(WardAlert& alert, const std::string& user) {
    const auto* page = newestPageOf(alert, user);
    return page && page->state == PageState::Declined;
}

bool hears(const std::vector<Away>& away, const std::string& user, int step) {
    const auto found = std::ranges::find(away, user, &Away::person);
    return found == away.end() || (found->heardFrom > 0 && step >= found->heardFrom);
}

// Those who said that they cannot, and those who have answered after their shift, are left alone unless nobody else is there.
std::vector<std::string> whoIsRung(AlertRecord& record, const std::vector<std::string>& all, const AlertContext& context) {
    auto users = all;
    std::erase_if(users, [&](const std::string& user) { return hasDeclined(record.ward, user) || hasAnsweredOffDuty(record.ward, user); });
    const bool last = record.step == context.chain.length();
    const auto mayCome = [&](const std::string& user) { return !last || hears(context.away, user, record.step); };
    return std::ranges::any_of(users, mayCome) ? users : all;
}

// Whom nobody can hear is not waited for.
seconds waitFor(const WardAlert& alert, const AlertContext& context) {
    return ringsAtNobody(alert, context.away) ? seconds{0} : context.limits.acknowledge;
}

// How far the chain has been rung. It may be another than at the last step, because a shift has begun: whoever stands before
// that step and has no page comes first, and who has been rung already is not rung twice before the others.
int rungSoFar(AlertRecord& record, const Chain& chain) {
    if (record.ward.urgent || record.step >= chain.length()) return record.step;
    const auto hasNoPage = [&](const std::string& user) { return newestPageOf(record.ward, user) == nullptr; };
    const auto isToRing = [&](const std::string& user) {
        const auto* page = newestPageOf(record.ward, user);
        return !page || !mayStillAnswer(page->state);
    };
    const auto step = chain.steps.begin() + record.step;
    const auto missed = std::find_if(chain.steps.begin(), step, [&](const auto& users) { return std::ranges::any_of(users, hasNoPage); });
    const auto next = missed != step ? missed : std::find_if(step, chain.steps.end(), [&](const auto& users) {
        return std::ranges::any_of(users, isToRing);
    });
    return static_cast<int>(next - chain.steps.begin());
}

void log(Transition& t, const AlertContext& context, const std::string& by, std::string note) {
    t.events.push_back({context.now, t.record.ward.state, by, std::move(note)});
}

void enter(Transition& t, AlertState state, const AlertInput& input, const AlertContext& context) {
    t.record.ward.state = state;
    t.record.ward.stateSince = context.now;
    log(t, context, input.by, cut(input.note, kNoteBytes));
}

void endTheOthers(Transition& t, const PageStep& mine, PageState state, UtcTime now) {
    for (auto& page : t.record.ward.pages)
        if (page.page != mine.page && mayStillAnswer(page.state)) set(t, page, state, PageActionKind::End, now);
}

// Whose page was called off when somebody took it still reads that they are going.
void tellTheOthers(Transition& t) {
    for (const auto& page : t.record.ward.pages) {
        const bool now = std::ranges::find(t.pages, page.page, &PageAction::page) != t.pages.end();
        if (page.state == PageState::Cancelled && !now) t.pages.push_back({PageActionKind::Tell, page.page});
    }
}

// On record and shown to everybody; but who is no longer on duty holds up nobody who is.
void acknowledgeOffDuty(Transition& t, PageStep& mine, const AlertInput& input, const AlertContext& context) {
    const bool rang = mine.state == PageState::Ringing;
    const bool theirTurn = rang && t.record.step < context.chain.length();
    const bool first = !hasAnsweredOffDuty(t.record.ward, mine.user);
    if (!first && !rang) return;
    mine.acknowledgedAt = context.now;
    set(t, mine, PageState::TimedOut, PageActionKind::Update, context.now);
    if (first) log(t, context, input.by, std::string(kOffDuty));
    if (theirTurn && ringsAtNobody(t.record.ward, context.away)) ringNext(t, context);
}

void acknowledge(Transition& t, PageStep& mine, const AlertInput& input, const AlertContext& context) {
    if (std::ranges::find(context.leftDuty, mine.user) != context.leftDuty.end()) return acknowledgeOffDuty(t, mine, input, context);
    mine.acknowledgedAt = context.now;
    set(t, mine, PageState::Acknowledged, PageActionKind::Update, context.now);
    endTheOthers(t, mine, PageState::Cancelled, context.now);
    enter(t, AlertState::Acknowledged, input, context);
}

// Who is there is there, on duty or not.
void arrive(Transition& t, PageStep& mine, const AlertInput& input, const AlertContext& context) {
    set(t, mine, PageState::OnSite, PageActionKind::Update, context.now);
    endTheOthers(t, mine, PageState::Cancelled, context.now);
    enter(t, AlertState::OnSite, input, context);
}

ReplyCode resolve(Transition& t, PageStep& mine, const AlertInput& input, const AlertContext& context) {
    if (!input.outcome) return ReplyCode::BadRequest;
    set(t, mine, PageState::Done, PageActionKind::End, context.now);
    for (auto& page : t.record.ward.pages) { // colleagues who took it as well
        const bool stillTheirs = page.state == PageState::Acknowledged || page.state == PageState::OnSite;
        if (page.page != mine.page && stillTheirs) set(t, page, PageState::Cancelled, PageActionKind::End, context.now);
    }
    endTheOthers(t, mine, PageState::Cancelled, context.now);
    tellTheOthers(t);
    t.record.ward.outcome = input.outcome;
    if (!input.note.empty()) t.record.ward.note = input.note;
    enter(t, AlertState::Resolved, input, context);
    return ReplyCode::Ok;
}

// In the newest line of that person.
bool hasNoted(const WardAlert& alert, const std::string& by, std::string_view note) {
    const auto last = std::ranges::find(alert.history.rbegin(), alert.history.rend(), by, &AlertEvent::by);
    return last != alert.history.rend() && last->note == note;
}

// Somebody else is asked how it went, or nobody is.
void stayOnSite(Transition& t, const PageStep& mine, const AlertInput& input, const AlertContext& context) {
    if (mine.state != PageState::OnSite || !isOutcomeAsked(t.record.ward)) return;
    t.pages.push_back({PageActionKind::Update, mine.page});
    t.record.ward.nextEscalationAt = context.now + context.limits.report;
    log(t, context, input.by, std::string(kStillThere));
}

void look(Transition& t, PageStep& mine, const AlertContext& context) {
    if (mine.readAt) return;
    mine.readAt = context.now;
    t.touched = true;
}

bool someoneHasIt(const WardAlert& alert) {
    return std::ranges::any_of(alert.pages, [](const PageStep& page) {
        return page.state == PageState::Acknowledged || page.state == PageState::OnSite;
    });
}

void decline(Transition& t, PageStep& mine, const AlertInput& input, const AlertContext& context) {
    const bool theirTurn = mine.state == PageState::Ringing && t.record.step < context.chain.length();
    set(t, mine, PageState::Declined, PageActionKind::End, context.now);
    log(t, context, input.by, "cannot");
    if (t.record.ward.state == AlertState::Paging) {
        if (theirTurn && ringsAtNobody(t.record.ward, context.away)) ringNext(t, context);
    } else if (!someoneHasIt(t.record.ward)) {
        enter(t, AlertState::Paging, input, context);
        ringNext(t, context);
    }
}

} // namespace

bool ringsAtNobody(const WardAlert& alert, const std::vector<Away>& away) {
    return std::ranges::none_of(alert.pages, [&](const PageStep& page) { return page.state == PageState::Ringing && hears(away, page.user, page.step); });
}

bool hasAnsweredOffDuty(const WardAlert& alert, std::string_view user) {
    const auto last = std::ranges::find(alert.history.rbegin(), alert.history.rend(), user, &AlertEvent::by);
    return last != alert.history.rend() && last->note == kOffDuty;
}

bool isOver(PageState state) {
    switch (state) {
    case PageState::Ringing:
    case PageState::TimedOut:
    case PageState::Acknowledged:
    case PageState::OnSite: return false;
    case PageState::Done:
    case PageState::Declined:
    case PageState::Cancelled: return true;
    }
    return true;
}

void ringNext(Transition& t, const AlertContext& context) {
    const auto& chain = context.chain;
    t.record.step = rungSoFar(t.record, chain);
    for (auto& page : t.record.ward.pages)
        if (page.state == PageState::Ringing && t.record.step < chain.length())
            set(t, page, PageState::TimedOut, PageActionKind::Update, context.now);
    const bool again = t.record.step >= chain.length();
    t.record.step = std::min(t.record.step + 1, chain.length());
    const bool all = t.record.step == chain.length();
    const auto& users = all ? chain.everybody : chain.steps[static_cast<std::size_t>(t.record.step) - 1];
    for (const auto& user : whoIsRung(t.record, users, context)) ring(t, user, context);
    if (!again) log(t, context, "", all ? "everybody" : "step " + std::to_string(t.record.step));
    t.record.ward.nextEscalationAt = context.now + (all ? context.limits.repeat : waitFor(t.record.ward, context));
    t.touched = true;
}

void askAgain(Transition& t, const AlertContext& context) {
    for (auto& page : t.record.ward.pages)
        if (page.state == PageState::Acknowledged) set(t, page, PageState::Ringing, PageActionKind::Ring, context.now);
    t.record.ward.state = AlertState::Paging;
    t.record.ward.stateSince = context.now;
    t.record.ward.nextEscalationAt = context.now + waitFor(t.record.ward, context);
    log(t, context, "", std::string(kNotOnSite));
}

void askOutcome(Transition& t, const AlertContext& context) {
    auto& alert = t.record.ward;
    const bool second = isOutcomeAsked(alert);
    for (auto& page : alert.pages) {
        if (page.state != PageState::OnSite) continue;
        if (second) set(t, page, PageState::Ringing, PageActionKind::Ring, context.now);
        else t.pages.push_back({PageActionKind::Update, page.page});
    }
    if (second) {
        alert.state = AlertState::Paging;
        alert.stateSince = context.now;
    }
    alert.nextEscalationAt = context.now + (second ? waitFor(alert, context) : context.limits.arrive);
    log(t, context, "", std::string(kNoOutcome));
}

void endVisit(Transition& t, const AlertContext& context) {
    for (auto& page : t.record.ward.pages)
        if (page.state == PageState::Acknowledged || page.state == PageState::OnSite)
            set(t, page, PageState::Cancelled, PageActionKind::End, context.now);
    t.record.step = 0;
}

void callOff(Transition& t, const AlertContext& context) {
    for (auto& page : t.record.ward.pages)
        if (mayStillAnswer(page.state)) set(t, page, PageState::Cancelled, PageActionKind::End, context.now);
    t.record.step = 0;
}

ReplyCode staffAct(Transition& t, Act act, const AlertInput& input, const AlertContext& context) {
    auto* mine = pageOf(t.record.ward, input.page, input.by);
    if (!mine) return ReplyCode::NotAllowed;
    if (isOver(mine->state)) {
        if (act == Act::Received || act == Act::Read) return ReplyCode::Ok;
        t.pages.push_back({PageActionKind::End, mine->page}); // their handset still shows it
        if (!hasNoted(t.record.ward, input.by, kTooLate)) log(t, context, input.by, kTooLate);
        return ReplyCode::Ok;
    }
    switch (act) {
    case Act::Received:
        t.touched = !mine->delivered;
        mine->delivered = true;
        if (!mine->deliveredAt) mine->deliveredAt = context.now;
        return ReplyCode::Ok;
    case Act::Read: look(t, *mine, context); return ReplyCode::Ok;
    case Act::StayOnSite: stayOnSite(t, *mine, input, context); return ReplyCode::Ok;
    case Act::Acknowledge: acknowledge(t, *mine, input, context); return ReplyCode::Ok;
    case Act::LateAcknowledge: return ReplyCode::Ok;
    case Act::Arrive: arrive(t, *mine, input, context); return ReplyCode::Ok;
    case Act::Resolve: return resolve(t, *mine, input, context);
    case Act::Decline: decline(t, *mine, input, context); return ReplyCode::Ok;
    case Act::Refuse:
    case Act::Ignore:
    case Act::Join:
    case Act::JoinVisit:
    case Act::RaiseAgain:
    case Act::Claim:
    case Act::ClaimTaken:
    case Act::TakeBack:
    case Act::ReturnClaim:
    case Act::Dismiss:
    case Act::Watch:
    case Act::PageByOperator:
    case Act::PageByRule:
    case Act::NextStep:
    case Act::AskAgain:
    case Act::AskOutcome: break;
    }
    return ReplyCode::StationFault;
}

} // namespace natlyt::ward
