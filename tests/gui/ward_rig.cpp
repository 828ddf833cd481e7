// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/ward_rig.hpp"

#include "tests/gui/tour/find_item.hpp"
#include "tests/operator-console/station/ward_text.hpp"

#include <QDir>

namespace natlyt::console::testing {

namespace {

ward::Ward seeded(ward::Registry& registry, UtcTime now) {
    auto ward = ward::readWard(ward::kWardText, "ward.toml", now)->ward;
    for (auto& resident : ward.residents)
        if (resident.consent && resident.consent->covers(ConsentScope::Snippets))
            resident.consent->scope.push_back(ConsentScope::LiveListening);
    registry.replace(ward, now).value();
    return registry.load().value();
}

} // namespace

WardRig::WardRig()
    : db_(ward::openStore(folder_.filePath("station.sqlite").toStdString()).value()), ward_(seeded(registry_, now_.wall)),
      zone_(ward::loadTimeZone(ward_.timeZone).value()),
      services_(stationLine_, ledger_, registry_, ward_, *zone_, keys_.secretKey, [this](UtcTime) { return newId(); }),
      station_(services_, [] { return std::nullopt; }, newId(), now_) {
    services_.gateways = {&push_};
    station_.start(now_).value();
    pass(std::chrono::seconds(1));
}

Uuid WardRig::newId() {
    Uuid id;
    id.bytes[0] = 0xbb;
    ++ids_;
    for (std::size_t i = 0; i < 4; ++i)
        id.bytes[15 - i] = static_cast<std::uint8_t>(ids_ >> (8 * i));
    return id;
}

void WardRig::drainStation() {
    stationLine_.drain([this](const link::Message& m) { station_.onMessage(m, now_); },
                       [this](const link::LinkStatus& s) { station_.onStatus(s, now_); });
}

void WardRig::deliver() {
    for (int round = 0; round < 3; ++round) {
        drainStation();
        for (const auto& seat : seats_)
            if (seat->app_)
                seat->desk().session()->drain();
    }
}

void WardRig::pass(std::chrono::seconds time) {
    for (; time > std::chrono::seconds(0); time -= std::chrono::seconds(1)) {
        now_.wall += std::chrono::seconds(1);
        now_.monotonic += std::chrono::seconds(1);
        for (const auto& room : ward_.rooms) {
            RoomHeartbeat beat;
            beat.room = room.id;
            beat.sequence = ++sequence_;
            beat.audioFrames = sequence_ * 16000;
            beat.condition = room.id == "ege-1" ? RoomCondition::Closed : RoomCondition::Listening;
            beat.reason = room.id == "ege-1" ? RoomReason::OutsidePlan : RoomReason::None;
            beat.levelDbfs = -60;
            beat.noiseFloorDbfs = -66;
            beat.wall = now_.wall;
            std::ignore = roomLine_.publish(topics::roomHeartbeat(room.id), encode(beat), link::Qos::AtMostOnce, false, {});
        }
        drainStation();
        station_.tick(now_);
        for (const auto& seat : seats_)
            if (seat->app_)
                seat->desk().tick(now_);
        deliver();
    }
}

Uuid WardRig::hear(const std::string& room, SoundClass heard) {
    RoomAlert alert;
    alert.room = room;
    alert.id = newId();
    alert.soundClass = heard;
    alert.score = 0.9;
    alert.top = {{heard, 0.9}, {SoundClass::Speech, 0.05}};
    alert.levelDbfs = -30;
    alert.onset = now_.wall;
    std::ignore = roomLine_.publish(topics::roomAlert(room), encode(alert), link::Qos::AtLeastOnce, false, {});
    deliver();
    return alert.id;
}

std::optional<WardAlert> WardRig::alertIn(const std::string& room) {
    const auto open = ledger_.openAlerts();
    for (const auto& record : open.value())
        if (record.ward.room == room)
            return record.ward;
    return std::nullopt;
}

std::vector<std::string> WardRig::audited(const char* kind) {
    auto row = db_.prepare("SELECT by || ' ' || subject FROM audit WHERE kind=? ORDER BY seq");
    row.bind(kind);
    std::vector<std::string> entries;
    while (row.step())
        entries.push_back(row.text(0));
    return entries;
}

WardRig::Seat& WardRig::seat(const std::string& console) {
    return *seats_.emplace_back(std::make_unique<Seat>(*this, console));
}

WardRig::Seat::Seat(WardRig& ward, std::string console) : ward_(ward) {
    const auto connect = [this](const std::string&, const std::string&) -> Result<Connection> {
        auto made = std::make_unique<MemoryBus::Line>(ward_.bus_);
        line_ = made.get();
        return Connection{std::move(made), {}};
    };
    app_ = std::make_unique<ConsoleApp>(connect, std::move(console), [this] { return ward_.now_; },
                                        Desk::Outputs{voice_, ring_}, "en");
    app_->window()->resize(1600, 900);
    app_->window()->show();
    settle();
}

void WardRig::Seat::logIn(const QString& user) {
    app_->desk().logIn(user, "correct horse");
    ward_.pass(std::chrono::seconds(6)); // and a heartbeat of the station
    settle();
}

void WardRig::Seat::key(Qt::Key key) {
    QTest::keyClick(app_->window(), key);
    ward_.deliver();
    settle();
}

void WardRig::Seat::die() {
    line_->cut();
    app_.reset();
}

void WardRig::Seat::settle() {
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    app_->window()->grabWindow(); // lays out and draws all that is pending
}

bool WardRig::Seat::isShown(const char* objectName) {
    settle();
    return isToBeSeen(findItem(app_->window()->contentItem(), objectName));
}

QString WardRig::Seat::text(const char* objectName) {
    return isShown(objectName) ? findItem(app_->window()->contentItem(), objectName)->property("text").toString() : QString();
}

QImage WardRig::Seat::screenshot(const QString& name) {
    settle();
    const QImage image = app_->window()->grabWindow();
    QDir().mkpath(NATLYT_SCREENSHOTS);
    image.save(QString(NATLYT_SCREENSHOTS) + "/" + name + ".png");
    return image;
}

} // namespace natlyt::console::testing
