// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/espa/block.hpp"

#include <algorithm>

namespace natlyt::ward::espa {
namespace {

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; }

Result<Block> bad(std::string what) { return std::unexpected(Error{"ESPA block", std::move(what), ""}); }

// Nothing: an empty one. Error: one that is none.
Result<std::optional<Record>> recordOf(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return std::nullopt;
    text.remove_prefix(first);
    const auto us = text.find(kUs);
    if (us != 1) return std::unexpected(Error{"ESPA block", "has a record without identifier", ""});
    return Record{text[0], std::string(text.substr(2))};
}

} // namespace

std::string_view Block::find(char id) const {
    const auto found = std::ranges::find(records, id, &Record::id);
    return found == records.end() ? std::string_view() : std::string_view(found->data);
}

char checkCharacter(std::string_view afterSoh) {
    unsigned char bcc = 0;
    for (const char c : afterSoh) bcc = static_cast<unsigned char>(bcc ^ static_cast<unsigned char>(c));
    return static_cast<char>(bcc);
}

std::string encodeBlock(const Block& block) {
    std::string after{block.header, kStx};
    for (const auto& record : block.records) {
        if (&record != &block.records.front()) after += kRs;
        after += record.id;
        after += kUs;
        std::ranges::replace_copy_if(record.data, std::back_inserter(after), isControl, ' ');
    }
    after += kEtx;
    return kSoh + after + checkCharacter(after);
}

Result<Block> decodeBody(std::string_view body) {
    const auto stx = body.find(kStx);
    if (stx == std::string_view::npos) return bad("has no STX");
    auto header = body.substr(0, stx);
    while (!header.empty() && header.back() == ' ') header.remove_suffix(1);
    if (header.size() != 1) return bad("has no header of one character");
    Block block{header.front(), {}};
    std::optional<Error> unread; // of a record that somebody made up, beside others
    for (auto rest = body.substr(stx + 1); !rest.empty();) {
        const auto rs = std::min(rest.find(kRs), rest.size());
        auto record = recordOf(rest.substr(0, rs));
        if (!record) unread = record.error();
        else if (*record) block.records.push_back(std::move(**record));
        rest.remove_prefix(std::min(rs + 1, rest.size()));
    }
    if (unread && block.records.empty()) return std::unexpected(*unread);
    return block;
}

} // namespace natlyt::ward::espa
