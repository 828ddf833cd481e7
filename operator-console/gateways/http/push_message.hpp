// SPDX-License-Identifier: Apache-2.0
// What is posted to a push server, as ntfy takes it. Pure.
#pragma once

#include "operator-console/gateways/page_text.hpp"

namespace natlyt::ward {

// `link`: of acknowledgement; empty: none is offered.
std::string pushMessage(const std::string& topic, const StaffPage& page, const std::string& link, const Wording& wording);
std::string pushOver(const std::string& topic, const StaffPage& page, const Wording& wording);
std::string jsonQuoted(std::string_view text);

} // namespace natlyt::ward
