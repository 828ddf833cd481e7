// SPDX-License-Identifier: Apache-2.0
// One person's session on the bus: log in, go on duty, stay present, ask and be answered, log out; an administrator
// is let in by the registry, and is not on duty. Hands on what the ward says as signals. Lives on the GUI thread. What goes wrong is a state and a trouble that the
// screen words.
#pragma once

#include "operator-console/models/clock.hpp"
#include "operator-console/models/pending_requests.hpp"
#include "operator-console/models/ward_clock.hpp"
#include "protocol/link/link.hpp"
#include "protocol/sealing/snippet.hpp"
#include "protocol/topics/topics.hpp"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace natlyt::console {

struct Connection {
    std::unique_ptr<link::Link> link;
    std::function<void()> goodbye; // lets what was published go out, then disconnects
};
// Starts a connection for this person; an Error when the set-up of the seat is not usable (a missing CA
// file).
using Connect = std::function<Result<Connection>(const std::string& user, const std::string& password)>;

inline constexpr std::chrono::seconds kPresenceEvery{5};
inline constexpr std::chrono::seconds kConnectWithin{15};
inline constexpr int kDeafBeats = 3; // of the station, and not a word of any dwelling

class Session : public QObject {
    Q_OBJECT
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString user READ user NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(bool inside READ inside NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
public:
    enum class State { LoggedOut, Connecting, GoingOnDuty, OnDuty, Reconnecting };
    Q_ENUM(State)
    enum class Office { NightWatch, Administration };
    enum class Trouble {
        None,
        NameOrPasswordMissing,
        WrongPassword,
        NoBroker,
        UntrustedBroker,
        TakenOver,
        NotAnOperator,
        NotAnAdministrator,
        ToldNothing,
        StationSilent,
        BadSetup
    };
    Q_ENUM(Trouble)
    enum class Undelivered { NoConnection, NoAnswer };

    Session(Connect connect, std::string consoleId, Clock clock, Office office = Office::NightWatch,
            QObject* parent = nullptr);
    ~Session() override;

    State state() const { return state_; }
    Trouble trouble() const { return trouble_; }
    QString user() const { return QString::fromStdString(user_); }
    QString sentence() const; // of the trouble, in the screen's language; empty: none
    bool inside() const { return state_ == State::OnDuty || state_ == State::Reconnecting; }
    bool busy() const { return state_ == State::Connecting || state_ == State::GoingOnDuty; }
    bool connected() const;
    Now onWardTime(Now seat) const { return wardClock_.of(seat); }
    Now now() const { return onWardTime(clock_()); } // by the ward's clock
    std::chrono::milliseconds seatIsAheadBy() const { return wardClock_.seatIsAheadBy(clock_()); } // negative: behind
    std::int64_t malformedMessages() const { return malformed_; }
    // The pair of this log-in, in locked memory; nothing while logged out, and in the administration.
    const sealing::BoxKeyPair* keys() const;

    void logIn(const QString& user, const QString& password);
    void logOut();   // whatever the station says to it
    // Asks the station to be let off duty, and logs out when it says so, or does not answer: a seat that is not heard from
    // is taken for left. leaveToRule: what waits for an operator is paged by rule first.
    void askToLeave(bool leaveToRule);
    // Fills in id and seat and sends; the end comes as replied() or undelivered(). The request's id.
    Uuid ask(OperatorRequest request);
    void tick();
    void drain(); // also called by the link's wake-up
    void retranslate() { emit changed(); }

signals:
    void changed();
    void wentOnDuty(); // or was let in; confirmed by the station; what it retains has arrived by now
    void cameBack();   // the connection is there again; what was known may be old
    void loggedOut();
    void wardAlert(const natlyt::WardAlert& alert);
    void wardAlertCleared(const natlyt::Uuid& alert);
    void wardRoom(const natlyt::WardRoom& room);
    void wardRoomCleared(const std::string& room);
    void roomHeartbeat(const natlyt::RoomHeartbeat& heartbeat);
    void stationHeartbeat(const natlyt::StationHeartbeat& heartbeat);
    void chunk(const std::string& room, const natlyt::Uuid& sound, const std::string& sealed);
    void replied(const natlyt::OperatorRequest& request, const natlyt::OperatorReply& reply);
    void undelivered(const natlyt::OperatorRequest& request, natlyt::console::Session::Undelivered why);

private:
    void onMessage(const link::Message& message);
    void onStatus(const link::LinkStatus& status);
    void onReply(const OperatorReply& reply);
    void onStationBeat(const link::Message& message);
    void noticeDeafness(const StationHeartbeat& beat);
    void route(const topics::Topic& topic, const link::Message& message);
    template <class M, class Signal> void pass(const std::string& payload, Signal signal);
    void malformed(const Error& error);
    void subscribeAll();
    void goOnDuty();
    void askToEnter();
    void onEntryReply(const OperatorReply& reply);
    OperatorRequestKind entry() const; // what is asked to be let in
    void end(Trouble trouble);
    void enter(State state, Trouble trouble = Trouble::None);

    Connect connect_;
    std::string console_;
    Clock clock_;
    Office office_;
    Connection connection_;
    std::unique_ptr<QSocketNotifier> wake_;
    std::unique_ptr<sealing::LockedBuffer> keys_;
    PendingRequests pending_;
    WardClock wardClock_;
    std::string user_;
    State state_ = State::LoggedOut;
    Trouble trouble_ = Trouble::None;
    std::string detail_;
    std::optional<Trouble> ending_; // asked for inside drain(), done after it
    MonotonicTime enteredAt_{};
    MonotonicTime presentAt_{};
    std::int64_t malformed_ = 0;
    bool toldOfDwellings_ = false; // since the log-in
    int deafBeats_ = 0;
    bool wasInside_ = false;
};

} // namespace natlyt::console
