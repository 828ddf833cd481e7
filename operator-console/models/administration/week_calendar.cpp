// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/week_calendar.hpp"

#include "operator-console/models/administration/admin_words.hpp"

#include <QVariantMap>

#include <algorithm>
#include <cmath>

namespace natlyt::console {

namespace {

constexpr int kStep = WeekCalendar::kStep;

int snapped(double minute) {
    return static_cast<int>(std::lround(minute / kStep)) * kStep;
}

WeekSpan between(int a, int b) {
    const int from = std::min(a, b);
    return {weekMinute(from), std::clamp(std::max(a, b) - from, kStep, kWeekMinutes)};
}

// How far `minute` is from `edge`, the short way round the week.
int distance(int minute, int edge) {
    const int apart = weekMinute(minute - edge);
    return std::min(apart, kWeekMinutes - apart);
}

} // namespace

void WeekCalendar::load(const std::vector<WeeklyWindow>& windows) {
    stored_ = rest_ = WeekMinutes(windows);
    selected_.reset();
    gesture_ = {};
    emit changed();
}

void WeekCalendar::rebase(const std::vector<WeeklyWindow>& windows) {
    stored_ = WeekMinutes(windows);
    emit changed();
}

WeekMinutes WeekCalendar::drawn() const {
    auto all = rest_;
    if (selected_)
        all.add(*selected_);
    return all;
}

std::optional<WeekSpan> WeekCalendar::spanAt(int minute) const {
    const auto all = drawn().spans();
    const auto found = std::ranges::find_if(all, [minute](const WeekSpan& s) { return s.holds(minute); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void WeekCalendar::lift(const WeekSpan& span) {
    rest_ = drawn();
    rest_.remove(span);
    selected_ = span;
}

void WeekCalendar::put() { // what it was put on is one with it
    if (!selected_)
        return;
    const int inside = selected_->start;
    rest_ = drawn();
    selected_.reset();
    if (const auto whole = spanAt(inside))
        lift(*whole);
}

void WeekCalendar::press(int row, double at, double reach) {
    const int noon = row * kDayMinutes + kRowStart;
    const int minute = weekMinute(static_cast<int>(std::floor(at)) + noon);
    restBefore_ = rest_;
    selectedBefore_ = selected_;
    gesture_ = {Hold::New, row, snapped(at) + noon, {}, false};
    if (const auto span = spanAt(minute)) {
        // A short block is moved by its middle third, whatever the reach.
        const int edge = std::min(static_cast<int>(reach), span->length / 3);
        gesture_.hold = distance(minute, span->start) < edge                  ? Hold::Start
                        : distance(minute, span->start + span->length) < edge ? Hold::End
                                                                              : Hold::Block;
        gesture_.before = *span;
        lift(*span);
    } else {
        rest_ = drawn();
        selected_.reset();
    }
    emit changed();
}

void WeekCalendar::drag(int row, double at) {
    const int rowNow = gesture_.hold == Hold::Block ? row : gesture_.row;
    const int within = std::clamp(snapped(at), 0, kDayMinutes);
    const int by = rowNow * kDayMinutes + within + kRowStart - gesture_.from;
    const auto& before = gesture_.before;
    if (by != 0)
        gesture_.moved = true;
    if (!gesture_.moved)
        return;
    switch (gesture_.hold) {
    case Hold::Nothing:
        return;
    case Hold::New:
        selected_ = between(gesture_.from, gesture_.from + by);
        break;
    case Hold::Block:
        selected_ = WeekSpan{weekMinute(before.start + by), before.length};
        break;
    case Hold::Start:
        selected_ = between(std::min(before.start + by, before.start + before.length - kStep),
                            before.start + before.length);
        break;
    case Hold::End:
        selected_ = between(before.start, std::max(before.start + before.length + by, before.start + kStep));
        break;
    }
    emit changed();
}

void WeekCalendar::release() {
    if (gesture_.hold == Hold::Nothing)
        return;
    if (!gesture_.moved)
        cursor_ = weekMinute(gesture_.from);
    else
        put();
    gesture_ = {};
    if (selected_)
        cursor_ = selected_->start;
    emit changed();
}

void WeekCalendar::cancel() {
    if (gesture_.hold == Hold::Nothing)
        return;
    rest_ = restBefore_;
    selected_ = selectedBefore_;
    gesture_ = {};
    emit changed();
}

void WeekCalendar::moveCursor(int minutes) {
    cursor_ = weekMinute(cursor_ + minutes);
    if (selected_)
        selected_->start = weekMinute(selected_->start + minutes);
    emit changed();
}

void WeekCalendar::stretch(int minutes) {
    if (!selected_)
        return;
    selected_->length = std::clamp(selected_->length + minutes, kStep, kWeekMinutes);
    emit changed();
}

void WeekCalendar::toggle() {
    if (selected_) {
        put();
        rest_ = drawn();
        selected_.reset();
    } else if (const auto span = spanAt(cursor_)) {
        lift(*span);
        cursor_ = span->start;
    } else {
        selected_ = WeekSpan{cursor_, 60};
    }
    emit changed();
}

void WeekCalendar::removeSelected() {
    selected_.reset();
    emit changed();
}

void WeekCalendar::revert() {
    rest_ = stored_;
    selected_.reset();
    emit changed();
}

void WeekCalendar::copyToAllNights() {
    if (!selected_ || selected_->length > kDayMinutes)
        return;
    const auto model = *selected_;
    rest_ = drawn();
    selected_.reset();
    for (int day = 0; day < 7; ++day)
        rest_.add({weekMinute(model.start + day * kDayMinutes), model.length});
    emit changed();
}

QVariantList WeekCalendar::blocks() const {
    QVariantList list;
    auto spans = rest_.spans();
    if (selected_)
        spans.push_back(*selected_);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const bool chosen = selected_ && i + 1 == spans.size();
        const int start = weekMinute(spans[i].start - kRowStart);
        const int end = start + spans[i].length;
        for (int from = start; from < end;) {
            const int to = std::min(end, (from / kDayMinutes + 1) * kDayMinutes);
            list << QVariantMap{{"row", from / kDayMinutes % 7},
                                {"from", from % kDayMinutes},
                                {"to", to - from + from % kDayMinutes},
                                {"first", from == start},
                                {"last", to == end},
                                {"selected", chosen},
                                {"text", weekSpanText(spans[i])}};
            from = to;
        }
    }
    return list;
}

QVariantList WeekCalendar::nights() const {
    QVariantList names;
    for (int day = 0; day < 7; ++day)
        names << AdminWords::day(day);
    return names;
}

QString WeekCalendar::sentence() const {
    if (selected_)
        return weekSpanText(*selected_);
    return AdminWords::day(cursor_ / kDayMinutes) + " " + AdminWords::minute(cursor_);
}

QString weekSpanText(const WeekSpan& span) {
    const int end = span.start + span.length;
    return QString("%1 %2 – %3 %4")
        .arg(AdminWords::day(span.start / kDayMinutes), AdminWords::minute(span.start),
             AdminWords::day(weekMinute(end) / kDayMinutes), AdminWords::minute(end));
}

} // namespace natlyt::console
