// SPDX-License-Identifier: Apache-2.0
// A plugin of Mosquitto that keeps people waiting who try passwords (`plugin_opt_passwords FILE`, the listener's own; without
// it, nobody), and lets nobody leave lying at the broker what has no business there. It can only refuse: who is let in, and who
// may say what, is for the broker to say, which looks at the password itself. What it does is told to the station by the
// broker's log.
#include "operator-console/login_guard/guesses.hpp"
#include "operator-console/login_guard/left_lying.hpp"
#include "operator-console/login_guard/passwords.hpp"
#include "protocol/topics/topics.hpp"

#include <mosquitto.h>
#include <mosquitto_broker.h>
#include <mosquitto_plugin.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace {

using namespace natlyt::login_guard;

struct Guard {
    mosquitto_plugin_id_t* id = nullptr;
    std::string file;
    Passwords passwords;
    Guesses guesses;
    TriesToLeave tries;
};

natlyt::MonotonicTime now() { return natlyt::systemNow().monotonic; }

bool read(Guard& guard) {
    auto passwords = Passwords::read(guard.file);
    if (!passwords) {
        mosquitto_log_printf(MOSQ_LOG_ERR, "natlyt-login-guard: %s", passwords.error().sentence().c_str());
        return false;
    }
    guard.passwords = std::move(*passwords);
    return true;
}

void tellWrong(const char* user, const char* address) {
    mosquitto_log_printf(MOSQ_LOG_NOTICE, "natlyt-login-guard: %s from %s gave no right password.", user, address);
}

void tellWait(const char* who, const char* address, natlyt::seconds wait) {
    if (wait.count() > 0)
        mosquitto_log_printf(MOSQ_LOG_NOTICE, "natlyt-login-guard: %s from %s waits %d s.", who, address, static_cast<int>(wait.count()));
}

int onLogin(int, void* data, void* context) {
    auto& guard = *static_cast<Guard*>(context);
    const auto& login = *static_cast<mosquitto_evt_basic_auth*>(data);
    const char* address = mosquitto_client_address(login.client);
    if (!address) return MOSQ_ERR_PLUGIN_DEFER;
    if (!login.username || !login.password) { // the broker refuses
        tellWrong("somebody", address);
        return MOSQ_ERR_PLUGIN_DEFER;
    }
    const std::string user = login.username;
    if (guard.guesses.waits(user, address, now()).count() > 0) return MOSQ_ERR_AUTH;
    if (guard.passwords.fits(user, login.password)) {
        guard.guesses.right(user, address, now());
        return MOSQ_ERR_PLUGIN_DEFER;
    }
    const auto begun = guard.guesses.wrong(user, address, now());
    // A name that is nobody's may be a password in the wrong field.
    const char* who = guard.passwords.knows(user) ? user.c_str() : "somebody";
    tellWrong(who, address);
    tellWait(who, address, begun.user);
    tellWait("everybody", address, begun.everybody);
    return MOSQ_ERR_AUTH;
}

int onAccess(int, void* data, void* context) {
    const auto& access = *static_cast<mosquitto_evt_acl_check*>(data);
    if (access.access != MOSQ_ACL_WRITE || !access.retain || !access.topic || mayLie(access.topic, access.payloadlen)) return MOSQ_ERR_PLUGIN_DEFER;
    const char* user = mosquitto_client_username(access.client);
    if (user && static_cast<Guard*>(context)->tries.isToBeTold(user, now()))
        mosquitto_log_printf(MOSQ_LOG_NOTICE, "natlyt-login-guard: %s may leave nothing lying on %s", user,
                             natlyt::topics::parse(access.topic) ? access.topic : "a topic that is none");
    return MOSQ_ERR_ACL_DENIED;
}

int onReload(int, void*, void* context) {
    read(*static_cast<Guard*>(context)); // what was read before stays, where that fails
    return MOSQ_ERR_SUCCESS;
}

} // namespace

extern "C" {

int mosquitto_plugin_version(int count, const int* versions) {
    for (int i = 0; i < count; ++i)
        if (versions[i] == MOSQ_PLUGIN_VERSION) return versions[i];
    return -1;
}

int mosquitto_plugin_init(mosquitto_plugin_id_t* id, void** context, mosquitto_opt* options, int count) {
    auto guard = std::make_unique<Guard>();
    guard->id = id;
    for (const auto& option : std::span(options, static_cast<std::size_t>(count)))
        if (std::string_view(option.key) == "passwords") guard->file = option.value;
    if (!guard->file.empty()) {
        if (!read(*guard)) return MOSQ_ERR_UNKNOWN;
        mosquitto_callback_register(id, MOSQ_EVT_BASIC_AUTH, onLogin, nullptr, guard.get());
        mosquitto_callback_register(id, MOSQ_EVT_RELOAD, onReload, nullptr, guard.get());
    }
    mosquitto_callback_register(id, MOSQ_EVT_ACL_CHECK, onAccess, nullptr, guard.get());
    *context = guard.release();
    return MOSQ_ERR_SUCCESS;
}

int mosquitto_plugin_cleanup(void* context, mosquitto_opt*, int) {
    const std::unique_ptr<Guard> guard(static_cast<Guard*>(context));
    mosquitto_callback_unregister(guard->id, MOSQ_EVT_ACL_CHECK, onAccess, nullptr);
    if (guard->file.empty()) return MOSQ_ERR_SUCCESS;
    mosquitto_callback_unregister(guard->id, MOSQ_EVT_BASIC_AUTH, onLogin, nullptr);
    mosquitto_callback_unregister(guard->id, MOSQ_EVT_RELOAD, onReload, nullptr);
    return MOSQ_ERR_SUCCESS;
}

} // extern "C"
