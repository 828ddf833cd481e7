// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/desk.hpp"

#include "protocol/topics/topics.hpp"

#include <httplib.h>

#include <fmt/format.h>

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

// Room and code on a line each, then the request in PEM form.
Question questionOf(const std::string& body) {
    const auto first = body.find('\n');
    const auto second = first == std::string::npos ? first : body.find('\n', first + 1);
    if (second == std::string::npos)
        return {};
    return {body.substr(0, first), body.substr(first + 1, second - first - 1), body.substr(second + 1)};
}

// One monitor after the other: the folder is opened and closed for each, so that other commands find it free in between.
void answer(const std::filesystem::path& folder, const Provisioner::Say& say, const httplib::Request& request,
            httplib::Response& response) {
    static std::mutex one;
    const std::scoped_lock lock(one);
    const auto question = questionOf(request.body);
    auto ward = Provisioner::open(folder, systemNow().wall, [](const std::string&) {});
    auto answered = ward ? ward->enrol(question.room, question.code, question.request)
                         : Result<EnrolAnswer>(std::unexpected(ward.error()));
    if (!answered) {
        say(fmt::format("{} from {}: {}", question.room, request.remote_addr, answered.error().sentence()));
        response.status = 503; // the monitor tries again
        return;
    }
    if (answered->admission != Admission::AdmittedAgain)
        say(fmt::format("{} from {}: {}", topics::isId(question.room) ? question.room : "a monitor", request.remote_addr,
                        sentenceOf(answered->admission)));
    response.status = isAdmitted(answered->admission) ? 200 : 403;
    response.set_content(isAdmitted(answered->admission) ? answered->files : std::string(sentenceOf(answered->admission)) + "\n",
                         "text/plain; charset=utf-8");
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
