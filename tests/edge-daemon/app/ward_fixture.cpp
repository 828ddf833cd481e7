// SPDX-License-Identifier: Apache-2.0
#include "ward_fixture.hpp"

#include "edge-daemon/app/process.hpp"
#include "protocol/sealing/receipt.hpp"
#include "protocol/sealing/station_time.hpp"
#include "protocol/topics/topics.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sndfile.hh>
#include <sys/socket.h>

#include <algorithm>
#include <cmath>

namespace natlyt::edge {

namespace {

bool isFree(int port) {
    const int probe = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool bound = bind(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(probe);
    return bound;
}

// An offset with which all of the ward's ports are free now.
int freeOffset() {
    while (true) {
        const auto random = randomBytes();
        const int offset = 1000 + (random[0] << 8 | random[1]) % 20000;
        if (isFree(8883 + offset) && isFree(8884 + offset) && isFree(8885 + offset) && isFree(8443 + offset)) return offset;
    }
}

} // namespace

void Ward::provision(const std::vector<std::string>& command) {
    std::vector<std::string> words{NATLYT_PROVISION, "--dir", (folder_ / "ward").string()};
    words.insert(words.end(), command.begin(), command.end());
    ChildProcess process(words, folder_ / "provision.log");
    ASSERT_EQ(process.wait(), 0) << process.said();
}

Ward::Ward() : portOffset_(freeOffset()) {
    provision({"ca", "--host", "localhost", "--port-offset", std::to_string(portOffset_)});
    provision({"station"});
    provision({"room", "birk-4", "eng-1"});
    broker_ = std::make_unique<ChildProcess>(
        std::vector<std::string>{"mosquitto", "-c", (folder_ / "ward/broker/mosquitto.conf").string()}, folder_ / "broker.log");
    std::string line;
    std::ifstream(folder_ / "ward/station/signing.key") >> line;
    const auto key = sealing::fromBase64(line);
    EXPECT_TRUE(key && key->size() == signing_.size());
    if (key) std::ranges::copy(*key, signing_.begin());

    link::MqttConfig config;
    config.broker = {"localhost", static_cast<std::uint16_t>(8883 + portOffset_)};
    config.clientId = "station";
    config.caFile = folder_ / "ward/station/ca.crt";
    config.certificate = folder_ / "ward/station/station.crt";
    config.key = folder_ / "ward/station/station.key";
    config.backoffMost = milliseconds{500};
    station_ = std::make_unique<link::MqttLink>(config);
    station_->subscribe("natlyt/1/room/+/state", link::Qos::AtLeastOnce);
    station_->subscribe("natlyt/1/room/+/alert", link::Qos::AtLeastOnce);
    station_->subscribe("natlyt/1/room/+/heartbeat", link::Qos::AtMostOnce);
    EXPECT_TRUE(station_->start());
    waitUntil("the broker is there", [&] { return station_->status().state == link::LinkState::Connected; });
}

void Ward::waitUntil(const std::string& what, const std::function<bool()>& done) {
    const auto until = systemNow().monotonic + seconds{60};
    while (!done()) {
        ASSERT_LT(systemNow().monotonic, until) << "waited in vain: " << what;
        pollfd wake{station_->wakeFd(), POLLIN, 0};
        poll(&wake, 1, 50);
        station_->drain(
            [&](const link::Message& message) {
                received_[message.topic].push_back(message.payload);
                tellTime(message);
            },
                        [](const link::LinkStatus&) {});
    }
}

// As the station does, so that the room trusts its clock.
void Ward::tellTime(const link::Message& message) {
    const auto topic = topics::parse(message.topic);
    if (!topic || topic->kind != topics::Kind::RoomHeartbeat) return;
    const auto beat = decode<RoomHeartbeat>(message.payload);
    if (!beat || !beat->timeNonce) return;
    const auto told = sealing::signedTime({topic->owner, *beat->timeNonce, systemNow().wall}, signing_);
    std::ignore = station_->publish(topics::roomTime(topic->owner), told, link::Qos::AtMostOnce);
}

ListeningPlan Ward::planFor(const std::string& room, std::int64_t number) const {
    const auto now = systemNow().wall;
    ListeningPlan plan;
    plan.room = room;
    plan.number = number;
    plan.issuedAt = now;
    plan.validUntil = now + std::chrono::hours{48};
    plan.intervals = {{now - std::chrono::hours{1}, now + std::chrono::hours{8}}};
    if (const auto heard = state()) plan.bootId = heard->bootId;
    return plan;
}

void Ward::publishPlan(const ListeningPlan& plan, const sealing::SigningSecretKey& key) {
    ASSERT_TRUE(station_->publish(topics::roomPlan("birk-4"), sealing::signedPlan(plan, key), link::Qos::AtLeastOnce, true));
}

void Ward::giveReceipt(const RoomAlert& alert) {
    ASSERT_TRUE(station_->publish(topics::roomReceipt("birk-4"), sealing::signedReceipt({alert.id, alert.id, systemNow().wall}, signing_),
                                  link::Qos::AtLeastOnce));
}

ChildProcess Ward::edge(std::vector<std::string> more, const ChildProcess::Environment& environment) {
    std::vector<std::string> command{NATLYT_EDGE, "run", "--config", (folder_ / "ward/rooms/birk-4/edge.toml").string()};
    command.insert(command.end(), more.begin(), more.end());
    return {command, folder_ / "edge.log", environment};
}

std::filesystem::path Ward::bang() {
    const auto file = folder_ / "bang.wav";
    SndfileHandle out(file.string(), SFM_WRITE, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 1, 16000);
    std::vector<float> samples(5 * 16000);
    std::uint32_t noise = 1;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        noise = noise * 1664525U + 1013904223U;
        const float white = static_cast<float>(noise >> 8) / 8388608.0F - 1.0F;
        const float since = static_cast<float>(i) / 16000 - 2;
        samples[i] = 0.001F * white + (since >= 0 ? 0.95F * std::exp(-since / 0.05F) * white : 0);
    }
    out.write(samples.data(), static_cast<sf_count_t>(samples.size()));
    return file;
}

std::vector<RoomAlert> Ward::alerts() const {
    std::vector<RoomAlert> all;
    if (const auto at = received_.find("natlyt/1/room/birk-4/alert"); at != received_.end())
        for (const auto& payload : at->second)
            if (const auto alert = decode<RoomAlert>(payload)) all.push_back(*alert);
    return all;
}

} // namespace natlyt::edge
