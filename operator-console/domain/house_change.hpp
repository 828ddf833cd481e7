// SPDX-License-Identifier: Apache-2.0
// Changes of houses, rooms, persons, rosters and monitors; called by changed().
#pragma once

#include "operator-console/domain/registry_change.hpp"

namespace natlyt::ward {

Problems changeHouse(Ward& ward, const RegistryChange& change, const ChangeContext& context);

} // namespace natlyt::ward
