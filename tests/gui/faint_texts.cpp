// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/faint_texts.hpp"

#include "tests/gui/colour_vision.hpp"

#include <QFont>

#include <algorithm>
#include <array>
#include <vector>

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

QColor laidOver(QColor ground, QColor color, double opacity) {
    const auto part = [opacity](int over, int under) { return static_cast<int>(over * opacity + under * (1 - opacity)); };
    return {part(color.red(), ground.red()), part(color.green(), ground.green()), part(color.blue(), ground.blue())};
}

struct Written {
    QString text;
    QRect place;
    QColor color;
    double opacity;
    bool large;
    std::size_t laid; // how much had been laid down when it was painted
};

struct Painting { // in the order in which it is painted
    QRect whole;
    std::vector<Written> texts;
    std::vector<QRectF> laid; // what hides what was painted before, wholly or half
};

constexpr double kMark = 0.3; // a mark over the whole screen, to be seen and not to be read

void paint(QQuickItem* item, QRectF visible, double opacity, Painting& painting) {
    opacity *= item->opacity();
    if (!item->isVisible() || !item->isEnabled() || opacity < kMark)
        return;
    const auto own = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    if (item->clip())
        visible = visible.intersected(own);
    auto children = item->childItems();
    std::ranges::stable_sort(children, {}, &QQuickItem::z);
    const auto above = std::ranges::find_if(children, [](const auto* child) { return child->z() >= 0; });
    for (auto it = children.begin(); it != above; ++it)
        paint(*it, visible, opacity, painting);
    const auto color = item->property("color").value<QColor>();
    if (item->inherits("QQuickRectangle") && color.alphaF() * opacity >= kMark)
        painting.laid.push_back(own.intersected(visible));
    const QString text = item->inherits("QQuickText") ? item->property("text").toString().trimmed() : QString();
    const bool sign = text.size() == 1 && !text[0].isLetterOrNumber(); // marks are looked at for themselves
    const auto place = own.intersected(visible).toAlignedRect().intersected(painting.whole);
    if (!text.isEmpty() && !sign && !place.isEmpty()) {
        const auto font = item->property("font").value<QFont>();
        const bool large = font.pixelSize() >= 24 || (font.bold() && font.pixelSize() >= 19);
        painting.texts.push_back({text, place, color, opacity * color.alphaF(), large, painting.laid.size()});
    }
    for (auto it = above; it != children.end(); ++it)
        paint(*it, visible, opacity, painting);
}

} // namespace

QStringList faintTexts(QQuickItem* root, const QImage& picture) {
    Painting painting{picture.rect(), {}, {}};
    paint(root, QRectF(picture.rect()), 1, painting);
    const auto pixels = picture.convertToFormat(QImage::Format_RGB32);
    QStringList faint;
    for (const auto& [text, place, own, opacity, large, laid] : painting.texts) {
        const auto middle = QRectF(place).center();
        if (std::any_of(painting.laid.begin() + static_cast<std::ptrdiff_t>(laid), painting.laid.end(),
                        [middle](const QRectF& over) { return over.contains(middle); }))
            continue;
        const auto ground = behind(pixels, place);
        const auto color = laidOver(ground, own, opacity);
        if (const double found = contrast(color, ground); found < (large ? 3.0 : 4.5))
            faint << QString("%1: \"%2\", %3 on %4").arg(found, 0, 'f', 1).arg(text.left(40), color.name(), ground.name());
    }
    faint.removeDuplicates();
    return faint;
}

} // namespace natlyt::console::testing
