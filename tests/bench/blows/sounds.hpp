// SPDX-License-Identifier: Apache-2.0
// Blows, and the rooms in which they fall: synthesised, so that there are as many as one likes.
#pragma once

#include "tests/bench/blows/acoustics.hpp"

#include <array>
#include <string_view>

namespace natlyt::bench {

// One blow of 5-200 ms: something of a drawn material (a body on a floor, wood, stoneware, metal) is struck and rings in
// its damped modes, 1-5 m from the monitor, in a room of 0.2-1.0 s reverberation. `levelDba` is its L_AFmax there.
Sound blow(double levelDba, Random& random);

enum class Bed { Quiet, Ventilation, Rain, Storm, Snoring, Television };
inline constexpr std::array kBeds{Bed::Quiet,  Bed::Ventilation, Bed::Rain,
                                  Bed::Storm, Bed::Snoring,     Bed::Television};
std::string_view nameOf(Bed bed);
double levelOf(Bed bed); // dB(A), over minutes
Sound bed(Bed kind, double seconds, Random& random);

} // namespace natlyt::bench
