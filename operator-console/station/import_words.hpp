// SPDX-License-Identifier: Apache-2.0
// What an import makes and changes, line by line, for whoever runs the command.
#pragma once

#include "protocol/messages/room_import.hpp"

#include <string>

namespace natlyt::ward {

std::string wordsOf(const ImportChange& change);

} // namespace natlyt::ward
