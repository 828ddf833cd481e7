// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/admin_words.hpp"

#include "operator-console/models/moments.hpp"
#include "operator-console/models/words.hpp"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <utility>

namespace natlyt::console {

QString AdminWords::day(int day) {
    switch (day) {
    case 0:
        return tr("Mon");
    case 1:
        return tr("Tue");
    case 2:
        return tr("Wed");
    case 3:
        return tr("Thu");
    case 4:
        return tr("Fri");
    case 5:
        return tr("Sat");
    default:
        return tr("Sun");
    }
}

QString AdminWords::minute(int minute) {
    return QString("%1:%2").arg(minute / 60 % 24, 2, 10, QChar('0')).arg(minute % 60, 2, 10, QChar('0'));
}

QString AdminWords::clock(UtcTime at, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone).toString("HH:mm");
}

QString AdminWords::moment(UtcTime at, const QTimeZone& zone) {
    return momentText(at, zone);
}

QString AdminWords::date(const std::string& localDate) {
    return dateText(localDate);
}

QString AdminWords::localMoment(const std::string& localMinute) {
    const auto at = QDateTime::fromString(QString::fromStdString(localMinute) + "Z", Qt::ISODate); // this computer's zone has no say
    return at.isValid() ? QLocale().toString(at, "d. MMM yyyy HH:mm") : QString::fromStdString(localMinute);
}

QString AdminWords::of(FieldFault fault) {
    switch (fault) {
    case FieldFault::Missing:
        return tr("This is needed.");
    case FieldFault::Malformed:
        return tr("This cannot be read. Write it as in the example.");
    case FieldFault::Unknown:
        return tr("There is nothing of this name.");
    case FieldFault::Taken:
        return tr("This is taken already. Choose another.");
    case FieldFault::InUse:
        return tr("This is still in use. Move or remove what belongs to it first.");
    case FieldFault::EndsBeforeItBegins:
        return tr("The end is not after the beginning.");
    case FieldFault::Past:
        return tr("This is in the past.");
    case FieldFault::TooLong:
        return tr("This is too long.");
    case FieldFault::Overlaps:
        return tr("This overlaps with another.");
    case FieldFault::AlreadyEnded:
        return tr("This has ended already.");
    case FieldFault::NotPermitted:
        return tr("This is not permitted.");
    case FieldFault::AnotherPerson:
        return tr("This record and its consents are of somebody of another name. If it is the same person, say so below; "
                  "somebody else gets a record of their own.");
    case FieldFault::NoSuchTime:
        return tr("There is no such time: the clocks are set forward over it.");
    }
    std::unreachable();
}

QString AdminWords::noSuchTime(const QString& typed, const std::string& next) {
    return tr("%1 does not exist on %2: the clocks are set forward. The next time that does is %3.")
        .arg(typed.right(5), date(next.substr(0, 10)), QString::fromStdString(next).right(5));
}

QString AdminWords::of(Role role) {
    switch (role) {
    case Role::Operator:
        return tr("night operator");
    case Role::Staff:
        return tr("night watch");
    case Role::Admin:
        return tr("administrator");
    case Role::Auditor:
        return tr("auditor (reads only)");
    }
    std::unreachable();
}

QString AdminWords::of(ConsentState state) {
    switch (state) {
    case ConsentState::None:
        return tr("no consent");
    case ConsentState::Future:
        return tr("consent begins later");
    case ConsentState::InForce:
        return tr("consent in force");
    case ConsentState::Expired:
        return tr("consent has expired");
    case ConsentState::Superseded:
        return tr("replaced by a newer one");
    case ConsentState::Withdrawn:
        return tr("consent withdrawn");
    }
    std::unreachable();
}

QString AdminWords::of(ConsentScope scope) {
    switch (scope) {
    case ConsentScope::AutomaticListening:
        return tr("automatic listening");
    case ConsentScope::Snippets:
        return tr("the night operator hears snippets");
    case ConsentScope::LiveListening:
        return tr("live listening");
    }
    std::unreachable();
}

QString AdminWords::of(Capacity capacity) {
    switch (capacity) {
    case Capacity::Resident:
        return tr("the resident");
    case Capacity::Guardian:
        return tr("a guardian");
    }
    std::unreachable();
}

QString AdminWords::of(Sensitivity sensitivity) {
    switch (sensitivity) {
    case Sensitivity::Off:
        return tr("off", "sensitivity");
    case Sensitivity::Low:
        return tr("low", "sensitivity");
    case Sensitivity::Medium:
        return tr("medium", "sensitivity");
    case Sensitivity::High:
        return tr("high", "sensitivity");
    }
    std::unreachable();
}

QString AdminWords::of(AuditTopic topic) {
    switch (topic) {
    case AuditTopic::Listening:
        return tr("Listening, and looking at a dwelling");
    case AuditTopic::Claims:
        return tr("Alerts: raised and taken");
    case AuditTopic::Decisions:
        return tr("Alerts: decided and ended");
    case AuditTopic::Pages:
        return tr("Pages to the night watch");
    case AuditTopic::Privacy:
        return tr("Privacy");
    case AuditTopic::Plans:
        return tr("Listening plans");
    case AuditTopic::Consents:
        return tr("Consents");
    case AuditTopic::Logins:
        return tr("Logins");
    case AuditTopic::FailedLogins:
        return tr("Failed logins");
    case AuditTopic::Readings:
        return tr("Exports, and readings of records");
    case AuditTopic::Changes:
        return tr("Changes of the registry");
    case AuditTopic::Duty:
        return tr("Operators’ duty, shelves and handovers");
    case AuditTopic::Technical:
        return tr("Technical faults and drills");
    case AuditTopic::Security:
        return tr("Security events");
    }
    std::unreachable();
}

QString AdminWords::verdict(const AuditCheck& check) {
    const auto number = [](std::int64_t n) { return QLocale().toString(static_cast<qlonglong>(n)); };
    const auto links = number(check.checkedTo - check.first + 1);
    QStringList words;
    if (check.broken)
        words << tr("The first broken link is number %1: that entry was altered or removed. The %2 links in front of it hold. "
                    "Compare with a backup.").arg(number(*check.broken), links);
    else
        words << tr("Checked %1 links, number %2 to %3: the chain is whole.").arg(links, number(check.first), number(check.checkedTo));
    if (!check.broken && check.fitsHead)
        words << tr("It ends as the station has signed it.");
    if (!check.broken && !check.fitsHead)
        words << tr("But the end does not fit what the station has signed beside the log: entries may have been cut off, or an older "
                    "copy put in its place. Compare with a backup.");
    if (check.doubt)
        words << tr("Entry %1 says that the log did not fit what was signed, at an earlier time. Look at it.").arg(number(*check.doubt));
    return words.join(" ");
}

QString AdminWords::fromTo(const QString& from, const QString& to) {
    return tr("from %1 to %2").arg(from, to);
}

QString AdminWords::forgotten(UtcTime since, const QTimeZone& zone) {
    return tr("private since %1, without an end: is it forgotten?").arg(moment(since, zone));
}

QString AdminWords::consentEnds(UtcTime at, const QTimeZone& zone) {
    return tr("the consent ends %1").arg(moment(at, zone));
}

QString AdminWords::neverListens(const RoomLine& line) {
    if (line.consent != ConsentState::InForce && line.consent != ConsentState::Future)
        return {};
    if (line.noAutomaticListening.value_or(false))
        return tr("nothing ever listens here, since the consent does not cover automatic listening");
    return line.noHours.value_or(false) ? tr("nothing ever listens here, since there are no monitoring hours") : QString();
}

QString AdminWords::removedPerson(const QString& id) {
    return tr("%1 is removed and can do nothing here any more. Take the password away too, on the server: natlyt-provision "
              "revoke %1, then restart the broker.")
        .arg(id);
}

QString AdminWords::waitsUntil(UtcTime until, const QTimeZone& zone) {
    return tr("locked out until %1").arg(clock(until, zone));
}

QString AdminWords::guidedDrill(const GuidedDrillRecord* newest, const QTimeZone& zone) {
    if (!newest)
        return tr("has not gone through the drill of the console");
    const auto day = QDateTime::fromMSecsSinceEpoch(newest->at.time_since_epoch().count(), zone).date();
    const auto when = date(day.toString(Qt::ISODate).toStdString());
    const auto took = Words::age(std::chrono::seconds(newest->result.tookSeconds));
    const auto others = static_cast<int>(newest->result.otherKeys);
    return others == 0 ? tr("drill %1: %2 min, every key right").arg(when, took)
                       : tr("drill %1: %2 min, %n other key(s)", nullptr, others).arg(when, took);
}

QString AdminWords::lockedOut(const LockedOut& lock, const QStringList& persons, const QTimeZone& zone) {
    const auto until = clock(lock.until, zone);
    const auto address = QString::fromStdString(lock.address);
    return persons.isEmpty()
               ? tr("Too many wrong passwords came from %1, of several people or under names that are nobody's here. Until %2 whoever has not "
                    "logged in from there within a day may be refused.")
                     .arg(address, until)
               : tr("%1 must wait until %2: too many wrong passwords came from %3.")
                     .arg(persons.join(", "), until, address);
}

QString AdminWords::moreLockedOut(int addresses) { return tr("%n more address(es) are locked out for wrong passwords.", nullptr, addresses); }

QString AdminWords::listens(const QStringList& times) {
    return tr("The monitor listens %1. At all other times the microphone is closed.").arg(times.join(", "));
}

QString AdminWords::alwaysListens() { return tr("The monitor listens all day and night."); }

QString AdminWords::closed(const QString& why) {
    return why.isEmpty() ? tr("The microphone stays closed.") : tr("The microphone stays closed: %1.").arg(why);
}

QString AdminWords::saved(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::RecordConsent:
        return tr("The consent is recorded; the plan follows it now.");
    case ChangeKind::WithdrawConsent:
        return tr("The consent is withdrawn; the microphone closes now.");
    case ChangeKind::SetHours:
        return tr("The monitoring hours are saved; the plan follows them now.");
    case ChangeKind::AddPrivacy:
        return tr("The privacy window is saved; the plan follows it now.");
    case ChangeKind::EndPrivacy:
        return tr("The privacy window has ended.");
    case ChangeKind::BindMonitor:
        return tr("The monitor is bound to the dwelling.");
    case ChangeKind::RetireMonitor:
        return tr("The monitor is retired; nothing listens in the dwelling.");
    case ChangeKind::ImportRooms:
        return tr("The list is imported.");
    case ChangeKind::RemoveFacility:
    case ChangeKind::RemoveUnit:
    case ChangeKind::RemoveRoom:
    case ChangeKind::RemoveResident:
    case ChangeKind::RemovePerson:
        return tr("Removed.");
    case ChangeKind::SaveFacility:
    case ChangeKind::SaveUnit:
    case ChangeKind::SaveRoom:
    case ChangeKind::SaveResident:
    case ChangeKind::SavePerson:
    case ChangeKind::SaveChain:
    case ChangeKind::SaveShifts:
    case ChangeKind::SetSensitivities:
        return tr("Saved.");
    }
    std::unreachable();
}

QString AdminWords::refused(ReplyCode code) {
    switch (code) {
    case ReplyCode::Invalid:
        return tr("Nothing was changed: see what is wrong at the fields.");
    case ReplyCode::NotAllowed:
        return tr("Nothing was changed: your user may not do this.");
    case ReplyCode::NotFound:
        return tr("Nothing was changed: somebody has removed it meanwhile.");
    case ReplyCode::StationFault:
        return tr("Nothing was changed: the station could not store it. Try again, and tell its keeper if it lasts.");
    case ReplyCode::Ok:
    case ReplyCode::WrongState:
    case ReplyCode::ClaimedByOther:
    case ReplyCode::NotOnDuty:
    case ReplyCode::BadRequest:
    case ReplyCode::NoConsent:
    case ReplyCode::RoomClosed:
    case ReplyCode::AlertsOpen:
    case ReplyCode::NeverShelved:
    case ReplyCode::HeardByOther:
        return tr("Nothing was changed: the station did not understand this console. Is it of the same version?");
    }
    std::unreachable();
}

QString AdminWords::refused(FieldFault fault) {
    return tr("Nothing was changed. %1").arg(of(fault));
}

QString AdminWords::undelivered(Session::Undelivered why) {
    return why == Session::Undelivered::NoConnection
               ? tr("Not saved: there is no connection to the station. What you typed is still here.")
               : tr("The station did not answer. What you typed is still here; look whether it was saved.");
}

QString AdminWords::notRead(ReplyCode code) {
    if (code == ReplyCode::Invalid)
        return tr("Nothing was read: see what is wrong at the fields.");
    if (code == ReplyCode::NotAllowed)
        return tr("Nothing was read: your user may not do this.");
    return tr("Nothing was read: the station could not put on record that you read it, or could not read the log. Try again, and tell "
              "its keeper if it lasts.");
}

QString AdminWords::notRead(Session::Undelivered why) {
    return why == Session::Undelivered::NoConnection ? tr("Nothing was read: there is no connection to the station.")
                                                     : tr("Nothing was read: the station did not answer. Try again.");
}

QString AdminWords::expires(int days) {
    return days <= 0 ? tr("expired") : tr("expires in %n day(s)", nullptr, days);
}

QString AdminWords::csvPlace(const std::string& place) {
    static const QRegularExpression pattern("^row (\\d+)(?:, column (.+))?$");
    const auto found = pattern.match(QString::fromStdString(place));
    if (!found.hasMatch())
        return QString::fromStdString(place);
    return found.captured(2).isEmpty() ? tr("row %1").arg(found.captured(1))
                                       : tr("row %1, column “%2”").arg(found.captured(1), found.captured(2));
}

QString AdminWords::heard(const HeardCount& count, int nights) {
    const QString last = tr("the last %n night(s)", nullptr, nights);
    if (count.alerts == 0)
        return tr("%1: no alert").arg(last);
    return tr("%1: %2 alert(s), %3 not relevant, %4 paged")
        .arg(last)
        .arg(count.alerts)
        .arg(count.dismissed)
        .arg(count.paged);
}

} // namespace natlyt::console
