// SPDX-License-Identifier: Apache-2.0
// The open alerts: each event goes through the domain's next(), into the ledger, and only then out.
//
// What is promised durably: a sound is receipted, and an alert ends, only when that is stored. Everything else - a
// claim, a page, the next in the chain - is done at once even while the ledger cannot take it, and stored as soon as it
// can: a restart then finds the alert in an earlier, open state, and silence escalates again.
#pragma once

#include "operator-console/station/duty_desk.hpp"
#include "operator-console/station/paging_desk.hpp"
#include "operator-console/station/shelf_desk.hpp"

#include <utility>

namespace natlyt::ward {

struct OpenAlert {
    Uuid id;
    AlertState state{};
    bool operator==(const OpenAlert&) const = default;
};

class AlertDesk {
public:
    using RoomChanged = std::function<void(const std::string& room, Now now)>;

    using WhoIsAway = std::function<std::vector<Away>(const std::string& unit)>;

    // `roomChanged`: a person or a sound has changed what is open in a room. `away`: who has logged their handset off.
    AlertDesk(Services& services, const DutyDesk& duty, ShelfDesk& shelves, PagingDesk& paging, RoomChanged roomChanged, WhoIsAway away)
        : services_(services), duty_(duty), shelves_(shelves), paging_(paging), roomChanged_(std::move(roomChanged)),
          away_(std::move(away)) {}

    // Rebuilds alerts and deadlines from the ledger and publishes them; clears what ended while nobody could say so.
    Result<void> load(Now now);
    // The alert that the sound belongs to, once committed; the same again for a sound that is known.
    Result<Uuid> sound(const std::string& room, const AlertSound& sound, Now now);
    ReplyCode byOperator(const Uuid& alert, const AlertInput& input, Now now);
    // What byOperator() would say, without doing it.
    ReplyCode wouldTake(const Uuid& alert, const AlertInput& input, Now now) const;
    ReplyCode byStaff(const Uuid& page, const AlertInput& input, Now now);
    void operatorLeft(const std::string& user, Now now); // gives the claims back; pages when it was the last
    void leaveToRule(Now now); // what waits for an operator is paged
    void shelfEnded(const std::string& room, Now now); // what came meanwhile is shown
    void rosterChanged(Now now); // who is no longer on it has nothing any more
    void handsetLeft(const std::string& user, Now now); // they are called no more, and what they took and are not at goes on
    void goOnWhereNobodyHears(Now now);                 // to the next, without waiting for an answer
    void tick(Now now);

    std::optional<OpenAlert> openIn(const std::string& room) const;
    bool rings(const Uuid& page) const; // it is somebody's, and not over
    const AlertRecord* find(const Uuid& alert) const;
    std::size_t openCount() const { return open_.size(); }
    std::size_t waitingCount() const; // for an operator: raised, claimed or watched
    std::vector<const AlertRecord*> all() const;
    // Rooms in which an alert has begun that nobody has shelved, since it was called last; one entry for each.
    std::vector<std::string> takeBegun() { return std::exchange(begun_, {}); }
    Chain chainOf(const std::string& room, UtcTime at) const; // by the roster at that time
    AlertLimits limitsOf(const std::string& room) const;      // by its facility's rules
    std::string unitOf(const std::string& room) const;        // empty: the room is not in the registry

private:
    struct Held {
        AlertRecord record;
        std::optional<MonotonicTime> dueAt; // by the monotonic clock: a step of the wall clock moves no deadline
        std::vector<AlertEvent> unsavedEvents;
        std::vector<Uuid> unsavedPages;
        std::vector<AuditEntry> unsavedEntries;
        bool unsaved = false;
        bool isHeard = false; // somebody has it in hand, and may hear it
    };
    using Open = std::map<Uuid, Held>;

    AlertContext context(const std::string& room, Now now) const;
    std::vector<std::string> leftDuty(const WardAlert& alert, UtcTime now) const; // of those who may answer
    struct Came { // a sound, and the shelf that it came under
        AlertSound sound;
        std::optional<std::int64_t> shelf;
    };
    Result<void> apply(Held& held, Transition transition, const std::optional<Came>& came, Now now, const std::optional<SoundPlayed>& played = {});
    Result<Uuid> add(const std::string& room, const Came& came, const AlertContext& context, Now now);
    ReplyCode give(Held& held, const AlertInput& input, Now now);
    ReplyCode byPerson(Open::iterator open, const AlertInput& input, Now now);
    void publish(const Held& held) const;
    void page(const AlertRecord& record, const std::vector<PageAction>& actions, Now now);
    void retryUnsaved(Now now);
    std::vector<AuditEntry> hearing(Held& held, const AlertRecord& next, const std::optional<SoundPlayed>& played, Now now) const;
    void storeEntries(Held& held);
    bool mayBeHeard(const std::string& room, Now now) const;
    void takeFromWhoeverLeft(Held& held, Now now);

    Services& services_;
    const DutyDesk& duty_;
    ShelfDesk& shelves_;
    PagingDesk& paging_;
    RoomChanged roomChanged_;
    WhoIsAway away_;
    void letGo(Open::iterator open);
    Open::iterator openOf(const std::string& room);

    Open open_;
    std::map<std::string, std::set<Uuid>> byRoom_; // of the open ones; each judgement of a room asks
    std::vector<std::string> begun_;
    MonotonicTime retriedAt_{};
};

} // namespace natlyt::ward
