// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/seat_memory.hpp"

#include <QStandardPaths>

namespace natlyt::console {

namespace {
const QString kOutput = QStringLiteral("sound/output");
const QString kTextPercent = QStringLiteral("text/percent");
} // namespace

QString SeatMemory::defaultFile() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/seat.ini";
}

void SeatMemory::attach(Desk& desk) {
    if (const auto output = settings_.value(kOutput).toString(); !output.isEmpty())
        desk.soundCheck()->choose(output);
    desk.setTextPercent(settings_.value(kTextPercent, 100).toInt());
    QObject::connect(desk.soundCheck(), &SoundCheck::chose, &settings_,
                     [this](const QString& id) { settings_.setValue(kOutput, id); });
    QObject::connect(&desk, &Desk::textPercentChanged, &settings_,
                     [this, &desk] { settings_.setValue(kTextPercent, desk.textPercent()); });
}

} // namespace natlyt::console
