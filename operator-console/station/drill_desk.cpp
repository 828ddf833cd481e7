// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/drill_desk.hpp"

#include "operator-console/domain/roster.hpp"
#include "operator-console/station/room_request.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr seconds kAskAgain{15};
constexpr int kShownMost = 20; // that a reply carries

std::string_view wordOf(DrillLink link) {
    switch (link) {
    case DrillLink::Room: return "room";
    case DrillLink::Console: return "console";
    case DrillLink::Handset: return "handset";
    case DrillLink::Channel: return "channel";
    case DrillLink::Acknowledgement: return "acknowledgement";
    }
    return "";
}

// "console, handset W2, channel W2 espa"
std::string gapText(const std::vector<DrillGap>& gaps) {
    std::string text;
    for (const auto& gap : gaps)
        text += fmt::format("{}{}{}{}{}{}", text.empty() ? "" : ", ", wordOf(gap.link), gap.person.empty() ? "" : " ", gap.person,
                            gap.channel.empty() ? "" : " ", gap.channel);
    return text;
}

} // namespace

// A drill goes on over a restart of the station; where its time is up meanwhile, it ends with the first tick.
Result<void> DrillDesk::load(Now now) {
    const auto drills = services_.ledger.drills(kShownMost);
    if (!drills) return std::unexpected(drills.error());
    const auto last = services_.ledger.lastDrills();
    if (!last) return std::unexpected(last.error());
    lastIn_ = last->byRoom;
    lastByPlan_ = last->bySchedule;
    for (const auto& drill : *drills) {
        if (!drill.end) running_ = drill;
        else if (!failed_ && (drill.end == DrillEnd::Acknowledged || drill.end == DrillEnd::TimedOut)) {
            judge(drill);
            break;
        }
    }
    if (!running_) return {};
    if (!isQuiet()) { // a page rang first
        realPage(now);
        return {};
    }
    for (const auto& page : running_->pages)
        paging_.carryNotice(page.user, view(page), isOver(page.state) ? PageActionKind::End : PageActionKind::Update, now);
    changed_ = true;
    return {};
}

ReplyCode DrillDesk::start(const std::string& user, const OperatorRequest& request, Now now) {
    if (!request.room || !services_.ward.room(*request.room)) return ReplyCode::NotFound;
    if (request.person) {
        const auto* person = services_.ward.person(*request.person);
        if (!person || person->role != Role::Staff) return ReplyCode::NotFound;
    }
    if (running_ || !isQuiet()) return ReplyCode::WrongState;
    begin(user, *request.room, request.person, now);
    return unstored_ ? ReplyCode::StationFault : ReplyCode::Ok;
}

ReplyCode DrillDesk::stop(const std::string& user, const OperatorRequest& request, Now now) {
    if (!running_ || running_->id != request.drill) return ReplyCode::WrongState;
    happened({DrillEventKind::Stopped, now.wall, user, {}, {}, {}, {}}, now);
    return ReplyCode::Ok;
}

ReplyCode DrillDesk::shown(const std::string& user, const OperatorRequest& request, Now now) {
    if (running_ && running_->id == request.drill && duty_.holdsSeat(user, request.console, std::nullopt))
        happened({DrillEventKind::Shown, now.wall, {}, {}, {}, request.console, {}}, now);
    return ReplyCode::Ok; // too late is no fault of the console's
}

ReplyCode DrillDesk::read(OperatorReply& reply) const {
    auto drills = services_.ledger.drills(kShownMost);
    if (!drills) return ReplyCode::StationFault;
    reply.drills = std::move(*drills);
    return ReplyCode::Ok;
}

bool DrillDesk::isQuiet() const {
    return std::ranges::none_of(alerts_.all(), [](const AlertRecord* alert) { return alert->ward.state == AlertState::Paging; });
}

void DrillDesk::begin(const std::string& user, const std::string& room, const std::optional<std::string>& person, Now now) {
    ChainDrill drill;
    drill.id = services_.newId(now.wall);
    drill.room = room;
    drill.askedBy = user;
    drill.person = person;
    drill.askedAt = now.wall;
    running_ = drill;
    lastIn_[room] = now.wall;
    if (user.empty()) lastByPlan_ = now.wall;
    spdlog::info("drill of the chain from room {}, {}", room, user.empty() ? "by the schedule" : "asked for by " + user);
    const AuditEntry begun{now.wall, AuditKind::DrillBegun, user, room, drill.id.text(), person.value_or("")};
    unstored_ = !services_.stored(services_.ledger.putDrill(drill, begun));
    if (unstored_) return running_.reset(); // a drill that cannot be kept shows nothing
    changed_ = true;
    askRoomAgain(now);
}

// The same request again: a room that has done it does it no second time.
void DrillDesk::askRoomAgain(Now now) {
    askedAt_ = now.monotonic;
    RoomAsk ask{RoomRequestKind::Drill, running_->room, running_->askedBy.empty() ? std::string("station") : running_->askedBy};
    ask.id = running_->id;
    std::ignore = askRoom(services_, ask, now);
}

bool DrillDesk::raised(const std::string& room, const Uuid& drill, Now now) {
    if (!running_ || running_->id != drill) {
        spdlog::info("room {} answers a drill that is over", room);
        return true;
    }
    if (running_->room != room) {
        services_.securityEvent(room, "answered another room's drill", now);
        return true;
    }
    if (unstored_) unstored_ = !services_.stored(services_.ledger.putDrill(*running_));
    happened({DrillEventKind::Raised, now.wall, {}, {}, {}, {}, persons(now), !duty_.anybody()}, now);
    return !unstored_;
}

bool DrillDesk::answered(const std::string& user, const Uuid& page, AlertEventKind kind, std::string_view channel, Now now) {
    if (!running_) return false;
    if (std::ranges::find(running_->pages, page, &DrillPage::page) == running_->pages.end()) return false;
    if (!isOwnPage(*running_, page, user)) {
        services_.securityEvent(user, "answered somebody else's drill", now);
        return true;
    }
    if (kind == AlertEventKind::Read) return true; // no link of the chain
    const bool has = kind == AlertEventKind::Acknowledged || kind == AlertEventKind::Arrived || kind == AlertEventKind::Done;
    const auto what = kind == AlertEventKind::Received ? DrillEventKind::Delivered
                      : has                            ? DrillEventKind::Acknowledged
                                                       : DrillEventKind::Declined;
    happened({what, now.wall, user, page, std::string(channel.empty() ? kPagerPage : channel), {}, {}}, now);
    return true;
}

void DrillDesk::realPage(Now now) {
    if (running_) happened({DrillEventKind::RealPage, now.wall, {}, {}, {}, {}, {}}, now);
}

void DrillDesk::happened(DrillEvent event, Now now) {
    const auto by = event.by;
    auto step = next(*running_, event);
    if (!step.changed) return;
    running_ = std::move(step.drill);
    changed_ = true;
    std::optional<AuditEntry> over;
    if (running_->end) {
        const auto gaps = gapText(gapsOf(*running_));
        over = AuditEntry{now.wall, AuditKind::DrillEnded, by, running_->room, running_->id.text(),
                          cut(std::string(nameOf(*running_->end)) + (gaps.empty() ? "" : "; not passed: " + gaps), 300)};
    }
    unstored_ = !services_.stored(services_.ledger.putDrill(*running_, over));
    for (const auto& action : step.pages) {
        const auto& page = running_->pages[action.page];
        paging_.carryNotice(page.user, view(page), action.kind == DrillPageAction::Ring ? PageActionKind::Ring : PageActionKind::End, now);
    }
    if (running_->end) ended(now);
}

void DrillDesk::ended(Now) {
    judge(*running_);
    spdlog::info("the drill from room {} is over: {}", running_->room, nameOf(*running_->end));
    running_.reset();
    askedAt_.reset();
}

// One that was broken off proves nothing, and takes back nothing.
void DrillDesk::judge(const ChainDrill& newest) {
    if (newest.end != DrillEnd::Acknowledged && newest.end != DrillEnd::TimedOut) return;
    const auto gaps = gapsOf(newest);
    failed_.reset();
    if (gaps.empty()) return;
    spdlog::warn("drill from room {}: not passed: {}", newest.room, gapText(gaps));
    failed_ = Failed{newest.room, gapText(gaps)};
}

std::optional<StationWarning> DrillDesk::warning() const {
    if (!failed_) return std::nullopt;
    const auto* room = services_.ward.room(failed_->room);
    return StationWarning{StationWarningKind::DrillFailed, cut((room ? room->label : failed_->room) + ": " + failed_->gaps, 200)};
}

std::vector<DrillPage> DrillDesk::persons(Now now) const {
    std::vector<std::string> users;
    if (running_->person) users = {*running_->person};
    else if (const auto* room = services_.ward.room(running_->room)) {
        users = onDuty(services_.ward, room->unit, services_.zone, now.wall).persons;
        if (users.empty()) users = pagedInOrder(services_.ward, room->unit, services_.zone, now.wall);
    }
    std::vector<DrillPage> pages;
    for (const auto& user : users)
        pages.push_back({services_.newId(now.wall), user, cut(services_.ward.initialsOf(user), 16), PageState::Ringing, {}, paging_.channelsOf(user)});
    return pages;
}

StaffPage DrillDesk::view(const DrillPage& page) const {
    const auto* room = services_.ward.room(running_->room);
    const auto* unit = room ? services_.ward.unit(room->unit) : nullptr;
    StaffPage staff;
    staff.page = page.page;
    staff.alert = running_->id; // of no alert
    staff.unit = cut(unit ? unit->name : "", 80);
    staff.roomLabel = cut(room ? room->label : running_->room, 80);
    staff.since = running_->askedAt;
    staff.pagedAt = running_->pagedAt.value_or(running_->askedAt);
    staff.step = staff.chainLength = 1;
    staff.state = page.state;
    if (!running_->acknowledgedBy.empty()) staff.acknowledgedBy = cut(services_.ward.initialsOf(running_->acknowledgedBy), 16);
    staff.notice = StaffNotice::Drill;
    return staff;
}

// The room whose drill is longest ago, of those that are heard from: one that is not is known to be broken.
std::string DrillDesk::nextRoom() const {
    std::string chosen;
    std::optional<UtcTime> oldest;
    for (const auto& room : services_.ward.rooms) {
        if (!rooms_.isAlive(room.id)) continue;
        const auto known = lastIn_.find(room.id);
        const auto last = known == lastIn_.end() ? UtcTime{} : known->second;
        if (oldest && *oldest <= last) continue;
        oldest = last;
        chosen = room.id;
    }
    return chosen;
}

void DrillDesk::tick(Now now) {
    if (running_) {
        happened({DrillEventKind::TimePassed, now.wall, {}, {}, {}, {}, {}}, now);
        if (running_ && !running_->raisedAt && (!askedAt_ || now.monotonic - *askedAt_ >= kAskAgain)) askRoomAgain(now);
        return;
    }
    if (!services_.drillSchedule || !isQuiet() || !drillDue(*services_.drillSchedule, services_.zone, lastByPlan_, now.wall)) return;
    if (const auto room = nextRoom(); !room.empty()) begin("", room, std::nullopt, now);
}

} // namespace natlyt::ward
