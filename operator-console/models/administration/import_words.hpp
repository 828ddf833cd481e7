// SPDX-License-Identifier: Apache-2.0
// What a list of dwellings and residents would make and change, in the language that is installed when it is asked for.
#pragma once

#include "protocol/messages/room_import.hpp"

#include <QCoreApplication>
#include <QStringList>

namespace natlyt::console {

class ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
public:
    static QString of(const ImportChange& change);
    // All but new facilities and houses; what is new together, what changes one by one.
    static QStringList others(const ImportTrial& trial);

private:
    static QString changed(const QString& what, const ImportChange& change);
    static void together(QStringList& lines, const ImportTrial& trial, ImportPart part);
};

} // namespace natlyt::console
