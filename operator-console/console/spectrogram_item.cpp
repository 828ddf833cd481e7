// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/spectrogram_item.hpp"

#include <QImage>
#include <QPainter>

#include <array>
#include <cmath>

namespace natlyt::console {

namespace {

struct Stop {
    double at;
    double red, green, blue;
};

// From the ground's blue-black over violet to a warm light: even steps in lightness, readable without colour
// vision.
constexpr std::array kStops{Stop{0.00, 10, 13, 22},   Stop{0.22, 34, 20, 60},  Stop{0.42, 92, 26, 92},
                            Stop{0.60, 168, 44, 84},  Stop{0.76, 232, 92, 54}, Stop{0.90, 252, 172, 60},
                            Stop{1.00, 255, 240, 190}};

QList<QRgb> palette() {
    QList<QRgb> colours;
    for (int i = 0; i < 256; ++i) {
        const double at = i / 255.0;
        std::size_t k = 1;
        while (k + 1 < kStops.size() && kStops[k].at < at)
            ++k;
        const auto &a = kStops[k - 1], &b = kStops[k];
        const double t = (at - a.at) / (b.at - a.at);
        colours << qRgb(static_cast<int>(std::lerp(a.red, b.red, t)),
                        static_cast<int>(std::lerp(a.green, b.green, t)),
                        static_cast<int>(std::lerp(a.blue, b.blue, t)));
    }
    return colours;
}

} // namespace

SpectrogramItem::SpectrogramItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setFillColor(QColor(0x06, 0x08, 0x0c));
}

void SpectrogramItem::setStage(SoundStage* stage) {
    if (stage == stage_)
        return;
    if (stage_)
        stage_->disconnect(this);
    stage_ = stage;
    if (stage_) {
        connect(stage_, &SoundStage::drawn, this, [this] { update(); });
        connect(stage_, &SoundStage::changed, this, [this] { update(); });
    }
    emit stageChanged();
    update();
}

void SpectrogramItem::paint(QPainter* painter) {
    if (!stage_ || stage_->picture().columns() == 0)
        return;
    static const QList<QRgb> colours = palette();
    const auto& picture = stage_->picture();
    QImage image(picture.pixels().data(), Spectrogram::kColumnsMost, Spectrogram::kRows,
                 Spectrogram::kColumnsMost, QImage::Format_Indexed8);
    image.setColorTable(colours);
    constexpr int kColumnMs = Spectrogram::kHopSamples * 1000 / kSampleRate;
    const double heardPart =
        static_cast<double>(picture.columns() * kColumnMs) / (stage_->endMs() - stage_->startMs());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(0, 0, width() * heardPart, height()), image,
                       QRectF(0, 0, picture.columns(), Spectrogram::kRows));
}

} // namespace natlyt::console
