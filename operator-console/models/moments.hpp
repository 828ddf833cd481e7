// SPDX-License-Identifier: Apache-2.0
// Days and times as people write them where the language is spoken.
#pragma once

#include "protocol/support/time.hpp"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <string>

namespace natlyt::console {

inline QString momentText(UtcTime at, const QTimeZone& zone) { // "27. Nov 2026 22:00"
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone), "d. MMM yyyy HH:mm");
}

inline QString dateText(const std::string& localDate) { // "2026-11-27"
    const auto date = QDate::fromString(QString::fromStdString(localDate), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, "d. MMM yyyy") : QString::fromStdString(localDate);
}

} // namespace natlyt::console
