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

inline constexpr std::string_view kSeen = "/seen"; // after the link: what the page that asks shows, so that a browser fetches it

// `link`: the path by which the page was asked for.
std::string ackPage(AckAnswer answer, std::string_view language, std::string_view link);

} // namespace natlyt::ward
