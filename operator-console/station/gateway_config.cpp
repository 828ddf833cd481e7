// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/gateway_config.hpp"

#include <fmt/format.h>

#include <fstream>

namespace natlyt::ward {
namespace {

using Table = TomlConfig::Table;

template <class E> E choice(Table& table, std::string_view key, std::initializer_list<std::pair<std::string_view, E>> choices) {
    const auto text = table.textOr(key, std::string(choices.begin()->first), 40); // the first is the default
    std::string names;
    for (const auto& [name, value] : choices) {
        if (text == name) return value;
        names += fmt::format("{}{}", names.empty() ? "" : ", ", name);
    }
    table.complain(key, fmt::format("\"{}\" is not known", text), "one of " + names);
    return choices.begin()->second;
}

Wording wordingOf(Table& table) {
    using enum Disclosure;
    return {choice<Disclosure>(table, "content", {{"room", Room}, {"initials", Initials}, {"heard", Heard}}),
            choice<Language>(table, "language", {{"da", Language::Danish}, {"en", Language::English}})};
}

milliseconds wait(Table& table, std::string_view key, milliseconds fallback, std::int64_t low, std::int64_t high) {
    return milliseconds{table.integerOr(key, fallback.count(), low, high)};
}

char character(Table& table, std::string_view key, char fallback) {
    const auto text = table.textOr(key, {fallback}, 8);
    if (text.size() == 1 && text[0] >= '0' && text[0] <= '9') return text[0];
    table.complain(key, fmt::format("\"{}\" is no single digit", text), "\"0\" to \"9\"");
    return fallback;
}

espa::SerialSettings serialLine(Table& table) {
    espa::SerialSettings line;
    line.device = table.text("device", 200);
    line.baud = static_cast<int>(table.integerOr("baud", line.baud, 300, 115200));
    if (!espa::isBaud(line.baud)) table.complain("baud", fmt::format("{} is no speed of a serial line", line.baud), "9600 is usual");
    line.dataBits = static_cast<int>(table.integerOr("data_bits", line.dataBits, 7, 8));
    line.parity = choice<espa::Parity>(table, "parity", {{"none", espa::Parity::None}, {"even", espa::Parity::Even}, {"odd", espa::Parity::Odd}});
    line.stopBits = static_cast<int>(table.integerOr("stop_bits", line.stopBits, 1, 2));
    return line;
}

espa::TcpSettings tcpLine(Table& table) {
    return {table.text("host", 253), static_cast<std::uint16_t>(table.integer("port", 1, 65535))};
}

void lineOf(Table& table, EspaConfig& config) {
    constexpr const char* kMend = "a serial line has a device, a TCP connection host and port";
    if (table.has("device")) config.line = serialLine(table);
    if (table.has("host")) config.line = tcpLine(table);
    if (table.has("device") && table.has("host")) table.complain("host", "is given beside device", kMend);
    if (!table.has("device") && !table.has("host")) table.complain("device", "is missing, and so is host", kMend);
}

espa::LinkSettings linkOf(Table& table) {
    espa::LinkSettings link;
    link.role = choice<espa::StationRole>(table, "role", {{"control", espa::StationRole::Control}, {"polled", espa::StationRole::Polled}});
    link.own = character(table, "own_address", link.own);
    link.peer = character(table, "pager_address", link.peer);
    if (link.own == link.peer) table.complain("pager_address", "is our own address", "the control station is 1 and the pager system 2 as a rule");
    link.reply = wait(table, "reply_ms", link.reply, 100, 30000);
    link.pollEvery = wait(table, "poll_ms", link.pollEvery, 100, 60000);
    link.attempts = static_cast<int>(table.integerOr("attempts", link.attempts, 1, 10));
    link.silentAfter = wait(table, "silent_ms", std::max(link.silentAfter, 3 * (link.pollEvery + link.reply)), 1000, 300000);
    return link;
}

EspaConfig espaOf(Table& table) {
    EspaConfig config;
    lineOf(table, config);
    config.link = linkOf(table);
    config.wording = wordingOf(table);
    using enum espa::Charset;
    config.calls.charset = choice<espa::Charset>(table, "charset", {{"latin1", Latin1}, {"danish7bit", Danish7Bit}, {"ascii", Ascii}});
    const auto* serial = std::get_if<espa::SerialSettings>(&config.line);
    if (serial && serial->dataBits == 7 && config.calls.charset == Latin1)
        table.complain("charset", "latin1 does not fit into 7 data bits", "danish7bit where the handsets show æøå for {|}, else ascii");
    config.calls.textMost = static_cast<std::size_t>(table.integerOr("text_characters", 100, 10, 400));
    config.calls.beep = character(table, "beep", config.calls.beep);
    config.calls.urgentBeep = character(table, "urgent_beep", config.calls.urgentBeep);
    config.calls.overBeep = character(table, "over_beep", config.calls.overBeep);
    config.tellOver = table.booleanOr("tell_over", config.tellOver);
    return config;
}

namespace fs = std::filesystem;

SmsConfig smsOf(Table& table, const fs::path& folder) {
    const auto at = [&](std::string_view key) {
        const auto text = table.text(key, 400);
        return text.empty() ? fs::path() : folder / text;
    };
    SmsConfig config;
    config.folders = {at("outbox"), at("sent"), at("error"), at("inbox")};
    config.wording = wordingOf(table);
    config.again = seconds{table.integerOr("again_s", config.again.count(), 30, 86400)};
    config.takenWithin = seconds{table.integerOr("taken_within_s", config.takenWithin.count(), 1, 3600)};
    return config;
}

std::string urlOf(Table& table, std::string_view key, bool required) {
    auto text = required ? table.text(key, 500) : table.textOr(key, "", 500);
    const bool right = text.starts_with("https://") || text.starts_with("http://");
    if (!text.empty() && !right) table.complain(key, fmt::format("\"{}\" is no URL", text), "https://...");
    return text;
}

// A secret is in a file of its own, that others may not read.
std::string secretOf(Table& table, std::string_view key, const fs::path& folder) {
    const auto name = table.textOr(key, "", 400);
    if (name.empty()) return {};
    std::error_code error;
    const auto others = fs::perms::group_all | fs::perms::others_all;
    if ((fs::status(folder / name, error).permissions() & others) != fs::perms::none || error)
        table.complain(key, fmt::format("names a file that is not there or may be read by others: {}", (folder / name).string()), "chmod 600");
    std::ifstream stream(folder / name);
    std::string secret;
    std::getline(stream, secret);
    return secret;
}

HttpPushConfig httpOf(Table& table, const fs::path& folder) {
    HttpPushConfig config;
    config.url = urlOf(table, "url", true);
    config.healthUrl = urlOf(table, "health_url", false);
    config.token = secretOf(table, "token_file", folder);
    config.ackUrl = urlOf(table, "ack_url", false);
    while (config.ackUrl.ends_with('/')) config.ackUrl.pop_back();
    if (const auto ca = table.textOr("ca", "", 400); !ca.empty()) config.http.ca = folder / ca;
    config.http.timeout = wait(table, "timeout_ms", config.http.timeout, 100, 60000);
    config.againFirst = wait(table, "again_first_ms", config.againFirst, 100, 600000);
    config.againMost = wait(table, "again_most_ms", config.againMost, 100, 3600000);
    config.healthEvery = wait(table, "health_ms", config.healthEvery, 100, 3600000);
    config.wording = wordingOf(table);
    return config;
}

void mailAddresses(Table& table, MailEnvelope& envelope) {
    const auto check = [&](std::string_view key, const std::string& address) {
        if (!isMailAddress(address)) table.complain(key, fmt::format("\"{}\" is no mail address", address), "name@example.org");
    };
    envelope.from = table.text("from", 254);
    if (!envelope.from.empty()) check("from", envelope.from);
    envelope.to = table.texts("to");
    if (envelope.to.empty()) table.complain("to", "is empty", "the duty manager's address");
    for (const auto& address : envelope.to) check("to", address);
}

std::optional<int> reportMinute(Table& table) {
    const auto text = table.textOr("report", "08:00", 5);
    if (text == "never") return std::nullopt;
    const auto at = parseLocalMinute("2000-01-01T" + text);
    if (at) return static_cast<int>((*at - std::chrono::floor<std::chrono::days>(*at)).count());
    table.complain("report", fmt::format("\"{}\" is no time of the day", text), "08:00, or never");
    return std::nullopt;
}

// What goes out in the clear leaves the machine to nobody.
bool isThisMachine(std::string_view url) {
    const auto host = url.substr(std::min(url.size(), std::string_view("smtp://").size()));
    const auto isHost = [&](std::string_view name) { return host.starts_with(name) && (host.size() == name.size() || host[name.size()] == ':'); };
    return isHost("localhost") || isHost("127.0.0.1") || isHost("[::1]");
}

SmtpServer smtpServer(Table& table, const fs::path& folder) {
    SmtpServer server;
    server.url = table.text("url", 500);
    const bool isMail = server.url.starts_with("smtp://") || server.url.starts_with("smtps://");
    if (!server.url.empty() && !isMail)
        table.complain("url", fmt::format("\"{}\" is no mail server", server.url), "smtp://mail.example:587 or smtps://mail.example:465");
    server.plain = choice<bool>(table, "tls", {{"required", false}, {"none", true}});
    server.user = table.textOr("user", "", 200);
    server.password = secretOf(table, "password_file", folder);
    if (server.user.empty() != server.password.empty()) table.complain("user", "and password_file belong together", "give both or none");
    if (server.plain && !isThisMachine(server.url)) table.complain("tls", "is none, and the server is not on this machine", "required");
    if (const auto ca = table.textOr("ca", "", 400); !ca.empty()) server.ca = folder / ca;
    server.timeout = wait(table, "timeout_ms", server.timeout, 100, 120000);
    return server;
}

MailConfig mailOf(Table& table, const fs::path& folder) {
    MailConfig config;
    config.server = smtpServer(table, folder);
    mailAddresses(table, config.envelope);
    config.language = choice<Language>(table, "language", {{"da", Language::Danish}, {"en", Language::English}});
    config.reportMinute = reportMinute(table);
    config.againFirst = wait(table, "again_first_ms", config.againFirst, 100, 600000);
    config.againMost = wait(table, "again_most_ms", config.againMost, 100, 3600000);
    return config;
}

} // namespace

GatewayConfigs readGateways(TomlConfig::Table& root, const fs::path& folder) {
    GatewayConfigs configs;
    auto gateways = root.table("gateway");
    if (!gateways) return configs;
    if (auto table = gateways->table("espa")) configs.espa = espaOf(*table);
    if (auto table = gateways->table("sms")) configs.sms = smsOf(*table, folder);
    if (auto table = gateways->table("mail")) configs.mail = mailOf(*table, folder);
    if (auto table = gateways->table("http")) {
        configs.http = httpOf(*table, folder);
        if (!configs.http->ackUrl.empty() && !root.has("pager"))
            table->complain("ack_url", "is the pager page's, and no [pager] is served", "add [pager], or leave ack_url out");
    }
    return configs;
}

} // namespace natlyt::ward
