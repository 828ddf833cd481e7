// SPDX-License-Identifier: Apache-2.0
// What a single-use link of acknowledgement shows. Pure.
#pragma once

#include <string>
#include <string_view>

namespace natlyt::ward {

inline constexpr std::string_view kAckPath = "/ack/";

enum class AckAnswer {
    Ask,   // a button that acknowledges
    Taken, // it was pressed
    Gone   // used before, over, or never given
};

std::string ackPage(AckAnswer answer, std::string_view language);

} // namespace natlyt::ward
