// SPDX-License-Identifier: Apache-2.0
// Changes of residents and of what was agreed with them; called by changed().
#pragma once

#include "operator-console/domain/registry_change.hpp"

namespace natlyt::ward {

Problems changeResident(Ward& ward, const RegistryChange& change, const ChangeContext& context);

} // namespace natlyt::ward
