// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/chain_drill.hpp"

#include "operator-console/domain/intervals.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr std::size_t kPagesMost = 32;   // that the message carries
constexpr std::size_t kChannelsMost = 8;

class Life {
public:
    explicit Life(const ChainDrill& drill) { step_.drill = drill; }

    DrillStep take(const DrillEvent& event) {
        using enum DrillEventKind;
        switch (event.kind) {
        case Raised: raised(event); break;
        case Shown: shown(event); break;
        case Delivered: delivered(event); break;
        case Acknowledged: acknowledged(event); break;
        case Declined: declined(event); break;
        case Stopped: end(DrillEnd::Stopped, event.at); break;
        case RealPage: end(DrillEnd::RealPage, event.at); break;
        case TimePassed:
            if (event.at - drill().askedAt >= kDrillLasts) end(DrillEnd::TimedOut, event.at);
            break;
        }
        return std::move(step_);
    }

private:
    ChainDrill& drill() { return step_.drill; }
    DrillPage* own(const DrillEvent& event) {
        const auto page = std::ranges::find(drill().pages, event.page, &DrillPage::page);
        return page == drill().pages.end() || page->user != event.by ? nullptr : &*page;
    }
    void raised(const DrillEvent& event) {
        if (drill().raisedAt) return;
        drill().raisedAt = event.at;
        if (event.noOperator) drill().noOperator = true;
        drill().pages = event.persons;
        if (drill().pages.size() > kPagesMost) drill().pages.resize(kPagesMost);
        if (!drill().pages.empty()) drill().pagedAt = event.at;
        for (std::size_t i = 0; i < drill().pages.size(); ++i) {
            drill().pages[i].state = PageState::Ringing;
            step_.pages.push_back({DrillPageAction::Ring, i});
        }
        step_.changed = true;
    }
    // A console shows it from the moment at which the room has answered: before that nothing has come to be shown.
    void shown(const DrillEvent& event) {
        if (drill().shownAt || !drill().raisedAt) return;
        drill().shownAt = event.at;
        drill().console = event.console;
        step_.changed = true;
    }
    void delivered(const DrillEvent& event) {
        auto* page = own(event);
        if (!page || page->delivered.size() >= kChannelsMost) return;
        if (std::ranges::find(page->delivered, event.channel, &DrillDelivery::channel) != page->delivered.end()) return;
        page->delivered.push_back({event.channel, event.at});
        step_.changed = true;
    }
    void acknowledged(const DrillEvent& event) {
        auto* page = own(event);
        if (!page || page->state != PageState::Ringing) return;
        close(static_cast<std::size_t>(page - drill().pages.data()), PageState::Done);
        drill().acknowledgedAt = event.at;
        drill().acknowledgedBy = event.by;
        end(DrillEnd::Acknowledged, event.at);
    }
    void declined(const DrillEvent& event) {
        if (auto* page = own(event); page && page->state == PageState::Ringing)
            close(static_cast<std::size_t>(page - drill().pages.data()), PageState::Declined);
    }
    void close(std::size_t page, PageState as) {
        drill().pages[page].state = as;
        step_.pages.push_back({DrillPageAction::End, page});
        step_.changed = true;
    }
    void end(DrillEnd how, UtcTime at) {
        for (std::size_t i = 0; i < drill().pages.size(); ++i)
            if (drill().pages[i].state == PageState::Ringing) close(i, PageState::Cancelled);
        drill().endedAt = at;
        drill().end = how;
        step_.changed = true;
    }

    DrillStep step_;
};

} // namespace

DrillStep next(const ChainDrill& drill, const DrillEvent& event) {
    if (drill.end) return {drill, {}, false};
    return Life(drill).take(event);
}

bool isOwnPage(const ChainDrill& drill, const Uuid& page, std::string_view user) {
    return std::ranges::any_of(drill.pages, [&](const DrillPage& own) { return own.page == page && own.user == user; });
}

std::vector<DrillGap> gapsOf(const ChainDrill& drill) {
    if (drill.end != DrillEnd::Acknowledged && drill.end != DrillEnd::TimedOut) return {};
    if (!drill.raisedAt) return {{DrillLink::Room}};
    std::vector<DrillGap> gaps;
    if (!drill.shownAt && !drill.noOperator.value_or(false)) gaps.push_back({DrillLink::Console});
    if (drill.pages.empty()) gaps.push_back({DrillLink::Handset});
    if (drill.end == DrillEnd::TimedOut) // whoever is quick leaves the others' handsets no time
        for (const auto& page : drill.pages)
            if (page.delivered.empty() && page.state != PageState::Declined) gaps.push_back({DrillLink::Handset, page.initials});
    for (const auto& page : drill.pages)
        for (const auto& channel : page.channels.value_or(std::vector<DrillChannel>{}))
            if (!channel.up && std::ranges::find(page.delivered, channel.channel, &DrillDelivery::channel) == page.delivered.end())
                gaps.push_back({DrillLink::Channel, page.initials, channel.channel});
    if (!drill.acknowledgedAt && !drill.pages.empty()) gaps.push_back({DrillLink::Acknowledgement});
    return gaps;
}

std::optional<Interval> drillDue(const HoursWindow& schedule, const TimeZone& zone, std::optional<UtcTime> lastByPlan, UtcTime now) {
    for (const auto& hours : occurrences(schedule, zone, now, now + milliseconds{1}))
        if (holds(hours, now) && (!lastByPlan || *lastByPlan < hours.from)) return hours;
    return std::nullopt;
}

} // namespace natlyt::ward
