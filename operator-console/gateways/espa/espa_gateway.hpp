// SPDX-License-Identifier: Apache-2.0
// Pages to the handsets of a DECT or pager system over ESPA 4.4.4. An ACK means that the system took the call, no more.
#pragma once

#include "operator-console/gateways/espa/serial_line.hpp"
#include "operator-console/gateways/espa/espa_worker.hpp"
#include "operator-console/gateways/espa/tcp_line.hpp"
#include "operator-console/gateways/page_text.hpp"
#include "protocol/link/wake_fd.hpp"

#include <mutex>
#include <thread>
#include <variant>

namespace natlyt::ward {

struct EspaConfig {
    std::variant<espa::SerialSettings, espa::TcpSettings> line;
    espa::LinkSettings link;
    espa::CallSettings calls;
    Wording wording;
    bool tellOver = true; // to who was called and need not go any more
};

class EspaGateway final : public PagingGateway {
public:
    explicit EspaGateway(const EspaConfig& config);
    ~EspaGateway() override;

    std::string_view name() const override { return "espa"; }
    std::string addressOf(const Person& person) const override { return person.reach.espa; }
    Result<void> send(const Recipient& to, const StaffPage& page) override;
    Result<void> cancel(const Recipient& to, const StaffPage& page) override;
    void recall(const Recipient& to, const StaffPage& page, milliseconds ago) override;
    std::vector<GatewayEvent> take() override;
    GatewayHealth health() const override;

private:
    enum class Wish { Ring, PassOn, End, WasTaken };
    struct Order {
        Wish wish{};
        Recipient to;
        Uuid page;
        std::string text{}; // of the call, or of what is told when it is over
        bool urgent = false;
    };
    void give(Order order);
    void run(const std::stop_token& stop);
    void obey(MonotonicTime now);
    void report(MonotonicTime now);

    Wording wording_;
    bool tellOver_;
    espa::EspaWorker worker_; // the thread's alone
    link::WakeFd wake_;
    mutable std::mutex mutex_; // of what follows
    std::vector<Order> orders_;
    std::vector<GatewayEvent> events_;
    GatewayHealth health_;
    bool dead_ = false;
    std::jthread thread_; // last: it uses all the others
};

} // namespace natlyt::ward
