// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/handover_page.hpp"

#include "operator-console/models/alert_line.hpp"
#include "operator-console/models/room_words.hpp"

#include <utility>

namespace natlyt::console {

namespace {

constexpr qsizetype kLinesMost = 12;

QVariantMap section(const QString& heading, QStringList lines, bool grave = false) {
    const auto more = lines.size() - kLinesMost;
    if (more > 0) {
        lines = lines.mid(0, kLinesMost);
        lines << HandoverPage::tr("and %n more", nullptr, static_cast<int>(more));
    }
    return {{"heading", heading}, {"lines", lines.join('\n')}, {"grave", grave && !lines.isEmpty()}};
}

} // namespace

void HandoverPage::enter(Stage stage) {
    stage_ = stage;
    emit changed();
}

void HandoverPage::open() {
    handover_ = {};
    enter(Stage::Reading);
}
void HandoverPage::close() {
    handover_ = {};
    enter(Stage::Closed);
}
void HandoverPage::show(const Handover& handover, const std::string& me) {
    handover_ = handover;
    enter(handover.number > 0 && handover.givenBy != me ? Stage::ToTake : Stage::Draft);
}
void HandoverPage::signing() {
    enter(Stage::Signing);
}
void HandoverPage::given(const Handover& handover) {
    handover_ = handover;
    enter(Stage::Given);
}
void HandoverPage::taken() {
    enter(Stage::Taken);
}
void HandoverPage::failed() {
    enter(Stage::Failed);
}

QString HandoverPage::sentence() const {
    const QString at = Words::clock(handover_.at);
    switch (stage_) {
    case Stage::Closed:
        return {};
    case Stage::Reading:
        return tr("The station puts it together …");
    case Stage::ToTake:
    case Stage::Taken:
        return tr("%1 handed over at %2:").arg(Words::text(handover_.givenBy), at);
    case Stage::Draft:
    case Stage::Signing:
    case Stage::Failed:
    case Stage::Given:
        return tr("As it stands at %1:").arg(at);
    }
    std::unreachable();
}

QString HandoverPage::said() const {
    switch (stage_) {
    case Stage::Signing:
        return tr("Signing …");
    case Stage::Given:
        return tr("Signed by you. Now the next operator logs in, reads it and signs it.");
    case Stage::Taken:
        return tr("Signed by both. The night is yours.");
    case Stage::Failed:
        return tr("The station did not confirm it; nothing is signed. Close the page and open it again.");
    case Stage::Closed:
    case Stage::Reading:
    case Stage::Draft:
    case Stage::ToTake:
        return {};
    }
    std::unreachable();
}

QString HandoverPage::labelOf(const std::string& room) const {
    const auto* known = rooms_.find(room);
    return Words::text(known ? known->label : room);
}

QString HandoverPage::line(const HandoverAlert& alert) const {
    const auto* known = known_(alert.alert);
    QString text = labelOf(alert.room) + ": " + (known ? AlertLine::heard(*known) : Words::of(alert.state));
    if (alert.watchUntil)
        return text + ", " + tr("again at %1").arg(Words::clock(*alert.watchUntil));
    text += ", " + tr("raised at %1").arg(Words::clock(alert.raisedAt));
    if (sectionOf(alert.state) == Section::Paged && known && known->state == alert.state) { // with whom it is
        text += ", " + AlertLine::status(*known, {});
        const QString news = AlertLine::newSincePaged(*known);
        return news.isEmpty() ? text : text + " · " + news;
    }
    if (alert.state == AlertState::Paging)
        text += ", " + tr("called, and nobody has answered yet");
    return alert.claimedBy.empty() ? text : text + ", " + tr("%1 listens").arg(Words::text(alert.claimedBy));
}

QString HandoverPage::line(const HandoverRoom& room) const {
    const QString why = whyOf(room.condition, room.reason);
    QString text = labelOf(room.room) + ": " + (why.isEmpty() ? Words::of(room.condition) : why) + ", " +
                   tr("since %1").arg(Words::clock(room.since));
    return room.until && goesByThePlan(room.condition) ? text + ", " + tr("until %1").arg(Words::clock(*room.until)) : text;
}

QString HandoverPage::line(const HandoverShelf& shelf) const {
    return labelOf(shelf.room) + ": " +
           tr("%1, until %2, %n came", nullptr, static_cast<int>(shelf.sound.count))
               .arg(Words::of(shelf.sound.soundClass), Words::clock(shelf.sound.until));
}

QStringList HandoverPage::linesOf(std::function<bool(AlertState)> which) const {
    QStringList lines;
    for (const auto& alert : handover_.alerts)
        if (which(alert.state))
            lines << line(alert);
    return lines;
}

QStringList HandoverPage::night() const {
    const auto& n = handover_.night;
    QStringList lines;
    const QString all = tr("%n alert(s) in 12 hours", nullptr, static_cast<int>(n.alerts));
    lines << (n.usual ? tr("%1; usual are %2, of %n night(s)", nullptr, static_cast<int>(n.nightsKnown)).arg(all).arg(*n.usual)
                      : tr("%1; what is usual is not known yet").arg(all));
    lines << tr("%1 closed by an operator, %2 paged, of these %3 by rule").arg(n.dismissed).arg(n.paged).arg(n.pagedByRule);
    lines << tr("Outcomes: %1 helped, %2 false alarm, %3 hospital, %4 other")
                 .arg(n.helped).arg(n.falseAlarms).arg(n.hospital).arg(n.otherOutcomes);
    if (n.shelvedSounds > 0)
        lines << tr("%n sound(s) came while shelved", nullptr, static_cast<int>(n.shelvedSounds));
    for (const auto& room : n.unusual)
        lines << tr("Unusual: %1, %2 alerts, usually %3").arg(labelOf(room.room)).arg(room.alerts).arg(room.usual);
    return lines;
}

QVariantList HandoverPage::sections() const {
    if (stage_ == Stage::Closed || stage_ == Stage::Reading)
        return {};
    QStringList unheard, isPrivate, shelved;
    for (const auto& room : handover_.unheard)
        unheard << line(room);
    for (const auto& room : handover_.privateRooms)
        isPrivate << line(room);
    for (const auto& shelf : handover_.shelved)
        shelved << line(shelf);
    const auto in = [this](Section wanted) {
        return linesOf([wanted](AlertState state) { return sectionOf(state) == wanted; });
    };
    QVariantList all{section(tr("Waiting for an operator"), in(Section::Waiting), true),
            section(tr("Watched"), in(Section::Watching)),
            section(tr("With the night watch"), in(Section::Paged)),
            section(tr("Not heard"), unheard, true),
            section(tr("Private"), isPrivate),
            section(tr("Shelved"), shelved)};
    QStringList undrilled;
    for (const auto& user : handover_.undrilled.value_or(std::vector<std::string>{}))
        undrilled << Words::text(user);
    if (!undrilled.isEmpty())
        all << section(tr("On duty without having done the drill (F4) in the last year"), {undrilled.join(QStringLiteral(", "))}, true);
    return all << section(tr("Tonight"), night());
}

} // namespace natlyt::console
