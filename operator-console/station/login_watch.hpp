// SPDX-License-Identifier: Apache-2.0
// Who logs in at the broker, and who tries to, as its log says (Mosquitto's notices on $SYS/broker/log/N). A broker that
// refuses somebody does not say whom; a run of refusals is a security event, is shown at the consoles, and locks out who
// logs in from the same address. Of a handset it refuses it does not even say that it did, nor from where: only that somebody
// without a name has gone. Whom its guard (login_guard) keeps waiting, and where, it says, and who tried to leave a message lying that may not lie there.
#pragma once

#include "operator-console/station/login_lock.hpp"
#include "operator-console/station/services.hpp"

#include <deque>

namespace natlyt::ward {

inline constexpr std::string_view kBrokerLog = "$SYS/broker/log/N";

struct BrokerNotice {
    enum class Kind { Connecting, LoggedIn, LoginFailed, GoneUnnamed, KeptWaiting, LeftLying } kind{};
    std::string user{};     // of LoggedIn, KeptWaiting and LeftLying
    std::string endpoint{}; // address:port, of Connecting and LoggedIn; the address alone, of KeptWaiting; the topic, of LeftLying
    seconds waits{0};       // of KeptWaiting
};
// Nothing for what is neither.
std::optional<BrokerNotice> readNotice(std::string_view line);

class LoginWatch {
public:
    explicit LoginWatch(Services& services) : services_(services) {}
    void line(std::string_view text, Now now);
    // Until when what this person asks is refused; nothing: it is not.
    std::optional<UtcTime> lockedOutUntil(const std::string& user, Now now) const { return lock_.waitsUntil(user, now); }
    std::optional<StationWarning> warning(Now now) const;
    std::optional<std::vector<LockedOut>> lockedOut(Now now) const; // as administrators see it

private:
    void loggedIn(const BrokerNotice& notice, Now now);
    void keptWaiting(const BrokerNotice& notice, Now now);
    void failed(const std::optional<std::string>& address, Now now);
    void stranger(const std::string& user, Now now);

    Services& services_;
    LoginLock lock_;
    std::map<std::string, MonotonicTime> notedAt_; // by person and address
    std::deque<MonotonicTime> failures_;           // lately
    std::optional<MonotonicTime> failureNotedAt_;
};

} // namespace natlyt::ward
