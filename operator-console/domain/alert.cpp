// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/alert.hpp"

#include "operator-console/domain/alert_table.hpp"
#include "operator-console/domain/paging.hpp"
#include "protocol/messages/heard.hpp"

#include <algorithm>
#include <ranges>

namespace natlyt::ward {
namespace {

constexpr std::size_t kSoundsKept = 8;
constexpr std::size_t kHistoryKept = 16;
// In the history: a claim that ended without a decision.
constexpr std::string_view kUndecided = "undecided", kConsoleLost = "consoleLost", kReleased = "released";

void addSound(WardAlert& alert, const AlertSound& sound) {
    alert.sounds.push_back(sound);
    if (alert.sounds.size() > kSoundsKept) alert.sounds.erase(alert.sounds.begin());
    ++alert.soundCount;
    alert.priority = std::max(alert.priority, priorityOf(sound));
}

// Carries one transition out on a copy of the record.
class Step {
public:
    Step(const AlertRecord& record, const AlertInput& input, const AlertContext& context)
        : input_(input), context_(context), t_{record, {}, {}, false} {}

    std::expected<Transition, ReplyCode> run(Act act);
    Transition begun(); // for a new alert: raised, or paged at once

private:
    WardAlert& alert() { return t_.record.ward; }
    bool isClaimers() const { return input_.by.empty() || input_.by == t_.record.ward.claimedBy; }
    void enter(AlertState state, std::string note) { enterBy(state, input_.by, std::move(note)); }
    void enterBy(AlertState state, const std::string& by, std::string note) {
        alert().state = state;
        alert().stateSince = context_.now;
        t_.events.push_back({context_.now, state, by, std::move(note)});
    }
    std::optional<UtcTime> in(seconds wait) const { return context_.now + wait; }
    void dropClaim() {
        alert().claimedBy.clear();
        t_.record.claimedConsole.clear();
    }

    // A sound that joined while the decision was on its way has not been heard by anybody; and who claims to have judged more
    // than there are has judged nothing.
    bool judgedOthers() const { return input_.soundsSeen.value_or(t_.record.ward.soundCount) != t_.record.ward.soundCount; }
    // Only while an operator is there to see it afterwards.
    bool isShelved() const {
        return input_.sound && context_.operatorOnDuty && context_.shelvedUntil.value_or(context_.now) > context_.now &&
               mayBeShelved(*input_.sound);
    }
    std::string decided(std::string why) const;
    void join(const AlertSound& sound);
    ReplyCode joinOrRaise(Act act);
    void waitOutShelf();
    void waitForDecision(std::string note);
    void pageByRule(std::string note);
    void returnClaim();
    ReplyCode claim();
    ReplyCode takeBack();
    ReplyCode dismiss();
    ReplyCode watch();
    ReplyCode pageByOperator();
    ReplyCode staff(Act act);
    ReplyCode apply(Act act);
    Transition finished();

    const AlertInput& input_;
    const AlertContext& context_;
    Transition t_;
};

// Why it was decided so, and that it was decided unheard.
std::string Step::decided(std::string why) const {
    if (!input_.played || input_.played->playedMs > 0) return why;
    return (why.empty() ? why : why + ", ").append(input_.played->drawn ? kSeenOnly : kNoSound);
}

Transition Step::finished() {
    if (t_.changed()) ++alert().revision;
    for (const auto& event : t_.events) alert().history.push_back(event);
    auto& history = alert().history;
    if (history.size() > kHistoryKept)
        history.erase(history.begin(), history.end() - static_cast<std::ptrdiff_t>(kHistoryKept));
    return std::move(t_);
}

// Whoever was paged is told what it was, once that is known.
void Step::join(const AlertSound& sound) {
    const auto told = [this] { return std::pair(heardIn(alert().sounds), reachedIn(alert().sounds)); };
    const auto before = told();
    addSound(alert(), sound);
    t_.touched = true;
    if (told() == before) return;
    for (const auto& page : alert().pages)
        if (!isOver(page.state)) t_.pages.push_back({PageActionKind::Update, page.page});
}

void Step::waitForDecision(std::string note) {
    dropClaim();
    alert().watchUntil.reset();
    enter(AlertState::Raised, std::move(note));
    alert().nextEscalationAt = in(context_.limits.claim);
    if (!context_.operatorOnDuty) pageByRule("noOperator");
}

// Open, and shown again when the shelf ends - also when nothing but this deadline is left of it.
void Step::waitOutShelf() {
    dropClaim();
    alert().nextEscalationAt.reset();
    alert().watchUntil = context_.shelvedUntil;
    enterBy(AlertState::Watching, "", "shelved");
}

void Step::pageByRule(std::string note) {
    dropClaim();
    alert().watchUntil.reset();
    t_.record.byRule = true;
    enterBy(AlertState::Paging, "", std::move(note));
    ringNext(t_, context_);
}

// Claimed again and again, it would wait for a decision without end: whoever has it in hand may be asleep, or no person.
void Step::returnClaim() {
    const auto note = input_.kind == AlertEventKind::TimeUp        ? kUndecided
                      : input_.kind == AlertEventKind::ConsoleLost ? kConsoleLost
                                                                   : kReleased;
    std::ptrdiff_t returned = 0, undecided = 0; // since it was raised
    for (const auto& event : std::views::reverse(alert().history)) {
        const bool isReturn = event.state == AlertState::Raised && (event.note == kUndecided || event.note == kConsoleLost || event.note == kReleased);
        if (!isReturn && event.state != AlertState::Claimed) break;
        returned += isReturn;
        undecided += isReturn && event.note == kUndecided;
    }
    const bool tooOften = returned >= 2 || (note == kUndecided && undecided >= 1);
    if (tooOften) pageByRule(std::string(note));
    else waitForDecision(std::string(note));
}

ReplyCode Step::claim() {
    if (input_.by.empty()) return ReplyCode::BadRequest;
    alert().claimedBy = input_.by;
    t_.record.claimedConsole = input_.console;
    alert().watchUntil.reset();
    enter(AlertState::Claimed, "");
    alert().nextEscalationAt = in(context_.limits.decide);
    return ReplyCode::Ok;
}

ReplyCode Step::takeBack() {
    const auto& history = alert().history;
    const auto sent = std::ranges::find_if(history.rbegin(), history.rend(), [&](const AlertEvent& e) {
        return e.state == AlertState::Paging && e.at == alert().stateSince && !e.by.empty();
    });
    const bool theirs = !t_.record.byRule && sent != history.rend() && sent->by == input_.by;
    if (!theirs || context_.now - alert().stateSince > context_.limits.takeBack) return ReplyCode::WrongState;
    callOff(t_, context_);
    alert().urgent = false;
    return claim();
}

ReplyCode Step::dismiss() {
    if (!input_.dismissReason || input_.by.empty()) return ReplyCode::BadRequest;
    if (judgedOthers()) return ReplyCode::WrongState;
    alert().dismissReason = input_.dismissReason;
    alert().note = input_.note;
    alert().nextEscalationAt.reset();
    enter(AlertState::Dismissed, decided(std::string(nameOf(*input_.dismissReason))));
    return ReplyCode::Ok;
}

ReplyCode Step::watch() {
    if (input_.watchMinutes < 1) return ReplyCode::BadRequest;
    if (judgedOthers()) return ReplyCode::WrongState;
    dropClaim();
    alert().note = input_.note;
    alert().nextEscalationAt.reset();
    alert().watchUntil = in(std::chrono::minutes{input_.watchMinutes});
    enter(AlertState::Watching, decided(""));
    return ReplyCode::Ok;
}

ReplyCode Step::pageByOperator() {
    alert().note = input_.note;
    alert().urgent = input_.urgent;
    t_.record.byRule = false;
    if (input_.urgent) t_.record.step = context_.chain.length() - 1;
    dropClaim();
    enter(AlertState::Paging, decided(input_.technicalFault ? "technicalFault" : input_.urgent ? "urgent" : ""));
    ringNext(t_, context_);
    return ReplyCode::Ok;
}

ReplyCode Step::staff(Act act) {
    const auto before = alert().state;
    const auto code = staffAct(t_, act, input_, context_);
    const auto after = alert().state;
    if (!isOpen(after)) alert().nextEscalationAt.reset();
    else if (after == AlertState::OnSite && before != after) alert().nextEscalationAt = in(context_.limits.report);
    else if (after == AlertState::Acknowledged && before != after) alert().nextEscalationAt = in(context_.limits.arrive);
    return code;
}

ReplyCode Step::joinOrRaise(Act act) {
    if (input_.kind == AlertEventKind::Sound) {
        if (!input_.sound) return ReplyCode::BadRequest;
        join(*input_.sound);
    }
    bool again = act == Act::RaiseAgain && !isShelved(); // else it is watched already, and raised when that ends
    const auto visited = context_.now - alert().stateSince; // less than none after a clock was set back: nobody knows
    if (act == Act::JoinVisit && (visited > context_.limits.visit || visited < seconds{0})) {
        endVisit(t_, context_);
        if (isShelved()) waitOutShelf();
        else again = true;
    }
    if (!again) return ReplyCode::Ok;
    alert().raisedAt = context_.now;
    waitForDecision(input_.sound                               ? "soundReturned"
                    : input_.kind == AlertEventKind::ShelfEnded ? "shelfEnded"
                                                                : "watchEnded");
    return ReplyCode::Ok;
}

ReplyCode Step::apply(Act act) {
    switch (act) {
    case Act::Refuse: return ReplyCode::WrongState;
    case Act::Ignore: return ReplyCode::Ok;
    case Act::Join:
    case Act::JoinVisit:
    case Act::RaiseAgain: return joinOrRaise(act);
    case Act::Claim: return claim();
    case Act::TakeBack: return takeBack();
    case Act::ClaimTaken: return isClaimers() ? ReplyCode::Ok : ReplyCode::ClaimedByOther;
    case Act::ReturnClaim:
        if (!isClaimers()) return ReplyCode::ClaimedByOther;
        returnClaim();
        return ReplyCode::Ok;
    case Act::Dismiss: return isClaimers() ? dismiss() : ReplyCode::ClaimedByOther;
    case Act::Watch: return isClaimers() ? watch() : ReplyCode::ClaimedByOther;
    case Act::PageByOperator: return isClaimers() ? pageByOperator() : ReplyCode::ClaimedByOther;
    case Act::PageByRule:
        pageByRule(input_.kind == AlertEventKind::TimeUp       ? "unclaimed"
                   : input_.kind == AlertEventKind::LeftToRule ? "leftToRule"
                                                               : "noOperator");
        return ReplyCode::Ok;
    case Act::NextStep: ringNext(t_, context_); return ReplyCode::Ok;
    case Act::AskAgain: askAgain(t_, context_); return ReplyCode::Ok;
    case Act::AskOutcome: askOutcome(t_, context_); return ReplyCode::Ok;
    case Act::StayOnSite:
    case Act::Received:
    case Act::Read:
    case Act::Acknowledge:
    case Act::LateAcknowledge:
    case Act::Arrive:
    case Act::Resolve:
    case Act::Decline: return staff(act);
    }
    return ReplyCode::StationFault;
}

std::expected<Transition, ReplyCode> Step::run(Act act) {
    const auto code = apply(act);
    if (code != ReplyCode::Ok) return std::unexpected(code);
    return finished();
}

Transition Step::begun() {
    auto& a = alert();
    a.raisedAt = a.firstRaisedAt = context_.now;
    addSound(a, *input_.sound);
    if (isShelved()) waitOutShelf();
    else waitForDecision("");
    return finished();
}

} // namespace

bool isOpen(AlertState state) { return state != AlertState::Dismissed && state != AlertState::Resolved; }

bool isOutcomeAsked(const WardAlert& alert) {
    if (alert.state != AlertState::OnSite) return false;
    for (const auto& event : std::views::reverse(alert.history)) {
        if (event.note == kNoOutcome) return true;
        if (event.note == kStillThere || event.state != AlertState::OnSite) return false;
    }
    return false;
}

std::optional<UtcTime> deadlineOf(const AlertRecord& record) {
    return record.ward.state == AlertState::Watching ? record.ward.watchUntil : record.ward.nextEscalationAt;
}

Transition raise(const Uuid& id, const std::string& room, const AlertSound& first, const AlertContext& context) {
    AlertRecord record;
    record.ward.id = id;
    record.ward.room = room;
    AlertInput input;
    input.kind = AlertEventKind::Sound;
    input.sound = first;
    return Step(record, input, context).begun();
}

std::expected<Transition, ReplyCode> next(const AlertRecord& record, const AlertInput& input,
                                          const AlertContext& context) {
    return Step(record, input, context).run(actOn(record.ward.state, input.kind));
}

} // namespace natlyt::ward
