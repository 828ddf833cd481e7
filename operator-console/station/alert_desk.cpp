// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/alert_desk.hpp"

#include "operator-console/domain/paging_rules.hpp"
#include "operator-console/domain/plan_compiler.hpp"
#include "operator-console/domain/roster.hpp"
#include "operator-console/station/alert_view.hpp"
#include "operator-console/station/heard_detail.hpp"
#include "protocol/messages/codec.hpp"
#include "protocol/topics/topics.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr std::chrono::hours kClearAgain{24}; // ended alerts whose messages may linger at the broker after a kill
constexpr seconds kRetryEvery{1};

std::optional<MonotonicTime> dueAt(const AlertRecord& record, Now now) {
    const auto deadline = deadlineOf(record);
    if (!deadline) return std::nullopt;
    return now.monotonic + std::max(milliseconds{0}, *deadline - now.wall);
}

// Of a deadline of the record's state. The wall clock may have been set back while the station was down.
milliseconds longestWait(const AlertRecord& record, const AlertLimits& limits) {
    switch (record.ward.state) {
    case AlertState::Raised: return limits.claim;
    case AlertState::Claimed: return limits.decide;
    case AlertState::Watching: return record.ward.watchUntil.value_or(record.ward.stateSince) - record.ward.stateSince;
    case AlertState::Paging: return std::max(limits.acknowledge, limits.repeat);
    case AlertState::Acknowledged: return limits.arrive;
    case AlertState::OnSite: return std::max(limits.report, limits.arrive);
    case AlertState::Dismissed:
    case AlertState::Resolved: break;
    }
    return milliseconds{0};
}

// What has become of a page and is no state of it: on record by itself.
std::vector<AuditEntry> arrivals(const std::vector<PageStep>& before, const AlertRecord& after, UtcTime now) {
    std::vector<AuditEntry> entries;
    for (const auto& page : after.ward.pages) {
        const auto was = std::ranges::find(before, page.page, &PageStep::page);
        const auto note = [&](const char* what) {
            entries.push_back({now, AuditKind::PageChanged, page.user, after.ward.room, page.page.text(), what});
        };
        if (page.deliveredAt && (was == before.end() || !was->deliveredAt)) note("delivered");
        if (page.readAt && (was == before.end() || !was->readAt)) note("read");
    }
    return entries;
}

bool isInHand(const AlertRecord& record) { return record.ward.state == AlertState::Claimed; }

} // namespace

Chain AlertDesk::chainOf(const std::string& room, UtcTime at) const {
    return chainFor(services_.ward, unitOf(room), services_.zone, at);
}

AlertLimits AlertDesk::limitsOf(const std::string& room) const {
    return withRules(services_.alertLimits, pagingRulesOf(services_.ward, unitOf(room)));
}

std::string AlertDesk::unitOf(const std::string& room) const {
    const auto* place = services_.ward.room(room);
    return place ? place->unit : "";
}

std::vector<std::string> AlertDesk::leftDuty(const WardAlert& alert, UtcTime now) const {
    std::vector<std::string> left;
    const auto* room = services_.ward.room(alert.room);
    if (!room) return left;
    for (const auto& page : alert.pages) {
        std::vector earlier{alert.firstRaisedAt, page.at}; // an answer or the next one's turn moves the latter
        for (const auto& event : alert.history) earlier.push_back(event.at);
        if (!isOver(page.state) && hasLeftDuty(services_.ward, room->unit, services_.zone, page.user, earlier, now)) left.push_back(page.user);
    }
    return left;
}

AlertContext AlertDesk::context(const std::string& room, Now now) const {
    AlertContext context{now.wall, limitsOf(room), duty_.anybody(), chainOf(room, now.wall),
                         [this, now] { return services_.newId(now.wall); }, {}, std::nullopt, away_(unitOf(room))};
    for (auto& away : context.away) away.heardFrom = std::min(away.heardFrom, context.chain.length()); // everybody is called by every channel
    return context;
}

Result<void> AlertDesk::load(Now now) {
    auto records = services_.ledger.openAlerts();
    if (!records) return std::unexpected(records.error());
    const auto ended = services_.ledger.endedSince(now.wall - kClearAgain);
    if (!ended) return std::unexpected(ended.error());
    for (const auto& alert : *ended) {
        services_.link.clearLive(topics::wardAlert(alert.alert));
        for (const auto& [user, page] : alert.pages) services_.link.clearLive(topics::staffPage(user, page));
    }
    for (auto& record : *records) {
        const auto id = record.ward.id;
        auto& held = open_[id];
        held.record = std::move(record);
        byRoom_[held.record.ward.room].insert(id);
        const auto limits = limitsOf(held.record.ward.room);
        auto& revision = held.record.ward.revision; // above what was published and could not be stored
        revision = std::max(revision + 1, now.wall.time_since_epoch().count());
        if (held.record.ward.state == AlertState::Acknowledged && !held.record.ward.nextEscalationAt) // of an older station
            held.record.ward.nextEscalationAt = held.record.ward.stateSince + limits.arrive;
        if (held.record.ward.state == AlertState::OnSite && !held.record.ward.nextEscalationAt)
            held.record.ward.nextEscalationAt = held.record.ward.stateSince + limits.report;
        held.isHeard = isInHand(held.record) && mayBeHeard(held.record.ward.room, now);
        held.dueAt = dueAt(held.record, now);
        if (held.dueAt)
            held.dueAt = std::min(*held.dueAt, now.monotonic + longestWait(held.record, limits));
        publish(held);
        const auto told = paging_.carryOn(held.record, chainOf(held.record.ward.room, now.wall).length(), now);
        if (!told) return told;
    }
    rosterChanged(now);
    return {};
}

void AlertDesk::rosterChanged(Now now) {
    for (auto& [id, held] : open_) takeFromWhoeverLeft(held, now);
}

void AlertDesk::handsetLeft(const std::string& user, Now now) {
    AlertInput timeUp;
    timeUp.kind = AlertEventKind::TimeUp;
    for (auto& [id, held] : open_) {
        if (held.record.ward.state != AlertState::Acknowledged) continue;
        const auto away = away_(unitOf(held.record.ward.room));
        const bool isTheirs = std::ranges::none_of(held.record.ward.pages, [&](const PageStep& page) {
            return page.state == PageState::Acknowledged && (page.user != user || std::ranges::find(away, Away{user, 0}) == away.end());
        });
        if (isTheirs) give(held, timeUp, now);
    }
    goOnWhereNobodyHears(now);
}

void AlertDesk::goOnWhereNobodyHears(Now now) {
    AlertInput timeUp;
    timeUp.kind = AlertEventKind::TimeUp;
    for (auto& [id, held] : open_) {
        const auto& record = held.record;
        if (record.ward.state != AlertState::Paging || !ringsAtNobody(record.ward, away_(unitOf(record.ward.room)))) continue;
        if (record.step < chainOf(record.ward.room, now.wall).length()) give(held, timeUp, now); // else everybody is called, again and again
    }
}

// Who is no longer on the roster can answer nothing any more: their pages end, and what they had is called out again.
void AlertDesk::takeFromWhoeverLeft(Held& held, Now now) {
    for (const auto& page : std::vector(held.record.ward.pages)) {
        const auto* person = services_.ward.person(page.user);
        if (isOver(page.state) || (person && person->role == Role::Staff)) continue;
        AlertInput left;
        left.kind = AlertEventKind::Cannot;
        left.by = page.user;
        left.page = page.page;
        left.note = "no longer on the roster";
        give(held, left, now);
    }
}

bool AlertDesk::mayBeHeard(const std::string& room, Now now) const {
    const auto* resident = services_.ward.residentOf(room);
    return resident && consentInForce(*resident, services_.zone, now.wall) && resident->consent->covers(ConsentScope::Snippets);
}

// Whoever has an alert in hand may hear its sound, as often as they like and until they have decided; what of it they truly
// heard, their console says with the decision.
std::vector<AuditEntry> AlertDesk::hearing(Held& held, const AlertRecord& next, const std::optional<SoundPlayed>& played, Now now) const {
    const auto& was = held.record.ward;
    const bool goesOn = isInHand(held.record) && isInHand(next) && was.claimedBy == next.ward.claimedBy;
    std::vector<AuditEntry> entries;
    if (goesOn) return entries;
    if (std::exchange(held.isHeard, isInHand(next) && mayBeHeard(next.ward.room, now))) {
        const auto time = std::chrono::ceil<seconds>(std::max(now.wall - was.stateSince, milliseconds{0}));
        entries.push_back({now.wall, AuditKind::ListeningEnded, was.claimedBy, was.room, was.id.text(),
                           heardDetail(time, played)});
    }
    if (held.isHeard)
        entries.push_back({now.wall, AuditKind::Listening, next.ward.claimedBy, next.ward.room, next.ward.id.text(), "sound of an alert"});
    return entries;
}

void AlertDesk::storeEntries(Held& held) {
    while (!held.unsavedEntries.empty() && services_.stored(services_.ledger.audit(held.unsavedEntries.front())))
        held.unsavedEntries.erase(held.unsavedEntries.begin());
}

Result<void> AlertDesk::apply(Held& held, Transition transition, const std::optional<Came>& came, Now now, const std::optional<SoundPlayed>& played) {
    const bool ends = !isOpen(transition.record.ward.state);
    const bool mustBeStored = came.has_value() || ends;
    auto events = held.unsavedEvents;
    auto pages = held.unsavedPages;
    events.insert(events.end(), transition.events.begin(), transition.events.end());
    for (const auto& action : transition.pages)
        if (action.kind != PageActionKind::Tell) pages.push_back(action.page); // nothing of that one has changed
    const auto sound = came ? std::optional(came->sound) : std::nullopt;
    const auto shelf = came ? came->shelf : std::nullopt;
    const auto stored = services_.stored(services_.ledger.commit({transition.record, events, sound, pages, now.wall, shelf}));
    if (!stored && mustBeStored) return stored;
    std::ranges::move(hearing(held, transition.record, played, now), std::back_inserter(held.unsavedEntries));
    std::ranges::move(arrivals(held.record.ward.pages, transition.record, now.wall), std::back_inserter(held.unsavedEntries));
    if (stored) storeEntries(held);

    const bool newDeadline = deadlineOf(transition.record) != deadlineOf(held.record);
    held.record = std::move(transition.record);
    if (newDeadline) held.dueAt = dueAt(held.record, now);
    held.unsaved = !stored;
    held.unsavedEvents = stored ? std::vector<AlertEvent>{} : std::move(events);
    held.unsavedPages = stored ? std::vector<Uuid>{} : std::move(pages);
    if (sound) services_.afterCommit();
    publish(held);
    page(held.record, transition.pages, now);
    for (const auto& event : transition.events) // what a person wrote is about a resident, and stands in the ledger alone
        spdlog::info("alert {} in {}: {} {}", held.record.ward.id.text(), held.record.ward.room, nameOf(event.state),
                     event.by.empty() ? event.note : event.by);
    return {};
}

Result<Uuid> AlertDesk::sound(const std::string& room, const AlertSound& sound, Now now) {
    const auto known = services_.ledger.alertOfSound(sound.id);
    if (!known) return std::unexpected(services_.stored(std::unexpected(known.error())).error());
    if (*known) return **known;

    const auto shelf = shelves_.covering(room, sound, now);
    auto circumstances = context(room, now);
    if (shelf) circumstances.shelvedUntil = shelf->until;
    const Came came{sound, shelf ? std::optional(shelf->shelf) : std::nullopt};
    const auto alert = add(room, came, circumstances, now);
    if (!alert) return alert;
    if (shelf) shelves_.counted(shelf->shelf, now);
    roomChanged_(room, now);
    return alert;
}

Result<Uuid> AlertDesk::add(const std::string& room, const Came& came, const AlertContext& context, Now now) {
    if (const auto open = openOf(room); open != open_.end()) {
        AlertInput input;
        input.kind = AlertEventKind::Sound;
        input.sound = came.sound;
        auto joined = next(open->second.record, input, context);
        if (!joined) return std::unexpected(Error{"alert " + open->first.text(), "takes no sound", ""});
        if (const auto done = apply(open->second, std::move(*joined), came, now); !done) return std::unexpected(done.error());
        return open->first;
    }
    Held held;
    if (const auto done = apply(held, raise(came.sound.id, room, came.sound, context), came, now); !done)
        return std::unexpected(done.error());
    if (held.record.ward.state != AlertState::Watching) begun_.push_back(room);
    byRoom_[room].insert(came.sound.id);
    open_[came.sound.id] = std::move(held);
    return came.sound.id;
}

ReplyCode AlertDesk::give(Held& held, const AlertInput& input, Now now) {
    auto circumstances = context(held.record.ward.room, now);
    if (input.kind == AlertEventKind::Acknowledged) circumstances.leftDuty = leftDuty(held.record.ward, now.wall);
    auto transition = next(held.record, input, circumstances);
    if (!transition) return transition.error();
    if (!transition->changed()) return ReplyCode::Ok;
    return apply(held, std::move(*transition), std::nullopt, now, input.played) ? ReplyCode::Ok : ReplyCode::StationFault;
}

ReplyCode AlertDesk::byPerson(Open::iterator open, const AlertInput& input, Now now) {
    if (open == open_.end()) return ReplyCode::NotFound;
    const auto code = give(open->second, input, now);
    const auto room = open->second.record.ward.room;
    if (!isOpen(open->second.record.ward.state)) letGo(open); // only a person can have ended it
    roomChanged_(room, now);
    return code;
}

ReplyCode AlertDesk::byOperator(const Uuid& alert, const AlertInput& input, Now now) {
    const auto open = open_.find(alert);
    return byPerson(open, input, now);
}

ReplyCode AlertDesk::wouldTake(const Uuid& alert, const AlertInput& input, Now now) const {
    const auto* record = find(alert);
    if (!record) return ReplyCode::NotFound;
    const auto transition = next(*record, input, context(record->ward.room, now));
    return transition ? ReplyCode::Ok : transition.error();
}

ReplyCode AlertDesk::byStaff(const Uuid& page, const AlertInput& input, Now now) {
    const auto open = std::ranges::find_if(open_, [&](const auto& entry) {
        return std::ranges::find(entry.second.record.ward.pages, page, &PageStep::page) !=
               entry.second.record.ward.pages.end();
    });
    return byPerson(open, input, now);
}

void AlertDesk::operatorLeft(const std::string& user, Now now) {
    AlertInput lost;
    lost.kind = AlertEventKind::ConsoleLost;
    AlertInput gone;
    gone.kind = AlertEventKind::OperatorsGone;
    for (auto& [id, held] : open_) {
        if (held.record.ward.claimedBy == user) give(held, lost, now);
        if (!duty_.anybody()) give(held, gone, now);
    }
}

void AlertDesk::leaveToRule(Now now) {
    AlertInput left;
    left.kind = AlertEventKind::LeftToRule;
    for (auto& [id, held] : open_) give(held, left, now);
}

void AlertDesk::shelfEnded(const std::string& room, Now now) {
    AlertInput over;
    over.kind = AlertEventKind::ShelfEnded;
    for (auto& [id, held] : open_)
        if (held.record.ward.room == room) give(held, over, now);
}

std::size_t AlertDesk::waitingCount() const {
    return static_cast<std::size_t>(std::ranges::count_if(open_, [](const auto& entry) {
        const auto state = entry.second.record.ward.state;
        return state == AlertState::Raised || state == AlertState::Claimed || state == AlertState::Watching;
    }));
}

std::vector<const AlertRecord*> AlertDesk::all() const {
    std::vector<const AlertRecord*> records;
    for (const auto& [id, held] : open_) records.push_back(&held.record);
    return records;
}

void AlertDesk::tick(Now now) {
    AlertInput timeUp;
    timeUp.kind = AlertEventKind::TimeUp;
    for (auto& [id, held] : open_)
        if (held.dueAt && *held.dueAt <= now.monotonic) give(held, timeUp, now);
    if (now.monotonic - retriedAt_ >= kRetryEvery) retryUnsaved(now);
}

void AlertDesk::retryUnsaved(Now now) {
    retriedAt_ = now.monotonic;
    for (auto& [id, held] : open_) {
        if (!held.unsaved) continue;
        const AlertChange change{held.record, held.unsavedEvents, std::nullopt, held.unsavedPages, now.wall};
        if (!services_.stored(services_.ledger.commit(change))) return;
        held.unsaved = false;
        held.unsavedEvents.clear();
        held.unsavedPages.clear();
        storeEntries(held);
    }
}

void AlertDesk::publish(const Held& held) const {
    const auto topic = topics::wardAlert(held.record.ward.id);
    services_.link.setLive(topic, encode(wardAlertView(held.record, services_.ward)));
    if (!isOpen(held.record.ward.state)) services_.link.clearLive(topic);
}

void AlertDesk::page(const AlertRecord& record, const std::vector<PageAction>& actions, Now now) {
    paging_.carry(record, actions, chainOf(record.ward.room, now.wall).length(), now);
}

std::optional<OpenAlert> AlertDesk::openIn(const std::string& room) const {
    const auto known = byRoom_.find(room);
    if (known == byRoom_.end()) return std::nullopt;
    const auto& id = *known->second.begin();
    return OpenAlert{id, open_.at(id).record.ward.state};
}

AlertDesk::Open::iterator AlertDesk::openOf(const std::string& room) {
    const auto known = byRoom_.find(room);
    return known == byRoom_.end() ? open_.end() : open_.find(*known->second.begin());
}

void AlertDesk::letGo(Open::iterator open) {
    const auto room = byRoom_.find(open->second.record.ward.room);
    room->second.erase(open->first);
    if (room->second.empty()) byRoom_.erase(room);
    open_.erase(open);
}

bool AlertDesk::rings(const Uuid& page) const {
    return std::ranges::any_of(open_, [&](const auto& entry) {
        return std::ranges::any_of(entry.second.record.ward.pages, [&](const PageStep& step) { return step.page == page && !isOver(step.state); });
    });
}

const AlertRecord* AlertDesk::find(const Uuid& alert) const {
    const auto open = open_.find(alert);
    return open == open_.end() ? nullptr : &open->second.record;
}

} // namespace natlyt::ward
