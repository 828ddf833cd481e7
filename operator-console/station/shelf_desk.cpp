// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/shelf_desk.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr std::chrono::minutes kLongest{30};
constexpr std::size_t kShelvesMost = 1000; // as many as a handover carries

} // namespace

Result<void> ShelfDesk::load(Now now) {
    auto records = services_.ledger.shelves();
    if (!records) return std::unexpected(records.error());
    for (auto& record : *records) {
        const auto left = std::clamp<milliseconds>(record.sound.until - now.wall, milliseconds{0}, kLongest);
        held_.push_back({std::move(record), now.monotonic + left});
    }
    return {};
}

ReplyCode ShelfDesk::shelve(const std::string& user, const OperatorRequest& request, Now now) {
    if (!request.room || !request.soundClass || !request.shelveMinutes || !request.dismissReason) return ReplyCode::BadRequest;
    if (!services_.ward.room(*request.room)) return ReplyCode::NotFound;
    if (!mayBeShelved(*request.soundClass)) return ReplyCode::NeverShelved;
    const std::chrono::minutes length{*request.shelveMinutes};
    if (length > kLongest) return ReplyCode::BadRequest;
    const auto same = [&](const Held& h) {
        return h.record.room == *request.room && h.record.sound.soundClass == *request.soundClass;
    };
    if (held_.size() >= kShelvesMost || std::ranges::any_of(held_, same)) return ReplyCode::WrongState;
    ShelfRecord record{0, *request.room, {*request.soundClass, user, *request.dismissReason, now.wall, now.wall + length, 0},
                       request.note};
    const auto number = services_.ledger.beginShelf(record, now.wall);
    if (!number) { // hidden without being on record is what must not be
        std::ignore = services_.stored(std::unexpected(number.error()));
        return ReplyCode::StationFault;
    }
    record.number = *number;
    spdlog::info("{} shelves {} in {} for {} min", user, nameOf(record.sound.soundClass), record.room, length.count());
    held_.push_back({std::move(record), now.monotonic + length});
    told_.changed(*request.room, now);
    return ReplyCode::Ok;
}

ReplyCode ShelfDesk::endEarly(const std::string& user, const OperatorRequest& request, Now now) {
    const auto found = std::ranges::find_if(held_, [&](const Held& h) {
        return h.record.room == request.room && h.record.sound.soundClass == request.soundClass;
    });
    if (found == held_.end()) return ReplyCode::NotFound;
    end(found, user, "ended early", now);
    return ReplyCode::Ok;
}

// It ends even while the ledger cannot take that: the sound is called out, which is the safe side. A restart ends it again.
void ShelfDesk::end(Shelves::iterator shelf, std::string_view by, std::string_view why, Now now) {
    const auto over = std::move(shelf->record);
    held_.erase(shelf);
    spdlog::info("the shelf of {} in {} is over ({}): {} sounds came", nameOf(over.sound.soundClass), over.room, why, over.sound.count);
    std::ignore = services_.stored(services_.ledger.endShelf(over, by, why, now.wall));
    told_.ended(over.room, over.sound.count > 0, now);
    told_.changed(over.room, now);
}

void ShelfDesk::endAll(std::string_view why, Now now) {
    while (!held_.empty()) end(held_.begin(), "", why, now);
}

void ShelfDesk::tick(Now now) {
    const auto isOver = [&](const Held& h) { return h.endsAt <= now.monotonic; };
    for (auto over = std::ranges::find_if(held_, isOver); over != held_.end(); over = std::ranges::find_if(held_, isOver))
        end(over, "", "time is up", now);
}

std::optional<ShelfDesk::Cover> ShelfDesk::covering(const std::string& room, const AlertSound& sound, Now now) const {
    if (!mayBeShelved(sound)) return std::nullopt;
    for (const auto& held : held_)
        if (held.record.room == room && held.record.sound.soundClass == sound.soundClass && held.endsAt > now.monotonic)
            return Cover{held.record.number, now.wall + (held.endsAt - now.monotonic)};
    return std::nullopt;
}

void ShelfDesk::counted(std::int64_t shelf, Now now) {
    const auto found = std::ranges::find_if(held_, [&](const Held& h) { return h.record.number == shelf; });
    if (found == held_.end()) return;
    ++found->record.sound.count;
    told_.changed(found->record.room, now);
}

std::vector<ShelvedSound> ShelfDesk::in(const std::string& room) const {
    std::vector<ShelvedSound> sounds;
    for (const auto& held : held_)
        if (held.record.room == room) sounds.push_back(held.record.sound);
    return sounds;
}

std::vector<HandoverShelf> ShelfDesk::all() const {
    std::vector<HandoverShelf> shelves;
    for (const auto& held : held_) shelves.push_back({held.record.room, held.record.sound});
    return shelves;
}

} // namespace natlyt::ward
