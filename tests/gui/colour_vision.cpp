// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/colour_vision.hpp"

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace natlyt::console::testing {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Matrix matrixOf(ColourVision vision) {
    switch (vision) {
    case ColourVision::Full:
        return {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    case ColourVision::NoRed:
        return {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
    case ColourVision::NoGreen:
        return {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
    case ColourVision::NoBlue:
        return {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
    case ColourVision::Grey:
        return {{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}};
    }
    std::unreachable();
}

double linear(double s) { return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4); }
double gamma(double l) { return l <= 0.0031308 ? 12.92 * l : 1.055 * std::pow(l, 1 / 2.4) - 0.055; }

Triple linearOf(QRgb pixel) {
    return {linear(qRed(pixel) / 255.0), linear(qGreen(pixel) / 255.0), linear(qBlue(pixel) / 255.0)};
}

Triple times(const Matrix& matrix, const Triple& v) {
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return out;
}

// L*a*b* under D65.
Triple labOf(QRgb pixel) {
    constexpr Matrix kToXyz{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
    const auto xyz = times(kToXyz, linearOf(pixel));
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f(xyz[0] / 0.95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

} // namespace

QImage seenWith(ColourVision vision, const QImage& image) {
    const auto matrix = matrixOf(vision);
    QImage seen = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x) {
            const auto rgb = times(matrix, linearOf(seen.pixel(x, y)));
            const auto byte = [](double l) { return static_cast<int>(std::lround(255 * gamma(std::clamp(l, 0.0, 1.0)))); };
            seen.setPixel(x, y, qRgb(byte(rgb[0]), byte(rgb[1]), byte(rgb[2])));
        }
    return seen;
}

double difference(const QImage& a, const QImage& b) {
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const auto p = labOf(a.pixel(x, y)), q = labOf(b.pixel(x, y));
            sum += std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
        }
    return sum / (a.width() * a.height());
}

double contrast(QColor a, QColor b) {
    const auto luminance = [](QColor c) { return times(matrixOf(ColourVision::Grey), linearOf(c.rgb()))[0]; };
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace natlyt::console::testing
