// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/chain_drill_words.hpp"

#include "operator-console/models/link_words.hpp"
#include "operator-console/models/words.hpp"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace natlyt::console {

namespace {

enum LinkState { Passed, ToCome, Missed };

// Since it was asked for.
QString after(const ChainDrill& drill, UtcTime at) {
    const auto ms = (at - drill.askedAt).count();
    return ChainDrillWords::tr("after %1 s").arg(QLocale().toString(static_cast<double>(ms) / 1000.0, 'f', ms < 10000 ? 1 : 0));
}

QVariantMap lineOf(const ChainDrill& drill, const QString& name, const std::optional<UtcTime>& at, const QString& who = {}) {
    const auto state = at ? Passed : drill.end ? Missed : ToCome;
    QString text = at ? after(drill, *at) : drill.end ? ChainDrillWords::tr("did not come") : ChainDrillWords::tr("awaited");
    if (at && !who.isEmpty())
        text = who + ", " + text;
    return {{"name", name}, {"text", text}, {"state", static_cast<int>(state)}};
}

QString channelCalled(const std::string& channel) {
    return LinkWords::of(channel == "pager" ? channel : "gateway-" + channel);
}

bool isDead(const DrillPage& page, const DrillChannel& channel) {
    return !channel.up && std::ranges::find(page.delivered, channel.channel, &DrillDelivery::channel) == page.delivered.end();
}

// A channel of somebody who is called that was out of order, although another one reached them.
template <class Use> void forEachDead(const ChainDrill& drill, Use use) {
    for (const auto& page : drill.pages)
        for (const auto& channel : page.channels.value_or(std::vector<DrillChannel>{}))
            if (isDead(page, channel))
                use(page, channel);
}

bool isByEveryChannel(const ChainDrill& drill) {
    bool whole = true;
    forEachDead(drill, [&](const auto&, const auto&) { whole = false; });
    return whole;
}

bool isShownIfAnybodyWasThere(const ChainDrill& drill) { return drill.shownAt || drill.noOperator.value_or(false); }

QVariantMap handset(const ChainDrill& drill, const DrillPage& page) {
    const auto name = ChainDrillWords::tr("At the handset of %1").arg(Words::text(page.initials));
    if (page.delivered.empty()) {
        auto made = lineOf(drill, name, std::nullopt);
        // Who is quick ends the drill before the others' handsets have answered.
        if (drill.end && drill.end != DrillEnd::TimedOut)
            made["text"] = ChainDrillWords::tr("not awaited any longer"), made["state"] = static_cast<int>(ToCome);
        return made;
    }
    QStringList channels;
    for (const auto& one : page.delivered)
        channels << channelCalled(one.channel) + " " + after(drill, one.at);
    return {{"name", name}, {"text", channels.join(", ")}, {"state", static_cast<int>(Passed)}};
}

} // namespace

QString ChainDrillWords::running(const ChainDrill& drill, const QString& room) {
    if (!drill.raisedAt)
        return tr("Drill from %1: the room is asked for a test alert. Nothing has happened.").arg(room);
    if (drill.pages.empty())
        return tr("Drill from %1: the test alert is here, and nobody is on duty to be paged. Nothing has happened.").arg(room);
    QStringList persons;
    for (const auto& page : drill.pages)
        persons << Words::text(page.initials);
    return tr("Drill from %1: the test alert is here, and %2 is paged. Nothing has happened; there is nothing to do.")
        .arg(room, persons.join(", "));
}

bool ChainDrillWords::cameThrough(const ChainDrill& drill) {
    return drill.end == DrillEnd::Acknowledged && isShownIfAnybodyWasThere(drill) && isByEveryChannel(drill);
}

QString ChainDrillWords::ended(const ChainDrill& drill) {
    if (!drill.end)
        return tr("is running");
    switch (*drill.end) {
    case DrillEnd::Acknowledged:
        if (!isShownIfAnybodyWasThere(drill))
            return tr("came through, but no console has shown it");
        return isByEveryChannel(drill) ? tr("came through") : tr("came through, but not by every channel");
    case DrillEnd::TimedOut:
        return tr("did not come through");
    case DrillEnd::Stopped:
        return tr("was stopped");
    case DrillEnd::RealPage:
        return tr("was broken off: a page that is no drill had to ring");
    }
    std::unreachable();
}

QString ChainDrillWords::notPassed(const QString& detail) {
    const auto at = detail.lastIndexOf(": ");
    QStringList words;
    for (const QString& link : detail.mid(at + 2).split(", ")) {
        const auto who = link.section(' ', 1);
        const auto channel = link.section(' ', -1), whose = link.section(' ', 1, -2);
        if (link == "room")
            words << tr("the room did not answer");
        else if (link == "console")
            words << tr("no console showed it");
        else if (link == "handset")
            words << tr("nobody was on duty to be paged");
        else if (link == "acknowledgement")
            words << tr("nobody acknowledged");
        else if (link.startsWith("channel "))
            words << tr("%1 was out of order for %2").arg(channelCalled(channel.toStdString()), whose);
        else
            words << (link.startsWith("handset ") ? tr("it did not reach %1").arg(who) : link);
    }
    return at < 0 ? detail : detail.left(at + 2) + words.join(", ");
}

QVariantList ChainDrillWords::links(const ChainDrill& drill) {
    QVariantList list;
    list << lineOf(drill, tr("The room's test alert, through the broker, at the station"), drill.raisedAt);
    list << lineOf(drill, tr("At a console"), drill.shownAt, Words::text(drill.console));
    if (!drill.shownAt && drill.noOperator.value_or(false)) {
        auto none = list.takeLast().toMap();
        none["text"] = tr("no operator on duty: an alert would be paged at once");
        none["state"] = static_cast<int>(ToCome);
        list << none;
    }
    if (drill.pages.empty())
        list << lineOf(drill, tr("Whoever is on duty is paged"), drill.pagedAt);
    for (const auto& page : drill.pages)
        list << handset(drill, page);
    forEachDead(drill, [&](const DrillPage& page, const DrillChannel& channel) {
        list << QVariantMap{{"name", tr("By %1 to %2").arg(channelCalled(channel.channel), Words::text(page.initials))},
                            {"text", tr("out of order")},
                            {"state", static_cast<int>(Missed)}};
    });
    QString who;
    for (const auto& page : drill.pages)
        if (page.user == drill.acknowledgedBy)
            who = Words::text(page.initials);
    list << lineOf(drill, tr("Acknowledged"), drill.acknowledgedAt, who);
    return list;
}

} // namespace natlyt::console
