// SPDX-License-Identifier: Apache-2.0
// Rooms and residents from a table: facility,unit,room,label,resident,name,initials,note,hours in any order, of which
// facility, unit and room are needed; a row without a resident is a room without one. Houses that are not known are made
// (their ids from their names), rooms and residents that are known are changed. Consents are given one by one, never here.
#pragma once

#include "operator-console/domain/registry_checks.hpp"

namespace natlyt::ward {

// The ward with the table in it, or what is wrong: "row 4, column hours"; then nothing of it is taken.
std::expected<Ward, Problems> importRooms(const Ward& ward, std::string_view csv);

// "Egehuset Øst" is egehuset-oest.
std::string idFromName(std::string_view name);

} // namespace natlyt::ward
