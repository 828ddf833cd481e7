// SPDX-License-Identifier: Apache-2.0
// The audit log: append-only, each entry's hash over the one before it, so that a change shows. Ids only, no names.
#pragma once

#include "operator-console/store/sqlite.hpp"
#include "protocol/messages/enums.hpp"
#include "protocol/support/time.hpp"

#include <array>
#include <cstddef>
#include <optional>

namespace natlyt::ward {

enum class AuditKind {
    StationStarted, WardSeeded, ConsentGiven, ConsentSuperseded, DutyBegun, DutyEnded, ConsoleLost, AlertChanged,
    PageChanged, Listening, RoomOpened, RoomClosed, SecurityEvent, Exported,
    ConsentWithdrawn, PrivacyBegun, PrivacyEnded, RegistryChanged, RegistryRead, PlanChanged, ListeningEnded, LoggedIn,
    LoginFailed, AuditPruned,
    GatewayDown, GatewayBack, PageNotDelivered,
    SoundShelved, ShelfEnded, HandoverGiven, HandoverTaken, FloodBegun, FloodEnded, FloodTold,
    FaultBegun, FaultEnded, FaultTaken, FaultSnoozed, FaultWoke,
    MonitorRestarted, MicrophoneChecked, DrillBegun, DrillEnded,
    PrivacyPlanned, AlertsPruned, GuidedDrillDone
};

struct AuditEntry {
    UtcTime at{};
    AuditKind kind{};
    std::string by;      // user id; empty: by rule
    std::string room;    // id, where it is about one
    std::string subject; // alert, page, consent ...
    std::string detail;
};

// Call inside the transaction that the entry is about.
Result<void> appendAudit(const Database& db, const AuditEntry& entry);

// The last entry's number when every link holds; else an Error that names the first broken one. Begins after what was
// pruned, and wants the pruning itself on record.
Result<std::int64_t> verifyAudit(const Database& db);

// The same some links at a time, so that a log of years keeps nobody waiting. Entries that are appended meanwhile are
// walked, too.
class ChainWalk {
public:
    explicit ChainWalk(const Database& db);

    // At most so many links more. Error: names the first broken one.
    Result<void> step(const Database& db, std::int64_t most);
    bool done() const { return done_; }
    std::int64_t first() const { return first_; }        // link; in front of it the log is pruned
    std::int64_t checkedTo() const { return next_ - 1; } // every link up to this one holds
    std::optional<std::int64_t> broken() const { return broken_; }
    // The first entry that says of the log that it did not fit its signed head once.
    std::optional<std::int64_t> doubt() const { return doubt_; }

private:
    std::unexpected<Error> brokenAt(const Database& db, std::int64_t entry, std::string what);

    std::int64_t first_ = 1, next_ = 1;
    std::optional<std::int64_t> readTo_; // none: nothing
    std::array<std::byte, 32> previous_{};
    bool pruningIsOnRecord_ = false, done_ = false;
    std::optional<std::int64_t> broken_, doubt_;
};

// The newest entry, to be kept elsewhere: that the end of the log was cut off shows by nothing within it.
struct AuditHead {
    std::int64_t number = 0; // 0: no entries
    std::array<std::byte, 32> hash{};
    bool operator==(const AuditHead&) const = default;
};
AuditHead auditHead(const Database& db);
// Error when the log no longer holds that entry as it was.
Result<void> verifyAudit(const Database& db, const AuditHead& kept);

// Removes the entries in front of the first one that is not older than `before`, and notes where the chain begins
// then. How many went.
Result<std::int64_t> pruneAudit(const Database& db, UtcTime before, UtcTime now);

} // namespace natlyt::ward

namespace natlyt {

template <> struct EnumNames<ward::AuditKind> {
    using enum ward::AuditKind;
    static constexpr std::array<std::pair<ward::AuditKind, std::string_view>, 46> table{
        {{StationStarted, "stationStarted"}, {WardSeeded, "wardSeeded"}, {ConsentGiven, "consentGiven"},
         {ConsentSuperseded, "consentSuperseded"}, {DutyBegun, "dutyBegun"}, {DutyEnded, "dutyEnded"},
         {ConsoleLost, "consoleLost"}, {AlertChanged, "alertChanged"}, {PageChanged, "pageChanged"},
         {Listening, "listening"}, {RoomOpened, "roomOpened"}, {RoomClosed, "roomClosed"},
         {SecurityEvent, "securityEvent"}, {Exported, "exported"}, {ConsentWithdrawn, "consentWithdrawn"},
         {PrivacyBegun, "privacyBegun"}, {PrivacyEnded, "privacyEnded"}, {RegistryChanged, "registryChanged"},
         {RegistryRead, "registryRead"}, {PlanChanged, "planChanged"}, {ListeningEnded, "listeningEnded"},
         {LoggedIn, "loggedIn"}, {LoginFailed, "loginFailed"}, {AuditPruned, "auditPruned"},
         {GatewayDown, "gatewayDown"}, {GatewayBack, "gatewayBack"}, {PageNotDelivered, "pageNotDelivered"},
         {SoundShelved, "soundShelved"}, {ShelfEnded, "shelfEnded"}, {HandoverGiven, "handoverGiven"},
         {HandoverTaken, "handoverTaken"}, {FloodBegun, "floodBegun"}, {FloodEnded, "floodEnded"}, {FloodTold, "floodTold"},
         {FaultBegun, "faultBegun"}, {FaultEnded, "faultEnded"}, {FaultTaken, "faultTaken"}, {FaultSnoozed, "faultSnoozed"},
         {FaultWoke, "faultWoke"}, {MonitorRestarted, "monitorRestarted"},
         {MicrophoneChecked, "microphoneChecked"}, {DrillBegun, "drillBegun"}, {DrillEnded, "drillEnded"},
         {PrivacyPlanned, "privacyPlanned"}, {AlertsPruned, "alertsPruned"}, {GuidedDrillDone, "guidedDrillDone"}}};
    static_assert(table.back().first == GuidedDrillDone && static_cast<std::size_t>(GuidedDrillDone) + 1 == table.size());
};

} // namespace natlyt
