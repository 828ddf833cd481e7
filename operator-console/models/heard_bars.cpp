// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/heard_bars.hpp"

#include "operator-console/models/words.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QVariantMap>

#include <algorithm>

namespace natlyt::console {

namespace {

// How sure the network is that it is this sound, for whoever has no use for a figure.
QString sureness(double score) {
    if (score >= 0.8)
        return QCoreApplication::translate("HeardBars", "sure");
    if (score >= 0.5)
        return QCoreApplication::translate("HeardBars", "fairly sure");
    return score >= 0.2 ? QCoreApplication::translate("HeardBars", "maybe") : QCoreApplication::translate("HeardBars", "a trace");
}

} // namespace

QVariantList heardBars(const std::vector<ClassScore>& top) {
    QVariantList list;
    for (const auto& [soundClass, score] : top)
        list << QVariantMap{{"name", Words::of(soundClass)},
                            {"sureness", sureness(score)},
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
