// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/sms/sms_spool.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace natlyt::ward::sms {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kIncomingBytesMost = 4096;
constexpr std::size_t kIncomingMost = 100; // at once

std::error_code ignored;

// IN20261129_115610_00_+4520123456_00.txt: the fourth field.
std::string numberIn(const std::string& name) {
    std::size_t from = 0;
    for (int field = 0; field < 3; ++field) {
        from = name.find('_', from);
        if (from == std::string::npos) return {};
        ++from;
    }
    return name.substr(from, name.find('_', from) - from);
}

std::string beginningOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string text(kIncomingBytesMost, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

// Of the InboxFormat "unicode", which is UTF-16 with the big end first and zeros behind; else as it stands. Beyond the Basic
// Multilingual Plane it makes bytes that are no UTF-8, and no code of a page either.
std::string utf8Of(std::string bytes) {
    if (!bytes.starts_with("\xfe\xff")) return bytes;
    std::string text;
    for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
        const unsigned unit = static_cast<unsigned char>(bytes[i]) << 8U | static_cast<unsigned char>(bytes[i + 1]);
        if (unit == 0) break;
        if (unit >= 0x800) text += static_cast<char>(0xe0U | unit >> 12U);
        if (unit >= 0x80) text += static_cast<char>(unit >= 0x800 ? 0x80U | (unit >> 6U & 0x3fU) : 0xc0U | unit >> 6U);
        text += static_cast<char>(unit >= 0x80 ? 0x80U | (unit & 0x3fU) : unit);
    }
    return text;
}

} // namespace

Result<std::string> Spool::put(const std::string& number, const std::string& text, UtcTime at) {
    const auto when = std::chrono::floor<seconds>(at);
    const auto name = fmt::format("OUTA{:%Y%m%d_%H%M%S}_{:02}_{}_natlyt{}.txt", fmt::gmtime(std::chrono::system_clock::to_time_t(when)),
                                  serial_ % 100, number, serial_);
    ++serial_;
    const auto half = folders_.outbox / ("." + name);
    std::ofstream stream(half, std::ios::binary | std::ios::trunc);
    stream << text;
    stream.close();
    std::error_code error;
    fs::permissions(half, fs::perms::group_read | fs::perms::group_write, fs::perm_options::add, ignored); // the daemon is in our group
    if (stream) fs::rename(half, folders_.outbox / name, error);
    if (stream && !error) return name;
    fs::remove(half, ignored);
    return std::unexpected(Error{folders_.outbox.string(), error ? error.message() : "cannot be written to",
                                 "let the station's user write to the outbox of gammu-smsd"});
}

Fate Spool::fate(const std::string& name) const {
    if (fs::exists(folders_.outbox / name, ignored)) return Fate::Waiting;
    if (fs::exists(folders_.sent / name, ignored)) return Fate::Sent;
    return fs::exists(folders_.error / name, ignored) ? Fate::Failed : Fate::Vanished;
}

void Spool::takeBackLeftovers() {
    std::error_code error;
    for (fs::directory_iterator at(folders_.outbox, error), end; !error && at != end; at.increment(error))
        if (at->path().filename().string().find("_natlyt") != std::string::npos) fs::remove(at->path(), ignored);
}

void Spool::takeBack(const std::string& name) { fs::remove(folders_.outbox / name, ignored); }

void Spool::clear(const std::string& name) {
    fs::remove(folders_.sent / name, ignored);
    fs::remove(folders_.error / name, ignored);
}

Result<std::vector<Incoming>> Spool::incoming() const {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at(folders_.inbox, error), end; !error && at != end && files.size() < kIncomingMost; at.increment(error))
        if (at->path().filename().string().starts_with("IN")) files.push_back(at->path());
    if (error) return std::unexpected(Error{folders_.inbox.string(), error.message(), "let the station's user read the inbox of gammu-smsd"});
    std::ranges::sort(files);
    std::vector<Incoming> messages;
    for (const auto& file : files) {
        const auto name = file.filename().string();
        messages.push_back({name, numberIn(name), utf8Of(beginningOf(file))});
    }
    return messages;
}

Result<void> Spool::remove(const Incoming& message) {
    std::error_code error;
    fs::remove(folders_.inbox / message.name, error);
    if (!error) return {};
    return std::unexpected(Error{(folders_.inbox / message.name).string(), "cannot be removed: " + error.message(),
                                 "let the station's user write to the inbox"});
}

Result<void> Spool::check() const {
    for (const auto& folder : {folders_.outbox, folders_.sent, folders_.error, folders_.inbox})
        if (!fs::is_directory(folder, ignored))
            return std::unexpected(Error{folder.string(), "is no folder that the station can see", "make it, and name it in smsdrc and station.toml"});
    return {};
}

} // namespace natlyt::ward::sms
