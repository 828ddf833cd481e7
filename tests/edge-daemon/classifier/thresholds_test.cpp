// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/thresholds.hpp"

#include <gtest/gtest.h>

using namespace natlyt;
using namespace natlyt::edge;

namespace {

constexpr auto allClasses() {
    std::array<SoundClass, countOf<SoundClass>()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<SoundClass>(i);
    return all;
}

} // namespace

TEST(Thresholds, FallAsSensitivityRises) {
    for (const SoundClass c : allClasses()) {
        if (!isRelevant(c)) continue;
        EXPECT_GT(thresholdOf(c, Sensitivity::Low), thresholdOf(c, Sensitivity::Medium)) << nameOf(c);
        EXPECT_GT(thresholdOf(c, Sensitivity::Medium), thresholdOf(c, Sensitivity::High)) << nameOf(c);
        EXPECT_LT(thresholdOf(c, Sensitivity::Low), 1.0F) << nameOf(c);
        EXPECT_GT(thresholdOf(c, Sensitivity::High), 0.0F) << nameOf(c);
    }
}

TEST(Thresholds, AreOutOfReachWhereASoundIsOffOrNotWorthAnAlertByItself) {
    for (const SoundClass c : allClasses()) {
        EXPECT_GT(thresholdOf(c, Sensitivity::Off), 1.0F);
        if (!isRelevant(c)) {
            EXPECT_GT(thresholdOf(c, Sensitivity::High), 1.0F);
        }
    }
}
