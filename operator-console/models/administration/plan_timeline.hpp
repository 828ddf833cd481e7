// SPDX-License-Identifier: Apache-2.0
// What the compiled plan will do in a room, as a strip to draw and as a sentence for whoever stands at the screen. Pure.
#pragma once

#include "protocol/messages/registry.hpp"

#include <QTimeZone>
#include <QVariantList>

namespace natlyt::console {

struct TimelineView {
    UtcTime from{};
    UtcTime to{};
};

// {from, to: share of the view 0..1, listening, reason, text: "22:00–07:00"} of what lies in the view.
QVariantList timelineStrip(const RoomLine& line, const std::vector<TimelineSpan>& spans, const TimelineView& view, const QTimeZone& zone);
// {at: share of the view, text: "22:00"} at every `everyHours` full local hours.
QVariantList timelineHours(const TimelineView& view, const QTimeZone& zone, int everyHours);
// "The monitor listens from 22:00 to 07:00. Otherwise it is closed." - of the view.
QString timelineSentence(const RoomLine& line, const std::vector<TimelineSpan>& spans, const TimelineView& view, const QTimeZone& zone);

} // namespace natlyt::console
