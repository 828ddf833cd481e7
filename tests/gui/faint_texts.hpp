// SPDX-License-Identifier: Apache-2.0
// Looks for texts that are hard to read where they are drawn, by day and by night: WCAG 2.2, 1.4.3, level AA.
#pragma once

#include <QImage>
#include <QQuickItem>
#include <QStringList>

namespace natlyt::console::testing {

// Every text under `root` whose contrast with what `picture`, of the whole window, has behind it is below 4.5, or 3 for
// large letters; empty when all can be read. What cannot be used now may be faint, and what is covered is not looked at.
QStringList faintTexts(QQuickItem* root, const QImage& picture);

} // namespace natlyt::console::testing
