// SPDX-License-Identifier: Apache-2.0
// How an image looks to people who see colours otherwise, and how different two colours are to the eye. Pure.
// Source of the matrices: Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB; grey is CIE luminance.
#pragma once

#include <QImage>

namespace natlyt::console::testing {

enum class ColourVision { Full, NoRed, NoGreen, NoBlue, Grey };

QImage seenWith(ColourVision vision, const QImage& image);
// CIE 1976 colour difference, the mean over the pixels of two images of one size; about 2.3 is just noticeable.
double difference(const QImage& a, const QImage& b);
// WCAG contrast of two colours, 1..21.
double contrast(QColor a, QColor b);

} // namespace natlyt::console::testing
