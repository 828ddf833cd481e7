// SPDX-License-Identifier: Apache-2.0
#include "tests/simulator/room_choice.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace natlyt::simulator {

namespace {

using Errors = std::vector<Error>;

bool listed(const std::vector<std::string>& list, const std::string& room) {
    return std::ranges::find(list, room) != list.end();
}

Result<void> direct(edge::EdgeConfig& config, std::string_view broker) {
    if (broker.empty()) return {};
    constexpr std::string_view kScheme = "mqtts://";
    auto address = broker;
    if (address.starts_with(kScheme)) address.remove_prefix(kScheme.size());
    const auto colon = address.rfind(':');
    const auto port = colon == std::string_view::npos ? std::string_view{} : address.substr(colon + 1);
    const auto read = std::from_chars(port.data(), port.data() + port.size(), config.brokerPort);
    if (port.empty() || colon == 0 || read.ec != std::errc{} || read.ptr != port.data() + port.size())
        return std::unexpected(Error{"--broker", "cannot use \"" + std::string(broker) + "\"", "write HOST:PORT"});
    config.brokerHost = address.substr(0, colon);
    return {};
}

} // namespace

std::expected<std::vector<ChosenRoom>, Errors> chooseRooms(const RoomChoice& choice) {
    const auto folder = choice.provisioned / "rooms";
    std::error_code failure;
    std::set<std::string> ids;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) ids.insert(entry.path().filename());
    if (ids.empty())
        return std::unexpected(Errors{{folder.string(), "holds no rooms", "make some with natlyt-provision room"}});
    for (const auto& room : choice.only)
        if (!ids.contains(room)) return std::unexpected(Errors{{"--only", "there is no room " + room + " in " + folder.string(), {}}});

    std::vector<ChosenRoom> chosen;
    std::int64_t number = 0;
    for (const auto& id : ids) {
        ++number;
        if (chosen.size() == choice.most) break;
        if (listed(choice.except, id) || (!choice.only.empty() && !listed(choice.only, id))) continue;
        auto config = edge::loadEdgeConfig(folder / id / "edge.toml");
        if (!config) return std::unexpected(config.error());
        if (auto directed = direct(*config, choice.broker); !directed) return std::unexpected(Errors{directed.error()});
        chosen.push_back({std::move(*config), number});
    }
    return chosen;
}

} // namespace natlyt::simulator
