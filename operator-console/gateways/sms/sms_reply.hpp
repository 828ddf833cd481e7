// SPDX-License-Identifier: Apache-2.0
// The code in a text message and in its answer. Pure.
#pragma once

#include "operator-console/gateways/page_text.hpp"
#include "protocol/support/uuid.hpp"

#include <string>
#include <string_view>

namespace natlyt::ward::sms {

// Four digits out of the page's random part: the same after a restart of the station, so that an answer still counts.
std::string codeOf(const Uuid& page);

// "Birkehuset 1 AB: råb. Svar 4711 = jeg går derhen."
std::string messageFor(const StaffPage& page, const Wording& wording);

// True for the code alone, and with a yes beside it ("4711 ok"). Anything more may mean no: it is for a person to read.
bool acknowledges(std::string_view text, std::string_view code);

} // namespace natlyt::ward::sms
