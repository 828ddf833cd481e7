// SPDX-License-Identifier: Apache-2.0
// What one shift hands to the next: read as it stands, signed by who leaves, read again and signed by who comes. Both
// signatures are in the audit log, and what was signed is kept as it was.
#pragma once

#include "operator-console/station/room_desk.hpp"

namespace natlyt::ward {

class HandoverDesk {
public:
    HandoverDesk(Services& services, const AlertDesk& alerts, const RoomDesk& rooms, const ShelfDesk& shelves)
        : services_(services), alerts_(alerts), rooms_(rooms), shelves_(shelves) {}

    Result<void> load();
    // What somebody else has signed and nobody taken yet; else how it stands now.
    ReplyCode read(const std::string& user, OperatorReply& reply, Now now) const;
    ReplyCode give(const std::string& user, const std::string& note, OperatorReply& reply, Now now);
    ReplyCode take(const std::string& user, std::int64_t number, Now now);
    std::optional<HandoverWaiting> waiting() const;

private:
    Result<Handover> asItStands(Now now) const;
    Result<std::vector<std::string>> undrilled(Now now) const; // who is on duty

    Services& services_;
    const AlertDesk& alerts_;
    const RoomDesk& rooms_;
    const ShelfDesk& shelves_;
    std::optional<Handover> given_;
};

} // namespace natlyt::ward
