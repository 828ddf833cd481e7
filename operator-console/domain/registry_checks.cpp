// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/registry_checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;

constexpr int kDayMinutes = 1440;
constexpr int kWeekMinutes = 7 * kDayMinutes;
constexpr int kSkippedMost = 3 * 60; // no zone sets its clocks forward by more

template <class T>
std::optional<T> read(Problems& problems, const char* field, const std::string& text, Result<T> (*parse)(std::string_view)) {
    const auto value = parse(text);
    if (value) return *value;
    const auto fault = text.empty() ? FieldFault::Missing : FieldFault::Malformed;
    problems.push_back({field, fault, value.error().sentence()});
    return std::nullopt;
}

void checkTerm(Problems& problems, const Consent& consent) {
    if (consent.until <= consent.from)
        problems.push_back({"until", FieldFault::EndsBeforeItBegins, "a consent lasts at least a day"});
    else if (consent.until > plusMonths(consent.from, kConsentLongest))
        problems.push_back({"until", FieldFault::TooLong,
                            fmt::format("a consent lasts at most {} months", kConsentLongest.count())});
}

void checkWords(Problems& problems, const ConsentRecord& entered) {
    const auto need = [&](const char* field, bool given) {
        if (!given) problems.push_back({field, FieldFault::Missing, ""});
    };
    need("givenBy", !entered.givenBy.empty());
    need("basis", !entered.basis.empty() || entered.capacity != Capacity::Guardian);
    need("scope", !entered.scope.empty());
    need("evidence", !entered.evidence.empty());
    need("decidedBy", !entered.decidedBy.empty());
}

std::vector<std::pair<int, int>> minutesOfWeek(const HoursWindow& window) {
    std::vector<std::pair<int, int>> spans;
    for (int day = 0; day < 7; ++day) {
        if (((window.days >> day) & 1) == 0) continue;
        const int start = day * kDayMinutes + window.startMinute;
        const int end = start + window.lengthMinutes;
        spans.emplace_back(start, std::min(end, kWeekMinutes));
        if (end > kWeekMinutes) spans.emplace_back(0, end - kWeekMinutes); // from Sunday into Monday
    }
    return spans;
}

// "22:00-22:00" would be no time at all to whoever reads it.
bool isReadable(const HoursWindow& window) { return window.lengthMinutes < kDayMinutes || window.startMinute == 0; }

constexpr const char* kWholeDay = "a whole day is 00:00-24:00";

bool overlap(const PrivacyWindow& a, const PrivacyWindow& b) {
    if (a.weekly || b.weekly) return a.weekly && b.weekly && overlap(*a.weekly, *b.weekly);
    return (!b.to || a.from < *b.to) && (!a.to || b.from < *a.to);
}

bool isSkipped(LocalMinute from, LocalMinute to, const TimeZone& zone) { return zone.latest(to) <= zone.earliest(from); }

void checkExists(Problems& problems, const char* field, LocalMinute at, const TimeZone& zone) {
    if (const auto next = zone.nextIfSkipped(at))
        problems.push_back({field, FieldFault::NoSuchTime,
                            fmt::format("no clock shows {}: the clocks are set forward over it", localMinuteText(at)), localMinuteText(*next)});
}

void checkSpan(Problems& problems, const PrivacyWindow& window, const TimeZone& zone) {
    checkExists(problems, "from", window.from, zone);
    if (!window.to) return;
    checkExists(problems, "to", *window.to, zone);
    if (*window.to <= window.from)
        problems.push_back({"to", FieldFault::EndsBeforeItBegins, ""});
    else if (*window.to - window.from > kPrivacyLongest)
        problems.push_back({"to", FieldFault::TooLong,
                            fmt::format("at most {} days; leave the end open, or withdraw the consent", kPrivacyLongest.count())});
}

} // namespace

local_days plusMonths(local_days day, std::chrono::months months) {
    const auto later = std::chrono::year_month_day{day} + months;
    return local_days{later.ok() ? later : later.year() / later.month() / std::chrono::last};
}

HoursWindow hoursWindow(const WeeklyWindow& window) {
    return {static_cast<std::uint8_t>(window.days), window.startMinute, window.lengthMinutes};
}

WeeklyWindow weeklyWindow(const HoursWindow& window) {
    return {window.days, window.startMinute, window.lengthMinutes};
}

bool overlap(const HoursWindow& a, const HoursWindow& b) {
    const auto others = minutesOfWeek(b);
    return std::ranges::any_of(minutesOfWeek(a), [&](const auto& mine) {
        return std::ranges::any_of(others, [&](const auto& other) {
            return mine.first < other.second && other.first < mine.second;
        });
    });
}

bool isOver(const Consent& consent, local_days today) { return consent.until <= today; }

bool isOver(const PrivacyWindow& window, LocalMinute now) { return window.to && *window.to <= now; }

std::optional<local_days> skippedOn(const HoursWindow& window, const TimeZone& zone, LocalMinute now) {
    if (window.lengthMinutes > kSkippedMost) return std::nullopt;
    const auto today = std::chrono::floor<days>(now);
    for (auto day = today; day < today + kPrivacyAhead; day += days{1}) {
        if (((window.days >> (std::chrono::weekday{day}.iso_encoding() - 1)) & 1) == 0) continue;
        const auto start = LocalMinute{day} + minutes{window.startMinute};
        if (isSkipped(start, start + minutes{window.lengthMinutes}, zone)) return day;
    }
    return std::nullopt;
}

std::expected<Consent, Problems> checkedConsent(const ConsentRecord& entered, local_days today) {
    auto consent = consentAsWritten(entered, today);
    if (consent && isOver(*consent, today))
        return std::unexpected(Problems{{"until", FieldFault::Past, "the consent has ended already"}});
    return consent;
}

std::expected<Consent, Problems> consentAsWritten(const ConsentRecord& entered, local_days today) {
    Problems problems;
    checkWords(problems, entered);
    Consent consent{entered.givenBy, entered.capacity, entered.scope, entered.evidence, entered.decidedBy, {}, {},
                    entered.basis, entered.conditions};
    std::ranges::sort(consent.scope);
    const auto again = std::ranges::unique(consent.scope);
    consent.scope.erase(again.begin(), again.end());
    const auto from = read(problems, "from", entered.from, parseLocalDate);
    consent.from = from.value_or(today);
    const auto until = entered.until.empty() ? plusMonths(consent.from, kConsentLasts)
                                             : read(problems, "until", entered.until, parseLocalDate);
    if (from && until) {
        consent.until = *until;
        checkTerm(problems, consent);
    }
    if (!problems.empty()) return std::unexpected(std::move(problems));
    return consent;
}

std::expected<WeeklyHours, Problems> checkedHours(const std::vector<WeeklyWindow>& entered) {
    Problems problems;
    WeeklyHours hours;
    for (std::size_t i = 0; i < entered.size(); ++i) {
        const auto window = hoursWindow(entered[i]);
        const auto before = std::ranges::find_if(hours, [&](const HoursWindow& other) { return overlap(window, other); });
        if (before != hours.end())
            problems.push_back({fmt::format("hours[{}]", i), FieldFault::Overlaps, hoursText(*before)});
        if (!isReadable(window)) problems.push_back({fmt::format("hours[{}]", i), FieldFault::TooLong, kWholeDay});
        hours.push_back(window);
    }
    if (!problems.empty()) return std::unexpected(std::move(problems));
    return hours;
}

std::expected<PrivacyWindow, Problems> checkedPrivacy(const PrivacyRecord& entered, const std::vector<PrivacyWindow>& others,
                                                      LocalMinute now, const TimeZone& zone) {
    auto window = privacyAsWritten(entered, others, now, zone);
    if (window && isOver(*window, now)) return std::unexpected(Problems{{"to", FieldFault::Past, ""}});
    if (window && !window->weekly && window->from > now + kPrivacyAhead)
        return std::unexpected(Problems{{"from", FieldFault::TooLong, "begins more than a year from now"}});
    return window;
}

std::expected<PrivacyWindow, Problems> privacyAsWritten(const PrivacyRecord& entered, const std::vector<PrivacyWindow>& others,
                                                        LocalMinute now, const TimeZone& zone) {
    Problems problems;
    PrivacyWindow window;
    if (entered.weekly) {
        window.weekly = hoursWindow(*entered.weekly);
        if (!isReadable(*window.weekly)) problems.push_back({"weekly", FieldFault::TooLong, kWholeDay});
    } else {
        const auto from = entered.from.empty() ? now : read(problems, "from", entered.from, parseLocalMinute);
        if (!entered.to.empty()) window.to = read(problems, "to", entered.to, parseLocalMinute);
        window.from = from.value_or(now);
        window.begun = window.from <= now;
        if (problems.empty()) checkSpan(problems, window, zone);
    }
    const auto other = std::ranges::find_if(others, [&](const PrivacyWindow& w) { return overlap(window, w); });
    if (problems.empty() && other != others.end())
        problems.push_back({entered.weekly ? "weekly" : "from", FieldFault::Overlaps, privacyText(*other)});
    if (!problems.empty()) return std::unexpected(std::move(problems));
    return window;
}

} // namespace natlyt::ward
