// SPDX-License-Identifier: Apache-2.0
// An alert and its pages as consoles and handsets see them: initials filled in, lists and texts within their limits.
#pragma once

#include "operator-console/domain/alert.hpp"
#include "operator-console/domain/ward.hpp"
#include "protocol/messages/people.hpp"

namespace natlyt::ward {

WardAlert wardAlertView(const AlertRecord& record, const Ward& ward);
// An alert that has ended, as an operator reads of it later in the night.
natlyt::PastAlert pastAlertView(const AlertRecord& record, const Ward& ward);
StaffPage staffPageView(const AlertRecord& record, const PageStep& page, const Ward& ward, int chainLength);

} // namespace natlyt::ward
