// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/mail/mailer.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <random>

namespace natlyt::ward {
namespace {

constexpr std::size_t kWaitingMost = 50;
constexpr std::chrono::hours kGivenUpAfter{24};

std::string randomStem() {
    std::random_device device;
    return fmt::format("{:08x}{:08x}{:08x}", device(), device(), device());
}

} // namespace

Mailer::Mailer(MailConfig config) : config_(std::move(config)), idStem_(randomStem()), wait_(config_.againFirst) {
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

std::int64_t Mailer::post(const Mail& mail, UtcTime at) {
    const std::scoped_lock lock(mutex_);
    if (waiting_.size() >= kWaitingMost) { // the newest tells the most
        spdlog::error("a mail was given up: {} wait", kWaitingMost);
        giveUpFirst();
    }
    ++count_;
    waiting_.push_back({count_, mailMessage(mail, config_.envelope, at, fmt::format("{}.{}", idStem_, count_)),
                        systemNow().monotonic + kGivenUpAfter});
    wake_.notify_all();
    return count_;
}

void Mailer::giveUpFirst() {
    lost_.insert(waiting_.front().number);
    waiting_.pop_front();
}

bool Mailer::isTaken(std::int64_t number) const {
    const std::scoped_lock lock(mutex_);
    const bool waits = std::ranges::find(waiting_, number, &Entry::number) != waiting_.end();
    return number > 0 && number <= count_ && !waits && !lost_.contains(number);
}

GatewayHealth Mailer::health() const {
    const std::scoped_lock lock(mutex_);
    const auto& detail = trouble_.empty() ? refused_ : trouble_;
    return {detail.empty(), detail};
}

void Mailer::run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        const bool idle = waiting_.empty();
        if (const auto due = idle ? askAt_ : dueAt_; systemNow().monotonic < due) {
            wake_.wait_until(lock, stop, due, [&] { return waiting_.empty() != idle; });
            continue;
        }
        const auto [number, message, givenUpAt] = idle ? Entry{} : waiting_.front();
        lock.unlock();
        const auto outcome = idle ? greet(config_.server, stop) : sendMail(config_.server, config_.envelope, message, stop);
        lock.lock();
        if (idle) asked(outcome);
        else sent(number, outcome);
    }
}

void Mailer::asked(const SmtpOutcome& outcome) {
    note(outcome.trouble);
    askAt_ = systemNow().monotonic + config_.againMost;
}

void Mailer::sent(std::int64_t number, const SmtpOutcome& outcome) {
    const auto now = systemNow().monotonic;
    note(outcome.taken ? "" : outcome.trouble);
    if (outcome.taken) refused_ = outcome.trouble;
    const bool isFirst = !waiting_.empty() && waiting_.front().number == number;
    if (outcome.taken) {
        if (isFirst) waiting_.pop_front();
        lost_.erase(number); // given up while it was on its way
        wait_ = config_.againFirst;
        askAt_ = now + config_.againMost;
        return;
    }
    if (isFirst && now >= waiting_.front().givenUpAt) {
        spdlog::error("a mail was given up after a day: {}", trouble_);
        giveUpFirst();
    }
    dueAt_ = now + wait_;
    wait_ = std::min(2 * wait_, config_.againMost);
}

void Mailer::note(const std::string& trouble) {
    if (trouble_.empty() && !trouble.empty()) spdlog::warn("mail does not go out: {}", trouble);
    trouble_ = trouble;
}

} // namespace natlyt::ward
