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
    : wording_(config.wording), tellOver_(config.tellOver), worker_(config.link, config.calls, lineOf(config)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

EspaGateway::~EspaGateway() {
    thread_.request_stop();
    wake_.wake();
}

Result<void> EspaGateway::send(const Recipient& to, const StaffPage& page) {
    if (page.state != PageState::Ringing) { // it has passed on, or is taken: nothing rings again
        give({Wish::PassOn, to, page.page});
        return {};
    }
    give({Wish::Ring, to, page.page, pageText(page, wording_), page.urgent});
    const std::scoped_lock lock(mutex_);
    if (!dead_) return {};
    return std::unexpected(Error{"espa", health_.detail, "it goes out when the line is back"});
}

Result<void> EspaGateway::cancel(const Recipient& to, const StaffPage& page) {
    const bool tells = tellOver_ && page.state == PageState::Cancelled; // else it was the person's own answer
    give({Wish::End, to, page.page, tells ? overText(page, wording_) : ""});
    return {};
}

void EspaGateway::recall(const Recipient& to, const StaffPage& page, milliseconds) { give({Wish::WasTaken, to, page.page}); }

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
        switch (order.wish) {
        case Wish::Ring: worker_.ring(order.to, order.page, order.text, order.urgent, now); break;
        case Wish::PassOn: worker_.passedOn(order.to.user, order.page); break;
        case Wish::End: worker_.over(order.to, order.page, order.text, now); break;
        case Wish::WasTaken: worker_.wasTaken(order.to, order.page); break;
        }
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
