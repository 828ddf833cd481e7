// SPDX-License-Identifier: Apache-2.0
// The drill of the chain: asks a room for a marked alert, rings who is on duty there, notes when each link was passed, and
// is kept in the ledger. One at a time. It is apart from the alerts: it takes no place among them, and ends before the first
// page that is no drill rings.
#pragma once

#include "operator-console/domain/chain_drill.hpp"
#include "operator-console/station/room_desk.hpp"

#include <utility>

namespace natlyt::ward {

class DrillDesk {
public:
    DrillDesk(Services& services, const DutyDesk& duty, PagingDesk& paging, const AlertDesk& alerts, const RoomDesk& rooms)
        : services_(services), duty_(duty), paging_(paging), alerts_(alerts), rooms_(rooms) {}

    Result<void> load(Now now);
    ReplyCode start(const std::string& user, const OperatorRequest& request, Now now);
    ReplyCode stop(const std::string& user, const OperatorRequest& request, Now now);
    // Counts from the seat of an operator on duty alone: nobody else is there to hear an alert.
    ReplyCode shown(const std::string& user, const OperatorRequest& request, Now now);
    ReplyCode read(OperatorReply& reply) const;

    // A room's marked alert; true when it may be receipted: what it says is stored, or nobody asks for it any more.
    bool raised(const std::string& room, const Uuid& drill, Now now);
    // False when the page is no drill's. `channel`: by which it was delivered.
    bool answered(const std::string& user, const Uuid& page, AlertEventKind kind, std::string_view channel, Now now);
    void realPage(Now now); // is about to ring
    void tick(Now now);

    const std::optional<ChainDrill>& running() const { return running_; }
    bool takeChanged() { return std::exchange(changed_, false); } // since it was called last
    struct Failed { // the newest drill that told something, while it did not come through
        std::string room;
        std::string gaps; // "console, handset W2"
    };
    const std::optional<Failed>& failed() const { return failed_; }
    std::optional<StationWarning> warning() const;

private:
    void begin(const std::string& user, const std::string& room, const std::optional<std::string>& person, Now now);
    void happened(DrillEvent event, Now now);
    void askRoomAgain(Now now);
    void ended(Now now);
    void judge(const ChainDrill& newest);
    std::vector<DrillPage> persons(Now now) const;
    StaffPage view(const DrillPage& page) const;
    bool isQuiet() const; // no page rings that is no drill
    std::string nextRoom() const;

    Services& services_;
    const DutyDesk& duty_;
    PagingDesk& paging_;
    const AlertDesk& alerts_;
    const RoomDesk& rooms_;
    std::optional<ChainDrill> running_;
    bool changed_ = false;
    bool unstored_ = false;
    std::optional<MonotonicTime> askedAt_;
    std::optional<UtcTime> lastByPlan_;
    std::map<std::string, UtcTime> lastIn_; // by room
    std::optional<Failed> failed_;
};

} // namespace natlyt::ward
