// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/espa/espa_gateway.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace natlyt::ward {
namespace {

std::unique_ptr<espa::Line> lineOf(const EspaConfig& config) {
    if (const auto* serial = std::get_if<espa::SerialSettings>(&config.line)) return std::make_unique<espa::SerialLine>(*serial);
    return std::make_unique<espa::TcpLine>(std::get<espa::TcpSettings>(config.line));
}

} // namespace

EspaGateway::EspaGateway(const EspaConfig& config)
    : wording_(config.wording), worker_(config.link, config.calls, lineOf(config)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

EspaGateway::~EspaGateway() {
    thread_.request_stop();
    wake_.wake();
}

Result<void> EspaGateway::send(const Recipient& to, const StaffPage& page) {
    if (page.state != PageState::Ringing) return cancel(to, page); // it has passed on, or is taken: nothing rings again
    give({to, page.page, pageText(page, wording_), page.urgent});
    const std::scoped_lock lock(mutex_);
    if (!dead_) return {};
    return std::unexpected(Error{"espa", health_.detail, "it goes out when the line is back"});
}

Result<void> EspaGateway::cancel(const Recipient& to, const StaffPage& page) {
    give({to, page.page, {}, false});
    return {};
}

void EspaGateway::give(Order order) {
    {
        const std::scoped_lock lock(mutex_);
        orders_.push_back(std::move(order));
    }
    wake_.wake();
}

std::vector<GatewayEvent> EspaGateway::take() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(events_, {});
}

GatewayHealth EspaGateway::health() const {
    const std::scoped_lock lock(mutex_);
    return health_;
}

void EspaGateway::obey(MonotonicTime now) {
    std::vector<Order> orders;
    {
        const std::scoped_lock lock(mutex_);
        orders.swap(orders_);
    }
    for (const auto& order : orders) {
        if (order.text.empty()) worker_.over(order.to.user, order.page);
        else worker_.ring(order.to, order.page, order.text, order.urgent, now);
    }
}

void EspaGateway::report(MonotonicTime now) {
    auto told = worker_.take();
    const std::scoped_lock lock(mutex_);
    std::ranges::move(told, std::back_inserter(events_));
    health_ = worker_.health(now);
    dead_ = !health_.up && worker_.dead(now);
}

void EspaGateway::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const auto now = systemNow().monotonic;
        obey(now);
        worker_.turn(now);
        report(now);
        const auto wait = std::max(milliseconds{0}, worker_.due(now) - systemNow().monotonic);
        std::array<pollfd, 2> waiting{pollfd{wake_.get(), POLLIN, 0}, pollfd{worker_.fd(), POLLIN, 0}};
        ::poll(waiting.data(), waiting.size(), static_cast<int>(wait.count()) + 1);
        wake_.reset();
    }
}

} // namespace natlyt::ward
