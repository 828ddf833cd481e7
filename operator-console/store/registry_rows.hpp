// SPDX-License-Identifier: Apache-2.0
// Reading the registry's tables.
#pragma once

#include "operator-console/domain/ward.hpp"
#include "operator-console/store/sqlite.hpp"

#include <map>

namespace natlyt::ward {

std::string scopeText(const std::vector<ConsentScope>& scope); // "automaticListening snippets"
// By resident: the consents that are not superseded.
Result<std::map<std::string, Consent>> currentConsents(const Database& db);

} // namespace natlyt::ward
