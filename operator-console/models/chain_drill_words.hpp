// SPDX-License-Identifier: Apache-2.0
// A drill of the chain in words, in the language that is installed when they are asked for. Pure.
#pragma once

#include "protocol/messages/chain_drill.hpp"

#include <QCoreApplication>
#include <QVariantList>

namespace natlyt::console {

class ChainDrillWords {
    Q_DECLARE_TR_FUNCTIONS(ChainDrillWords)
public:
    // Of one that runs: how far it is.
    static QString running(const ChainDrill& drill, const QString& room);
    // Of one that is over: whether the chain is whole.
    static QString ended(const ChainDrill& drill);
    static bool cameThrough(const ChainDrill& drill);
    // Of one that failed, as the station names it: "Birkehuset 3: console, handset W2".
    static QString notPassed(const QString& detail);
    // {name, text, state}, in the order of the links: passed 0, to come 1, missed 2.
    static QVariantList links(const ChainDrill& drill);
};

} // namespace natlyt::console
