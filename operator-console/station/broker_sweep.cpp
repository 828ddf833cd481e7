// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/broker_sweep.hpp"

#include "protocol/topics/topics.hpp"

#include <spdlog/spdlog.h>

namespace natlyt::ward {
namespace {

constexpr seconds kEvery{60};
constexpr seconds kLasts{2};

} // namespace

void BrokerSweep::tick(Now now) {
    if (now.monotonic - begunAt_ < (looking_ ? kLasts : kEvery)) return;
    looking_ = !looking_;
    if (looking_) begunAt_ = now.monotonic;
    for (const auto kind : {topics::Kind::RoomSnippet, topics::Kind::StaffPage}) {
        if (looking_) services_.link.subscribe(topics::anyOf(kind), link::Qos::AtMostOnce);
        else services_.link.unsubscribe(topics::anyOf(kind));
    }
}

// It rang while the ledger took nothing, and the station ended before that was over: the alert has another page since, and
// nobody listens to an answer to this one.
void BrokerSweep::foundAPage(const std::string& user, const StaffPage& page, Now now) {
    if (page.notice || alerts_.rings(page.page)) return;
    const auto known = services_.ledger.alertOfSound(page.alert);
    if (!known) return;
    if (!*known) return services_.securityEvent(user, "is paged for an alert that the ledger does not know: is this an old copy of it?", now);
    spdlog::warn("a page for {} was left at the broker, and nobody knows of it; it is ended", user);
    services_.link.clearLive(topics::staffPage(user, page.page));
}

} // namespace natlyt::ward
