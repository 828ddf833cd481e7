// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/sms/sms_reply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace natlyt::ward::sms {
namespace {

constexpr std::array<std::string_view, 5> kYes{"ok", "ja", "yes", "jeg", "går"};

bool isLetter(char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// In lower case; whatever is neither letter nor digit parts them.
std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words(1);
    for (char c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (isLetter(c)) words.back() += c;
        else if (!words.back().empty()) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

} // namespace

std::string codeOf(const Uuid& page) {
    const unsigned tail = static_cast<unsigned>(page.bytes[14]) << 8U | page.bytes[15];
    return fmt::format("{:04}", tail % 10000);
}

std::string messageFor(const StaffPage& page, const Wording& wording) {
    const auto text = pageText(page, wording);
    return wording.language == Language::Danish ? fmt::format("{}. Svar {} = jeg går derhen.", text, codeOf(page.page))
                                                : fmt::format("{}. Answer {} = I am going.", text, codeOf(page.page));
}

bool acknowledges(std::string_view text, std::string_view code) {
    const auto words = wordsOf(text);
    return std::ranges::count(words, code) == 1 && std::ranges::all_of(words, [&](const std::string& word) {
        return word == code || std::ranges::find(kYes, word) != kYes.end();
    });
}

} // namespace natlyt::ward::sms
