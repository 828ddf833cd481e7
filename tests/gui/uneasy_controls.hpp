// SPDX-License-Identifier: Apache-2.0
// Looks for what is pressed or written into and cannot be hit by a finger, or has no name for a screen reader.
#pragma once

#include <QQuickItem>
#include <QStringList>

namespace natlyt::console::testing {

inline constexpr double kFinger = 44; // px, each way

// What is wrong with the controls under `root` that can be used now, in words; empty when nothing is.
QStringList uneasyControls(QQuickItem* root);

} // namespace natlyt::console::testing
