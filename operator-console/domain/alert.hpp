// SPDX-License-Identifier: Apache-2.0
// An alert's life as one pure function: next(record, event, context) -> record and what to do about its pages.
//
//   raised → claimed → dismissed | watching | paging          paging → acknowledged → onSite → resolved
// Nothing ends by itself: only a named person's Dismiss or Done does, and whatever waits has a deadline.
#pragma once

#include "protocol/messages/sound_played.hpp"
#include "protocol/messages/ward.hpp"

#include <expected>
#include <functional>

namespace natlyt::ward {

struct AlertLimits {
    seconds claim{60};        // raised and unclaimed: paged by rule
    seconds decide{120};      // claimed and undecided: raised again; the second time in a row paged by rule
    seconds acknowledge{45};  // a person's page: the next one's turn
    seconds repeat{30};       // everybody is rung again
    seconds arrive{300};      // acknowledged and not on site: the same person is asked again, and then the chain goes on
    seconds takeBack{8};      // an operator's own page: 5 s on the screen and the way here
    seconds report{1800};     // on site and no outcome: the person is asked; and once more as for arrival, then the chain goes on
    seconds visit{600};       // acknowledged or on site for longer: a new sound is no part of that visit
};

// Who can be paged for a room, as the registry says at this moment. No `steps`: everybody at once.
struct Chain {
    std::vector<std::vector<std::string>> steps; // those of a step ring at once; none is empty
    std::vector<std::string> everybody;          // then these, again and again
    int length() const { return static_cast<int>(steps.size()) + 1; }
};

struct AlertRecord {
    WardAlert ward;             // initials empty, pages and history uncut: the publisher fills and cuts
    std::string claimedConsole; // the seat whose loss returns the claim
    int step = 0;               // 1-based place in the chain; 0: not paged yet; Chain::length(): everybody
    bool byRule = false;        // paged without an operator's judgement

    bool operator==(const AlertRecord&) const = default;
};

struct Away { // has logged their handset off
    std::string person;
    int heardFrom = 0; // the step of the chain from which another channel of theirs is used and works; 0: none is
    bool operator==(const Away&) const = default;
};

enum class AlertEventKind {
    Sound, Claim, Release, Dismiss, Watch, Page,       // a room; an operator
    ConsoleLost, OperatorsGone, TimeUp,                // by rule
    ShelfEnded,                                        // by rule or an operator: the room's sound is called out again
    LeftToRule,                                        // the last operator goes, and has said so
    Received, Acknowledged, Arrived, Done, Cannot,     // a staff member
    Read                                               // a staff member, who has looked at the page
};
inline constexpr std::size_t kAlertEventKinds = 17;

struct AlertInput {
    AlertEventKind kind{};
    std::string by;      // user id; empty: by rule
    std::string console; // Claim
    std::string note;
    Uuid page;                                  // a staff member's: the page that is answered
    std::optional<AlertSound> sound;            // Sound
    std::optional<DismissReason> dismissReason; // Dismiss
    std::optional<Outcome> outcome;             // Done
    int watchMinutes = 0;                       // Watch
    std::optional<std::int64_t> soundsSeen;     // Dismiss, Watch: what was judged; nothing: all there is
    bool urgent = false;                        // Page: everybody at once
    bool technicalFault = false;                // Page: because the room cannot be judged by ear
    std::optional<SoundPlayed> played{};        // an operator's: what of the sound reached them; nothing: not known
};

struct AlertContext {
    UtcTime now{};
    AlertLimits limits;
    bool operatorOnDuty = false;
    Chain chain;
    std::function<Uuid()> newPageId;
    std::vector<std::string> leftDuty{}; // whose shift in this house has ended since they were paged, while others are on duty
    std::optional<UtcTime> shelvedUntil{}; // Sound: so long an operator has shelved this room's sound of this class
    std::vector<Away> away{};
};

enum class PageActionKind {
    Ring,   // new, or ring again
    Update, // still the person's, its state has changed
    End,    // over for this person: show the last state, then clear
    Tell    // was over for this person before: their handset shows what has become of it since
};

struct PageAction {
    PageActionKind kind{};
    Uuid page;
    bool operator==(const PageAction&) const = default;
};

struct Transition {
    AlertRecord record;
    std::vector<PageAction> pages;
    std::vector<AlertEvent> events; // added to the history
    bool changed() const { return !events.empty() || !pages.empty() || touched; }
    bool touched = false;           // changed without a line in the history
};

// In the history, after why it was decided so: nothing of the sound was played to whoever decided.
inline constexpr std::string_view kSeenOnly = "seenOnly"; // there was a picture of it
inline constexpr std::string_view kNoSound = "noSound";   // none came

inline constexpr std::string_view kNotOnSite = "notOnSite"; // in the history: who had acknowledged is asked again
inline constexpr std::string_view kNoOutcome = "noOutcome"; // who is on site for long is asked how it went
inline constexpr std::string_view kStillThere = "stillThere"; // and has answered that they are not done
inline constexpr std::string_view kOffDuty = "offDuty"; // somebody acknowledged who is no longer on duty
// That person has acknowledged after their shift, and has taken nothing since.
bool hasAnsweredOffDuty(const WardAlert& alert, std::string_view user);

bool isOpen(AlertState state);
// Whatever rings, rings at handsets that were logged off.
bool ringsAtNobody(const WardAlert& alert, const std::vector<Away>& away);
// A page that is over answers nothing more: a reply to it that comes late or twice is for an earlier call.
bool isOver(PageState state);
// Whoever is on site has been asked how it went, and has not answered yet.
bool isOutcomeAsked(const WardAlert& alert);
// When TimeUp is due; nothing in the ended states.
std::optional<UtcTime> deadlineOf(const AlertRecord& record);

Transition raise(const Uuid& id, const std::string& room, const AlertSound& first, const AlertContext& context);
// Refused with a code when the event is not for this state or this person; the record is then as before.
std::expected<Transition, ReplyCode> next(const AlertRecord& record, const AlertInput& input,
                                          const AlertContext& context);

// A sound that may be kept from the operator for a while: heard by its class, not urgent, not loud. Whatever came by a
// rule of level or count, or by a test, is called out.
bool mayBeShelved(const AlertSound& sound);
// Some sound of this class may be.
bool mayBeShelved(SoundClass heard);

// From the sound's class, rule and level; an alert has the highest of its sounds.
Priority priorityOf(const AlertSound& sound);

} // namespace natlyt::ward
