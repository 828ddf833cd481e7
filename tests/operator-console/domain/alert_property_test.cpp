// SPDX-License-Identifier: Apache-2.0
// Random walks through an alert's life: whatever happens in whatever order, nothing is lost and nothing is forgotten.
#include "tests/operator-console/domain/alert_fixture.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr std::array kUsers{"operator-1", "operator-2", "staff-1", "staff-2", "staff-3", "staff-9", ""};

bool endsAnAlert(AlertEventKind kind) { return kind == AlertEventKind::Dismiss || kind == AlertEventKind::Done; }

bool isStaffs(AlertEventKind kind) { return kind >= AlertEventKind::Received; }

// The newest of a person mostly; now and then any, as a late or repeated answer names it.
rc::Gen<Uuid> anyPageOf(const WardAlert& alert, const Uuid& newest) {
    std::vector<Uuid> pages{newest, newest, newest};
    for (const auto& page : alert.pages) pages.push_back(page.page);
    return rc::gen::elementOf(pages);
}

std::optional<PageState> answersFor(const WardAlert& alert, const Uuid& page) {
    const auto found = std::ranges::find(alert.pages, page, &PageStep::page);
    return found == alert.pages.end() ? std::nullopt : std::optional(found->state);
}

void checkInvariants(const AlertLife& life) {
    const auto& alert = life.record.ward;
    const bool waits = alert.state == AlertState::Raised || alert.state == AlertState::Claimed ||
                       alert.state == AlertState::Watching || alert.state == AlertState::Paging || alert.state == AlertState::Acknowledged ||
                       alert.state == AlertState::OnSite;
    RC_ASSERT(deadlineOf(life.record).has_value() == waits);
    RC_ASSERT((alert.state == AlertState::Claimed) <= !alert.claimedBy.empty());
    RC_ASSERT((alert.state == AlertState::Resolved) == alert.outcome.has_value());
    RC_ASSERT((alert.state == AlertState::Dismissed) == alert.dismissReason.has_value());
    RC_ASSERT(alert.sounds.size() <= 8U);
    RC_ASSERT(alert.history.size() <= 16U);
    RC_ASSERT(alert.soundCount >= static_cast<std::int64_t>(alert.sounds.size()));
    const auto answered = std::ranges::count_if(alert.pages, [](const PageStep& p) {
        return p.state == PageState::Acknowledged || p.state == PageState::OnSite;
    });
    const bool taken = alert.state == AlertState::Acknowledged || alert.state == AlertState::OnSite;
    RC_ASSERT((answered > 0) == taken);
    const auto ringing = std::ranges::count(alert.pages, PageState::Ringing, &PageStep::state);
    if (alert.state != AlertState::Paging) RC_ASSERT(ringing == 0);
}

RC_GTEST_PROP(AlertProperties, NoAlertEndsOrWaitsForeverWithoutANamedPerson, ()) {
    AlertLife life(*rc::gen::arbitrary<bool>());
    const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(0, static_cast<int>(kAlertEventKinds)),
                      rc::gen::inRange(0, static_cast<int>(kUsers.size()))));
    for (const auto& [kindNumber, user] : steps) {
        const auto kind = static_cast<AlertEventKind>(kindNumber);
        const auto before = life.record;
        const std::string by = kUsers[static_cast<std::size_t>(user)];
        life.context.now += seconds{7};
        life.context.operatorOnDuty = (kindNumber + user) % 3 != 0;
        const auto page = *anyPageOf(before.ward, life.newestPageOf(by));
        const auto code = life.by(kind, by, page);
        if (answersFor(before.ward, page) == PageState::Cancelled || answersFor(before.ward, page) == PageState::Declined)
            if (isStaffs(kind)) RC_ASSERT(life.state() == before.ward.state);
        if (code != ReplyCode::Ok) RC_ASSERT(life.record == before);
        if (isOpen(before.ward.state) && !isOpen(life.state())) {
            RC_ASSERT(endsAnAlert(kind));
            RC_ASSERT(!by.empty());
            RC_ASSERT(life.record.ward.history.back().by == by);
        }
        if (!isOpen(before.ward.state)) RC_ASSERT(life.record == before);
        RC_ASSERT(life.record.ward.revision >= before.ward.revision);
        if (!(life.record == before)) RC_ASSERT(life.record.ward.revision > before.ward.revision);
        checkInvariants(life);
    }
}

// Whatever they and the others answer in whatever order.
RC_GTEST_PROP(AlertProperties, WhoIsNoLongerOnDutyNeverHoldsAnAlertByAcknowledgingIt, ()) {
    AlertLife life(false);
    life.context.leftDuty = {"staff-1"};
    const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(0, static_cast<int>(kAlertEventKinds)), rc::gen::inRange(0, static_cast<int>(kUsers.size()))));
    for (const auto& [kind, user] : steps) {
        life.context.now += seconds{7};
        life.by(static_cast<AlertEventKind>(kind), kUsers[static_cast<std::size_t>(user)]);
        checkInvariants(life);
        for (const auto& page : life.record.ward.pages) RC_ASSERT(page.user != "staff-1" || page.state != PageState::Acknowledged);
    }
}

RC_GTEST_PROP(AlertProperties, SilenceAlwaysReachesEverybody, ()) {
    AlertLife life(*rc::gen::arbitrary<bool>());
    const auto kinds = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(kAlertEventKinds)));
    for (const int kind : kinds) life.by(static_cast<AlertEventKind>(kind), kind < 6 ? "operator-1" : "staff-1");
    const bool waits = deadlineOf(life.record).has_value();
    for (int silent = 0; silent < 10 && waits; ++silent) life.timeUp();
    if (waits) {
        RC_ASSERT(life.state() == AlertState::Paging);
        RC_ASSERT(life.record.step == life.context.chain.length());
    }
}

// Shifts begin and end while a page rings.
RC_GTEST_PROP(AlertProperties, NobodyInTheChainIsPassedOverWhenItChangesUnderAPage, ()) {
    AlertLife life(false);
    life.context.chain.everybody = {"staff-1", "staff-2", "staff-3", "staff-4", "staff-5"};
    const auto changes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 120));
    for (const auto change : changes) {
        if (life.record.step == life.context.chain.length()) break;
        auto order = life.context.chain.everybody;
        for (int i = 0, rest = change; i < 5; rest /= 5 - i++) std::swap(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(i + rest % (5 - i))]);
        auto& steps = life.context.chain.steps;
        steps.clear();
        for (int i = 0; i <= change % 4; ++i) { // two of them at once, in every other chain
            if (i == 1 && change % 2 == 1) steps.back().push_back(order[1]);
            else steps.push_back({order[static_cast<std::size_t>(i)]});
        }
        life.timeUp();
    }
    for (int silent = 0; silent < 10 && life.record.step < life.context.chain.length(); ++silent) {
        const auto before = life.record.ward.pages.size();
        life.timeUp();
        const bool everybody = life.record.step == life.context.chain.length();
        RC_ASSERT(everybody || life.record.ward.pages.size() > before || before >= life.context.chain.everybody.size());
    }
    RC_ASSERT(life.record.step == life.context.chain.length());
    for (const auto& step : life.context.chain.steps)
        for (const auto& user : step) life.pageOf(user); // or it throws
}

} // namespace
} // namespace natlyt::ward
