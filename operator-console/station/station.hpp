// SPDX-License-Identifier: Apache-2.0
// The station: everything between the bus and the ledger. Thread rule: one thread; give it messages and time.
#pragma once

#include "operator-console/station/alert_pace.hpp"
#include "operator-console/station/broker_sweep.hpp"
#include "operator-console/station/fault_desk.hpp"
#include "operator-console/station/flood_desk.hpp"
#include "operator-console/station/operator_desk.hpp"
#include "operator-console/station/handset_desk.hpp"
#include "operator-console/station/reach_watch.hpp"
#include "operator-console/station/roster_watch.hpp"

namespace natlyt::ward {

class Station {
public:
    // `pagerUp` answers for the heartbeat whether the pager page is served; nothing where none is configured.
    Station(Services& services, std::function<std::optional<GatewayHealth>()> pagerUp, const Uuid& bootId, Now now);

    // Takes up where the ledger ends: subscribes, publishes open alerts, plans and rooms.
    Result<void> start(Now now);
    void onMessage(const link::Message& message, Now now);
    void onStatus(const link::LinkStatus& status, Now now);
    void mailTo(MailDuty duty) { faults_.mail().mailTo(std::move(duty)); }
    void tick(Now now); // several times a second

    void sayGoodbye(Now now); // before a clean stop: the station is down, and means it

    static StationHeartbeat will(const Uuid& bootId, UtcTime at); // what the broker says when the station is gone

private:
    void tellTime(const std::string& room, const Uuid& nonce, Now now);
    void roomAlert(const std::string& room, const RoomAlert& alert, Now now);
    void staffReply(const std::string& user, const StaffReply& reply, Now now);
    void told(const GatewayEvent& event, std::string_view gateway, Now now);
    void answered(const AlertInput& input, std::string_view channel, Now now);
    void receipt(const RoomReceipt& receipt, const std::string& room);
    void wardChanged(const std::vector<std::string>& rooms, const std::string& by, Now now);
    void staffDuty(const std::string& user, const StaffReply& reply, Now now);
    void staffPrivacy(const std::string& user, const StaffReply& reply, Now now);
    void handsetLoggedOff(const std::string& user, Now now);
    void clearLeftLying(const std::string& owner, const link::Message& message, Now now);
    template <class M> bool isOwn(const link::Message& message, const M& value, Now now);
    void malformed(const link::Message& message, const Error& error);
    template <class M, class Use> void decoded(const link::Message& message, Use use);
    void beat(Now now);
    std::vector<ChainLink> links(Now now);
    ChainLink broker(Now now);
    std::string unitsWithoutStaff() const;
    std::optional<std::vector<StationWarning>> warnings(Now now);

    Services& services_;
    std::function<std::optional<GatewayHealth>()> pagerUp_;
    DutyDesk duty_;
    PagingDesk paging_;
    ShelfDesk shelves_;
    AlertDesk alerts_;
    AlertPace pace_;
    FloodDesk floods_;
    PlanDesk plans_;
    RosterWatch roster_;
    MicrophoneDesk microphones_;
    RoomDesk rooms_;
    ReachWatch reach_;
    FaultDesk faults_;
    DrillDesk drills_;
    HandoverDesk handovers_;
    HandsetDesk handsets_;
    RegistryDesk registry_;
    ListeningDesk listening_;
    BrokerSweep sweep_;
    LoginWatch logins_;
    CertificateWatch certificates_;
    OperatorDesk operators_;
    Uuid bootId_;
    std::int64_t sequence_ = 0;
    MonotonicTime beatAt_{};
    MonotonicTime judgedAt_{};
    bool connected_ = false;
    std::uint64_t dropped_ = 0; // messages, as far as the heartbeat has told
    std::optional<MonotonicTime> droppedAt_;
};

} // namespace natlyt::ward
