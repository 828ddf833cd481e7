// SPDX-License-Identifier: Apache-2.0
// The real station and any number of real windows over a broker in memory, with one clock that is turned by hand.
#pragma once

#include <QObject>

#include "operator-console/console/console_app.hpp"
#include "operator-console/gateways/push/push_gateway.hpp"
#include "operator-console/station/station.hpp"
#include "operator-console/station/station_config.hpp"
#include "operator-console/station/ward_file.hpp"
#include "operator-console/store/registry.hpp"
#include "operator-console/store/schema.hpp"
#include "protocol/messages/codec.hpp"
#include "tests/gui/memory_bus.hpp"
#include "tests/operator-console/models/fake_sound_output.hpp"

#include <QTemporaryDir>
#include <QTest>

namespace natlyt::console::testing {

class WardRig {
public:
    WardRig();

    // A window at a seat of its own.
    class Seat {
    public:
        Seat(WardRig& ward, std::string console);
        void logIn(const QString& user);
        void key(Qt::Key key);
        void die(); // power is cut
        bool isShown(const char* objectName);
        QString text(const char* objectName);
        Desk& desk() { return app_->desk(); }
        QImage screenshot(const QString& name);
        void settle();

    private:
        friend WardRig;
        WardRig& ward_;
        FakeSoundOutput voice_, ring_;
        MemoryBus::Line* line_ = nullptr;
        std::unique_ptr<ConsoleApp> app_;
    };
    Seat& seat(const std::string& console);

    void pass(std::chrono::seconds time); // in steps of a second: the station, the rooms and the seats live
    void deliver();                       // what was said is heard by everybody, answers too
    Uuid hear(const std::string& room, SoundClass heard);
    std::optional<WardAlert> alertIn(const std::string& room);
    std::vector<std::string> audited(const char* kind); // "by subject"

private:
    void drainStation();
    Uuid newId();

    QTemporaryDir folder_;
    Now now_{UtcTime{std::chrono::milliseconds(1'795'398'438'000)}, MonotonicTime{std::chrono::hours(1)}};
    std::uint32_t ids_ = 0;
    std::int64_t sequence_ = 0;
    MemoryBus bus_;
    MemoryBus::Line stationLine_{bus_}, roomLine_{bus_};
    ward::Database db_;
    ward::Registry registry_{db_};
    ward::Ward ward_;
    std::unique_ptr<ward::TimeZone> zone_;
    ward::Ledger ledger_{db_};
    ward::PushGateway push_{stationLine_};
    sealing::SigningKeyPair keys_ = sealing::makeSigningKeyPair();
    ward::Services services_;
    ward::Station station_;
    std::vector<std::unique_ptr<Seat>> seats_;
};

} // namespace natlyt::console::testing
