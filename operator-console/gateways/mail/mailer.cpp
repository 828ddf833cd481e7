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
        giveUp(waiting_.begin());
    }
    ++count_;
    waiting_.push_back({count_, mailMessage(mail, config_.envelope, at, fmt::format("{}.{}", idStem_, count_)),
                        systemNow().monotonic + kGivenUpAfter, config_.envelope.to});
    dueAt_ = {};
    wake_.notify_all();
    return count_;
}

void Mailer::giveUp(std::deque<Entry>::iterator entry) {
    if (!entry->isTaken) lost_.insert(entry->number);
    if (static_cast<std::size_t>(entry - waiting_.begin()) < at_) --at_;
    waiting_.erase(entry);
}

bool Mailer::isTaken(std::int64_t number) const {
    const std::scoped_lock lock(mutex_);
    const bool waits = std::ranges::any_of(waiting_, [&](const Entry& entry) { return entry.number == number && !entry.isTaken; });
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
            wake_.wait_until(lock, stop, due, [&] { return waiting_.empty() != idle || (!idle && dueAt_ < due); });
            continue;
        }
        const auto entry = idle ? Entry{} : waiting_.at(at_);
        lock.unlock();
        const auto outcome = idle ? greet(config_.server, stop) : sendMail(config_.server, {config_.envelope.from, entry.to}, entry.message, stop);
        lock.lock();
        if (idle) asked(outcome);
        else sent(entry.number, outcome);
    }
}

void Mailer::asked(const SmtpOutcome& outcome) {
    note(outcome.trouble);
    askAt_ = systemNow().monotonic + config_.againMost;
}

void Mailer::sent(std::int64_t number, const SmtpOutcome& outcome) {
    const auto now = systemNow().monotonic;
    const bool isOut = outcome.taken && outcome.later.empty();
    if (outcome.taken) {
        refused_ = outcome.trouble;
        lost_.erase(number); // given up while it was on its way
        askAt_ = now + config_.againMost;
        wait_ = isOut ? config_.againFirst : wait_;
    }
    if (!outcome.taken) note(outcome.trouble);
    else if (at_ == 0) note(""); // else one before it was refused
    if (const auto entry = std::ranges::find(waiting_, number, &Entry::number); entry != waiting_.end()) {
        if (outcome.taken) entry->to = outcome.later;
        entry->isTaken |= outcome.taken;
        if (isOut) waiting_.erase(entry);
        else if (now >= entry->givenUpAt) {
            spdlog::error("a mail was given up after a day: {}", outcome.trouble);
            giveUp(entry);
        } else at_ = outcome.taken || outcome.isRefused ? at_ + 1 : waiting_.size();
    }
    if (at_ < waiting_.size()) return; // the next at once
    at_ = 0;
    dueAt_ = now + wait_;
    if (!waiting_.empty()) wait_ = std::min(2 * wait_, config_.againMost);
}

void Mailer::note(const std::string& trouble) {
    if (trouble_.empty() && !trouble.empty()) spdlog::warn("mail does not go out: {}", trouble);
    trouble_ = trouble;
}

} // namespace natlyt::ward
