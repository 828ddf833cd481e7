// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/duty_desk.hpp"

#include <spdlog/spdlog.h>

namespace natlyt::ward {
namespace {

constexpr std::size_t kConsolesMost = 16; // as many keys as a plan carries

} // namespace

Result<void> DutyDesk::load(Now now) {
    auto records = services_.ledger.duty();
    if (!records) return std::unexpected(records.error());
    for (auto& record : *records) {
        const auto user = record.user;
        sessions_[user] = {std::move(record), now.monotonic};
    }
    return {};
}

ReplyCode DutyDesk::begin(const std::string& user, const std::string& console, const Bytes& publicKey, Now now) {
    if (sessions_.size() >= kConsolesMost && !isOnDuty(user)) return ReplyCode::NotAllowed;
    const DutyRecord record{user, console, publicKey, now.wall};
    if (!services_.stored(services_.ledger.beginDuty(record, now.wall))) return ReplyCode::StationFault;
    sessions_[user] = {record, now.monotonic};
    spdlog::info("{} is on duty at {}", user, console);
    return ReplyCode::Ok;
}

bool DutyDesk::holdsSeat(const std::string& user, const std::string& console, const std::optional<Bytes>& publicKey) const {
    const auto session = sessions_.find(user);
    if (session == sessions_.end() || session->second.record.console != console) return false;
    return !publicKey || *publicKey == session->second.record.publicKey;
}

bool DutyDesk::present(const std::string& user, const std::string& console, Now now) {
    const auto session = sessions_.find(user);
    if (session == sessions_.end() || session->second.record.console != console) return false;
    session->second.heardAt = now.monotonic;
    return true;
}

bool DutyDesk::end(const std::string& user, AuditKind why, Now now) {
    if (sessions_.erase(user) == 0) return false;
    spdlog::info("{} is off duty ({})", user, nameOf(why));
    std::ignore = services_.stored(services_.ledger.endDuty(user, why, now.wall));
    return true;
}

std::vector<std::string> DutyDesk::takeLost(Now now) {
    std::vector<std::string> lost;
    for (const auto& [user, session] : sessions_)
        if (now.monotonic - session.heardAt >= services_.consoleLost) lost.push_back(user);
    for (const auto& user : lost) end(user, AuditKind::ConsoleLost, now);
    return lost;
}

std::optional<ConsoleKey> DutyDesk::seatOf(const std::string& user, const std::string& console) const {
    if (!holdsSeat(user, console, std::nullopt)) return std::nullopt;
    const auto& record = sessions_.find(user)->second.record;
    return ConsoleKey{record.console, record.publicKey};
}

std::vector<ConsoleKey> DutyDesk::keys() const {
    std::vector<ConsoleKey> keys;
    for (const auto& [user, session] : sessions_) keys.push_back({session.record.console, session.record.publicKey});
    return keys;
}

} // namespace natlyt::ward
