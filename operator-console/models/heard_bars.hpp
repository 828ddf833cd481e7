// SPDX-License-Identifier: Apache-2.0
// What was heard and how loud, as the bars of a card show it.
#pragma once

#include "protocol/messages/room.hpp"

#include <QString>
#include <QVariantList>

namespace natlyt::console {

// {name, score "0,91", fraction, relevant} for each.
QVariantList heardBars(const std::vector<ClassScore>& top);
QString levelText(int levelDbfs); // "−23 dB"
double levelFraction(int levelDbfs); // 0..1, from -60 dBFS up

} // namespace natlyt::console
