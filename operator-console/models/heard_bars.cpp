// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/heard_bars.hpp"

#include "operator-console/models/words.hpp"

#include <QLocale>
#include <QVariantMap>

#include <algorithm>

namespace natlyt::console {

QVariantList heardBars(const std::vector<ClassScore>& top) {
    QVariantList list;
    for (const auto& [soundClass, score] : top)
        list << QVariantMap{{"name", Words::of(soundClass)},
                            {"score", QLocale().toString(score, 'f', 2)},
                            {"fraction", score},
                            {"relevant", isRelevant(soundClass)}};
    return list;
}

QString levelText(int levelDbfs) {
    return (levelDbfs < 0 ? QString(QChar(0x2212)) : QString()) + QString::number(-levelDbfs) + " dB";
}

double levelFraction(int levelDbfs) {
    return std::clamp((levelDbfs + 60) / 60.0, 0.0, 1.0);
}

} // namespace natlyt::console
