// SPDX-License-Identifier: Apache-2.0
// The part of the ledger by which the chain watches itself: what the microphones' nights were like, drills of the chain,
// and who has gone through the guided one.
#include "operator-console/store/ledger.hpp"

#include "operator-console/store/ledger_rows.hpp"
#include "protocol/messages/codec.hpp"

#include <algorithm>

namespace natlyt::ward {

Result<std::vector<MicrophoneFloor>> Ledger::microphoneFloors() const {
    auto row = db_.prepare("SELECT room, monitor, night, floor_dbfs FROM microphone_night ORDER BY room, night");
    std::vector<MicrophoneFloor> floors;
    while (row.step())
        if (const auto night = parseLocalDate(row.text(2)))
            floors.push_back({row.text(0), row.text(1), {*night, static_cast<int>(row.integer(3))}});
    if (row.failed()) return std::unexpected(db_.lastError());
    return floors;
}

Result<void> Ledger::putMicrophoneFloors(const std::vector<MicrophoneFloor>& floors) {
    Transaction transaction(db_);
    auto put = db_.prepare("INSERT INTO microphone_night(room, night, monitor, floor_dbfs) VALUES(?,?,?,?) ON CONFLICT(room, night) "
                           "DO UPDATE SET monitor=excluded.monitor, floor_dbfs=excluded.floor_dbfs");
    for (const auto& floor : floors) {
        put.bind(floor.room).bind(localDateText(floor.night.night)).bind(floor.monitor).bind(floor.night.floorDbfs);
        if (const auto done = put.run(); !done) return done;
    }
    return transaction.commit();
}

Result<void> Ledger::forgetMicrophoneFloors(std::chrono::local_days before) {
    auto gone = db_.prepare("DELETE FROM microphone_night WHERE night<?");
    return gone.bind(localDateText(before)).run();
}

Result<void> Ledger::forgetMicrophones(const std::vector<std::string>& rooms, const std::optional<AuditEntry>& why) {
    Transaction transaction(db_);
    auto gone = db_.prepare("DELETE FROM microphone_night WHERE room=?");
    for (const auto& room : rooms)
        if (const auto done = gone.bind(room).run(); !done) return done;
    if (why)
        if (const auto done = appendAudit(db_, *why); !done) return done;
    return transaction.commit();
}

Result<std::vector<ChainDrill>> Ledger::drills(int most) const {
    auto row = db_.prepare("SELECT body FROM drill ORDER BY asked_at DESC, id DESC LIMIT ?");
    row.bind(most);
    std::vector<ChainDrill> drills;
    while (row.step())
        if (const auto reply = decode<OperatorReply>(row.text(0)); reply && reply->drills && !reply->drills->empty())
            drills.push_back(reply->drills->front());
    if (row.failed()) return std::unexpected(db_.lastError());
    return drills;
}

Result<LastDrills> Ledger::lastDrills() const {
    LastDrills last;
    auto row = db_.prepare("SELECT room, max(asked_at), max(asked_at) FILTER (WHERE by_schedule = 1) FROM drill GROUP BY room");
    while (row.step()) {
        last.byRoom[row.text(0)] = timeColumn(row, 1);
        last.bySchedule = std::max(last.bySchedule, optionalTime(row, 2));
    }
    if (row.failed()) return std::unexpected(db_.lastError());
    return last;
}

Result<void> Ledger::putDrill(const ChainDrill& drill, const std::optional<AuditEntry>& entry) {
    Transaction transaction(db_);
    OperatorReply body;
    body.drills = {drill};
    auto put = db_.prepare("INSERT INTO drill(id, room, asked_at, by_schedule, body) VALUES(?,?,?,?,?) ON CONFLICT(id) DO UPDATE "
                           "SET body=excluded.body");
    put.bind(drill.id.text()).bind(drill.room).bind(toColumn(drill.askedAt)).bind(drill.askedBy.empty() ? 1 : 0).bind(encode(body));
    if (const auto done = put.run(); !done) return done;
    if (entry)
        if (const auto done = appendAudit(db_, *entry); !done) return done;
    return transaction.commit();
}

Result<std::vector<GuidedDrillRecord>> Ledger::guidedDrills() const {
    auto row = db_.prepare("SELECT user, at, took_s, other_keys FROM guided_drill ORDER BY user");
    std::vector<GuidedDrillRecord> drills;
    while (row.step()) drills.push_back({row.text(0), timeColumn(row, 1), {row.integer(2), row.integer(3)}});
    if (row.failed()) return std::unexpected(db_.lastError());
    return drills;
}

Result<void> Ledger::putGuidedDrill(const GuidedDrillRecord& drill, const AuditEntry& entry) {
    Transaction transaction(db_);
    auto put = db_.prepare("INSERT INTO guided_drill(user, at, took_s, other_keys) VALUES(?,?,?,?) ON CONFLICT(user) DO UPDATE "
                           "SET at=excluded.at, took_s=excluded.took_s, other_keys=excluded.other_keys");
    put.bind(drill.user).bind(toColumn(drill.at)).bind(drill.result.tookSeconds).bind(drill.result.otherKeys);
    if (const auto done = put.run(); !done) return done;
    if (const auto done = appendAudit(db_, entry); !done) return done;
    return transaction.commit();
}

} // namespace natlyt::ward
