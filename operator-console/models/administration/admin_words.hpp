// SPDX-License-Identifier: Apache-2.0
// The words of the administration, in the language that is installed when they are asked for.
#pragma once

#include "operator-console/models/session.hpp"

#include <QCoreApplication>
#include <QTimeZone>

namespace natlyt::console {

class AdminWords {
    Q_DECLARE_TR_FUNCTIONS(AdminWords)
public:
    static QString day(int day);       // 0 is Monday: "Mon"
    static QString minute(int minute); // of any day: "22:00"
    static QString clock(UtcTime at, const QTimeZone& zone);
    static QString moment(UtcTime at, const QTimeZone& zone);  // "Fri 27 Nov 22:00"
    static QString date(const std::string& localDate);         // "2026-11-27" as people write it here
    static QString localMoment(const std::string& localMinute); // "2026-11-27T22:00"

    static QString of(FieldFault fault);
    static QString noSuchTime(const QString& typed, const std::string& next); // the clocks are set forward over it
    static QString of(Role role);
    static QString of(ConsentState state);
    static QString of(ConsentScope scope);
    static QString of(Capacity capacity);
    static QString of(Sensitivity sensitivity);
    static QString of(AuditTopic topic);
    static QString verdict(const AuditCheck& check); // of the chain of the audit log, once all was checked

    static QString fromTo(const QString& from, const QString& to);
    static QString forgotten(UtcTime since, const QTimeZone& zone); // a privacy window without an end
    static QString consentEnds(UtcTime at, const QTimeZone& zone);
    static QString neverListens(const RoomLine& line); // in spite of a consent, and why; empty: it does
    static QString removedPerson(const QString& id);
    static QString waitsUntil(UtcTime until, const QTimeZone& zone);
    static QString guidedDrill(const GuidedDrillRecord* newest, const QTimeZone& zone); // nothing: never
    static QString lockedOut(const LockedOut& lock, const QStringList& persons, const QTimeZone& zone);
    static QString moreLockedOut(int addresses); // that are not named
    static QString listens(const QStringList& times);
    static QString alwaysListens();
    static QString closed(const QString& why); // empty: for several reasons

    static QString saved(ChangeKind kind);
    static QString refused(ReplyCode code);
    static QString refused(FieldFault fault); // of what has no field on the screen
    static QString undelivered(Session::Undelivered why);
    static QString notRead(ReplyCode code); // of the audit log
    static QString notRead(Session::Undelivered why);
    static QString expires(int days); // from today on
    static QString csvPlace(const std::string& place); // "row 4, column hours" as the station writes it
    static QString heard(const HeardCount& count, int nights);
};

} // namespace natlyt::console
