// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/pager_probe.hpp"

#include <httplib.h>

#include <fmt/format.h>

namespace natlyt::ward {
namespace {

constexpr std::chrono::seconds kTryEvery{10};
constexpr time_t kAnswersWithinSeconds = 5; // as long as a person waits before the telephone seems broken

httplib::Result asked(const std::string& host, std::uint16_t port, const char* path) {
    httplib::SSLClient client(host, port);
    client.enable_server_certificate_verification(false); // it is ours, over loopback, and nothing is said to it
    client.set_connection_timeout(kAnswersWithinSeconds);
    client.set_read_timeout(kAnswersWithinSeconds);
    return client.Get(path);
}

// A broker that speaks WebSockets and nothing else hangs up on a plain question, after the handshake.
bool shookHands(const httplib::Result& result) {
    return result || result.error() == httplib::Error::Read;
}

std::string reachable(const std::string& listen) { return listen == "0.0.0.0" || listen == "::" || listen.empty() ? "127.0.0.1" : listen; }

} // namespace

PagerProbe::PagerProbe(const PagerConfig& config)
    : host_(reachable(config.listen)), page_(config.port), line_(config.websocketPort),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

PagerProbe::~PagerProbe() = default; // the thread is told to stop, and waited for

GatewayHealth PagerProbe::tried() const {
    const auto page = asked(host_, page_, "/config.json");
    if (!page || page->status != 200) return {false, fmt::format("the pager page does not answer within {} s", kAnswersWithinSeconds)};
    if (!shookHands(asked(host_, line_, "/"))) return {false, fmt::format("nobody answers handsets on the broker's port {}", line_)};
    return {};
}

void PagerProbe::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        auto found = tried();
        std::unique_lock lock(mutex_);
        health_ = std::move(found);
        ++tries_;
        wake_.wait_for(lock, stop, kTryEvery, [] { return false; });
    }
}

GatewayHealth PagerProbe::health() const {
    const std::lock_guard lock(mutex_);
    return health_;
}

} // namespace natlyt::ward
