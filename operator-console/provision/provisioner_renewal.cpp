// SPDX-License-Identifier: Apache-2.0
// A monitor's certificate, renewed on its own key while it is still let in.
#include "operator-console/provision/provisioner.hpp"

#include <utility>

namespace natlyt::provision {

// One that the roster knows: a room that was revoked, or given to another monitor, has none. The one before, where a renewal
// ended between roster and file.
std::optional<std::string> Provisioner::presentCertificate(const Identity& identity) const {
    if (identity.role != Role::Room || identity.revoked)
        return std::nullopt;
    auto certificate = readFile(folder_ / "rooms" / identity.id / "room.crt");
    const auto serial = certificate ? serialOf(*certificate).value_or("") : std::string();
    if (serial.empty() || (serial != identity.serial && serial != identity.serialBefore))
        return std::nullopt;
    return std::move(*certificate);
}

Result<RenewAnswer> Provisioner::renewOn(Identity& identity, const std::string& present, const std::string& requestPem) {
    const auto authority = loadAuthority();
    if (!authority)
        return std::unexpected(authority.error());
    auto certificate = issueOn(requestPem, *authority, {identity.id, Use::Client, {}, kMachineLife}, now_);
    if (!certificate)
        return std::unexpected(certificate.error());
    auto serial = serialOf(*certificate);
    auto before = serialOf(present);
    if (!serial || !before)
        return std::unexpected(serial ? before.error() : serial.error());
    // The one before is not revoked: its monitor may be out of reach until it has the new one.
    identity.serial = std::move(*serial);
    identity.serialBefore = std::move(*before);
    if (auto written = writeRosterAndBroker(); !written)
        return std::unexpected(written.error());
    const auto file = folder_ / "rooms" / identity.id / "room.crt";
    if (auto written = write(file, *certificate, Access::Everybody); !written)
        return std::unexpected(written.error());
    return RenewAnswer{Renewal::Renewed, std::move(*certificate), now_ + kMachineLife};
}

Result<RenewAnswer> Provisioner::renew(const std::string& room, const std::string& requestPem) {
    if (auto loaded = loadRosterOf("enrol"); !loaded)
        return std::unexpected(loaded.error());
    auto* identity = roster_.find(room);
    const auto present = identity ? presentCertificate(*identity) : std::nullopt;
    const auto key = keyDigestOf(requestPem);
    if (!present || !key || keyDigestOfCertificate(*present).value_or("") != *key)
        return RenewAnswer{Renewal::NotThisMonitor, {}, {}}; // which rooms there are is not told
    const auto ends = endOf(*present);
    if (!ends)
        return std::unexpected(ends.error());
    if (now_ < *ends - kRenewWithin)
        return RenewAnswer{Renewal::StillGood, *present, *ends};
    return renewOn(*identity, *present, requestPem);
}

} // namespace natlyt::provision
