// SPDX-License-Identifier: Apache-2.0
// One dwelling at a time on its card; the station is told which, and told when it is closed.
#include "operator-console/models/desk.hpp"

#include "operator-console/models/desk_words.hpp"
#include "operator-console/models/night_watch.hpp"

#include <algorithm>

namespace natlyt::console {

namespace {

OperatorRequest requestAbout(OperatorRequestKind kind, const std::string& room) {
    auto request = requestTo(kind);
    request.room = room;
    return request;
}

} // namespace

void Desk::openRoom(const std::string& room) {
    if (roomCard_.room() == room)
        return;
    if (!roomCard_.room().empty())
        session_.ask(requestAbout(OperatorRequestKind::CloseRoom, roomCard_.room()));
    endLive(LiveBar::Stopped);
    live_.forget(); // how it went was about the dwelling before
    roomCard_.open(room);
    roomCard_.show(rooms_.findRoom(room));
    setOverlay(Overlay::Room);
    askForOpenRoom();
}

void Desk::askForOpenRoom() {
    if (!roomCard_.room().empty())
        session_.ask(requestAbout(OperatorRequestKind::OpenRoom, roomCard_.room()));
}

// Called whenever the card's overlay has gone, however that came about.
void Desk::closeRoom() {
    if (roomCard_.room().empty())
        return;
    endLive(LiveBar::Stopped);
    live_.forget();
    const auto room = roomCard_.room();
    roomCard_.close();
    if (session_.inside())
        session_.ask(requestAbout(OperatorRequestKind::CloseRoom, room));
}

// The room of the alert in hand or selected; else one that is not heard; else the first.
void Desk::openSomeRoom() {
    const auto* alert = inHand_ ? inHand() : queue_.selected();
    if (alert && rooms_.find(alert->room))
        return openRoom(alert->room);
    const auto unheard = rooms_.unheardRooms();
    const auto all = rooms_.inOrder();
    if (!unheard.empty())
        openRoom(unheard.front()->room);
    else if (!all.empty())
        openRoom(all.front()->room);
}

void Desk::stepRoom(std::ptrdiff_t by) {
    const auto all = rooms_.inOrder();
    const auto at = std::ranges::find(all, roomCard_.room(), &WardRoom::room);
    if (at == all.end())
        return;
    const auto count = std::ssize(all);
    openRoom(all[static_cast<std::size_t>((at - all.begin() + by + count) % count)]->room);
}

void Desk::openWard(int house) {
    touched();
    const auto& houses = rooms_.houses();
    browser_.zoomTo(house >= 0 && house < std::ssize(houses) ? houses[static_cast<std::size_t>(house)].get() : nullptr);
    browser_.open();
    setOverlay(Overlay::Ward);
}

void Desk::openFound() {
    if (const auto room = browser_.selectedRoom(); !room.isEmpty())
        openRoom(room.toStdString());
    else
        listen(); // an alert waits for nobody to close the ward
}

void Desk::togglePrivacy() {
    if (roomCard_.room().empty())
        return;
    roomCard_.say({});
    const auto kind = roomCard_.isPrivate() ? OperatorRequestKind::EndPrivacy : OperatorRequestKind::StartPrivacy;
    session_.ask(requestAbout(kind, roomCard_.room()));
}

void Desk::privacyAnswered(const OperatorRequest& request, bool done) {
    if (request.room == roomCard_.room())
        roomCard_.say(DeskWords::privacy(request.kind, done));
}

QString Desk::nightWatchOf(const WardRoom& room) const {
    return NightWatch::line(room.staffOnDuty, rooms_.inOrder(), queue_.all());
}

void Desk::selectRoom(const QString& id) {
    touched();
    const auto* room = rooms_.find(id.toStdString());
    if (!room)
        return;
    const auto* alert = room->openAlert ? queue_.find(*room->openAlert) : nullptr;
    if (alert && !inHand_ && alert != queue_.selected())
        queue_.select(alert->id);
    else
        openRoom(room->room);
}

} // namespace natlyt::console
