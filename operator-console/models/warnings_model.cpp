// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/warnings_model.hpp"

#include "operator-console/models/chain_drill_words.hpp"
#include "operator-console/models/ward_clock.hpp"
#include "operator-console/models/link_words.hpp"
#include "operator-console/models/words.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::console {

namespace {

constexpr qsizetype kRoomsNamedMost = 4;

std::optional<WarningKind> kindOf(ChainTruth truth) {
    switch (truth) {
    case ChainTruth::Whole:
        return std::nullopt;
    case ChainTruth::ConnectionLost:
        return WarningKind::ConnectionLost;
    case ChainTruth::StationDown:
        return WarningKind::StationDown;
    case ChainTruth::StationSilent:
        return WarningKind::StationSilent;
    case ChainTruth::LinkDown:
        return WarningKind::LinkDown;
    }
    std::unreachable();
}

bool isGrave(WarningKind kind) {
    switch (kind) {
    case WarningKind::ConnectionLost:
    case WarningKind::StationDown:
    case WarningKind::StationSilent:
    case WarningKind::NotReached:
    case WarningKind::AlertsStuck:
    case WarningKind::CannotBeHeard:
    case WarningKind::TurnedDown:
    case WarningKind::AlertsDiffer:
    case WarningKind::NobodyOnDuty:
    case WarningKind::NobodyReachable:
        return true;
    case WarningKind::LinkDown:
    case WarningKind::RoomsUnheard:
    case WarningKind::LoginsRefused:
    case WarningKind::CertificateEnds:
    case WarningKind::HandoverWaits:
    case WarningKind::MicrophoneDoubt:
    case WarningKind::DrillFailed:
    case WarningKind::ClockDiffers:
    case WarningKind::ZoneUnknown:
        return false;
    }
    std::unreachable();
}

QString namesOf(const std::vector<std::string>& links) {
    QStringList names;
    for (const auto& link : links)
        names << LinkWords::of(link);
    return names.join(", ");
}

// Who does not know of these takes the silence for quiet. Of each sort there is one at most.
bool isNeverFolded(WarningKind kind) {
    switch (kind) {
    case WarningKind::ConnectionLost:
    case WarningKind::StationDown:
    case WarningKind::StationSilent:
    case WarningKind::CannotBeHeard:
    case WarningKind::TurnedDown:
        return true;
    case WarningKind::LinkDown:
    case WarningKind::NotReached:
    case WarningKind::AlertsStuck:
    case WarningKind::AlertsDiffer:
    case WarningKind::RoomsUnheard:
    case WarningKind::LoginsRefused:
    case WarningKind::CertificateEnds:
    case WarningKind::HandoverWaits:
    case WarningKind::NobodyOnDuty:
    case WarningKind::NobodyReachable:
    case WarningKind::MicrophoneDoubt:
    case WarningKind::DrillFailed:
    case WarningKind::ClockDiffers:
    case WarningKind::ZoneUnknown:
        return false;
    }
    std::unreachable();
}

QString roomsNamed(const QStringList& rooms) {
    const QString names = rooms.mid(0, kRoomsNamedMost).join(", ");
    return rooms.size() > kRoomsNamedMost ? names + " …" : names;
}

} // namespace

Warning WarningsModel::warningOf(const StationWarning& warning) {
    const auto detail = QString::fromStdString(warning.detail);
    switch (warning.kind) {
    case StationWarningKind::CertificateEnds:
        return {WarningKind::CertificateEnds, tr("A certificate ends soon: %1.").arg(detail),
                tr("Tell the administrator: without a new one the connection ends on that day.")};
    case StationWarningKind::LoginsRefused:
        return {WarningKind::LoginsRefused, tr("Many wrong passwords were tried: %1.").arg(detail),
                tr("Tell the administrator, unless it was you.")};
    case StationWarningKind::NobodyOnDuty:
        return {WarningKind::NobodyOnDuty, tr("Nobody is on duty: %1.").arg(detail),
                tr("Somebody must take that house by then: telephone the duty manager.")};
    case StationWarningKind::NobodyReachable:
        return {WarningKind::NobodyReachable, tr("No telephone of the night watch on duty is connected: %1.").arg(detail),
                tr("Telephone them now: the pager page must be open, or nobody gets a page.")};
    case StationWarningKind::MicrophoneDoubt:
        return {WarningKind::MicrophoneDoubt, tr("A microphone does not hear as in the nights before: %1.").arg(detail),
                tr("Somebody must look whether it is covered or loose. Say who looks after it: F8.")};
    case StationWarningKind::DrillFailed:
        return {WarningKind::DrillFailed, tr("The newest drill of the chain did not come through: %1.").arg(ChainDrillWords::notPassed(detail)),
                tr("Telephone if nobody acknowledges a page. Say who looks after it: F8.")};
    }
    std::unreachable();
}

Warning WarningsModel::clockDiffers(std::chrono::milliseconds aheadBy) {
    const auto by = std::chrono::round<seconds>(std::chrono::abs(aheadBy));
    const QString words = Words::duration(by < std::chrono::minutes(2) ? by
                                          : by < std::chrono::hours(2) ? std::chrono::round<std::chrono::minutes>(by)
                                                                       : std::chrono::round<std::chrono::hours>(by));
    return {WarningKind::ClockDiffers,
            (aheadBy > aheadBy.zero() ? tr("The clock of this computer is %1 fast.") : tr("The clock of this computer is %1 slow.")).arg(words),
            tr("All times here are the ward's own. Tell an administrator.")};
}

std::vector<Warning> WarningsModel::warningsOf(const WardPicture& p) {
    std::vector<Warning> found;
    const auto add = [&](WarningKind kind, QString text, QString advice) {
        found.push_back({kind, std::move(text), std::move(advice)});
    };
    if (const auto chain = kindOf(p.chain)) {
        const QString call = tr("Call the night watch: rounds until it is back.");
        switch (*chain) {
        case WarningKind::ConnectionLost:
            add(*chain, tr("The connection is lost. No alerts reach this screen."), call);
            break;
        case WarningKind::StationDown:
            add(*chain, tr("The ward's station is down. No alerts reach this screen."), call);
            break;
        case WarningKind::StationSilent:
            add(*chain,
                tr("The ward's station has been silent for %1 s. Alerts may be missing.")
                    .arg(p.stationSilentFor.count()),
                call);
            break;
        case WarningKind::LinkDown:
            add(*chain, tr("Out of order: %1.").arg(namesOf(p.linksDown)),
                p.linksDown.empty() || !std::ranges::all_of(p.linksDown, LinkWords::isAChannel) ? tr("Pages may arrive late. Telephone if nobody acknowledges.")
                : std::ranges::all_of(p.linksDown, LinkWords::isNoAlertsWay) ? tr("No alert or page needs it. Tell an administrator.")
                                                                             : tr("Pages go out by the other ways. Telephone if nobody acknowledges."));
            break;
        case WarningKind::NotReached:
        case WarningKind::AlertsStuck:
        case WarningKind::CannotBeHeard:
        case WarningKind::AlertsDiffer:
        case WarningKind::RoomsUnheard:
        case WarningKind::LoginsRefused:
        case WarningKind::CertificateEnds:
        case WarningKind::HandoverWaits:
        case WarningKind::NobodyOnDuty:
        case WarningKind::NobodyReachable:
        case WarningKind::MicrophoneDoubt:
        case WarningKind::DrillFailed:
        case WarningKind::ClockDiffers:
        case WarningKind::ZoneUnknown:
        case WarningKind::TurnedDown:
            break;
        }
    }
    if (!p.unreachedRooms.isEmpty())
        add(WarningKind::NotReached, tr("No telephone of the night watch has got the page: %1.").arg(roomsNamed(p.unreachedRooms)),
            tr("Call the night watch yourself, now."));
    if (!p.unansweredRooms.isEmpty())
        add(WarningKind::NotReached, tr("Who is called now is not reached, and who has the page does not answer: %1.").arg(roomsNamed(p.unansweredRooms)),
            tr("Call the night watch yourself, now."));
    if (!p.stuckRooms.isEmpty())
        add(WarningKind::AlertsStuck,
            tr("An alert does not get through from: %1.").arg(roomsNamed(p.stuckRooms)),
            tr("Call the night watch: they must look in there now."));
    if (!p.soundWorks)
        add(WarningKind::CannotBeHeard, tr("Sound cannot be heard: no headset or loudspeaker works here."),
            tr("Connect one. Until then, page when in doubt."));
    if (p.soundWorks && p.volume && p.volume->muted)
        add(WarningKind::TurnedDown, tr("The sound of this computer is muted: no signal is heard."), tr("Turn it on in the computer's own settings."));
    else if (p.soundWorks && p.volume && p.volume->percent < kVolumeFloorPercent)
        add(WarningKind::TurnedDown, tr("The sound of this computer is turned down to %1 %: signals may not be heard.").arg(p.volume->percent),
            tr("Turn it up to %1 % or more in the computer's own settings.").arg(kVolumeFloorPercent));
    if (p.alertsDiffer)
        add(WarningKind::AlertsDiffer, tr("The station has other open alerts than this screen shows."),
            tr("Log out and in again."));
    if (!p.unheardRooms.isEmpty())
        add(WarningKind::RoomsUnheard,
            tr("%n dwelling(s) not heard: %1", nullptr, static_cast<int>(p.unheardRooms.size()))
                .arg(roomsNamed(p.unheardRooms)),
            tr("The night watch must look in there."));
    if (std::chrono::abs(p.clockAheadBy) > kClockMayDiffer)
        found.push_back(clockDiffers(p.clockAheadBy));
    if (!p.unknownZone.isEmpty())
        add(WarningKind::ZoneUnknown, tr("This computer does not know the ward's time zone, %1.").arg(p.unknownZone),
            tr("Times of day here may not be the ward's. Tell an administrator."));
    for (const auto& warning : p.station)
        found.push_back(warningOf(warning));
    if (!p.handoverFrom.isEmpty())
        add(WarningKind::HandoverWaits, tr("%1 has handed over to the next operator.").arg(p.handoverFrom),
            tr("Read it and sign it: F9."));
    std::ranges::stable_sort(found, std::ranges::greater{}, [](const Warning& warning) { return isGrave(warning.kind); });
    return found;
}

QString WarningsModel::briefly(WarningKind kind) {
    switch (kind) {
    case WarningKind::ConnectionLost:
        return tr("connection lost");
    case WarningKind::StationDown:
        return tr("station down");
    case WarningKind::StationSilent:
        return tr("station silent");
    case WarningKind::LinkDown:
        return tr("a part of the chain down");
    case WarningKind::NotReached:
        return tr("page not received");
    case WarningKind::AlertsStuck:
        return tr("alert stuck");
    case WarningKind::CannotBeHeard:
        return tr("no sound");
    case WarningKind::AlertsDiffer:
        return tr("alerts differ");
    case WarningKind::RoomsUnheard:
        return tr("dwellings not heard");
    case WarningKind::LoginsRefused:
        return tr("wrong passwords");
    case WarningKind::CertificateEnds:
        return tr("certificate ends soon");
    case WarningKind::HandoverWaits:
        return tr("handover to sign");
    case WarningKind::NobodyOnDuty:
        return tr("nobody on duty");
    case WarningKind::NobodyReachable:
        return tr("no telephone connected");
    case WarningKind::MicrophoneDoubt:
        return tr("microphone in doubt");
    case WarningKind::DrillFailed:
        return tr("drill of the chain failed");
    case WarningKind::ClockDiffers:
        return tr("clock differs");
    case WarningKind::ZoneUnknown:
        return tr("time zone unknown");
    case WarningKind::TurnedDown:
        return tr("sound turned down");
    }
    std::unreachable();
}

int WarningsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> WarningsModel::roleNames() const {
    return {{Text, "text"}, {Advice, "advice"}, {Grave, "grave"}, {Folded, "folded"}};
}

QVariant WarningsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& warning = warnings_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Text:
        return warning.text;
    case Advice:
        return warning.advice;
    case Grave:
        return isGrave(warning.kind);
    case Folded: {
        const auto rest = folded();
        return std::ranges::find(rest, &warning) != rest.end();
    }
    default:
        return {};
    }
}

bool WarningsModel::areGrave() const {
    return std::ranges::any_of(warnings_, [](const Warning& warning) { return isGrave(warning.kind); });
}

std::vector<const Warning*> WarningsModel::folded() const {
    auto places = kWarningsInFull - std::ranges::count_if(warnings_, isNeverFolded, &Warning::kind);
    std::vector<const Warning*> rest;
    for (const auto& warning : warnings_)
        if (!isNeverFolded(warning.kind) && --places < 0)
            rest.push_back(&warning);
    return rest;
}

QStringList WarningsModel::foldedLines() const {
    const auto rest = folded();
    const auto count = static_cast<int>(rest.size());
    QStringList words, lines;
    for (const auto* warning : rest)
        words << briefly(warning->kind);
    for (int told = count; told > 0; --told)
        lines << tr("and %n more warning(s): %1", nullptr, count).arg(words.mid(0, told).join(", ") + (told < count ? ", …" : ""));
    if (count > 0)
        lines << tr("and %n more warning(s)", nullptr, count);
    return lines;
}

QString WarningsModel::foldedSentences() const {
    QStringList sentences;
    for (const auto* warning : folded())
        sentences << warning->text + ' ' + warning->advice;
    return sentences.join(' ');
}

bool WarningsModel::foldedGrave() const {
    return std::ranges::any_of(folded(), isGrave, &Warning::kind);
}

bool WarningsModel::has(WarningKind kind) const {
    return std::ranges::any_of(warnings_, [kind](const Warning& w) { return w.kind == kind; });
}

void WarningsModel::show(const WardPicture& picture) {
    auto next = warningsOf(picture);
    if (next == warnings_)
        return;
    const bool sameKinds = std::ranges::equal(next, warnings_, {}, &Warning::kind, &Warning::kind);
    if (sameKinds) { // only the words changed: the bars stay where they are
        warnings_ = std::move(next);
        emit dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        warnings_ = std::move(next);
        endResetModel();
    }
    emit changed();
}

} // namespace natlyt::console
