// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/drill/drill_ward.hpp"

#include "operator-console/models/drill/drill_sound.hpp"
#include "protocol/messages/codec.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::console {

namespace {

constexpr std::size_t kRooms = 4;
constexpr std::chrono::seconds kBeatEvery{5};
constexpr std::chrono::seconds kStaffTakes{4}; // from the page to the acknowledgement, to the door, and to the end
constexpr int kLevelDbfs = -24;

} // namespace

// Everything goes to the ward; it is connected as long as it is there.
class DrillWard::Line final : public link::Link {
public:
    explicit Line(DrillWard& ward) : ward_(ward) {}
    Result<void> publish(std::string_view topic, std::string_view payload, link::Qos, bool, std::optional<std::uint32_t>) override {
        ward_.publish(topic, payload);
        return {};
    }
    void setLive(std::string_view, std::string_view) override {}
    void clearLive(std::string_view) override {}
    void subscribe(std::string_view, link::Qos) override {}
    void unsubscribe(std::string_view) override {}
    link::LinkStatus status() const override { return ward_.status_; }
    void drain(const std::function<void(const link::Message&)>& onMessage,
               const std::function<void(const link::LinkStatus&)>& onStatus) override {
        for (const auto& status : std::exchange(ward_.statuses_, {}))
            onStatus(status);
        while (!ward_.inbox_.empty())
            for (const auto& message : std::exchange(ward_.inbox_, {}))
                onMessage(message);
    }
    int wakeFd() const override { return -1; }

private:
    DrillWard& ward_;
};

DrillWard::DrillWard(Clock clock, Words words, Told told)
    : clock_(std::move(clock)), words_(std::move(words)), told_(std::move(told)) {}

Connect DrillWard::connect() {
    return [this](const std::string& user, const std::string&) -> Result<Connection> {
        user_ = user;
        begin();
        return Connection{std::make_unique<Line>(*this), {}};
    };
}

void DrillWard::begin() {
    status_.state = link::LinkState::Connected;
    statuses_.push_back(status_);
    showRooms();
    tick(clock_());
}

Uuid DrillWard::newId() {
    auto id = Uuid::version7(clock_().wall, {});
    id.bytes[15] = ++ids_;
    return id;
}

void DrillWard::deliver(std::string topic, std::string payload) {
    inbox_.push_back({std::move(topic), std::move(payload), false});
    told_.wake();
}

void DrillWard::showRooms() {
    for (std::size_t i = 0; i < kRooms; ++i) {
        WardRoom room;
        room.room = roomAt(i);
        room.facility = words_.facility;
        room.unit = words_.house;
        room.label = words_.house + " " + std::to_string(i + 1);
        room.resident = words_.resident;
        room.agreedNote = words_.note;
        room.consentScope = "automaticListening snippets";
        room.staffOnDuty = words_.staff;
        room.condition = RoomCondition::Listening;
        room.since = clock_().wall;
        room.expectedToListen = true;
        if (room.room == privateRoom_) {
            room.condition = RoomCondition::Closed;
            room.reason = RoomReason::PrivacyWindow;
            room.expectedToListen = false;
        }
        for (const auto& [id, alert] : alerts_)
            if (alert.room == room.room) {
                room.openAlert = id;
                room.openAlertState = alert.state;
            }
        deliver(topics::wardRoom(room.room), encode(room));
    }
}

void DrillWard::raise(const std::string& room, SoundClass heard, Priority priority) {
    const auto now = clock_().wall;
    WardAlert alert;
    alert.id = newId();
    alert.room = room;
    alert.priority = priority;
    alert.revision = 1;
    alert.raisedAt = alert.firstRaisedAt = alert.stateSince = now;
    alert.soundCount = 1;
    alert.sounds = {{newId(), heard, 0.9, {{heard, 0.9}, {SoundClass::Speech, 0.1}}, kLevelDbfs, now, AlertRule::ClassHeard}};
    alert.history = {{now, AlertState::Raised, "", ""}};
    show(alerts_[alert.id] = alert);
    showRooms();
}

void DrillWard::raiseAgain(const Uuid& id) {
    const auto found = alerts_.find(id);
    if (found == alerts_.end())
        return;
    found->second.raisedAt = clock_().wall;
    found->second.watchUntil.reset();
    found->second.pages.clear();
    enter(found->second, AlertState::Raised, "");
}

void DrillWard::enter(WardAlert& alert, AlertState state, const std::string& by) {
    alert.state = state;
    alert.stateSince = clock_().wall;
    ++alert.revision;
    alert.claimedBy = state == AlertState::Claimed ? by : std::string();
    alert.history.push_back({alert.stateSince, state, by, ""});
    show(alert);
    showRooms();
}

void DrillWard::show(const WardAlert& alert) {
    deliver(topics::wardAlert(alert.id), encode(alert));
}

void DrillWard::sendSound(const WardAlert& alert) {
    const auto& sound = alert.sounds.back();
    for (auto& chunk : drillChunks(drillSound(sound.soundClass), alert.room, sound.id, key_, clock_().wall + std::chrono::seconds(30)))
        deliver(topics::roomSnippet(alert.room, sound.id), std::move(chunk));
}

void DrillWard::publish(std::string_view topic, std::string_view payload) {
    const auto request = decode<OperatorRequest>(payload);
    const auto parsed = topics::parse(topic);
    if (!request || !parsed)
        return;
    OperatorReply reply;
    reply.request = request->id;
    if (request->kind == OperatorRequestKind::ReadNight)
        reply.night.emplace(); // it is the first of its nights
    reply.guidedDrillAt = clock_().wall; // nobody is asked to drill in a drill
    deliver(topics::operatorReply(parsed->owner), encode(reply));
    carryOut(*request);
    told_.asked(*request);
}

void DrillWard::carryOut(const OperatorRequest& request) {
    using enum OperatorRequestKind;
    if (request.kind == GoOnDuty && request.publicKey)
        std::ranges::copy(*request.publicKey, key_.begin());
    if (request.kind == StartPrivacy || request.kind == EndPrivacy) {
        privateRoom_ = request.kind == StartPrivacy ? request.room.value_or("") : "";
        showRooms();
    }
    const auto alert = request.alert ? alerts_.find(*request.alert) : alerts_.end();
    if (alert != alerts_.end())
        decide(alert->second, request);
}

void DrillWard::decide(WardAlert& alert, const OperatorRequest& request) {
    using enum OperatorRequestKind;
    if (request.kind == Claim) {
        enter(alert, AlertState::Claimed, user_);
        sendSound(alert);
    } else if (request.kind == ResendSnippet) {
        sendSound(alert);
    } else if (request.kind == Release) {
        enter(alert, AlertState::Raised, "");
    } else if (request.kind == Watch) {
        alert.watchUntil = clock_().wall + std::chrono::minutes(request.watchMinutes.value_or(1));
        enter(alert, AlertState::Watching, user_);
    } else if (request.kind == Page || request.kind == TechnicalFault) {
        alert.pages = {{newId(), "drill", words_.staff, 1, PageState::Ringing, clock_().wall, true}};
        enter(alert, AlertState::Paging, user_);
    } else if (request.kind == Dismiss) {
        const auto id = alert.id;
        alerts_.erase(id);
        deliver(topics::wardAlert(id), "");
        showRooms();
    }
}

void DrillWard::goOn(WardAlert& alert) {
    if (alert.pages.empty() || clock_().wall - alert.stateSince < kStaffTakes)
        return;
    if (alert.state == AlertState::Paging) {
        alert.pages.back().state = PageState::Acknowledged;
        enter(alert, AlertState::Acknowledged, "drill");
    } else if (alert.state == AlertState::Acknowledged) {
        alert.pages.back().state = PageState::OnSite;
        enter(alert, AlertState::OnSite, "drill");
    }
}

void DrillWard::tick(Now now) {
    for (auto& [id, alert] : alerts_)
        goOn(alert);
    if (beatAt_ && now.monotonic - *beatAt_ < kBeatEvery)
        return;
    beatAt_ = now.monotonic;
    StationHeartbeat beat;
    beat.sequence = ++sequence_;
    beat.at = now.wall;
    beat.softwareVersion = "drill";
    beat.openAlerts = static_cast<std::int64_t>(alerts_.size());
    beat.operatorsOnDuty = 1;
    deliver(topics::wardStation(), encode(beat));
    for (std::size_t i = 0; i < kRooms; ++i) {
        RoomHeartbeat heard;
        heard.room = roomAt(i);
        heard.sequence = sequence_;
        heard.condition = heard.room == privateRoom_ ? RoomCondition::Closed : RoomCondition::Listening;
        heard.levelDbfs = -57;
        heard.noiseFloorDbfs = -60;
        heard.wall = now.wall;
        deliver(topics::roomHeartbeat(heard.room), encode(heard));
    }
}

} // namespace natlyt::console
