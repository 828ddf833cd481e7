// SPDX-License-Identifier: Apache-2.0
// The real station on a real database in a temporary folder, with a bus in memory and a clock moved by hand.
#pragma once

#include "operator-console/domain/tzif.hpp"
#include "operator-console/gateways/push/push_gateway.hpp"
#include "operator-console/station/station.hpp"
#include "operator-console/station/station_config.hpp"
#include "operator-console/station/ward_file.hpp"
#include "operator-console/store/registry.hpp"
#include "operator-console/store/schema.hpp"
#include "protocol/messages/codec.hpp"
#include "protocol/topics/topics.hpp"
#include "tests/operator-console/station/fake_link.hpp"
#include "tests/operator-console/station/ward_text.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

namespace natlyt::ward {

class StationTest : public testing::Test {
protected:
    // Everything that dies with the process.
    struct Process {
        link::FakeLink link;
        Database db;
        Ward ward;
        std::unique_ptr<TimeZone> zone;
        Ledger ledger;
        Registry registry;
        PushGateway push;
        Services services;
        Station station;

        Process(StationTest& test, const std::filesystem::path& file)
            : db(openStore(file).value()), ward(seeded(db, test.now)), zone(loadTimeZone(ward.timeZone).value()),
              ledger(db), registry(db), push(link),
              services(link, ledger, registry, ward, *zone, test.keys.secretKey, [&test](UtcTime) { return test.nextId(); }),
              station(services, [] { return std::nullopt; }, test.nextId(), test.now) {
            services.gateways = {&push};
        }
        static Ward seeded(Database& database, Now now) {
            Registry fresh(database);
            if (fresh.isEmpty()) fresh.replace(readWard(kWardText, "ward.toml", now.wall)->ward, now.wall).value();
            return fresh.load().value();
        }
    };

    StationTest() {
        char name[] = "/tmp/natlyt-station-XXXXXX";
        folder = ::mkdtemp(name);
        now = {UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}} + std::chrono::hours{22},
               MonotonicTime{std::chrono::hours{5}}};
        start();
    }
    ~StationTest() override {
        process.reset();
        std::filesystem::remove_all(folder);
    }

    void start() {
        process = std::make_unique<Process>(*this, folder / "station.sqlite");
        process->station.start(now).value();
        for (const auto& room : process->ward.rooms) edgeRuns(room.id, kEdgeBoot, true); // as the broker kept it
    }
    void kill() { process.reset(); }

    Uuid nextId() {
        Uuid id;
        id.bytes[0] = 0xaa;
        ++ids;
        for (std::size_t i = 0; i < 4; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(ids >> (8 * i));
        return id;
    }
    void after(milliseconds time) {
        now.wall += time;
        now.monotonic += time;
        if (handsetsConnected)
            for (const auto& person : process->ward.persons)
                if (person.role == Role::Staff) present(person.id);
        process->station.tick(now);
    }
    void present(const std::string& user) {
        StaffReply r;
        r.id = nextId();
        r.kind = StaffReplyKind::Presence;
        r.at = now.wall;
        give(topics::staffReply(user), encode(r));
    }
    void give(std::string topic, std::string payload, bool retained = false) {
        process->station.onMessage({std::move(topic), std::move(payload), retained}, now);
    }
    template <class M> M liveValue(const std::string& topic) {
        const auto found = process->link.live.find(topic);
        if (found == process->link.live.end()) throw std::out_of_range("nothing live on " + topic);
        return decode<M>(found->second).value();
    }

    // --- what people and rooms do ---
    void edgeRuns(const std::string& room, const Uuid& boot, bool retained = false,
                  RoomCondition condition = RoomCondition::Unknown, std::int64_t planNumber = 0) {
        RoomState state;
        state.planNumber = planNumber;
        state.room = room;
        state.condition = condition;
        state.bootId = boot;
        state.since = now.wall;
        state.softwareVersion = "0.1.0";
        state.modelVersion = "natlyt-ear-1";
        give(topics::roomState(room), encode(state), retained);
    }
    RoomAlert sound(const std::string& room, SoundClass heard = SoundClass::Shout) {
        RoomAlert alert;
        alert.room = room;
        alert.id = nextId();
        alert.soundClass = heard;
        alert.score = 0.9;
        alert.top = {{heard, 0.9}, {SoundClass::Speech, 0.05}};
        alert.levelDbfs = -20;
        alert.onset = now.wall;
        return alert;
    }
    Uuid hear(const RoomAlert& alert) {
        give(topics::roomAlert(alert.room), encode(alert));
        return alert.id;
    }
    void heartbeat(const std::string& room, RoomCondition condition = RoomCondition::Listening,
                   RoomReason reason = RoomReason::None) {
        RoomHeartbeat beat;
        beat.room = room;
        beat.bootId = kEdgeBoot;
        beat.sequence = ++sequence;
        beat.audioFrames = sequence * 80000;
        beat.condition = condition;
        beat.reason = reason;
        beat.levelDbfs = -60;
        beat.noiseFloorDbfs = -66;
        beat.wall = now.wall;
        give(topics::roomHeartbeat(room), encode(beat));
    }
    OperatorRequest request(OperatorRequestKind kind, std::optional<Uuid> alert = {}) {
        OperatorRequest r;
        r.id = nextId();
        r.kind = kind;
        r.console = "seat-1";
        r.alert = alert;
        if (kind == OperatorRequestKind::GoOnDuty) r.publicKey = Bytes(32, 7);
        if (kind == OperatorRequestKind::Dismiss) r.dismissReason = DismissReason::Television;
        if (kind == OperatorRequestKind::Watch) r.watchMinutes = 10;
        const bool putsAway = kind == OperatorRequestKind::Dismiss || kind == OperatorRequestKind::Watch;
        if (const auto known = putsAway && alert ? process->link.live.find(topics::wardAlert(*alert)) : process->link.live.end();
            known != process->link.live.end())
            r.soundsSeen = decode<WardAlert>(known->second).value().soundCount;
        return r;
    }
    ReplyCode ask(const std::string& user, const OperatorRequest& r) {
        give(topics::operatorRequest(user), encode(r));
        const auto& last = process->link.published.back();
        EXPECT_EQ(last.topic, topics::operatorReply(user));
        const auto reply = decode<OperatorReply>(last.payload).value();
        EXPECT_EQ(reply.request, r.id);
        return reply.code;
    }
    ReplyCode ask(const std::string& user, OperatorRequestKind kind, std::optional<Uuid> alert = {}) {
        return ask(user, request(kind, alert));
    }
    void reply(const std::string& user, StaffReplyKind kind, const Uuid& page) {
        StaffReply r;
        r.id = nextId();
        r.kind = kind;
        r.page = page;
        r.at = now.wall;
        if (kind == StaffReplyKind::Done) r.outcome = Outcome::Helped;
        give(topics::staffReply(user), encode(r));
    }
    WardAlert alert(const Uuid& id) { return liveValue<WardAlert>(topics::wardAlert(id)); }
    PageStep pageOf(const Uuid& id, const std::string& user) {
        for (const auto& page : alert(id).pages)
            if (page.user == user) return page;
        throw std::out_of_range(user + " was not paged");
    }
    StaffPage onHandset(const Uuid& id, const std::string& user) {
        return liveValue<StaffPage>(topics::staffPage(user, pageOf(id, user).page));
    }
    StationHeartbeat stationBeat() { return liveValue<StationHeartbeat>(topics::wardStation()); }
    std::size_t receipts(const std::string& room) { return process->link.publishedTo(topics::roomReceipt(room)); }
    std::int64_t count(const char* sql) { return process->db.integer(sql); }

    static constexpr Uuid kEdgeBoot{}; // of every room's edge, unless a test says otherwise
    std::filesystem::path folder;
    Now now{};
    sealing::SigningKeyPair keys = sealing::makeSigningKeyPair();
    std::unique_ptr<Process> process;
    std::uint32_t ids = 0;
    bool handsetsConnected = true; // of all night staff
    std::int64_t sequence = 0;
};

} // namespace natlyt::ward
