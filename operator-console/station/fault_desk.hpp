// SPDX-License-Identifier: Apache-2.0
// The queue of technical faults: what is wrong is found here, stored with its audit entries, mailed, and shown to who
// administers, who looks after it or is not reminded of it for a while. Only its being mended ends a fault.
#pragma once

#include "operator-console/domain/technical_faults.hpp"
#include "operator-console/station/certificate_watch.hpp"
#include "operator-console/station/drill_desk.hpp"
#include "operator-console/station/fault_mail.hpp"
#include "operator-console/station/microphone_desk.hpp"
#include "operator-console/station/reach_watch.hpp"
#include "operator-console/station/room_desk.hpp"

namespace natlyt::ward {

class FaultDesk {
public:
    struct Watches { // that know what is wrong
        const RoomDesk& rooms;
        const RosterWatch& roster;
        const ReachWatch& reach;
        const CertificateWatch& certificates;
        const MicrophoneDesk& microphones;
        const DrillDesk& drills;
    };
    FaultDesk(Services& services, const Watches& watches) : services_(services), watches_(watches), mail_(services) {}
    Result<void> load(Now now);
    FaultMail& mail() { return mail_; }
    void tick(const std::vector<ChainLink>& links, Now now); // the links as the heartbeat tells

    ReplyCode read(OperatorReply& reply, Now now); // as it is at this moment
    ReplyCode take(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now);
    ReplyCode snooze(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now);

private:
    void look(Now now);
    void show(OperatorReply& reply) const;
    std::vector<WardFault> wrong(const std::vector<ChainLink>& links, UtcTime now) const;
    void addRooms(std::vector<WardFault>& faults) const;
    void addWhatWasShown(std::vector<WardFault>& faults, UtcTime now) const; // by a drill, or by nights of hearing
    ReplyCode put(FaultBook next, const std::string& user, OperatorReply& reply, Now now);
    Result<void> keep(const FaultBook& book, const std::string& by, UtcTime now);

    Services& services_;
    Watches watches_;
    FaultMail mail_;
    FaultBook book_;
    std::map<FaultName, WardFault> kept_; // as it is stored
    std::optional<MonotonicTime> lookedAt_;
    std::vector<ChainLink> links_; // at the last heartbeat
};

} // namespace natlyt::ward
