// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/faint_texts.hpp"

#include "tests/gui/colour_vision.hpp"

#include <QFont>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace natlyt::console::testing {
namespace {

struct Shade { // pixels that are nearly of one colour
    int pixels = 0, red = 0, green = 0, blue = 0;
};

// Letters fill less of their place than what is behind them.
QColor behind(const QImage& picture, QRect place) {
    std::array<Shade, 4096> shades{};
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x) {
            const QRgb p = picture.pixel(x, y);
            auto& shade = shades[static_cast<std::size_t>((qRed(p) >> 4 << 8) | (qGreen(p) >> 4 << 4) | qBlue(p) >> 4)];
            ++shade.pixels, shade.red += qRed(p), shade.green += qGreen(p), shade.blue += qBlue(p);
        }
    const auto& most = *std::ranges::max_element(shades, {}, &Shade::pixels);
    const int n = std::max(1, most.pixels);
    return {most.red / n, most.green / n, most.blue / n};
}

// As it is, and not through something that lies over it.
bool isDrawn(const QImage& picture, QRect place, QColor color) {
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x) {
            const QRgb p = picture.pixel(x, y);
            if (std::abs(qRed(p) - color.red()) + std::abs(qGreen(p) - color.green()) + std::abs(qBlue(p) - color.blue()) < 16)
                return true;
        }
    return false;
}

QColor laidOver(QColor ground, QColor color, double opacity) {
    const auto part = [opacity](int over, int under) { return static_cast<int>(over * opacity + under * (1 - opacity)); };
    return {part(color.red(), ground.red()), part(color.green(), ground.green()), part(color.blue(), ground.blue())};
}

void look(QQuickItem* item, QRectF visible, double opacity, const QImage& picture, QStringList& faint) {
    opacity *= item->opacity();
    if (!item->isVisible() || !item->isEnabled() || opacity == 0)
        return;
    if (item->clip())
        visible = visible.intersected(item->mapRectToScene(QRectF(0, 0, item->width(), item->height())));
    const QString text = item->inherits("QQuickText") ? item->property("text").toString().trimmed() : QString();
    const auto place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height())).intersected(visible).toAlignedRect().intersected(picture.rect());
    if (!text.isEmpty() && !place.isEmpty()) {
        const auto ground = behind(picture, place);
        const auto own = item->property("color").value<QColor>();
        const auto color = laidOver(ground, own, opacity * own.alphaF());
        const auto font = item->property("font").value<QFont>();
        const bool sign = text.size() == 1 && !text[0].isLetterOrNumber(); // 1.4.11: a shape is told apart at 3
        const bool large = sign || font.pixelSize() >= 24 || (font.bold() && font.pixelSize() >= 19);
        const double found = contrast(color, ground);
        if (found < (large ? 3.0 : 4.5) && isDrawn(picture, place, color))
            faint << QString("%1: \"%2\", %3 on %4").arg(found, 0, 'f', 1).arg(text.left(40), color.name(), ground.name());
    }
    for (auto* child : item->childItems())
        look(child, visible, opacity, picture, faint);
}

} // namespace

QStringList faintTexts(QQuickItem* root, const QImage& picture) {
    QStringList faint;
    look(root, QRectF(picture.rect()), 1, picture.convertToFormat(QImage::Format_RGB32), faint);
    faint.removeDuplicates();
    return faint;
}

} // namespace natlyt::console::testing
