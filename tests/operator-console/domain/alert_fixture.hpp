// SPDX-License-Identifier: Apache-2.0
// An alert under a hand-driven clock, for the tests of its life.
#pragma once

#include "operator-console/domain/alert.hpp"

namespace natlyt::ward {

inline Uuid numbered(std::uint8_t n) {
    Uuid id;
    id.bytes[15] = n;
    return id;
}

inline AlertSound sound(std::uint8_t n, SoundClass heard = SoundClass::Crying) {
    AlertSound s;
    s.id = numbered(n);
    s.soundClass = heard;
    s.score = 0.9;
    s.levelDbfs = -30;
    return s;
}

struct AlertLife {
    AlertContext context;
    AlertRecord record;
    std::vector<PageAction> pages; // of the last event
    std::uint8_t ids = 100;

    explicit AlertLife(bool operatorOnDuty = true) {
        context.now = UtcTime{std::chrono::hours{490000}};
        context.operatorOnDuty = operatorOnDuty;
        context.chain.steps = {{"staff-1"}, {"staff-2"}};
        context.chain.everybody = {"staff-1", "staff-2", "staff-3"};
        context.newPageId = [this] { return numbered(ids++); };
        take(raise(numbered(1), "birk-1", sound(1), context));
    }
    AlertLife(const AlertLife&) = delete;

    void take(Transition t) {
        record = std::move(t.record);
        pages = std::move(t.pages);
    }
    ReplyCode give(AlertInput input) {
        auto result = next(record, input, context);
        if (!result) return result.error();
        take(std::move(*result));
        return ReplyCode::Ok;
    }
    // What a staff member answers is their newest page unless another is named.
    ReplyCode by(AlertEventKind kind, std::string user, std::optional<Uuid> page = {}) {
        AlertInput input;
        input.kind = kind;
        input.page = page.value_or(newestPageOf(user));
        input.by = std::move(user);
        input.console = "seat-1";
        input.watchMinutes = 10;
        input.dismissReason = DismissReason::Television;
        input.outcome = Outcome::Helped;
        if (kind == AlertEventKind::Sound) input.sound = sound(ids++);
        return give(input);
    }
    ReplyCode byRule(AlertEventKind kind) { return by(kind, ""); }
    // Lets the clock run to the deadline and gives TimeUp.
    ReplyCode timeUp() {
        context.now = deadlineOf(record).value_or(context.now);
        return byRule(AlertEventKind::TimeUp);
    }
    Uuid newestPageOf(std::string_view user) const {
        Uuid newest;
        for (const auto& page : record.ward.pages)
            if (page.user == user) newest = page.page;
        return newest;
    }
    AlertState state() const { return record.ward.state; }
    const PageStep& pageOf(std::string_view user) const {
        const PageStep* found = nullptr;
        for (const auto& page : record.ward.pages)
            if (page.user == user) found = &page;
        if (!found) throw std::out_of_range("nobody paged " + std::string(user));
        return *found;
    }
};

} // namespace natlyt::ward
