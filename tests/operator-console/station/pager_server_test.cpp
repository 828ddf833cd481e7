// SPDX-License-Identifier: Apache-2.0
// The real HTTPS server, asked by a real client over loopback.
#include "operator-console/station/pager_probe.hpp"
#include "operator-console/station/pager_server.hpp"

#include <httplib.h>

#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace natlyt::ward {
namespace {

using testing::HasSubstr;
using testing::Not;

std::uint16_t freePort() {
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(fd, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(fd);
    return ntohs(address.sin_port);
}

class PagerServerTest : public testing::Test {
protected:
    PagerServerTest() {
        char name[] = "/tmp/natlyt-pager-XXXXXX";
        folder = ::mkdtemp(name);
        const auto command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost -keyout " +
                             (folder / "key").string() + " -out " + (folder / "crt").string() + " 2>/dev/null";
        EXPECT_EQ(std::system(command.c_str()), 0);
        std::filesystem::create_directories(folder / "web");
        std::ofstream(folder / "web" / "index.html") << "<!doctype html>";
        std::ofstream(folder / "web" / "main.js") << "'use strict';";
        config = {"127.0.0.1", freePort(), folder / "crt", folder / "key", folder / "web", 8885, "da"};
    }
    ~PagerServerTest() override { std::filesystem::remove_all(folder); }

    httplib::Result get(const std::string& path, const httplib::Headers& headers = {}) {
        httplib::SSLClient client("127.0.0.1", config.port);
        client.enable_server_certificate_verification(false);
        return client.Get(path.c_str(), headers);
    }

    httplib::Result post(const std::string& path) {
        httplib::SSLClient client("127.0.0.1", config.port);
        client.enable_server_certificate_verification(false);
        return client.Post(path.c_str(), "", "application/x-www-form-urlencoded");
    }

    std::filesystem::path folder;
    PagerConfig config;
};

TEST_F(PagerServerTest, ServesThePageAndSaysWhereTheBrokerIs) {
    const auto server = PagerServer::start(config);
    ASSERT_TRUE(server) << server.error().sentence();
    EXPECT_TRUE(server->health().up);
    EXPECT_EQ(get("/")->body, "<!doctype html>");
    EXPECT_THAT(get("/main.js")->get_header_value("Content-Type"), HasSubstr("text/javascript"));
    EXPECT_EQ(get("/config.json")->body, R"({"websocketPort":8885,"language":"da"})");
    EXPECT_EQ(get("/missing.js")->status, 404);
    EXPECT_EQ(get("/../key")->status, 404);
}

TEST_F(PagerServerTest, TellsThePageInWhichZoneTheHousesAre) {
    const auto server = PagerServer::start(config, nullptr, "Europe/Copenhagen");
    ASSERT_TRUE(server) << server.error().sentence();
    EXPECT_EQ(get("/config.json")->body, R"({"websocketPort":8885,"language":"da","timeZone":"Europe/Copenhagen"})");
}

class Crowd { // connections that ask for nothing
public:
    explicit Crowd(std::uint16_t port) : port_(port) {
        rlimit files{};
        ::getrlimit(RLIMIT_NOFILE, &files);
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
    ~Crowd() {
        for (const int fd : sockets_) ::close(fd);
    }
    void come(int number, std::string_view says) {
        for (int i = 0; i < number; ++i) {
            const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
            sockaddr_in address{};
            address.sin_family = AF_INET;
            address.sin_port = htons(port_);
            address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            ASSERT_EQ(::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
            sockets_.push_back(fd);
            ASSERT_EQ(::send(fd, says.data(), says.size(), 0), static_cast<ssize_t>(says.size())); // of nothing: nothing
        }
    }

private:
    std::uint16_t port_;
    std::vector<int> sockets_;
};

// Each would keep one of the library's own eight threads for ten seconds: ten minutes and more for all of them.
TEST_F(PagerServerTest, AnswersAHandsetBesideHundredsThatSayNothing) {
    const auto server = PagerServer::start(config);
    Crowd crowd(config.port);
    crowd.come(400, "");
    crowd.come(200, "\x16"); // the first byte of a handshake
    httplib::SSLClient client("127.0.0.1", config.port);
    client.enable_server_certificate_verification(false);
    client.set_connection_timeout(60);
    const auto page = client.Get("/");
    ASSERT_TRUE(page) << httplib::to_string(page.error());
    EXPECT_EQ(page->body, "<!doctype html>");
}

TEST_F(PagerServerTest, SaysWhenAHandsetWouldFindNobodyAtItsLineToTheBroker) {
    config.websocketPort = freePort();
    const auto server = PagerServer::start(config);
    while (server->health().up) std::this_thread::yield(); // nobody listens there
    EXPECT_THAT(server->health().detail, HasSubstr("nobody answers handsets on the broker's port"));
}

TEST_F(PagerServerTest, SaysWhenTheWayOfAHandsetIsWhole) {
    auto broker = config; // something that shakes hands will do
    broker.port = freePort();
    const auto line = PagerServer::start(broker);
    config.websocketPort = broker.port;
    const PagerProbe probe(config);
    while (probe.health().up) std::this_thread::yield(); // the page is not served yet
    EXPECT_THAT(probe.health().detail, HasSubstr("the pager page does not answer"));
    const auto server = PagerServer::start(config);
    const PagerProbe again(config);
    while (again.tries() == 0) std::this_thread::yield();
    EXPECT_TRUE(again.health().up) << again.health().detail;
}

TEST_F(PagerServerTest, ALinkOfAcknowledgementIsLookedAtFreelyAndUsedOnce) {
    const auto tokens = std::make_shared<AckTokens>(std::array<std::uint8_t, 64>{1});
    const AckedPage page{"watch-1", {}};
    const auto path = "/ack/" + tokens->make(page, MonotonicTime{});
    const auto server = PagerServer::start(config, tokens);
    ASSERT_TRUE(server) << server.error().sentence();
    const auto shown = get(path);
    EXPECT_THAT(shown->body, HasSubstr("Går du derhen nu?"));
    EXPECT_THAT(shown->get_header_value("Content-Security-Policy"), HasSubstr("form-action 'self'"));
    EXPECT_EQ(get(path)->status, 200);
    EXPECT_TRUE(tokens->takeUsed().empty()) << "a preview acknowledges nothing";
    EXPECT_THAT(post(path)->body, HasSubstr("Modtaget"));
    EXPECT_EQ(tokens->takeUsed(), std::vector{page});
    EXPECT_EQ(post(path)->status, 404);
    EXPECT_THAT(get(path)->body, HasSubstr("Linket gælder ikke mere"));
    EXPECT_TRUE(tokens->takeUsed().empty());
}

TEST_F(PagerServerTest, ALinkThatNobodyGaveAcknowledgesNothing) {
    const auto tokens = std::make_shared<AckTokens>(std::array<std::uint8_t, 64>{1});
    tokens->make({"watch-1", {}}, MonotonicTime{});
    const auto server = PagerServer::start(config, tokens);
    for (const auto* path : {"/ack/", "/ack/0", "/ack/../index.html"}) EXPECT_EQ(post(path)->status, 404) << path;
    EXPECT_TRUE(tokens->takeUsed().empty());
    EXPECT_EQ(post("/")->status, 404) << "nothing else is posted here";
    EXPECT_THAT(get("/")->get_header_value("Content-Security-Policy"), HasSubstr("form-action 'none'"));
}

TEST_F(PagerServerTest, AllowsThePageOnlyItselfAndTheBroker) {
    const auto server = PagerServer::start(config);
    const auto policy = get("/", {{"Host", "ward.example:8443"}})->get_header_value("Content-Security-Policy");
    EXPECT_THAT(policy, HasSubstr("default-src 'none'"));
    EXPECT_THAT(policy, HasSubstr("connect-src 'self' wss://ward.example:8885;"));
    EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
    const auto odd = get("/", {{"Host", "a b; script-src *"}})->get_header_value("Content-Security-Policy");
    EXPECT_THAT(odd, HasSubstr("connect-src 'self' wss://localhost:8885;"));
    EXPECT_EQ(get("/")->get_header_value("X-Content-Type-Options"), "nosniff");
}

TEST_F(PagerServerTest, ReadsItsFilesOnceAtTheStart) {
    const auto server = PagerServer::start(config);
    std::ofstream(folder / "web" / "main.js") << "changed";
    EXPECT_EQ(get("/main.js")->body, "'use strict';");
}

TEST_F(PagerServerTest, SaysWhatItCannotUse) {
    const auto first = PagerServer::start(config);
    EXPECT_THAT(PagerServer::start(config).error().sentence(), HasSubstr("cannot be bound"));
    config.port = freePort();
    config.key = config.certificate;
    EXPECT_THAT(PagerServer::start(config).error().sentence(), HasSubstr("is no certificate for the key"));
    std::filesystem::remove(folder / "web" / "index.html");
    EXPECT_THAT(PagerServer::start(config).error().sentence(), HasSubstr("holds no index.html"));
}

} // namespace
} // namespace natlyt::ward
