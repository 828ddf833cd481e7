// SPDX-License-Identifier: Apache-2.0
// Looks at every text that is to be seen, as a person would: none is cut off, and none lies on another.
#pragma once

#include <QQuickItem>
#include <QStringList>

namespace natlyt::console::testing {

// What is wrong with the texts under `root`, in words; empty when nothing is. What scrolls may be cut by its view.
QStringList illegible(QQuickItem* root);

} // namespace natlyt::console::testing
