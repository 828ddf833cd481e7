// SPDX-License-Identifier: Apache-2.0
// The enrolment desk: over HTTPS, with the station's certificate for its page, a monitor shows room, code and a request for a
// certificate, and gets what it needs; one that has its room shows a request on its key and gets a later certificate. It runs while a
// house is fitted out or certificates come to their end, and not longer: it uses the authority's key.
#pragma once

#include "operator-console/provision/provisioner.hpp"

namespace natlyt::provision {

// Until SIGTERM or SIGINT. Says that it can be reached, and of each monitor how it fared.
Result<void> runDesk(const std::filesystem::path& folder, const std::string& listen, const Provisioner::Say& say);

} // namespace natlyt::provision
