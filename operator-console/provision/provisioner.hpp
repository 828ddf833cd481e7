// SPDX-License-Identifier: Apache-2.0
// The commands of natlyt-provision on one folder. Each may be repeated: what exists is kept unless it is to
// be renewed. Thread rule: one thread. Error rule: an Error means that the folder is as it was, or that
// repeating the command completes it.
#pragma once

#include "operator-console/provision/certificates.hpp"
#include "operator-console/provision/client_files.hpp"
#include "operator-console/provision/enrolment.hpp"
#include "operator-console/provision/files.hpp"
#include "operator-console/provision/roster.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>

namespace natlyt::provision {

inline constexpr std::chrono::days kMachineLife{5 * 365};

struct NetworkChoice { // what `ca` was told; what is not given stays as it was
    std::vector<std::string> hosts;
    std::optional<std::uint16_t> portOffset;
    std::optional<std::string> brokerUser;
};

// The name of the user who runs this process.
std::string currentUser();

struct EnrolAnswer {
    Admission admission{};
    std::string files; // of an admitted monitor: each behind a line "--- NAME"
};

enum class Renewal { Renewed, StillGood, NotThisMonitor };

struct RenewAnswer {
    Renewal renewal{};
    std::string certificate; // PEM; none for NotThisMonitor
    UtcTime ends{};
};

// Monitors ask from 60 days before the end (lib/natlyt/renew of the image); whoever asks later is late, not wrong.
inline constexpr std::chrono::days kRenewWithin{90};

struct DeskPlace {
    int port = 0;
    std::filesystem::path certificate;
    std::filesystem::path key;
};

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

    // A one-time code for each room that has none which can still be used, or for all of them; a sheet of labels, and for each
    // room what is laid on its monitor's card.
    Result<void> labels(std::span<const std::string> ids, std::chrono::days validFor, bool renew);
    // What the desk answers a monitor. An Error is nobody's fault who asked: it may ask again.
    Result<EnrolAnswer> enrol(const std::string& room, const std::string& code, const std::string& requestPem);
    // A new certificate on the key that a room's monitor has, once the present one has less than kRenewWithin left or has ended;
    // until then the present one. The request proves the key, and nothing else is needed: the certificate is of use to no other.
    Result<RenewAnswer> renew(const std::string& room, const std::string& requestPem);
    Result<DeskPlace> deskPlace();
    // A line for each room with a label: waits, enrolled, refused how often.
    Result<std::string> enrolments();

private:
    Provisioner(std::filesystem::path folder, FolderLock lock, UtcTime now, Say say);

    Result<KeyAndCertificate> loadAuthority() const;
    Result<void> loadRosterOf(std::string_view command);
    Result<Identity*> reserve(const std::string& id, Role role, bool renew);
    Result<KeyAndCertificate> admit(Identity& identity);
    Result<void> enter(Identity& identity, std::string_view certificatePem);
    Result<EnrolmentBook> loadBook() const;
    Result<std::string> admitMonitor(Identity& identity, const std::string& requestPem);
    Result<std::string> monitorFiles(const std::string& room) const;
    Result<RenewAnswer> renewOn(Identity& identity, const std::string& present, const std::string& requestPem);
    std::optional<std::string> presentCertificate(const Identity& identity) const;
    void revokeSerials(Identity& identity);
    Result<void> writeCard(const std::string& room, const std::string& code);
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
    Result<void> brokerUserExists() const; // asked before anything is written
    Result<void> giveToBroker() const;

    std::filesystem::path folder_;
    FolderLock lock_;
    UtcTime now_;
    Say say_;
    Roster roster_;
};

} // namespace natlyt::provision
