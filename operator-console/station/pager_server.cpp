// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/ack_page.hpp"
#include "operator-console/station/pager_probe.hpp"
#include "operator-console/station/pager_server.hpp"
#include "operator-console/station/pager_threads.hpp"

#include <httplib.h>

#include <fmt/format.h>

#include <atomic>
#include <fstream>
#include <iterator>
#include <map>
#include <netinet/tcp.h>
#include <thread>

namespace natlyt::ward {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFileBytesMost = 4 << 20;
constexpr std::size_t kRequestBytesMost = 1 << 10; // nothing is posted here
constexpr time_t kTimeoutSeconds = 5;
constexpr std::size_t kConnectionsMost = 512; // at once; each is over, or has said something, within the time-out
constexpr int kUnansweredMost = 1024;

struct StaticFile {
    std::string body;
    std::string type;
};

std::string typeOf(const fs::path& file) {
    static const std::map<std::string, std::string> types{
        {".html", "text/html; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"}, {".css", "text/css; charset=utf-8"},
        {".json", "application/json"}, {".webmanifest", "application/manifest+json"}, {".svg", "image/svg+xml"},
        {".png", "image/png"}, {".ico", "image/x-icon"}, {".wav", "audio/wav"}, {".ogg", "audio/ogg"},
        {".txt", "text/plain; charset=utf-8"}};
    const auto known = types.find(file.extension().string());
    return known == types.end() ? "application/octet-stream" : known->second;
}

Result<std::map<std::string, StaticFile>> readFolder(const fs::path& root) {
    std::map<std::string, StaticFile> files;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(root, error)) {
        if (!entry.is_regular_file() || entry.file_size() > kFileBytesMost) continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        files["/" + fs::relative(entry.path(), root).generic_string()] = {{std::istreambuf_iterator<char>(stream), {}},
                                                                        typeOf(entry.path())};
    }
    if (error || !files.contains("/index.html"))
        return std::unexpected(Error{root.string(), error ? error.message() : "holds no index.html",
                                     "name the folder of the pager page as pager.web_root"});
    files["/"] = files.at("/index.html");
    return files;
}

// The host by which the handset reached this page, without the port; the broker's WebSocket is on the same host.
std::string hostOf(const httplib::Request& request) {
    auto host = request.get_header_value("Host");
    const auto bracket = host.rfind(']');
    const auto colon = host.rfind(':');
    if (colon != std::string::npos && (bracket == std::string::npos || colon > bracket)) host.resize(colon);
    const bool plain = host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]") ==
                       std::string::npos;
    return plain && !host.empty() && host.size() < 254 ? host : "localhost";
}

} // namespace

struct PagerServer::Impl {
    Impl(const PagerConfig& given, std::map<std::string, StaticFile> read, std::shared_ptr<AckTokens> links, std::string zone)
        : config(given), timeZone(std::move(zone)), files(std::move(read)), tokens(std::move(links)), server([this](SSL_CTX& context) { return setUp(context); }) {}

    bool setUp(SSL_CTX& context) const {
        SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION); // older handsets' browsers; nothing below
        return SSL_CTX_use_certificate_chain_file(&context, config.certificate.c_str()) == 1 &&
               SSL_CTX_use_PrivateKey_file(&context, config.key.c_str(), SSL_FILETYPE_PEM) == 1;
    }
    void secure(const httplib::Request& request, httplib::Response& response) const {
        const auto socket = fmt::format("wss://{}:{}", hostOf(request), config.websocketPort);
        response.set_header("Content-Security-Policy",
                            fmt::format("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                                        "media-src 'self'; manifest-src 'self'; worker-src 'self'; "
                                        "connect-src 'self' {}; base-uri 'none'; form-action {}; "
                                        "frame-ancestors 'none'", socket, isAck(request) ? "'self'" : "'none'"));
        response.set_header("X-Content-Type-Options", "nosniff");
        response.set_header("X-Frame-Options", "DENY");
        response.set_header("Referrer-Policy", "no-referrer");
        response.set_header("Cross-Origin-Opener-Policy", "same-origin");
        response.set_header("Cross-Origin-Resource-Policy", "same-origin");
        response.set_header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.set_header("Cache-Control", "no-cache");
    }
    static bool isAck(const httplib::Request& request) { return request.path.starts_with(kAckPath); }
    void acknowledge(const httplib::Request& request, httplib::Response& response) const {
        auto token = std::string_view(request.path).substr(kAckPath.size());
        if (tokens && token.ends_with(kSeen)) { // a person's browser draws the page: a preview does not
            token.remove_suffix(kSeen.size());
            tokens->look(token);
            response.status = 204;
            return;
        }
        const bool post = request.method == "POST";
        const bool good = tokens && (post ? tokens->use(token) : tokens->isOpen(token));
        if (!good) response.status = 404;
        const auto answer = !good ? AckAnswer::Gone : post ? AckAnswer::Taken : AckAnswer::Ask;
        response.set_content(ackPage(answer, config.language, good ? request.path : ""), "text/html; charset=utf-8");
    }
    void answer(const httplib::Request& request, httplib::Response& response) const {
        secure(request, response);
        if (isAck(request)) return acknowledge(request, response);
        if (request.path == "/config.json") {
            const auto body =
                fmt::format(R"({{"websocketPort":{},"language":"{}"{}}})", config.websocketPort, config.language,
                            timeZone.empty() ? "" : fmt::format(R"(,"timeZone":"{}")", timeZone));
            return response.set_content(body, "application/json");
        }
        const auto file = files.find(request.path);
        if (file == files.end()) {
            response.status = 404;
            return response.set_content("not found\n", "text/plain; charset=utf-8");
        }
        response.set_content(file->second.body, file->second.type);
    }

    PagerConfig config;
    std::string timeZone;
    std::map<std::string, StaticFile> files;
    std::shared_ptr<AckTokens> tokens;
    httplib::SSLServer server;
    std::atomic<bool> serving = false;
    int listening = -1;
    std::jthread thread;
    std::optional<PagerProbe> probe; // begun last, ended first
};

Result<PagerServer> PagerServer::start(const PagerConfig& config, std::shared_ptr<AckTokens> tokens, std::string timeZone) {
    auto files = readFolder(config.webRoot);
    if (!files) return std::unexpected(files.error());
    auto impl = std::make_unique<Impl>(config, std::move(*files), std::move(tokens), std::move(timeZone));
    if (!impl->server.is_valid())
        return std::unexpected(Error{config.certificate.string(), "is no certificate for the key " + config.key.string(),
                                     "make both with natlyt-provision station"});
    auto* raw = impl.get();
    raw->server.set_socket_options([raw](socket_t socket) { // not SO_REUSEPORT: two pages on one port would both "work"
        const int yes = 1, wait = kTimeoutSeconds;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        ::setsockopt(socket, IPPROTO_TCP, TCP_DEFER_ACCEPT, &wait, sizeof wait); // who says nothing is not let in at all
        raw->listening = socket;
    });
    raw->server.new_task_queue = [] { return new PagerThreads(kConnectionsMost); };
    raw->server.set_read_timeout(kTimeoutSeconds);
    raw->server.set_write_timeout(kTimeoutSeconds);
    raw->server.set_payload_max_length(kRequestBytesMost);
    raw->server.Get(".*", [raw](const httplib::Request& request, httplib::Response& response) { raw->answer(request, response); });
    raw->server.Post(std::string(kAckPath) + ".*", [raw](const httplib::Request& request, httplib::Response& response) { raw->answer(request, response); });
    if (!raw->server.bind_to_port(config.listen.c_str(), config.port))
        return std::unexpected(Error{fmt::format("{}:{}", config.listen, config.port), "cannot be bound for the pager page",
                                     "free the port or set pager.port"});
    ::listen(raw->listening, kUnansweredMost); // the library would let five wait
    raw->serving = true;
    raw->thread = std::jthread([raw] {
        raw->server.listen_after_bind();
        raw->serving = false;
    });
    // stop() does nothing before the loop has begun, and would be waited for without end.
    while (raw->serving && !raw->server.is_running()) std::this_thread::yield();
    raw->probe.emplace(raw->config);
    return PagerServer(std::move(impl));
}

PagerServer::PagerServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PagerServer::PagerServer(PagerServer&&) noexcept = default;

PagerServer::~PagerServer() {
    if (impl_) impl_->server.stop();
}

GatewayHealth PagerServer::health() const {
    if (!impl_->serving) return {false, "the pager page is not served"};
    return impl_->probe->health();
}

} // namespace natlyt::ward
