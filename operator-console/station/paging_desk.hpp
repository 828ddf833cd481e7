// SPDX-License-Identifier: Apache-2.0
// Carries pages to the gateways - all of a person's channels at once - and takes in what these tell: what was delivered,
// who has acknowledged, what failed. A gateway's failure is on record and in the heartbeat; it holds up nothing.
#pragma once

#include "operator-console/station/services.hpp"

namespace natlyt::ward {

inline constexpr const char* kPagerPage = "pager"; // the channel of a handset, as a drill names it

class PagingDesk {
public:
    // Delivered, Read or Acknowledged, by the gateway of that name.
    using Answered = std::function<void(const GatewayEvent& event, std::string_view gateway, Now now)>;
    // Before a page or a notice rings that is no drill.
    using BeforeRing = std::function<void(Now now)>;
    PagingDesk(Services& services, Answered answered, BeforeRing beforeRing)
        : services_(services), answered_(std::move(answered)), beforeRing_(std::move(beforeRing)) {}

    void carry(const AlertRecord& record, const std::vector<PageAction>& actions, int chainLength, Now now);
    // About no alert.
    void carryNotice(const std::string& user, const StaffPage& page, PageActionKind kind, Now now);
    // After a restart, of an open alert: each page goes out as it is, but not to a channel that confirmed this ringing.
    Result<void> carryOn(const AlertRecord& record, int chainLength, Now now);
    void tick(Now now);
    std::vector<ChainLink> links() const;
    std::vector<DrillChannel> channelsOf(const std::string& user) const; // by which that person is paged, and whether each works

private:
    void give(PagingGateway& gateway, const std::string& user, const StaffPage& page, PageActionKind kind, Now now);
    void tell(PagingGateway& gateway, const std::string& user, const StaffPage& page);
    void giveOn(PagingGateway& gateway, const PageStep& step, const StaffPage& page, const ChannelConfirmation& before, Now now);
    bool isFor(const PagingGateway& gateway, const AlertRecord& record, const PageStep& step, int chainLength) const;
    Recipient recipient(const PagingGateway& gateway, const std::string& user) const;
    void confirmed(const PagingGateway& gateway, const Uuid& page, Now now);
    void told(const PagingGateway& gateway, const GatewayEvent& event, Now now);
    void failed(const PagingGateway& gateway, const std::string& user, const Uuid& page, const std::string& why, Now now);
    void watch(const PagingGateway& gateway, Now now);

    struct Seen { // of a gateway
        MonotonicTime since{}; // the station's start
        bool up = true;
        std::optional<MonotonicTime> changedAt; // on record
    };
    Services& services_;
    Answered answered_;
    BeforeRing beforeRing_;
    std::map<std::string, Seen, std::less<>> seen_;
    std::map<Uuid, UtcTime> rungAt_; // of open pages, as they rang last
    std::map<std::string, std::string> failures_; // of a page on a gateway, by what was recorded last
};

} // namespace natlyt::ward
