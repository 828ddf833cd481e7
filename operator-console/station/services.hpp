// SPDX-License-Identifier: Apache-2.0
// What the station's parts share. All of it is used from the station's one thread.
#pragma once

#include "operator-console/domain/alert.hpp"
#include "operator-console/domain/supervision.hpp"
#include "operator-console/domain/text.hpp"
#include "operator-console/gateways/paging_gateway.hpp"
#include "operator-console/store/ledger.hpp"
#include "operator-console/store/registry.hpp"
#include "protocol/link/link.hpp"
#include "protocol/sealing/signing.hpp"

#include <functional>
#include <map>
#include <set>

namespace natlyt::ward {

inline constexpr std::string_view kAuditLink = "audit-log"; // the heartbeat names it while it is out of order, and no alert needs it

struct Counters {
    std::int64_t malformedMessages = 0;
    std::int64_t securityEvents = 0;
};

struct Services {
    Services(link::Link& bus, Ledger& book, Registry& register_, Ward& described, const TimeZone& place,
             const sealing::SigningSecretKey& key, std::function<Uuid(UtcTime)> ids)
        : link(bus), ledger(book), registry(register_), ward(described), zone(place), signingKey(key),
          newId(std::move(ids)) {}

    link::Link& link;
    Ledger& ledger;
    Registry& registry;
    Ward& ward; // as the registry has it; RegistryDesk alone changes it
    // Rooms that the ward no longer has. Each is given a plan that opens nothing: an edge that is offline now keeps its
    // last plan in memory, and of a plan that was only taken from the broker it would hear nothing when it is back.
    std::vector<std::string> roomsGone;
    // Rooms with a change that is in force and could not be stored: the numbers of their plans say so.
    std::set<std::string> unstoredRooms;
    // By room: the start of its edge, as it was last heard. What is signed for the room names it, so that nothing signed
    // before can be played to the edge again after a start.
    std::map<std::string, Uuid> boots;
    std::optional<Uuid> bootOf(const std::string& room) const {
        const auto found = boots.find(room);
        return found == boots.end() ? std::nullopt : std::optional(found->second);
    }
    const TimeZone& zone;
    sealing::SigningSecretKey signingKey;
    std::function<Uuid(UtcTime)> newId;
    std::vector<PagingGateway*> gateways;
    AlertLimits alertLimits;
    SupervisionLimits supervisionLimits;
    seconds consoleLost{20};
    std::optional<HoursWindow> drillSchedule; // hours in which a drill of the chain begins by itself; none: on request alone
    std::function<void()> afterCommit = [] {}; // of a sound, before its receipt: where a fault may be put
    // Whose certificates the station itself can see, and when they end.
    std::function<std::map<std::string, std::optional<UtcTime>>()> ownCertificates = [] {
        return std::map<std::string, std::optional<UtcTime>>{};
    };
    // Whether the audit log is the one that its signed head was kept of.
    std::function<Result<void>()> auditFitsHead = [] { return Result<void>{}; };
    bool watchLogins = false; // the broker tells of them, and lets the station hear it
    bool databaseUp = true;
    std::string databaseDetail;
    std::string auditBroken; // the first entry of the audit log that does not hold, and how; empty: none is known
    Counters counters;

    // Notes for the heartbeat whether the ledger takes what it is given; logs a change.
    Result<void> stored(Result<void> result);
    // Counts, logs and audits it; the same from the same one is audited at most once a minute.
    void securityEvent(const std::string& who, const std::string& what, Now now);

private:
    std::map<std::string, MonotonicTime> auditedAt_;
};

} // namespace natlyt::ward
