// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/audit_anchor.hpp"

#include "operator-console/store/audit_doubts.hpp"
#include "operator-console/store/audit_pruning.hpp"
#include "protocol/messages/codec.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>

namespace natlyt::ward {
namespace {

namespace fs = std::filesystem;

std::optional<std::int64_t> numberOf(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// "1234 5f3a... 200", and of an earlier station without the last.
std::optional<KeptHead> headOf(std::string_view text) {
    const auto word = [&text] {
        const auto space = text.find(' ');
        const auto taken = text.substr(0, space);
        text = space == std::string_view::npos ? "" : text.substr(space + 1);
        return taken;
    };
    KeptHead kept;
    const auto number = numberOf(word());
    const auto hex = word();
    if (!number || hex.size() != 2 * kept.head.hash.size()) return std::nullopt;
    kept.head.number = *number;
    for (std::size_t i = 0; i < kept.head.hash.size(); ++i) {
        unsigned byte = 0;
        const auto* at = hex.data() + 2 * i;
        if (std::from_chars(at, at + 2, byte, 16).ptr != at + 2) return std::nullopt;
        kept.head.hash[i] = std::byte{static_cast<std::uint8_t>(byte)};
    }
    if (text.empty()) return kept;
    kept.prunedTo = numberOf(text);
    return kept.prunedTo ? std::optional(kept) : std::nullopt;
}

bool writeWhole(const fs::path& file, const std::string& text) {
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0) return false;
    const bool written = ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(fd) == 0;
    return ::close(fd) == 0 && written;
}

} // namespace

std::string headText(const AuditHead& head) {
    auto text = fmt::format("{} ", head.number);
    for (const auto byte : head.hash) text += fmt::format("{:02x}", std::to_integer<unsigned>(byte));
    return text;
}

AuditAnchor::AuditAnchor(const fs::path& database, const sealing::SigningSecretKey& key)
    : file_(database.string() + ".audit-head"), key_(key) {}

Result<void> AuditAnchor::keep(const Database& db, std::int64_t willPruneTo) {
    const KeptHead head{auditHead(db), std::max(prunedTo(db), willPruneTo)};
    if (head == last_) return {};
    const auto text = encode(sealing::sign(sealing::Purpose::AuditHead, fmt::format("{} {}", headText(head.head), *head.prunedTo), key_));
    const auto fresh = file_.string() + ".new";
    if (!writeWhole(fresh, text) || ::rename(fresh.c_str(), file_.c_str()) != 0)
        return std::unexpected(Error{file_.string(), std::strerror(errno), "let the station's user write in its folder"});
    last_ = head;
    return {};
}

Error AuditAnchor::gone() const {
    return {file_.string(), "is not there, so that nothing shows whether the log's end was cut off",
            "compare the log with the newest \"audit head\" in the station's journal, and with a backup"};
}

Result<std::optional<KeptHead>> AuditAnchor::kept() const {
    if (!fs::exists(file_)) return std::nullopt;
    std::ifstream stream(file_, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const auto wrong = [&](std::string what) {
        return std::unexpected(Error{file_.string(), std::move(what), "compare with a backup; the audit log is in doubt"});
    };
    const auto envelope = decode<SignedEnvelope>(text);
    if (!envelope) return wrong("is damaged");
    const auto payload = sealing::open(sealing::Purpose::AuditHead, *envelope, sealing::publicKeyOf(key_));
    if (!payload) return wrong("was not signed by this station");
    const auto head = headOf(*payload);
    if (!head) return wrong("is damaged");
    return head;
}

Result<void> AuditAnchor::fits(const Database& db) const {
    const auto found = kept();
    if (!found) return std::unexpected(found.error());
    if (!*found) return !last_ && isFirstStart(db) ? Result<void>{} : std::unexpected(gone());
    const auto& [head, signedTo] = **found;
    const auto gone = prunedTo(db);
    if (signedTo && gone > *signedTo)
        return std::unexpected(Error{fmt::format("{}: audit entry {}", db.name(), gone),
                                     fmt::format("was taken away by somebody else than the station, which took {} at most", *signedTo),
                                     "compare with a backup"});
    return verifyAudit(db, head);
}

} // namespace natlyt::ward
