// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/plan_timeline.hpp"

#include "operator-console/models/administration/admin_words.hpp"
#include "operator-console/models/words.hpp"

#include <QDateTime>
#include <QStringList>
#include <QVariantMap>

#include <algorithm>

namespace natlyt::console {

namespace {

double share(UtcTime at, const TimelineView& view) {
    return static_cast<double>((at - view.from).count()) / static_cast<double>((view.to - view.from).count());
}

std::vector<TimelineSpan> within(const std::vector<TimelineSpan>& spans, const TimelineView& view) {
    std::vector<TimelineSpan> cut;
    for (const auto& span : spans)
        if (span.to > view.from && span.from < view.to)
            cut.push_back({std::max(span.from, view.from), std::min(span.to, view.to), span.why});
    return cut;
}

// A consent that does not reach to listening closes as none would, and is not none.
QString whyClosed(const RoomLine& line, RoomReason why) {
    const bool given = line.consent == ConsentState::InForce && line.noAutomaticListening.value_or(false);
    return given && why == RoomReason::NoConsent ? AdminWords::tr("no automatic listening") : Words::of(why);
}

} // namespace

QVariantList timelineStrip(const RoomLine& line, const std::vector<TimelineSpan>& spans, const TimelineView& view,
                           const QTimeZone& zone) {
    QVariantList strip;
    for (const auto& span : within(spans, view)) {
        const bool listening = span.why == RoomReason::None;
        strip << QVariantMap{
            {"from", share(span.from, view)},
            {"to", share(span.to, view)},
            {"listening", listening},
            {"private", span.why == RoomReason::PrivacyWindow},
            {"reason", listening ? Words::of(RoomCondition::Listening) : whyClosed(line, span.why)},
            {"text", AdminWords::clock(span.from, zone) + "–" + AdminWords::clock(span.to, zone)}};
    }
    return strip;
}

QVariantList timelineHours(const TimelineView& view, const QTimeZone& zone, int everyHours) {
    QVariantList marks;
    const auto first = std::chrono::ceil<std::chrono::hours>(view.from);
    for (auto at = first; at <= view.to; at += std::chrono::hours(1)) {
        const auto local = QDateTime::fromMSecsSinceEpoch(UtcTime(at).time_since_epoch().count(), zone);
        if (local.time().minute() == 0 && local.time().hour() % everyHours == 0)
            marks << QVariantMap{{"at", share(at, view)}, {"text", local.toString("HH:mm")}};
    }
    return marks;
}

QString timelineSentence(const RoomLine& line, const std::vector<TimelineSpan>& spans, const TimelineView& view,
                         const QTimeZone& zone) {
    if (const auto never = AdminWords::neverListens(line); !never.isEmpty())
        return AdminWords::closed(never);
    const auto shown = within(spans, view);
    QStringList times;
    for (const auto& span : shown)
        if (span.why == RoomReason::None)
            times << AdminWords::fromTo(AdminWords::clock(span.from, zone), AdminWords::clock(span.to, zone));
    if (shown.size() == 1 && !times.isEmpty())
        return AdminWords::alwaysListens();
    if (!times.isEmpty())
        return AdminWords::listens(times);
    const auto same = [&](const TimelineSpan& s) { return s.why == shown.front().why; };
    const bool oneReason = !shown.empty() && std::ranges::all_of(shown, same);
    return AdminWords::closed(oneReason ? Words::of(shown.front().why) : QString());
}

} // namespace natlyt::console
