// SPDX-License-Identifier: Apache-2.0
// What a seat remembers from one shift to the next: its sound output and the size of its letters. A small file of the
// console's user; nothing of the ward is in it. Error rule: where it cannot be read or written the seat begins as new.
#pragma once

#include <QObject>

#include "operator-console/models/desk.hpp"

#include <QSettings>

namespace natlyt::console {

class SeatMemory {
public:
    explicit SeatMemory(const QString& file) : settings_(file, QSettings::IniFormat) {}
    static QString defaultFile();
    // Sets the desk as it was left, and notes what changes from now on.
    void attach(Desk& desk);

private:
    QSettings settings_;
};

} // namespace natlyt::console
