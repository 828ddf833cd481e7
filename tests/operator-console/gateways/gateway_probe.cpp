// SPDX-License-Identifier: Apache-2.0
// The gateways of a station.toml by themselves, for the conformance tests: orders on stdin, what they tell on stdout.
//   ring PAGE USER ADDRESS LABEL...  |  urgent PAGE USER ADDRESS LABEL...  |  over PAGE USER ADDRESS  |  recall PAGE USER ADDRESS
//   mail SUBJECT...
// PAGE is a number; the answers are lines of JSON-free words: "delivered USER PAGE", "health NAME up DETAIL",
// "taken SUBJECT..."; "ordered over PAGE" when the gateways have an order.
#include "operator-console/station/gateway_set.hpp"
#include "tests/operator-console/station/fake_link.hpp"

#include <iostream>
#include <map>
#include <poll.h>
#include <sstream>
#include <unistd.h>

using namespace natlyt;
using namespace natlyt::ward;

namespace {

Uuid idOf(int number) {
    Uuid id;
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}

const char* nameOf(GatewayEventKind kind) {
    switch (kind) {
    case GatewayEventKind::Delivered: return "delivered";
    case GatewayEventKind::Read: return "read";
    case GatewayEventKind::Acknowledged: return "acknowledged";
    case GatewayEventKind::Failed: return "failed";
    case GatewayEventKind::Stray: return "stray";
    }
    return "";
}

class Probe {
public:
    Probe(std::vector<PagingGateway*> gateways, Mailer* mailer) : gateways_(std::move(gateways)), mailer_(mailer) {}

    void order(const std::string& line) {
        if (line.starts_with("mail ")) {
            std::string text = "æøå\n.\n";
            for (int i = 0; i < 60; ++i) text += "ÆØÅ ";
            posted_[mailer_->post({line.substr(5), text + "\n"}, systemNow().wall)] = line.substr(5);
            return;
        }
        std::istringstream words(line);
        std::string verb, user, address, label;
        int number = 0;
        words >> verb >> number >> user >> address >> std::ws;
        std::getline(words, label);
        StaffPage page;
        page.page = idOf(number);
        page.roomLabel = label.empty() ? "-" : label;
        page.resident = "AB";
        page.heard = {SoundClass::Shout};
        page.urgent = verb == "urgent";
        page.state = verb == "over" ? PageState::Cancelled : PageState::Ringing;
        for (auto* gateway : gateways_) {
            if (verb == "recall") {
                gateway->recall({user, address}, page, seconds{40});
                continue;
            }
            const auto done = verb == "over" ? gateway->cancel({user, address}, page) : gateway->send({user, address}, page);
            if (!done) std::cout << "skipped " << user << " " << number << " " << done.error().sentence() << std::endl;
        }
        std::cout << "ordered " << verb << " " << number << std::endl;
    }
    void tell() {
        if (mailer_) tellTaken();
        if (mailer_) tellHealth("mail", mailer_->health());
        for (auto* gateway : gateways_) {
            for (const auto& event : gateway->take())
                std::cout << nameOf(event.kind) << " " << event.user << " " << int{event.page.bytes[15]} << " " << event.detail << std::endl;
            tellHealth(std::string(gateway->name()), gateway->health());
        }
    }

private:
    void tellTaken() {
        std::erase_if(posted_, [this](const auto& mail) {
            const bool taken = mailer_->isTaken(mail.first);
            if (taken) std::cout << "taken " << mail.second << std::endl;
            return taken;
        });
    }
    void tellHealth(const std::string& name, const GatewayHealth& health) {
        const auto text = std::string(health.up ? "up " : "down ") + health.detail;
        if (std::exchange(said_[name], text) != text) std::cout << "health " << name << " " << text << std::endl;
    }

    std::vector<PagingGateway*> gateways_;
    Mailer* mailer_;
    std::map<std::int64_t, std::string> posted_; // subjects of what no server has taken
    std::map<std::string, std::string> said_;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    auto toml = TomlConfig::load(argv[1]);
    if (!toml) return std::cerr << toml.error().sentence() << "\n", 2;
    auto root = toml->root();
    const auto configs = readGateways(root, ".");
    for (const auto& error : toml->finish()) std::cerr << error.sentence() << "\n";
    link::FakeLink link;
    const GatewaySet set(configs, link, sealing::makeSigningKeyPair().secretKey);
    auto gateways = set.all();
    gateways.erase(gateways.begin()); // the pager page's
    std::optional<Mailer> mailer;
    if (configs.mail) mailer.emplace(*configs.mail);
    Probe probe(gateways, mailer ? &*mailer : nullptr);
    std::string buffer;
    for (;;) {
        pollfd waiting{STDIN_FILENO, POLLIN, 0};
        if (::poll(&waiting, 1, 20) > 0) {
            char bytes[512];
            const auto count = ::read(STDIN_FILENO, bytes, sizeof bytes);
            if (count <= 0) return 0;
            buffer.append(bytes, static_cast<std::size_t>(count));
        }
        for (auto end = buffer.find('\n'); end != std::string::npos; end = buffer.find('\n')) {
            probe.order(buffer.substr(0, end));
            buffer.erase(0, end + 1);
        }
        probe.tell();
    }
}
