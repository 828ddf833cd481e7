// SPDX-License-Identifier: Apache-2.0
// Who logs in at the broker, and who tries to, as its log says (Mosquitto's notices on $SYS/broker/log/N, and in between what its
// guard says: login_guard). The guard knows who gave a wrong password and from where, and keeps them waiting; here it goes on
// record, is shown, and a run of it is a security event. So is a message that somebody tried to leave lying where it may not.
#pragma once

#include "operator-console/station/services.hpp"

#include <deque>
#include <map>
#include <utility>

namespace natlyt::ward {

inline constexpr std::string_view kBrokerLog = "$SYS/broker/log/N";

struct BrokerNotice {
    enum class Kind { LoggedIn, WrongPassword, KeptWaiting, LeftLying, TooLong } kind{};
    std::string user{};  // "somebody": a name that is nobody's
    std::string where{}; // the address; of LeftLying the topic. TooLong: from there somebody logged in, who is not told
    seconds waits{0};    // of KeptWaiting
};
// Nothing for what is neither.
std::optional<BrokerNotice> readNotice(std::string_view line);

class LoginWatch {
public:
    explicit LoginWatch(Services& services) : services_(services) {}
    void line(std::string_view text, Now now);
    std::optional<StationWarning> warning(Now now) const;
    std::optional<std::vector<LockedOut>> lockedOut(Now now) const; // as administrators see it

private:
    void loggedIn(const BrokerNotice& notice, Now now);
    void keptWaiting(const BrokerNotice& notice, Now now);
    void failed(const BrokerNotice& notice, Now now);
    void forget(Now now);
    void stranger(const std::string& user, Now now);

    Services& services_;
    std::map<std::pair<std::string, std::string>, MonotonicTime> waits_; // address and user, until when
    std::map<std::string, MonotonicTime> notedAt_; // by person and address
    std::deque<MonotonicTime> failures_;           // lately
    std::optional<MonotonicTime> failureNotedAt_;
};

} // namespace natlyt::ward
