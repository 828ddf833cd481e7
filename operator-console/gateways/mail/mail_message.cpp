// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/mail/mail_message.hpp"

#include "protocol/sealing/signing.hpp"

#include <fmt/chrono.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr std::size_t kLine = 76;         // of base64, at most
constexpr std::size_t kSubjectBytes = 39; // of UTF-8 in one encoded word: 75 characters with what is around it
constexpr std::size_t kAddressMost = 254;

std::string base64(std::string_view text) {
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    return sealing::toBase64(bytes);
}

bool isWithinLetter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// RFC 2047; cut between letters.
std::string subjectWords(std::string_view subject) {
    std::string words;
    while (!subject.empty()) {
        auto length = std::min(subject.size(), kSubjectBytes);
        while (length < subject.size() && isWithinLetter(subject[length])) --length;
        if (!words.empty()) words += "\r\n ";
        words += "=?UTF-8?B?" + base64(subject.substr(0, length)) + "?=";
        subject.remove_prefix(length);
    }
    return words;
}

std::string listed(const std::vector<std::string>& addresses) {
    std::string list;
    for (const auto& address : addresses) list += (list.empty() ? "<" : ",\r\n <") + address + ">";
    return list;
}

} // namespace

std::string mailMessage(const Mail& mail, const MailEnvelope& envelope, UtcTime at, const std::string& id) {
    auto message = fmt::format("Date: {:%a, %d %b %Y %H:%M:%S} +0000\r\nFrom: <{}>\r\nTo: {}\r\nSubject: {}\r\n",
                               fmt::gmtime(std::chrono::system_clock::to_time_t(at)), envelope.from, listed(envelope.to),
                               subjectWords(mail.subject));
    const auto host = envelope.from.substr(envelope.from.find('@') + 1);
    message += fmt::format("Message-ID: <{}@{}>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                           "Content-Transfer-Encoding: base64\r\nAuto-Submitted: auto-generated\r\n\r\n", id, host);
    const auto body = base64(mail.text);
    for (std::size_t from = 0; from < body.size(); from += kLine) message += body.substr(from, kLine) + "\r\n";
    return message;
}

bool isMailAddress(const std::string& text) {
    const auto at = text.find('@');
    const bool hasBoth = at != std::string::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == std::string::npos;
    const auto isPlain = [](char c) { return c > ' ' && c < 127 && std::string_view("<>()[],;:\\\"").find(c) == std::string_view::npos; };
    return hasBoth && text.size() <= kAddressMost && std::ranges::all_of(text, isPlain);
}

} // namespace natlyt::ward
