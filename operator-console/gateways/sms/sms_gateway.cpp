// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/sms/sms_gateway.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr seconds kLookEvery{1};
constexpr seconds kTryAgain{60};        // after the modem could not send it
constexpr std::chrono::hours kRemembered{12}; // of a page that is over: whoever answers it late is told apart from a stranger

// All but the last two digits are nobody's business in a log.
std::string masked(const std::string& number) {
    return number.size() < 3 ? "??" : "..." + number.substr(number.size() - 2);
}

// The same number, however the network writes that it is an international one.
std::string_view bare(std::string_view number) {
    if (number.starts_with("00")) return number.substr(2);
    return number.starts_with('+') ? number.substr(1) : number;
}

} // namespace

SmsGateway::SmsGateway(SmsConfig config, std::function<Now()> clock)
    : config_(std::move(config)), spool_(config_.folders), clock_(std::move(clock)) {
    checkFolders();
    spool_.takeBackLeftovers(); // whoever is still to be rung is rung anew
}

void SmsGateway::checkFolders() {
    const auto fit = spool_.check();
    folderTrouble_ = fit ? std::string() : fit.error().sentence();
}

Result<void> SmsGateway::send(const Recipient& to, const StaffPage& page) {
    const Key key{to.user, page.page};
    if (page.state != PageState::Ringing) {
        auto& passedOn = pages_[key]; // what waits need not go out; an answer still counts, also to what went out before a restart
        passedOn.number = to.address;
        passedOn.againAt.reset();
        return {};
    }
    if (const auto wrong = wrongPhoneNumber(to.address)) return std::unexpected(Error{"sms", "the address " + *wrong, ""});
    auto& entry = pages_[key];
    const auto now = clock_().monotonic;
    const bool recent = entry.sentAt && now - *entry.sentAt < config_.again && entry.number == to.address;
    entry.number = to.address;
    entry.text = sms::messageFor(page, config_.wording);
    entry.overAt.reset();
    if (entry.file.empty() && !recent)
        if (const auto written = write(entry); !written) return written;
    if (trouble_.empty()) return {};
    return std::unexpected(Error{"sms", trouble_, "the message lies in the outbox"});
}

// In the place of one that could not be sent or is to ring again.
Result<void> SmsGateway::write(Entry& entry) {
    const auto now = clock_();
    entry.againAt = now.monotonic + kTryAgain;
    auto file = spool_.put(entry.number, entry.text, now.wall);
    if (!file) {
        trouble_ = file.error().sentence();
        return std::unexpected(file.error());
    }
    entry.file = std::move(*file);
    entry.writtenAt = now.monotonic;
    entry.againAt.reset();
    entry.late = false;
    return {};
}

Result<void> SmsGateway::cancel(const Recipient& to, const StaffPage& page) {
    const auto known = pages_.find({to.user, page.page});
    if (known == pages_.end() || known->second.overAt) return {};
    auto& entry = known->second;
    entry.overAt = clock_().monotonic;
    entry.againAt.reset();
    if (!entry.file.empty()) spool_.takeBack(std::exchange(entry.file, {}));
    if (!entry.sentAt || page.state != PageState::Cancelled) return {}; // it was the person's own answer
    const auto told = spool_.put(entry.number, overText(page, config_.wording), clock_().wall);
    return told ? Result<void>() : std::unexpected(told.error());
}

void SmsGateway::recall(const Recipient& to, const StaffPage& page, milliseconds ago) {
    auto& entry = pages_[{to.user, page.page}];
    entry.number = to.address;
    entry.text = sms::messageFor(page, config_.wording);
    entry.sentAt = clock_().monotonic - ago;
}

std::vector<GatewayEvent> SmsGateway::take() {
    const auto now = clock_();
    removeHeard();
    if (!lookedAt_ || now.monotonic - *lookedAt_ >= kLookEvery) {
        lookedAt_ = now.monotonic;
        for (auto& [key, entry] : pages_) follow(key, entry, now);
        checkFolders();
        lookIntoInbox();
        forgetOld(now);
    }
    return std::exchange(events_, {});
}

void SmsGateway::lookIntoInbox() {
    const auto incoming = spool_.incoming();
    if (!incoming) {
        folderTrouble_ = incoming.error().sentence();
        return;
    }
    for (const auto& message : *incoming)
        if (heard_.emplace(message.name, message).second) hear(message); // once, also where it cannot be removed
}

// Only now: what the station was told at the last call it has put on record. A station that is killed between hears the
// answer again, and what was acknowledged stays so.
void SmsGateway::removeHeard() {
    inboxTrouble_.clear();
    std::erase_if(heard_, [this](const auto& heard) {
        const auto removed = spool_.remove(heard.second);
        if (!removed) inboxTrouble_ = removed.error().sentence();
        return removed.has_value();
    });
}

void SmsGateway::follow(const Key& key, Entry& entry, Now now) {
    if (entry.file.empty()) {
        if (entry.againAt && now.monotonic >= *entry.againAt) std::ignore = write(entry);
        return;
    }
    switch (spool_.fate(entry.file)) {
    case sms::Fate::Waiting:
        if (entry.late || now.monotonic - *entry.writtenAt < config_.takenWithin) return;
        entry.late = true;
        trouble_ = "gammu-smsd has not sent a message for " + std::to_string(config_.takenWithin.count()) + " s: is it running, and the modem there?";
        return say(GatewayEventKind::Failed, key, trouble_);
    case sms::Fate::Sent:
        entry.sentAt = now.monotonic;
        trouble_.clear();
        say(GatewayEventKind::Delivered, key, "");
        break;
    case sms::Fate::Failed:
    case sms::Fate::Vanished:
        entry.againAt = now.monotonic + kTryAgain;
        trouble_ = "gammu-smsd could not send a message: look into its log";
        say(GatewayEventKind::Failed, key, trouble_);
        break;
    }
    spool_.clear(std::exchange(entry.file, {}));
}

// The newest page of that number with that code; the number alone is not enough, and neither is the code.
void SmsGateway::hear(const sms::Incoming& message) {
    const auto stray = [&](const std::string& user, std::string detail) {
        events_.push_back({GatewayEventKind::Stray, user, {}, std::move(detail)});
    };
    const Key* mine = nullptr;
    std::string user;
    for (const auto& [key, entry] : pages_) {
        if (bare(entry.number) != bare(message.number)) continue;
        user = key.first;
        if (sms::acknowledges(message.text, sms::codeOf(key.second))) mine = &key; // in the order of their ids, and so of time
    }
    if (mine) return say(GatewayEventKind::Acknowledged, *mine, "");
    if (user.empty()) return stray("", "a text message from number " + masked(message.number) + ", which was not paged");
    stray(user, "a text message that is no code of an open page");
}

void SmsGateway::forgetOld(Now now) {
    std::erase_if(pages_, [&](const auto& page) { return page.second.overAt && now.monotonic - *page.second.overAt > kRemembered; });
}

void SmsGateway::say(GatewayEventKind kind, const Key& key, std::string detail) {
    events_.push_back({kind, key.first, key.second, std::move(detail)});
}

GatewayHealth SmsGateway::health() const {
    const auto& why = !folderTrouble_.empty() ? folderTrouble_ : !inboxTrouble_.empty() ? inboxTrouble_ : trouble_;
    return {why.empty(), why};
}

} // namespace natlyt::ward
