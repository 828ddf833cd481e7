// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/desk.hpp"

#include "protocol/topics/topics.hpp"

#include <httplib.h>

#include <fmt/chrono.h>

#include <algorithm>
#include <csignal>
#include <mutex>
#include <thread>

namespace natlyt::provision {
namespace {

constexpr std::size_t kRequestBytesMost = 8 << 10;
constexpr time_t kTimeoutSeconds = 10;
constexpr std::size_t kThreads = 4;

struct Question {
    std::string room;
    std::string code;
    std::string request;
};

// The folder is one's alone while an answer is made.
std::scoped_lock<std::mutex> oneAtATime() {
    static std::mutex one;
    return std::scoped_lock(one);
}

void cannot(const Provisioner::Say& say, const httplib::Request& request, const Error& why, httplib::Response& response) {
    say(fmt::format("From {}: {}", request.remote_addr, why.sentence()));
    response.status = 503; // the monitor tries again
}

constexpr auto kText = "text/plain; charset=utf-8";

// Room and code on a line each, then the request in PEM form.
Question questionOf(const std::string& body) {
    const auto first = body.find('\n');
    const auto second = first == std::string::npos ? first : body.find('\n', first + 1);
    if (second == std::string::npos)
        return {};
    return {body.substr(0, first), body.substr(first + 1, second - first - 1), body.substr(second + 1)};
}

// The folder is opened and closed for each, so that other commands find it free in between.
void answer(const std::filesystem::path& folder, const Provisioner::Say& say, const httplib::Request& request,
            httplib::Response& response) {
    const auto lock = oneAtATime();
    const auto question = questionOf(request.body);
    auto ward = Provisioner::open(folder, systemNow().wall, [](const std::string&) {});
    auto answered = ward ? ward->enrol(question.room, question.code, question.request)
                         : Result<EnrolAnswer>(std::unexpected(ward.error()));
    if (!answered)
        return cannot(say, request, answered.error(), response);
    if (answered->admission != Admission::AdmittedAgain)
        say(fmt::format("{} from {}: {}", topics::isId(question.room) ? question.room : "a monitor", request.remote_addr,
                        sentenceOf(answered->admission)));
    response.status = isAdmitted(answered->admission) ? 200 : 403;
    response.set_content(isAdmitted(answered->admission) ? answered->files : std::string(sentenceOf(answered->admission)) + "\n",
                         kText);
}

// Room on a line, then a request on the key that the room's monitor has.
void answerRenewal(const std::filesystem::path& folder, const Provisioner::Say& say, const httplib::Request& request,
                   httplib::Response& response) {
    const auto lock = oneAtATime();
    const auto end = std::min(request.body.find('\n'), request.body.size());
    const auto room = request.body.substr(0, end);
    auto ward = Provisioner::open(folder, systemNow().wall, [](const std::string&) {});
    auto answered = ward ? ward->renew(room, request.body.substr(std::min(end + 1, request.body.size())))
                         : Result<RenewAnswer>(std::unexpected(ward.error()));
    if (!answered)
        return cannot(say, request, answered.error(), response);
    const bool known = answered->renewal != Renewal::NotThisMonitor;
    if (answered->renewal == Renewal::Renewed)
        say(fmt::format("{} from {}: its certificate is renewed, until {:%Y-%m-%d}.", room, request.remote_addr,
                        fmt::gmtime(std::chrono::system_clock::to_time_t(answered->ends))));
    if (!known)
        say(fmt::format("{} from {}: a renewal was refused; this is not the room's monitor.",
                        topics::isId(room) ? room : "a monitor", request.remote_addr));
    response.status = known ? 200 : 403;
    response.set_content(known ? answered->certificate : "This is not the room's monitor. Give it a new label.\n", kText);
}

Result<DeskPlace> placeOf(const std::filesystem::path& folder) {
    auto ward = Provisioner::open(folder, systemNow().wall, [](const std::string&) {});
    if (!ward)
        return std::unexpected(ward.error());
    return ward->deskPlace();
}

} // namespace

Result<void> runDesk(const std::filesystem::path& folder, const std::string& listen, const Provisioner::Say& say) {
    const auto place = placeOf(folder);
    if (!place)
        return std::unexpected(place.error());
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    httplib::SSLServer server(place->certificate.c_str(), place->key.c_str());
    server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    server.set_payload_max_length(kRequestBytesMost);
    server.set_read_timeout(kTimeoutSeconds);
    server.set_write_timeout(kTimeoutSeconds);
    server.Post("/enrol", [&](const httplib::Request& request, httplib::Response& response) { answer(folder, say, request, response); });
    server.Post("/renew", [&](const httplib::Request& request, httplib::Response& response) { answerRenewal(folder, say, request, response); });
    if (!server.is_valid() || !server.bind_to_port(listen.c_str(), place->port))
        return std::unexpected(Error{fmt::format("{}:{}", listen, place->port), "cannot be listened on",
                                     "see whether another program has the port, or give --listen"});
    say(fmt::format("The desk is open at {}:{}. Stop it when the last room is enrolled.", listen, place->port));
    std::jthread stopper([&] {
        int which = 0;
        sigwait(&signals, &which);
        server.stop();
    });
    server.listen_after_bind();
    return {};
}

} // namespace natlyt::provision
