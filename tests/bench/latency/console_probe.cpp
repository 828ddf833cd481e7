// SPDX-License-Identifier: Apache-2.0
// The console without its window: the same session, shelf and decoder, on duty at a seat. Says on stdout, one JSON line
// each, when an alert's sound came and when its first second could be played; then claims and dismisses the alert. With
// --evidence it leaves the alert to others and says the sound itself, sealed, as packets and decoded: for tests that look for it
// where it must not be.
#include "operator-console/models/console_config.hpp"
#include "operator-console/models/heard_sound.hpp"
#include "operator-console/models/session.hpp"
#include "protocol/link/mqtt_link.hpp"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QTimer>
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <cstdlib>
#include <iostream>
#include <map>
#include <set>

namespace {

using namespace natlyt;
using namespace natlyt::console;

constexpr std::chrono::milliseconds kTurn{100};
constexpr int kFirstSecondSamples = kSampleRate;

void say(const std::string& line) { std::cout << line << std::endl; }

std::int64_t wallMs() { return systemNow().wall.time_since_epoch().count(); }

Connect connectFor(const ConsoleConfig& config) {
    return [config](const std::string& user, const std::string& password) -> Result<Connection> {
        link::MqttConfig mqtt;
        mqtt.broker = {config.brokerHost, config.brokerPort};
        mqtt.clientId = user;
        mqtt.caFile = config.caFile;
        mqtt.username = user;
        mqtt.password = password;
        auto link = std::make_unique<link::MqttLink>(std::move(mqtt));
        if (auto started = link->start(); !started) return std::unexpected(started.error());
        auto* raw = link.get();
        return Connection{std::move(link), [raw] { raw->stop(); }};
    };
}

template <class Bytes> std::string hex(const Bytes& bytes) {
    std::string text;
    for (const auto byte : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return text;
}

class Probe {
public:
    Probe(Session& session, bool evidence) : session_(session), evidence_(evidence) {
        QObject::connect(&session, &Session::wentOnDuty, [] { say(R"({"event":"onDuty"})"); });
        QObject::connect(&session, &Session::wardAlert, [this](const WardAlert& alert) { take(alert); });
        QObject::connect(&session, &Session::chunk,
                         [this](const std::string& room, const Uuid& sound, const std::string& sealed) { take(room, sound, sealed); });
    }

private:
    void take(const WardAlert& alert) {
        for (const auto& sound : alert.sounds)
            if (seen_.insert(sound.id).second)
                say(fmt::format(R"({{"event":"alert","room":"{}","sound":"{}","class":"{}","at_ms":{}}})", alert.room,
                                sound.id.text(), nameOf(sound.soundClass), wallMs()));
        if (evidence_) return;
        if (alert.state == AlertState::Raised) ask(alert, OperatorRequestKind::Claim);
        if (alert.state == AlertState::Claimed) ask(alert, OperatorRequestKind::Dismiss);
    }

    void take(const std::string& room, const Uuid& sound, const std::string& sealed) {
        if (!session_.keys()) return;
        const Now now = systemNow();
        if (evidence_) sayEvidence(room, sealed, now);
        shelf_.put(room, sound, sealed, now);
        auto [entry, isNew] = heard_.try_emplace(sound);
        if (isNew) entry->second = std::make_unique<HeardSound>(room, sound, *session_.keys());
        auto& heard = *entry->second;
        const bool wasPlayable = heard.samples().size() >= kFirstSecondSamples;
        const auto before = heard.samples().size();
        heard.advance(*shelf_.find(sound), now);
        if (evidence_ && heard.samples().size() > before)
            say(fmt::format(R"({{"event":"heard","sound":"{}","samples":"{}"}})", sound.text(),
                            hex(std::as_bytes(heard.samples().subspan(before)))));
        if (!wasPlayable && heard.samples().size() >= kFirstSecondSamples)
            say(fmt::format(R"({{"event":"playable","sound":"{}","at_ms":{}}})", sound.text(), wallMs()));
        if (heard.complete()) {
            if (evidence_)
                say(fmt::format(R"({{"event":"decoded","sound":"{}","samples":"{}"}})", sound.text(), hex(std::as_bytes(heard.samples()))));
            say(fmt::format(R"({{"event":"complete","sound":"{}","samples":{},"missing":{}}})", sound.text(),
                            heard.samples().size(), heard.missing().size()));
            shelf_.forget(sound);
            entry->second.reset();
            heard_.erase(entry);
        }
    }

    void sayEvidence(const std::string& room, const std::string& sealed, Now now) const {
        const std::span bytes(reinterpret_cast<const std::uint8_t*>(sealed.data()), sealed.size());
        const auto opened = sealing::openChunk(bytes, room, *session_.keys(), now.wall);
        if (!opened) return;
        std::string packets;
        for (const auto& packet : opened->packets) packets += fmt::format("{}\"{}\"", packets.empty() ? "" : ",", hex(packet));
        say(fmt::format(R"({{"event":"chunk","sealed":"{}","packets":[{}]}})", hex(sealed), packets));
    }

    void ask(const WardAlert& alert, OperatorRequestKind kind) {
        OperatorRequest request;
        request.kind = kind;
        request.alert = alert.id;
        request.soundsSeen = alert.soundCount;
        if (kind == OperatorRequestKind::Dismiss) request.dismissReason = DismissReason::NotRelevant;
        session_.ask(request);
    }

    Session& session_;
    bool evidence_;
    SealedShelf shelf_;
    std::map<Uuid, std::unique_ptr<HeardSound>> heard_;
    std::set<Uuid> seen_;
};

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Measures what reaches a console; the password is taken from NATLYT_PASSWORD."};
    std::filesystem::path file;
    std::string user;
    app.add_option("--config", file, "console.toml")->required();
    app.add_option("--user", user, "an operator")->required();
    bool evidence = false;
    app.add_flag("--evidence", evidence, "say the sound itself, and decide nothing");
    CLI11_PARSE(app, argc, argv);
    const char* password = std::getenv("NATLYT_PASSWORD");
    const auto config = ConsoleConfig::load(file);
    if (!config || !password) {
        std::cerr << (config ? "NATLYT_PASSWORD is not set" : config.error().sentence()) << '\n';
        return 1;
    }
    QCoreApplication qt(argc, argv);
    Session session(connectFor(*config), config->consoleId, systemNow);
    Probe probe(session, evidence);
    QTimer turn;
    QObject::connect(&turn, &QTimer::timeout, [&] { session.tick(); });
    turn.start(kTurn);
    session.logIn(QString::fromStdString(user), password);
    return QCoreApplication::exec();
}
