// SPDX-License-Identifier: Apache-2.0
#include "protocol/topics/topics.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace natlyt::topics {

namespace {

constexpr std::string_view kRoot = "natlyt/1/";

// How each kind is written below the root: '+' stands for the owner's id, '#' for the item's UUID.
struct Shape {
    Kind kind;
    std::string_view pattern;
};
constexpr std::array<Shape, 16> kShapes{{
    {Kind::RoomState, "room/+/state"},
    {Kind::RoomHeartbeat, "room/+/heartbeat"},
    {Kind::RoomAlert, "room/+/alert"},
    {Kind::RoomReceipt, "room/+/receipt"},
    {Kind::RoomSnippet, "room/+/snippet/#"},
    {Kind::RoomPlan, "room/+/plan"},
    {Kind::RoomRequest, "room/+/request"},
    {Kind::WardAlert, "ward/alert/#"},
    {Kind::WardRoom, "ward/room/+"},
    {Kind::WardStation, "ward/station"},
    {Kind::OperatorRequest, "operator/+/request"},
    {Kind::OperatorReply, "operator/+/reply"},
    {Kind::StaffPage, "staff/+/page/#"},
    {Kind::StaffReply, "staff/+/reply"},
    {Kind::StaffRooms, "staff/+/rooms"},
    {Kind::RoomTime, "room/+/time"},
}};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kShapes.size(); ++i)
        if (kShapes[i].kind != static_cast<Kind>(i))
            return false;
    return true;
}
static_assert(inOrder(), "kShapes lists the kinds in their order");

constexpr std::string_view patternOf(Kind kind) {
    return kShapes[static_cast<std::size_t>(kind)].pattern;
}

std::string write(Kind kind, std::string_view owner, std::string_view item) {
    std::string topic{kRoot};
    for (const char c : patternOf(kind)) {
        if (c == '+')
            topic += owner;
        else if (c == '#')
            topic += item;
        else
            topic += c;
    }
    return topic;
}

// Takes the text up to the next '/' off the front of `rest`.
std::string_view takeLevel(std::string_view& rest) {
    const auto slash = rest.find('/');
    const std::string_view level = rest.substr(0, slash);
    rest = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash + 1);
    return level;
}

std::optional<Topic> match(const Shape& shape, std::string_view rest) {
    Topic topic{shape.kind, {}, {}};
    std::string_view pattern = shape.pattern;
    if (std::ranges::count(pattern, '/') != std::ranges::count(rest, '/'))
        return std::nullopt;
    while (!pattern.empty()) {
        const std::string_view want = takeLevel(pattern);
        const std::string_view level = takeLevel(rest);
        if (want == "+") {
            if (!isId(level))
                return std::nullopt;
            topic.owner = level;
        } else if (want == "#") {
            const auto item = Uuid::parse(level);
            if (!item)
                return std::nullopt;
            topic.item = *item;
        } else if (want != level) {
            return std::nullopt;
        }
    }
    return topic;
}

} // namespace

bool isId(std::string_view id) {
    return !id.empty() && id.size() <= 40 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string roomState(std::string_view room) {
    return write(Kind::RoomState, room, {});
}
std::string roomHeartbeat(std::string_view room) {
    return write(Kind::RoomHeartbeat, room, {});
}
std::string roomAlert(std::string_view room) {
    return write(Kind::RoomAlert, room, {});
}
std::string roomReceipt(std::string_view room) {
    return write(Kind::RoomReceipt, room, {});
}
std::string roomTime(std::string_view room) {
    return write(Kind::RoomTime, room, {});
}
std::string roomSnippet(std::string_view room, const Uuid& alert) {
    return write(Kind::RoomSnippet, room, alert.text());
}
std::string roomPlan(std::string_view room) {
    return write(Kind::RoomPlan, room, {});
}
std::string roomRequest(std::string_view room) {
    return write(Kind::RoomRequest, room, {});
}
std::string wardAlert(const Uuid& alert) {
    return write(Kind::WardAlert, {}, alert.text());
}
std::string wardRoom(std::string_view room) {
    return write(Kind::WardRoom, room, {});
}
std::string wardStation() {
    return write(Kind::WardStation, {}, {});
}
std::string operatorRequest(std::string_view user) {
    return write(Kind::OperatorRequest, user, {});
}
std::string operatorReply(std::string_view user) {
    return write(Kind::OperatorReply, user, {});
}
std::string staffPage(std::string_view user, const Uuid& page) {
    return write(Kind::StaffPage, user, page.text());
}
std::string staffReply(std::string_view user) {
    return write(Kind::StaffReply, user, {});
}
std::string staffRooms(std::string_view user) {
    return write(Kind::StaffRooms, user, {});
}

std::optional<Topic> parse(std::string_view topic) {
    if (!topic.starts_with(kRoot))
        return std::nullopt;
    for (const Shape& shape : kShapes)
        if (auto found = match(shape, topic.substr(kRoot.size())))
            return found;
    return std::nullopt;
}

std::string anyOf(Kind kind) {
    return write(kind, "+", "+");
}

} // namespace natlyt::topics
