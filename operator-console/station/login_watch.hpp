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
    std::string user{};  // "somebody": a name that is nobody's; "everybody": the address waits as a whole
    std::string where{}; // the address; of LeftLying the topic. TooLong: from there somebody logged in, who is not told
    seconds waits{0};    // of KeptWaiting
};
// Nothing for what is neither.
std::optional<BrokerNotice> readNotice(std::string_view line);

class LoginWatch {
public:
    explicit LoginWatch(Services& services) : services_(services) {}
    void line(std::string_view text, Now now);
    void tick(Now now); // puts on record what was counted for a minute
    std::optional<StationWarning> warning(Now now) const;
    std::optional<std::vector<LockedOut>> lockedOut(Now now) const; // as administrators see it

private:
    void loggedIn(const BrokerNotice& notice, Now now);
    void keptWaiting(const BrokerNotice& notice, Now now);
    void failed(const BrokerNotice& notice, Now now);
    void forgetLogins(const std::string& user);
    void countWrong(const BrokerNotice& notice, Now now);
    bool mayNote(Now now);
    void note(const std::string& user, const std::string& detail, Now now);
    void forget(Now now);
    void stranger(const std::string& user, Now now);

    Services& services_;
    std::map<std::pair<std::string, std::string>, MonotonicTime> waits_; // address and user, until when
    std::map<std::pair<std::string, std::string>, MonotonicTime> notedAt_; // by person and address; of who was removed, by none
    std::deque<MonotonicTime> failures_;           // lately
    struct Tries { // of a person from an address, on record and since
        MonotonicTime notedAt{};
        std::int64_t since = 0;
    };
    std::map<std::pair<std::string, std::string>, Tries> tries_; // by person and address
    // In this minute: entries about refused logins, and what found no room among them.
    std::optional<MonotonicTime> minuteBeganAt_;
    int noted_ = 0;
    std::int64_t others_ = 0;
};

} // namespace natlyt::ward
