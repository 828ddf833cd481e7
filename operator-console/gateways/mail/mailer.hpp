// SPDX-License-Identifier: Apache-2.0
// Sends mail by SMTP, in a thread of its own: one after the other, tried again until everybody has it or it is a day old. While there is
// nothing to send it asks the server now and then whether it would take some, so that a dead one is known before it is needed.
// Thread rule: the station's thread; nothing here waits for the server.
#pragma once

#include "operator-console/gateways/mail/smtp.hpp"
#include "operator-console/gateways/page_text.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
#include <thread>

namespace natlyt::ward {

struct MailConfig {
    SmtpServer server;
    MailEnvelope envelope;
    Language language = Language::Danish;
    std::optional<int> reportMinute = 8 * 60; // of the local day; none: no daily report
    milliseconds againFirst{10000}, againMost{600000}; // between tries, doubling; so often is the server asked
};

class Mailer final : public Mailbox {
public:
    explicit Mailer(MailConfig config);

    std::int64_t post(const Mail& mail, UtcTime at) override;
    bool isTaken(std::int64_t number) const override;
    GatewayHealth health() const override;

private:
    struct Entry {
        std::int64_t number{};
        std::string message;
        MonotonicTime givenUpAt{};
        std::vector<std::string> to; // who has not got it
        bool isTaken = false;        // for somebody
    };
    void run(const std::stop_token& stop);
    void sent(std::int64_t number, const SmtpOutcome& outcome);
    void giveUp(std::deque<Entry>::iterator entry);
    void asked(const SmtpOutcome& outcome);
    void note(const std::string& trouble);

    MailConfig config_;
    std::string idStem_; // of this start
    mutable std::mutex mutex_; // of what follows
    std::condition_variable_any wake_;
    std::deque<Entry> waiting_;
    std::size_t at_ = 0; // of those, the one whose turn it is: what the server refuses keeps back no other
    std::int64_t count_ = 0;
    std::set<std::int64_t> lost_; // what was given up
    std::string trouble_; // with the server; empty: none
    std::string refused_; // somebody, by the server, of the last mail that it took
    milliseconds wait_{};
    MonotonicTime dueAt_{}, askAt_{};
    std::jthread thread_; // last: it uses all the others
};

} // namespace natlyt::ward
