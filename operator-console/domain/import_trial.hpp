// SPDX-License-Identifier: Apache-2.0
// What a table of rooms would make and change, said before it is imported: a house that is mistyped is a new house. Pure.
#pragma once

#include "operator-console/domain/ward.hpp"
#include "protocol/messages/room_import.hpp"

namespace natlyt::ward {

// `after`: the ward with the table in it.
ImportTrial importTrial(const Ward& before, const Ward& after);

// Names of the facilities and houses that it makes.
std::vector<std::string> newPlaces(const Ward& before, const Ward& after);

// The one of these that is written nearly as `name` is: other figures make another name. None where none is near.
std::optional<std::string> nearlyWritten(const std::string& name, const std::vector<std::string>& names);

} // namespace natlyt::ward
