// SPDX-License-Identifier: Apache-2.0
// Reading the registry's tables.
#pragma once

#include "operator-console/domain/ward.hpp"
#include "operator-console/store/sqlite.hpp"

#include <map>

namespace natlyt::ward {

std::vector<ConsentScope> readScope(const std::string& text);
// Of the columns resident, number, weekly, from_local, to_local, lifted_from and lifted_to. A damaged window is one that
// nobody ended: closed while in doubt.
PrivacyWindow readPrivacy(const Statement& row);
std::string scopeText(const std::vector<ConsentScope>& scope); // "automaticListening snippets"
// By resident: the consents that stand, neither superseded nor withdrawn.
Result<std::map<std::string, Consent>> currentConsents(const Database& db);
// Whether just this consent was given once, and withdrawn or superseded since.
Result<bool> hasEnded(const Database& db, const std::string& resident, const Consent& consent);

} // namespace natlyt::ward
