// SPDX-License-Identifier: Apache-2.0
// A small registry, and a station that answers an administrator from it.
#pragma once

#include "protocol/messages/people.hpp"
#include "tests/operator-console/models/audit_builder.hpp"
#include "tests/operator-console/models/ward_builder.hpp"

namespace natlyt::console::testing {

inline constexpr const char* kAdministrator = "gitte";

Registry smallRegistry();
std::vector<WardFault> someFaults(); // five, the last one the administrator's and snoozed
ChainDrill smallDrill(); // from room-3 to two night watches, of whom one acknowledges
RoomRecord roomRecord(const std::string& room);

// What a station would reply; changes are taken as sound unless `problems` says otherwise.
class FakeRegistry {
public:
    std::vector<RegistryChange> changes; // all that were asked for, also the refused
    std::vector<FieldProblem> problems;  // of the next change; refuses it
    std::vector<LockedOut> lockedOut;    // by wrong passwords
    std::vector<WardFault> faults;       // the queue
    std::optional<ImportTrial> trial;    // what a list that is tried would make and change
    bool allowed = true;
    std::vector<ChainDrill> drills;      // newest first
    FakeLog log;
    bool withoutMonitors = false; // a ward that was only just written down
    std::string unproven; // the dwelling whose monitor nobody has heard yet

    void answer(const OperatorRequest& request, OperatorReply& reply);
    void answerFault(const OperatorRequest& request, OperatorReply& reply);
    const RegistryChange* last(ChangeKind kind) const;
};

} // namespace natlyt::console::testing
