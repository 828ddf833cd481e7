// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/plan_compiler.hpp"
#include "operator-console/domain/tzif.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace natlyt::ward {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

std::vector<std::byte> zoneFile(const std::string& name) {
    std::ifstream file("/usr/share/zoneinfo/" + name, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

const TimeZone& copenhagen() {
    static const auto zone = readTzif(zoneFile("Europe/Copenhagen"), "Europe/Copenhagen").value();
    return *zone;
}

UtcTime utc(const char* local) { return copenhagen().earliest(*parseLocalMinute(local)); }

Resident resident(std::vector<std::string> weekly, std::vector<std::pair<std::string, std::string>> privacy = {}) {
    Resident r;
    r.consent = Consent{"resident", Capacity::Resident, {ConsentScope::AutomaticListening}, "note", "admin-1",
                        *parseLocalDate("2026-01-01"), *parseLocalDate("2027-01-01")};
    for (const auto& text : weekly) r.hours.push_back(*parseHours(text));
    for (const auto& [from, to] : privacy) r.privacy.push_back({*parseLocalMinute(from), *parseLocalMinute(to)});
    return r;
}

TEST(TimeZone, KnowsBothClockChangesOfTheYear) {
    EXPECT_EQ(utc("2026-03-29T03:00") - utc("2026-03-29T01:59"), minutes{1});
    EXPECT_EQ(utc("2026-03-29T02:30"), utc("2026-03-29T03:00")); // does not exist: the moment of the change
    const auto twice = *parseLocalMinute("2026-10-25T02:30");
    EXPECT_EQ(copenhagen().latest(twice) - copenhagen().earliest(twice), hours{1});
}

TEST(TimeZone, GoesOnWithItsLastOffsetAfterTheYearThatItKnows) {
    EXPECT_EQ(utc("2200-05-02T00:00") - utc("2200-05-01T00:00"), hours{24});
    EXPECT_EQ(copenhagen().latest(*parseLocalMinute("2200-12-06T10:00")), utc("2200-12-06T10:00"));
}

TEST(TimeZone, RefusesWhatIsNoZone) {
    EXPECT_FALSE(readTzif({}, "empty"));
    auto cut = zoneFile("Europe/Copenhagen");
    for (std::size_t size = 0; size < cut.size(); size += 37) EXPECT_FALSE(readTzif(std::span(cut).first(size), "cut")) << size;
}

TEST(PlanCompiler, ListensFromEveningToMorning) {
    const auto plan = compilePlan(resident({"daily 22:00-07:00"}), copenhagen(), utc("2026-11-22T12:00"),
                                  utc("2026-11-24T12:00"));
    EXPECT_EQ(plan, (std::vector<Interval>{{utc("2026-11-22T22:00"), utc("2026-11-23T07:00")},
                                           {utc("2026-11-23T22:00"), utc("2026-11-24T07:00")}}));
}

TEST(PlanCompiler, TheNightIsTenHoursLongWhenClocksGoBack) {
    const auto plan = compilePlan(resident({"daily 22:00-07:00"}), copenhagen(), utc("2026-10-24T12:00"),
                                  utc("2026-10-25T12:00"));
    ASSERT_EQ(plan.size(), 1U);
    EXPECT_EQ(plan[0].to - plan[0].from, hours{10});
}

TEST(PlanCompiler, WithoutConsentNothingIsPlanned) {
    auto r = resident({"daily 00:00-24:00"});
    r.consent->scope = {ConsentScope::Snippets};
    EXPECT_TRUE(compilePlan(r, copenhagen(), utc("2026-11-22T12:00"), utc("2026-11-24T12:00")).empty());
    r.consent.reset();
    EXPECT_TRUE(compilePlan(r, copenhagen(), utc("2026-11-22T12:00"), utc("2026-11-24T12:00")).empty());
}

TEST(PlanCompiler, AConsentThatEndsInTheNightClosesTheMicrophone) {
    auto r = resident({"daily 22:00-07:00"});
    r.consent->until = *parseLocalDate("2026-11-23");
    const auto plan = compilePlan(r, copenhagen(), utc("2026-11-22T12:00"), utc("2026-11-24T12:00"));
    EXPECT_EQ(plan, (std::vector<Interval>{{utc("2026-11-22T22:00"), utc("2026-11-23T00:00")}}));
}

TEST(PlanCompiler, SaysWhyARoomIsClosedAndUntilWhen) {
    const auto r = resident({"daily 22:00-07:00"}, {{"2026-11-22T23:00", "2026-11-23T01:00"}});
    const auto plan = compilePlan(r, copenhagen(), utc("2026-11-22T12:00"), utc("2026-11-24T12:00"));
    const auto at = [&](const char* local) { return planStatus(&r, copenhagen(), plan, utc(local)); };
    EXPECT_EQ(at("2026-11-22T13:00").why, RoomReason::OutsideHours);
    EXPECT_EQ(at("2026-11-22T13:00").until, utc("2026-11-22T22:00"));
    EXPECT_TRUE(at("2026-11-22T22:30").expectedToListen);
    EXPECT_EQ(at("2026-11-22T22:30").until, utc("2026-11-22T23:00"));
    EXPECT_EQ(at("2026-11-23T00:30").why, RoomReason::PrivacyWindow);
    EXPECT_EQ(planStatus(nullptr, copenhagen(), {}, utc("2026-11-22T13:00")).why, RoomReason::NoConsent);
}

TEST(PlanCompiler, SaysNoEndOfWhatChangesNotWithinADay) {
    const auto always = resident({"daily 00:00-24:00"});
    const auto plan = compilePlan(always, copenhagen(), utc("2026-11-22T12:00"), utc("2026-11-24T12:00"));
    const auto until = [&](const char* local) { return planStatus(&always, copenhagen(), plan, utc(local)).until; };
    EXPECT_EQ(until("2026-11-22T13:00"), std::nullopt) << "the plan's own end is the next plan's business";
    const auto seldom = resident({"tue 22:00-23:00"});
    const auto week = compilePlan(seldom, copenhagen(), utc("2026-11-22T12:00"), utc("2026-11-25T12:00"));
    EXPECT_EQ(planStatus(&seldom, copenhagen(), week, utc("2026-11-22T13:00")).until, std::nullopt);
    EXPECT_EQ(planStatus(&seldom, copenhagen(), week, utc("2026-11-24T13:00")).until, utc("2026-11-24T22:00"));
}

TEST(PlanCompiler, APrivacyWindowComesAgainEachWeek) {
    auto r = resident({"daily 00:00-24:00"});
    r.privacy.push_back({{}, {}, *parseHours("sat 20:00-10:00")});
    const auto plan = compilePlan(r, copenhagen(), utc("2026-11-20T12:00"), utc("2026-11-29T12:00"));
    EXPECT_EQ(plan, (std::vector<Interval>{{utc("2026-11-20T12:00"), utc("2026-11-21T20:00")},
                                           {utc("2026-11-22T10:00"), utc("2026-11-28T20:00")},
                                           {utc("2026-11-29T10:00"), utc("2026-11-29T12:00")}}));
}

TEST(PlanCompiler, AnOpenEndedPrivacyWindowNeverEndsByItself) {
    auto r = resident({"daily 22:00-07:00"});
    r.consent->until = *parseLocalDate("2036-01-01");
    r.privacy.push_back({*parseLocalMinute("2026-11-22T23:30")});
    EXPECT_EQ(compilePlan(r, copenhagen(), utc("2026-11-22T12:00"), utc("2026-11-23T12:00")),
              (std::vector<Interval>{{utc("2026-11-22T22:00"), utc("2026-11-22T23:30")}}));
    EXPECT_TRUE(compilePlan(r, copenhagen(), utc("2035-11-22T12:00"), utc("2035-11-24T12:00")).empty());
    EXPECT_EQ(openEndedSince(r, copenhagen()), utc("2026-11-22T23:30"));
}

TEST(PlanCompiler, WhatIsLeftOfAWeeklyPrivacyWindowMayBeLifted) {
    auto r = resident({"daily 00:00-24:00"});
    r.privacy.push_back({{}, {}, *parseHours("daily 20:00-23:00")});
    const auto running = inForce(r.privacy[0], copenhagen(), utc("2026-11-22T21:00"));
    ASSERT_TRUE(running);
    r.privacy[0].lifted = Interval{utc("2026-11-22T21:00"), running->to};
    EXPECT_EQ(compilePlan(r, copenhagen(), utc("2026-11-22T12:00"), utc("2026-11-24T00:00")),
              (std::vector<Interval>{{utc("2026-11-22T12:00"), utc("2026-11-22T20:00")},
                                     {utc("2026-11-22T21:00"), utc("2026-11-23T20:00")},
                                     {utc("2026-11-23T23:00"), utc("2026-11-24T00:00")}}));
}

TEST(PlanCompiler, TellsTheNightSpanBySpanAndWhy) {
    const auto r = resident({"daily 22:00-07:00"}, {{"2026-11-22T23:00", "2026-11-23T01:00"}});
    EXPECT_EQ(timeline(&r, copenhagen(), utc("2026-11-22T20:00"), utc("2026-11-23T08:00")),
              (std::vector<TimelineSpan>{
                  {utc("2026-11-22T20:00"), utc("2026-11-22T22:00"), RoomReason::OutsideHours},
                  {utc("2026-11-22T22:00"), utc("2026-11-22T23:00"), RoomReason::None},
                  {utc("2026-11-22T23:00"), utc("2026-11-23T01:00"), RoomReason::PrivacyWindow},
                  {utc("2026-11-23T01:00"), utc("2026-11-23T07:00"), RoomReason::None},
                  {utc("2026-11-23T07:00"), utc("2026-11-23T08:00"), RoomReason::OutsideHours}}));
    EXPECT_EQ(timeline(nullptr, copenhagen(), utc("2026-11-22T20:00"), utc("2026-11-23T08:00")),
              (std::vector<TimelineSpan>{
                  {utc("2026-11-22T20:00"), utc("2026-11-23T08:00"), RoomReason::NoConsent}}));
}

// --- against a reference that looks at one minute after the other ---

UtcTime firstMinuteShowing(LocalMinute local, UtcTime from) {
    while (copenhagen().toLocal(from) < local) from += minutes{1};
    return from;
}

// The first minute from which clocks never show less than `local` again.
UtcTime lastMinuteShowing(LocalMinute local, UtcTime from, UtcTime to) {
    auto last = from;
    for (auto t = from; t < to; t += minutes{1})
        if (copenhagen().toLocal(t) < local) last = t + minutes{1};
    return last;
}

bool inHours(const WeeklyHours& weekly, LocalMinute local) {
    for (const auto& window : weekly) {
        for (int back = 0; back <= 1; ++back) { // the window of today, and yesterday's that runs into today
            const auto day = std::chrono::floor<std::chrono::days>(local) - std::chrono::days{back};
            const auto minute = (local - day).count() - window.startMinute;
            const auto weekday = std::chrono::weekday{day}.iso_encoding() - 1;
            if (((window.days >> weekday) & 1) != 0 && minute >= 0 && minute < window.lengthMinutes) return true;
        }
    }
    return false;
}

using Spans = std::vector<std::pair<UtcTime, UtcTime>>;

// Each time that a weekly window begins is a window of its own.
void addWeekly(Spans& privacy, const HoursWindow& weekly, UtcTime from, UtcTime to) {
    const auto first = std::chrono::floor<std::chrono::days>(copenhagen().toLocal(from)) - std::chrono::days{2};
    const auto last = std::chrono::floor<std::chrono::days>(copenhagen().toLocal(to)) + std::chrono::days{1};
    for (auto day = first; day <= last; day += std::chrono::days{1}) {
        if (((weekly.days >> (std::chrono::weekday{day}.iso_encoding() - 1)) & 1) == 0) continue;
        const auto start = LocalMinute{day} + minutes{weekly.startMinute};
        privacy.emplace_back(firstMinuteShowing(start, from - hours{96}),
                             lastMinuteShowing(start + minutes{weekly.lengthMinutes}, from - hours{96}, to + hours{96}));
    }
}

std::vector<Interval> reference(const Resident& r, UtcTime from, UtcTime to) {
    const auto consentFrom = firstMinuteShowing(LocalMinute{r.consent->from}, std::min(from, to) - hours{24 * 8});
    const auto consentTo = firstMinuteShowing(LocalMinute{r.consent->until}, from - hours{24 * 8});
    Spans privacy;
    for (const auto& w : r.privacy) {
        if (w.weekly) addWeekly(privacy, *w.weekly, from, to);
        else if (w.to)
            privacy.emplace_back(firstMinuteShowing(w.from, from - hours{72}),
                                 lastMinuteShowing(*w.to, from - hours{72}, to + hours{72}));
        else privacy.emplace_back(firstMinuteShowing(w.from, from - hours{72}), UtcTime::max());
    }
    std::vector<Interval> result;
    bool open = false;
    for (auto t = from; t < to; t += minutes{1}) {
        const auto local = std::chrono::floor<minutes>(copenhagen().toLocal(t));
        bool listen = t >= consentFrom && t < consentTo && inHours(r.hours, local);
        for (const auto& [start, end] : privacy) listen = listen && !(t >= start && t < end);
        if (listen && !open) result.push_back({t, to});
        if (!listen && open) result.back().to = t;
        open = listen;
    }
    return result;
}

PrivacyWindow anyPrivacy(std::chrono::local_days day) {
    const auto start = LocalMinute{day} + minutes{*rc::gen::inRange(-600, 3600)};
    switch (*rc::gen::inRange(0, 4)) {
    case 0: return {start};
    case 1:
        return {{}, {}, HoursWindow{static_cast<std::uint8_t>(*rc::gen::inRange(1, 128)), *rc::gen::inRange(0, 1440),
                                    *rc::gen::inRange(1, 1441)}};
    default: return {start, start + minutes{*rc::gen::inRange(1, 1500)}};
    }
}

RC_GTEST_PROP(PlanCompilerProperties, AgreesWithLookingAtEveryMinute, ()) {
    const auto* around = *rc::gen::element("2026-03-28T12:00", "2026-10-24T12:00", "2026-07-01T00:00", "2026-12-30T12:00");
    const auto from = utc(around) + minutes{*rc::gen::inRange(-720, 720)};
    const auto to = from + hours{48};
    Resident r;
    const auto localDay = std::chrono::floor<std::chrono::days>(copenhagen().toLocal(from));
    r.consent = Consent{"resident", Capacity::Resident, {ConsentScope::AutomaticListening}, "", "",
                        localDay + std::chrono::days{*rc::gen::inRange(-4, 2)},
                        localDay + std::chrono::days{*rc::gen::inRange(1, 5)}};
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        r.hours.push_back({static_cast<std::uint8_t>(*rc::gen::inRange(0, 128)), *rc::gen::inRange(0, 1440),
                           *rc::gen::inRange(1, 1441)});
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) r.privacy.push_back(anyPrivacy(localDay));
    RC_ASSERT(compilePlan(r, copenhagen(), from, to) == reference(r, from, to));
}

// Whatever the windows: the spans follow on each other, no two neighbours say the same, and exactly those of the plan listen.
RC_GTEST_PROP(PlanCompilerProperties, TheTimelineHasNoGapAndListensWhereThePlanDoes, ()) {
    const auto from = utc("2026-10-24T12:00") + minutes{*rc::gen::inRange(-720, 720)};
    const auto to = from + hours{48};
    auto r = resident({"daily 22:00-07:00", "sat 06:00-23:00"});
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) r.privacy.push_back(anyPrivacy(*parseLocalDate("2026-10-24")));
    const auto spans = timeline(&r, copenhagen(), from, to);
    RC_ASSERT(spans.front().from == from && spans.back().to == to);
    std::vector<Interval> listening;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        RC_ASSERT(spans[i].from < spans[i].to);
        if (i > 0) RC_ASSERT(spans[i - 1].to == spans[i].from && spans[i - 1].why != spans[i].why);
        if (spans[i].why == RoomReason::None) listening.push_back({spans[i].from, spans[i].to});
    }
    RC_ASSERT(listening == compilePlan(r, copenhagen(), from, to));
}

} // namespace
} // namespace natlyt::ward
