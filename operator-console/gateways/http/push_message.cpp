// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/http/push_message.hpp"

#include <fmt/format.h>

namespace natlyt::ward {
namespace {

std::string body(const std::string& topic, const std::string& message, int priority, const std::string& rest) {
    return fmt::format(R"({{"topic":{},"title":"Natlyt","message":{},"priority":{}{}}})", jsonQuoted(topic), jsonQuoted(message), priority, rest);
}

} // namespace

std::string jsonQuoted(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        if (static_cast<unsigned char>(c) < 0x20) quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else quoted += c;
    }
    return quoted + '"';
}

std::string pushMessage(const std::string& topic, const StaffPage& page, const std::string& link, const Wording& wording) {
    const char* going = wording.language == Language::Danish ? "Jeg går derhen" : "I am going";
    const auto actions = link.empty() ? std::string()
                                      : fmt::format(R"(,"actions":[{{"action":"http","label":{},"url":{},"method":"POST","clear":true}}],"click":{})",
                                                    jsonQuoted(going), jsonQuoted(link), jsonQuoted(link));
    return body(topic, pageText(page, wording), 5, R"(,"tags":["bell"])" + actions);
}

std::string pushOver(const std::string& topic, const StaffPage& page, const Wording& wording) {
    return body(topic, overText(page, wording), 2, "");
}

} // namespace natlyt::ward
