// SPDX-License-Identifier: Apache-2.0
// What operators ask, and what they are answered. A request that arrives twice is answered twice and done once.
#pragma once

#include "operator-console/station/audit_desk.hpp"
#include "operator-console/station/drill_desk.hpp"
#include "operator-console/station/fault_desk.hpp"
#include "operator-console/station/handover_desk.hpp"
#include "operator-console/station/listening_desk.hpp"
#include "operator-console/station/login_watch.hpp"
#include "operator-console/station/microphone_desk.hpp"
#include "operator-console/station/plan_desk.hpp"
#include "operator-console/station/registry_desk.hpp"

#include <deque>

namespace natlyt::ward {

class OperatorDesk {
public:
    struct Desks { // that carry out what is asked
        DutyDesk& duty;
        AlertDesk& alerts;
        ShelfDesk& shelves;
        HandoverDesk& handovers;
        PlanDesk& plans;
        RegistryDesk& registry;
        ListeningDesk& listening;
        const LoginWatch& logins;
        FaultDesk& faults;
        RoomDesk& rooms;
        MicrophoneDesk& microphones;
        DrillDesk& drills;
    };
    OperatorDesk(Services& services, const Desks& desks)
        : services_(services), duty_(desks.duty), alerts_(desks.alerts), shelves_(desks.shelves), handovers_(desks.handovers),
          plans_(desks.plans), registry_(desks.registry), listening_(desks.listening), logins_(desks.logins), faults_(desks.faults),
          rooms_(desks.rooms), microphones_(desks.microphones), drills_(desks.drills), audit_(services) {}

    void request(const std::string& user, const OperatorRequest& request, Now now);
    void tick(Now now); // consoles that fell silent, rooms that are open
    void rosterChanged(Now now); // who may no longer be on duty is not, from now on

private:
    bool mayAsk(const std::string& user, OperatorRequestKind kind, Now now);
    OperatorReply answer(const std::string& user, const OperatorRequest& request, Now now);
    ReplyCode answerTo(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now);
    ReplyCode aboutRegistry(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now);
    ReplyCode aboutFault(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now);
    ReplyCode goOnDuty(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now);
    ReplyCode guidedDrillDone(const std::string& user, const OperatorRequest& request, Now now);
    ReplyCode goOffDuty(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now);
    ReplyCode aboutDrill(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now);
    ReplyCode aboutFlow(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now);
    void left(const std::string& user, Now now);
    ReplyCode onAlert(const std::string& user, const OperatorRequest& request, AlertEventKind kind, Now now);
    ReplyCode dismiss(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now);
    ReplyCode readNight(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) const;
    ReplyCode resendSnippet(const std::string& user, const OperatorRequest& request, Now now);
    ReplyCode openRoom(const std::string& user, const OperatorRequest& request, Now now);
    ReplyCode closeRoom(const std::string& user, Now now);
    void askToReport(const std::string& user, Now now);

    struct OpenedRoom { // at an operator's console; one each
        std::string room;
        UtcTime since{};
        MonotonicTime askedAt{};
    };

    Services& services_;
    DutyDesk& duty_;
    AlertDesk& alerts_;
    ShelfDesk& shelves_;
    HandoverDesk& handovers_;
    PlanDesk& plans_;
    RegistryDesk& registry_;
    ListeningDesk& listening_;
    const LoginWatch& logins_;
    FaultDesk& faults_;
    RoomDesk& rooms_;
    MicrophoneDesk& microphones_;
    DrillDesk& drills_;
    AuditDesk audit_;
    std::map<std::string, std::deque<OperatorReply>> answered_;
    std::map<std::string, OpenedRoom> opened_; // by user
};

} // namespace natlyt::ward
