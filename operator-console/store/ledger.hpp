// SPDX-License-Identifier: Apache-2.0
// What happened: alerts, their sounds, events and pages; who is on duty; the plans' numbers. Thread rule: the
// database's. Error rule: a change is stored whole or an Error says why not, and then nothing of it is there.
#pragma once

#include "operator-console/domain/alert.hpp"
#include "operator-console/domain/microphone_history.hpp"
#include "operator-console/domain/night.hpp"
#include "operator-console/store/audit.hpp"
#include "protocol/messages/faults.hpp"
#include "protocol/messages/registry.hpp"

#include <map>
#include <set>

namespace natlyt::ward {

struct AlertChange { // of one alert, stored in one transaction
    const AlertRecord& record;
    std::vector<AlertEvent> events;       // new lines of the history
    std::optional<AlertSound> sound;      // new
    std::vector<Uuid> pages;              // that changed, for the audit log
    UtcTime at{};
    std::optional<std::int64_t> shelf{};  // that the sound came under
};

struct ShelfRecord { // of a room's sound, put there by an operator
    std::int64_t number = 0;
    std::string room;
    ShelvedSound sound;
    std::string note;
    bool operator==(const ShelfRecord&) const = default;
};

struct NoticeRecord { // of a flood, on one person's handset
    Uuid id;
    std::string user;
    UtcTime at{};
    PageState state{};
    bool operator==(const NoticeRecord&) const = default;
};

struct FloodRecord {
    std::int64_t number = 0;
    UtcTime begunAt{};
    std::vector<NoticeRecord> notices;
    bool operator==(const FloodRecord&) const = default;
};

struct DutyRecord {
    std::string user;
    std::string console;
    Bytes publicKey;
    UtcTime since{};
    bool operator==(const DutyRecord&) const = default;
};

struct EndedAlert { // whose retained messages may still be at the broker
    Uuid alert;
    std::vector<std::pair<std::string, Uuid>> pages; // user, page
};

struct ChannelConfirmation { // a channel took the page when it rang at `rungAt`
    std::string channel;
    UtcTime rungAt{};
    UtcTime confirmedAt{};
    bool operator==(const ChannelConfirmation&) const = default;
};

struct FaultChange { // of one technical fault of the queue; absent: it is over
    FaultName name;
    std::optional<WardFault> fault;
    std::vector<AuditEntry> audit;
};

struct MicrophoneFloor { // of the monitor that stood in a room then
    std::string room;
    std::string monitor;
    MicrophoneNight night;
    bool operator==(const MicrophoneFloor&) const = default;
};

struct LastDrills {
    std::map<std::string, UtcTime> byRoom;
    std::optional<UtcTime> bySchedule;
};

class Ledger {
public:
    explicit Ledger(Database& db) : db_(db) {}

    Result<void> commit(const AlertChange& change);
    // The alert that a sound opened or joined; an Error when the ledger cannot be read.
    Result<std::optional<Uuid>> alertOfSound(const Uuid& sound) const;
    Result<std::vector<AlertRecord>> openAlerts() const;
    Result<std::vector<EndedAlert>> endedSince(UtcTime since) const;
    // Of one room, the newest first, `most` of them.
    Result<std::vector<AlertRecord>> endedIn(std::string_view room, UtcTime since, int most) const;

    // The newest of a page and channel is kept.
    Result<void> confirmPage(const Uuid& page, const ChannelConfirmation& confirmed);
    Result<std::vector<ChannelConfirmation>> confirmationsOf(const Uuid& page) const;

    Result<std::vector<DutyRecord>> duty() const;
    Result<void> beginDuty(const DutyRecord& record, UtcTime at);
    Result<void> endDuty(std::string_view user, AuditKind why, UtcTime at);

    // Who has logged their handset off and was not heard since.
    Result<std::set<std::string>> handsetsOff() const;
    Result<void> handsetLeft(std::string_view person, const AuditEntry& entry);
    Result<void> handsetBack(std::string_view person);

    // Those that have not been ended, whatever their time; each with what it has counted.
    Result<std::vector<ShelfRecord>> shelves() const;
    Result<std::int64_t> beginShelf(const ShelfRecord& record, UtcTime at); // its number
    Result<void> endShelf(const ShelfRecord& record, std::string_view by, std::string_view why, UtcTime at);
    Result<std::int64_t> soundsShelvedSince(UtcTime since) const;

    // Kept as a whole, so that what was signed can be shown.
    Result<Handover> giveHandover(Handover handover, UtcTime at); // with its number
    Result<void> takeHandover(std::int64_t number, std::string_view by, UtcTime at);
    Result<std::optional<Handover>> handoverWaiting() const; // the newest, unless it was taken

    Result<std::vector<PastAlert>> alertsSince(UtcTime since) const;
    // What called for an operator, whether it is open or has ended, and is not shelved; newest first.
    Result<std::vector<RaisedAlert>> raisedSince(UtcTime since, int most) const;
    std::optional<UtcTime> firstAlertAt() const;

    Result<std::optional<FloodRecord>> openFlood() const;
    Result<std::int64_t> beginFlood(UtcTime at, std::string_view detail);
    Result<void> endFlood(std::int64_t number, UtcTime at);
    Result<void> putNotice(std::int64_t flood, const NoticeRecord& notice);

    // The queue of technical faults; all of the changes, or none.
    Result<std::vector<WardFault>> faults() const;
    Result<void> changeFaults(const std::vector<FaultChange>& changes);

    // By room and night, in this order.
    Result<std::vector<MicrophoneFloor>> microphoneFloors() const;
    Result<void> putMicrophoneFloors(const std::vector<MicrophoneFloor>& floors); // that are new or have fallen
    Result<void> forgetMicrophoneFloors(std::chrono::local_days before);
    // Of rooms whose history begins anew; `why` says on whose word, where it is on anybody's.
    Result<void> forgetMicrophones(const std::vector<std::string>& rooms, const std::optional<AuditEntry>& why = {});

    // The newest first, also one that runs.
    Result<std::vector<ChainDrill>> drills(int most) const;
    Result<LastDrills> lastDrills() const;
    Result<void> putDrill(const ChainDrill& drill, const std::optional<AuditEntry>& entry = {});

    // The newest guided drill of each operator.
    Result<std::vector<GuidedDrillRecord>> guidedDrills() const;
    Result<void> putGuidedDrill(const GuidedDrillRecord& drill, const AuditEntry& entry);

    // The highest plan number that was given out.
    std::int64_t lastPlanNumber() const;
    Result<void> setLastPlanNumber(std::int64_t number);

    Result<void> audit(const AuditEntry& entry);
    // Live listenings whose end is not on record, the oldest first.
    Result<std::vector<AuditEntry>> listeningsWithoutEnd() const;

private:
    Result<void> storeAlert(const AlertRecord& record);
    Result<void> storeSound(const AlertSound& sound, const AlertChange& change);
    Result<void> storePages(const AlertRecord& record);
    Result<void> storeEvents(const AlertChange& change);

    Database& db_;
};

} // namespace natlyt::ward
