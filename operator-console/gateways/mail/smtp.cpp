// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/mail/smtp.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>

namespace natlyt::ward {
namespace {

constexpr std::size_t kAnswerMost = 120;

struct Closed {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::size_t readOn(char* to, std::size_t size, std::size_t count, void* rest) {
    auto& text = *static_cast<std::string_view*>(rest);
    const auto length = std::min(size * count, text.size());
    std::memcpy(to, text.data(), length);
    text.remove_prefix(length);
    return length;
}

// Keeps the server's last "no" (4yz, 5yz): it says more than libcurl's words. It may be in any charset, or none.
std::size_t listen(char* line, std::size_t size, std::size_t count, void* refusal) {
    const std::string_view text(line, size * count);
    if (text.starts_with('4') || text.starts_with('5')) {
        std::string no(text.substr(0, std::min(text.find_first_of("\r\n"), kAnswerMost)));
        std::ranges::replace_if(no, [](char c) { return c < ' ' || c > '~'; }, '?');
        *static_cast<std::string*>(refusal) = std::move(no);
    }
    return text.size();
}

// Whose turn it is, and who of them was put off: libcurl tells it nowhere else.
struct Recipients {
    std::string asked;
    std::vector<std::string> later;
};

int follow(CURL*, curl_infotype type, char* data, std::size_t size, void* to) {
    constexpr std::string_view kAsk = "RCPT TO:<";
    auto& recipients = *static_cast<Recipients*>(to);
    const std::string_view text(data, size);
    if (type == CURLINFO_HEADER_OUT) recipients.asked = text.starts_with(kAsk) ? text.substr(kAsk.size(), text.find('>') - kAsk.size()) : "";
    if (type != CURLINFO_HEADER_IN || recipients.asked.empty() || size < 4 || text[3] == '-') return 0;
    if (text.starts_with('4')) recipients.later.push_back(recipients.asked);
    recipients.asked.clear();
    return 0;
}

std::size_t ignore(char*, std::size_t size, std::size_t count, void*) { return size * count; }

int mayGoOn(void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
}

class Conversation {
public:
    Conversation(const SmtpServer& server, const std::stop_token& stop) : server_(server), stop_(stop), curl_(curl_easy_init()) {
        if (!curl_) throw std::bad_alloc();
        auto* c = curl_.get();
        curl_easy_setopt(c, CURLOPT_URL, server_.url.c_str());
        curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        curl_easy_setopt(c, CURLOPT_USE_SSL, static_cast<long>(server_.plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        if (!server_.ca.empty()) curl_easy_setopt(c, CURLOPT_CAINFO, server_.ca.c_str());
        if (!server_.user.empty()) {
            curl_easy_setopt(c, CURLOPT_USERNAME, server_.user.c_str());
            curl_easy_setopt(c, CURLOPT_PASSWORD, server_.password.c_str());
        }
        curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(c, CURLOPT_TIMEOUT_MS, static_cast<long>(server_.timeout.count()));
        curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, mayGoOn);
        curl_easy_setopt(c, CURLOPT_XFERINFODATA, &stop_);
        curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, listen);
        curl_easy_setopt(c, CURLOPT_HEADERDATA, &refusal_);
        curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, ignore);
    }

    SmtpOutcome send(const MailEnvelope& envelope, std::string_view rest) {
        curl_slist* recipients = nullptr;
        for (const auto& address : envelope.to) recipients = curl_slist_append(recipients, ("<" + address + ">").c_str());
        const std::unique_ptr<curl_slist, Closed> to(recipients);
        const auto from = "<" + envelope.from + ">";
        auto* c = curl_.get();
        curl_easy_setopt(c, CURLOPT_MAIL_FROM, from.c_str());
        curl_easy_setopt(c, CURLOPT_MAIL_RCPT, to.get());
        curl_easy_setopt(c, CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L); // who has left keeps the mail from nobody else
        curl_easy_setopt(c, CURLOPT_READFUNCTION, readOn);
        curl_easy_setopt(c, CURLOPT_READDATA, &rest);
        curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(c, CURLOPT_VERBOSE, 1L);
        curl_easy_setopt(c, CURLOPT_DEBUGFUNCTION, follow);
        curl_easy_setopt(c, CURLOPT_DEBUGDATA, &recipients_);
        auto outcome = perform();
        if (outcome.taken) outcome.later = std::move(recipients_.later);
        return outcome;
    }

    SmtpOutcome greet() {
        curl_easy_setopt(curl_.get(), CURLOPT_CUSTOMREQUEST, "NOOP");
        return perform();
    }

private:
    SmtpOutcome perform() {
        const auto code = curl_easy_perform(curl_.get());
        if (code == CURLE_OK) return {true, refusal_.empty() ? "" : "not everybody gets the mail: " + refusal_, false, {}};
        const bool isRefused = refusal_.starts_with('5') && code != CURLE_LOGIN_DENIED;
        return {false, server_.url + ": " + curl_easy_strerror(code) + (refusal_.empty() ? "" : " (" + refusal_ + ")"), isRefused, {}};
    }

    const SmtpServer& server_;
    std::stop_token stop_;
    std::unique_ptr<CURL, Closed> curl_;
    std::string refusal_;
    Recipients recipients_;
};

} // namespace

SmtpOutcome sendMail(const SmtpServer& server, const MailEnvelope& envelope, const std::string& message, const std::stop_token& stop) {
    return Conversation(server, stop).send(envelope, message);
}

SmtpOutcome greet(const SmtpServer& server, const std::stop_token& stop) { return Conversation(server, stop).greet(); }

} // namespace natlyt::ward
