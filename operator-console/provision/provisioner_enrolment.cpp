// SPDX-License-Identifier: Apache-2.0
// Monitors that get their room by a label: codes, cards, and what the desk answers.
#include "operator-console/provision/broker_files.hpp"
#include "operator-console/provision/label_sheet.hpp"
#include "operator-console/provision/password.hpp"
#include "operator-console/provision/provisioner.hpp"
#include "protocol/topics/topics.hpp"

#include <fmt/format.h>

namespace natlyt::provision {
namespace {

constexpr auto kBook = "enrolment.toml";
constexpr auto kMonitorFiles = {"ca.crt", "room.crt", "station.pub", "edge.toml"};

} // namespace

Result<EnrolmentBook> Provisioner::loadBook() const {
    const auto file = folder_ / kBook;
    if (!fileExists(file))
        return EnrolmentBook{};
    const auto text = readFile(file);
    if (!text)
        return std::unexpected(text.error());
    return parseBook(*text, file.string());
}

// What write_cards lays on the card: how to find the desk, how to know it, and the code.
Result<void> Provisioner::writeCard(const std::string& room, const std::string& code) {
    const auto directory = folder_ / "cards" / room / "natlyt";
    if (auto made = makeDirectory(directory); !made)
        return made;
    if (auto copied = copy(folder_ / "ca" / "ca.crt", directory / "ca.crt"); !copied)
        return copied;
    const auto desk = fmt::format("desk=https://{}:{}\nroom={}\ncode={}\n", roster_.hosts.front(), portsOf(roster_).desk, room, code);
    return write(directory / "enrol.txt", desk, Access::OwnerOnly);
}

Result<void> Provisioner::labels(std::span<const std::string> ids, std::chrono::days validFor, bool renew) {
    if (auto loaded = loadRosterOf("labels"); !loaded)
        return loaded;
    if (auto place = deskPlace(); !place)
        return std::unexpected(place.error());
    auto book = loadBook();
    if (!book)
        return std::unexpected(book.error());
    std::vector<Label> made;
    for (const auto& id : ids) {
        const auto* known = book->find(id);
        const bool usable = known && known->keyDigest.empty() && now_ < known->ends;
        if (known && !renew && (usable || !known->keyDigest.empty())) {
            say_(fmt::format("Kept the label of {}.", id));
            continue;
        }
        // In the roster at once, so that the broker can be told of all rooms before the first monitor comes.
        if (const auto identity = reserve(id, Role::Room, true); !identity)
            return std::unexpected(identity.error());
        made.push_back({id, randomPassword()});
        const Enrolment entry{id, codeDigestOf(id, made.back().code), now_ + validFor, {}, {}, 0, 0};
        if (auto* old = book->find(id))
            *old = entry;
        else
            book->rooms.push_back(entry);
    }
    if (made.empty())
        return {};
    if (auto written = writeRosterAndBroker(); !written)
        return written;
    if (auto written = write(folder_ / kBook, bookText(*book), Access::OwnerOnly); !written)
        return written;
    for (const auto& label : made)
        if (auto card = writeCard(label.room, label.code); !card)
            return card;
    return write(folder_ / "labels.html", labelSheet(made), Access::OwnerOnly);
}

Result<DeskPlace> Provisioner::deskPlace() {
    if (auto loaded = loadRosterOf("enrol"); !loaded)
        return std::unexpected(loaded.error());
    const auto station = folder_ / "station";
    if (!fileExists(station / "https.crt") || !fileExists(station / "signing.pub"))
        return std::unexpected(Error{station.string(), "the station's certificate and public key do not exist yet",
                                     "run natlyt-provision station first"});
    return DeskPlace{portsOf(roster_).desk, station / "https.crt", station / "https.key"};
}

// A certificate on the monitor's own key, with the files beside it; the roster and the broker's files know it.
Result<std::string> Provisioner::admitMonitor(Identity& identity, const std::string& requestPem) {
    const auto authority = loadAuthority();
    if (!authority)
        return std::unexpected(authority.error());
    auto certificate = issueOn(requestPem, *authority, {identity.id, Use::Client, {}, kMachineLife}, now_);
    if (!certificate)
        return std::unexpected(certificate.error());
    if (auto entered = enter(identity, *certificate); !entered)
        return std::unexpected(entered.error());
    if (auto written = writeRosterAndBroker(); !written)
        return std::unexpected(written.error());
    if (auto written = writeRoom(identity.id); !written)
        return std::unexpected(written.error());
    if (auto written = write(folder_ / "rooms" / identity.id / "room.crt", *certificate, Access::Everybody); !written)
        return std::unexpected(written.error());
    return certificate;
}

Result<std::string> Provisioner::monitorFiles(const std::string& room) const {
    std::string files;
    for (const auto* name : kMonitorFiles) {
        const auto content = readFile(folder_ / "rooms" / room / name);
        if (!content)
            return std::unexpected(content.error());
        files += fmt::format("--- {}\n{}", name, *content);
    }
    return files;
}

Result<EnrolAnswer> Provisioner::enrol(const std::string& room, const std::string& code, const std::string& requestPem) {
    if (auto loaded = loadRosterOf("enrol"); !loaded)
        return std::unexpected(loaded.error());
    auto book = loadBook();
    if (!book)
        return std::unexpected(book.error());
    auto* entry = book->find(room);
    auto* identity = roster_.find(room);
    const auto key = keyDigestOf(requestPem);
    if (!entry || !identity || !key)
        return EnrolAnswer{Admission::WrongCode, {}}; // which rooms there are is not told
    const auto admission = decide(*entry, code, *key, now_);
    // The certificate first: should the book not be written, the monitor asks again and the code is still good.
    if (admission == Admission::Admitted)
        if (auto admitted = admitMonitor(*identity, requestPem); !admitted)
            return std::unexpected(admitted.error());
    if (auto written = write(folder_ / kBook, bookText(*book), Access::OwnerOnly); !written)
        return std::unexpected(written.error());
    if (!isAdmitted(admission))
        return EnrolAnswer{admission, {}};
    std::error_code gone;
    std::filesystem::remove(folder_ / "cards" / room / "natlyt" / "enrol.txt", gone); // the code is used
    auto files = monitorFiles(room);
    if (!files)
        return std::unexpected(files.error());
    return EnrolAnswer{admission, std::move(*files)};
}

Result<std::string> Provisioner::enrolments() {
    if (auto loaded = loadRosterOf("enrolments"); !loaded)
        return std::unexpected(loaded.error());
    const auto book = loadBook();
    if (!book)
        return std::unexpected(book.error());
    std::string text;
    for (const auto& entry : book->rooms) {
        const auto* state = !entry.keyDigest.empty() ? "enrolled" : now_ < entry.ends ? "waits for its monitor" : "its label has ended";
        text += fmt::format("{:<40} {}", entry.room, state);
        if (entry.otherMonitors > 0)
            text += fmt::format("; another monitor was refused {} times", entry.otherMonitors);
        if (now_ < entry.lockedUntil)
            text += "; locked for a while after wrong codes";
        text += '\n';
    }
    return text;
}

} // namespace natlyt::provision
