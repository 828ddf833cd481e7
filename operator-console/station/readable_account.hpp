// SPDX-License-Identifier: Apache-2.0
// What exportedRows() gives, told to the resident: sentences instead of names of fields, local time, people by what they
// do and their initials. Pure.
#pragma once

#include "operator-console/domain/time_zone.hpp"
#include "operator-console/domain/ward.hpp"
#include "operator-console/gateways/page_text.hpp"
#include "operator-console/store/export.hpp"

namespace natlyt::ward {

std::string readableAccount(const ExportSections& all, const Ward& ward, const TimeZone& zone, Language language);

} // namespace natlyt::ward
