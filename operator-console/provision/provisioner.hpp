// SPDX-License-Identifier: Apache-2.0
// The commands of natlyt-provision on one folder. Each may be repeated: what exists is kept unless it is to
// be renewed. Thread rule: one thread. Error rule: an Error means that the folder is as it was, or that
// repeating the command completes it.
#pragma once

#include "operator-console/provision/certificates.hpp"
#include "operator-console/provision/client_files.hpp"
#include "operator-console/provision/files.hpp"
#include "operator-console/provision/roster.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>

namespace natlyt::provision {

struct NetworkChoice { // what `ca` was told; what is not given stays as it was
    std::vector<std::string> hosts;
    std::optional<std::uint16_t> portOffset;
    std::optional<std::string> brokerUser;
};

// The name of the user who runs this process.
std::string currentUser();

class Provisioner {
public:
    using Say = std::function<void(const std::string&)>; // one plain sentence of what was done

    // Takes the folder's lock; makes the folder when it does not exist.
    static Result<Provisioner> open(const std::filesystem::path& folder, UtcTime now, Say say);

    Result<void> authority(const NetworkChoice& choice, bool renew);
    Result<void> station(const StationPlaces& places, bool renew);
    // All of them or, when one id is refused, none.
    Result<void> rooms(std::span<const std::string> ids, bool renew);
    // Without a password one is made and said once. A person who exists is kept unless `password` or `renew`
    // is given.
    Result<void> person(const std::string& id, Role role, const std::optional<std::string>& password,
                        bool renew);
    Result<void> console(const std::string& seat);
    Result<void> revoke(const std::string& id);

private:
    Provisioner(std::filesystem::path folder, FolderLock lock, UtcTime now, Say say);

    Result<KeyAndCertificate> loadAuthority() const;
    Result<void> loadRosterOf(std::string_view command);
    Result<Identity*> reserve(const std::string& id, Role role, bool renew);
    Result<KeyAndCertificate> admit(Identity& identity);
    Result<void> writeMachine(const KeyAndCertificate& issued, const std::filesystem::path& directory,
                              const std::string& stem);
    Result<void> writeRoom(const std::string& id);
    Result<void> issueServer(const std::filesystem::path& directory, const std::string& stem);
    Result<void> makeAuthorityFiles();
    Result<void> signingKeys(const std::filesystem::path& directory);
    Result<void> writeRevocations(const KeyAndCertificate& authority);
    Result<void> writeRosterAndBroker();
    Result<void> writeIfMissing(const std::filesystem::path& file, const std::string& content);
    Result<void> write(const std::filesystem::path& file, std::string_view content, Access access);
    Result<void> copy(const std::filesystem::path& from, const std::filesystem::path& to);
    Result<void> giveToBroker() const;

    std::filesystem::path folder_;
    FolderLock lock_;
    UtcTime now_;
    Say say_;
    Roster roster_;
};

} // namespace natlyt::provision
