// SPDX-License-Identifier: Apache-2.0
// Which operators are on duty, at which seat, with which key. Kept in the ledger, so that a restart of the station
// does not send everybody home: who was on duty has the usual time to be heard again.
#pragma once

#include "operator-console/station/services.hpp"

namespace natlyt::ward {

class DutyDesk {
public:
    explicit DutyDesk(Services& services) : services_(services) {}

    Result<void> load(Now now);
    ReplyCode begin(const std::string& user, const std::string& console, const Bytes& publicKey, Now now);
    // False when this seat is not on duty.
    bool present(const std::string& user, const std::string& console, Now now);
    bool end(const std::string& user, AuditKind why, Now now);
    // Users whose console was not heard for Services::consoleLost; they are off duty now.
    std::vector<std::string> takeLost(Now now);

    bool isOnDuty(std::string_view user) const { return sessions_.contains(user); }
    // On duty at this console and, where a key is given, with this one.
    bool holdsSeat(const std::string& user, const std::string& console, const std::optional<Bytes>& publicKey) const;
    // This console of theirs and its key; nothing: they are not on duty there.
    std::optional<ConsoleKey> seatOf(const std::string& user, const std::string& console) const;
    bool anybody() const { return !sessions_.empty(); }
    std::size_t count() const { return sessions_.size(); }
    std::vector<ConsoleKey> keys() const;

private:
    struct Session {
        DutyRecord record;
        MonotonicTime heardAt{};
    };
    Services& services_;
    std::map<std::string, Session, std::less<>> sessions_;
};

} // namespace natlyt::ward
