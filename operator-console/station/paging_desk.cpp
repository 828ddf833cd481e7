// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/paging_desk.hpp"

#include "operator-console/domain/paging_rules.hpp"
#include "operator-console/station/alert_view.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr seconds kChangeRecordedEvery{60}; // of a gateway that goes and comes
constexpr seconds kFirstTry{10}; // whose end is not waited for any longer
constexpr std::size_t kFailuresKept = 1000;

} // namespace

void PagingDesk::carry(const AlertRecord& record, const std::vector<PageAction>& actions, int chainLength, Now now) {
    if (std::ranges::find(actions, PageActionKind::Ring, &PageAction::kind) != actions.end()) beforeRing_(now);
    for (const auto& action : actions) {
        const auto step = std::ranges::find(record.ward.pages, action.page, &PageStep::page);
        if (step == record.ward.pages.end()) continue;
        if (action.kind == PageActionKind::Ring) rungAt_[step->page] = step->at;
        if (action.kind == PageActionKind::End) rungAt_.erase(step->page);
        const auto view = staffPageView(record, *step, services_.ward, chainLength);
        for (auto* gateway : services_.gateways)
            if (action.kind == PageActionKind::Tell) tell(*gateway, step->user, view);
            else if (action.kind == PageActionKind::End || isFor(*gateway, record, *step, chainLength))
                give(*gateway, step->user, view, action.kind, now);
    }
}

void PagingDesk::carryNotice(const std::string& user, const StaffPage& page, PageActionKind kind, Now now) {
    if (kind == PageActionKind::Ring && page.notice != StaffNotice::Drill) beforeRing_(now);
    for (auto* gateway : services_.gateways) give(*gateway, user, page, kind, now);
}

Result<void> PagingDesk::carryOn(const AlertRecord& record, int chainLength, Now now) {
    for (const auto& step : record.ward.pages) {
        const auto kind = isOver(step.state) ? PageActionKind::End : PageActionKind::Update;
        const auto before = services_.ledger.confirmationsOf(step.page);
        if (!before) return std::unexpected(before.error());
        if (step.state == PageState::Ringing) rungAt_[step.page] = step.at;
        const auto view = staffPageView(record, step, services_.ward, chainLength);
        for (auto* gateway : services_.gateways) {
            const auto known = std::ranges::find(*before, gateway->name(), &ChannelConfirmation::channel);
            if (known != before->end()) giveOn(*gateway, step, view, *known, now);
            else if (kind == PageActionKind::End || isFor(*gateway, record, step, chainLength)) give(*gateway, step.user, view, kind, now);
        }
    }
    return {};
}

// By the facility's rules, at the step at which the person was rung.
bool PagingDesk::isFor(const PagingGateway& gateway, const AlertRecord& record, const PageStep& step, int chainLength) const {
    const auto* room = services_.ward.room(record.ward.room);
    if (!room) return true;
    const bool everybody = record.ward.urgent || step.step >= chainLength;
    return goesOutBy(gateway.name(), pagingRulesOf(services_.ward, room->unit), step.step, everybody);
}

void PagingDesk::giveOn(PagingGateway& gateway, const PageStep& step, const StaffPage& page, const ChannelConfirmation& before, Now now) {
    const auto to = recipient(gateway, step.user);
    if (!to.address.empty()) gateway.recall(to, page, std::max(milliseconds{0}, now.wall - before.confirmedAt));
    if (isOver(step.state)) return give(gateway, step.user, page, PageActionKind::End, now);
    if (step.state != PageState::Ringing || before.rungAt != step.at) give(gateway, step.user, page, PageActionKind::Update, now);
}

// Who is on the roster no more is told on the channels that need no address that it is over.
Recipient PagingDesk::recipient(const PagingGateway& gateway, const std::string& user) const {
    const auto* person = services_.ward.person(user);
    return {user, gateway.addressOf(person ? *person : Person{user, "", Role::Staff})};
}

// What can still be read on a screen; a call that was called off is not made again.
void PagingDesk::tell(PagingGateway& gateway, const std::string& user, const StaffPage& page) {
    if (gateway.isHandset()) std::ignore = gateway.cancel(recipient(gateway, user), page);
}

void PagingDesk::give(PagingGateway& gateway, const std::string& user, const StaffPage& page, PageActionKind kind, Now now) {
    const auto to = recipient(gateway, user);
    if (kind != PageActionKind::End && to.address.empty()) return; // not on this channel
    const auto done = kind == PageActionKind::End ? gateway.cancel(to, page) : gateway.send(to, page);
    if (!done) failed(gateway, user, page.page, done.error().sentence(), now);
}

void PagingDesk::tick(Now now) {
    for (auto* gateway : services_.gateways) {
        for (const auto& event : gateway->take()) told(*gateway, event, now);
        watch(*gateway, now);
    }
}

void PagingDesk::told(const PagingGateway& gateway, const GatewayEvent& event, Now now) {
    switch (event.kind) {
    case GatewayEventKind::Delivered:
        spdlog::info("gateway {}: page {} for {} is delivered", gateway.name(), event.page.text(), event.user);
        confirmed(gateway, event.page, now);
        return answered_(event, gateway.name(), now);
    case GatewayEventKind::Read:
    case GatewayEventKind::Acknowledged: return answered_(event, gateway.name(), now);
    case GatewayEventKind::Failed: return failed(gateway, event.user, event.page, event.detail, now);
    case GatewayEventKind::Stray:
        return services_.securityEvent(event.user.empty() ? "somebody" : event.user,
                                       fmt::format("gateway {}: {}", gateway.name(), event.detail), now);
    }
}

// What is not stored is sent again after a restart: once too often is better than never.
void PagingDesk::confirmed(const PagingGateway& gateway, const Uuid& page, Now now) {
    const auto rung = rungAt_.find(page);
    if (rung == rungAt_.end()) return; // over
    const ChannelConfirmation confirmation{std::string(gateway.name()), rung->second, now.wall};
    std::ignore = services_.stored(services_.ledger.confirmPage(page, confirmation));
}

// Once for each cause: an hour of tries is one entry.
void PagingDesk::failed(const PagingGateway& gateway, const std::string& user, const Uuid& page, const std::string& why, Now now) {
    const auto key = fmt::format("{} {} {}", gateway.name(), user, page.text());
    if (failures_.size() >= kFailuresKept) failures_.clear();
    auto& recorded = failures_[key];
    if (recorded == why) return;
    recorded = why;
    spdlog::error("gateway {}: page {} does not reach {}: {}", gateway.name(), page.text(), user, why);
    const auto detail = cut(fmt::format("{}: {}", gateway.name(), why), 300);
    std::ignore = services_.stored(services_.ledger.audit({now.wall, AuditKind::PageNotDelivered, user, "", page.text(), detail}));
}

void PagingDesk::watch(const PagingGateway& gateway, Now now) {
    const auto health = gateway.health();
    auto& seen = seen_.try_emplace(std::string(gateway.name()), Seen{now.monotonic, true, std::nullopt}).first->second;
    if (health.up == seen.up) return;
    if (!health.tried && now.monotonic - seen.since < kFirstTry) return;
    if (seen.changedAt && now.monotonic - *seen.changedAt < kChangeRecordedEvery) return;
    seen.up = health.up;
    seen.changedAt = now.monotonic;
    if (health.up) spdlog::info("gateway {} is back", gateway.name());
    else spdlog::error("gateway {} is down: {}", gateway.name(), health.detail);
    const auto kind = health.up ? AuditKind::GatewayBack : AuditKind::GatewayDown;
    std::ignore = services_.stored(services_.ledger.audit({now.wall, kind, "", "", std::string(gateway.name()), cut(health.detail, 300)}));
}

std::vector<DrillChannel> PagingDesk::channelsOf(const std::string& user) const {
    std::vector<DrillChannel> channels;
    for (const auto* gateway : services_.gateways)
        if (!recipient(*gateway, user).address.empty())
            channels.push_back({std::string(gateway->isHandset() ? kPagerPage : gateway->name()), gateway->health().up});
    return channels;
}

std::vector<ChainLink> PagingDesk::links() const {
    std::vector<ChainLink> links;
    for (const auto* gateway : services_.gateways) {
        const auto health = gateway->health();
        links.push_back({fmt::format("gateway-{}", gateway->name()), health.up, cut(health.detail, 200)});
    }
    return links;
}

} // namespace natlyt::ward
