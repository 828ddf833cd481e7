// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/espa/espa_worker.hpp"

#include "operator-console/domain/text.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace natlyt::ward::espa {
namespace {

constexpr seconds kReopenEvery{2};
constexpr seconds kAgainEvery{15};       // after a call that failed: sooner than everybody is rung again
constexpr seconds kNoiseShown{60};
constexpr seconds kSystemStatusShown{600}; // it is told once, and nobody says when it is over

// As some fill their fields up: "2301  ", " 04".
std::string unpadded(std::string_view text, std::string_view before, std::string_view after) {
    const auto from = std::min(text.find_first_not_of(before), text.size());
    const auto to = text.find_last_not_of(after);
    return to == std::string_view::npos || to < from ? std::string() : std::string(text.substr(from, to + 1 - from));
}

std::string printable(std::string text) {
    std::ranges::replace_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, '?');
    return cut(std::move(text), 40);
}

} // namespace

EspaWorker::EspaWorker(const LinkSettings& link, const CallSettings& calls, std::unique_ptr<Line> line)
    : calls_(calls), line_(std::move(line)), link_(link, [this](std::string_view bytes) {
          if (const auto written = line_->write(bytes); !written) writeFailed_ = written.error();
      }) {}

void EspaWorker::ring(const Recipient& to, const Uuid& page, const std::string& text, bool urgent, MonotonicTime now) {
    auto& entry = pages_[{to.user, page}];
    entry.rings = true;
    if (entry.call.id != 0) return; // it is on its way
    entry.call.address = to.address;
    entry.call.text = toLine(text, calls_.charset, calls_.textMost);
    entry.call.beep = urgent ? calls_.urgentBeep : calls_.beep;
    entry.againAt = now;
    callWhatIsDue(now);
}

void EspaWorker::withdraw(Entry& entry) {
    entry.rings = false;
    entry.againAt.reset();
    if (entry.call.id != 0 && link_.cancel(entry.call.id)) entry.call.id = 0;
}

void EspaWorker::passedOn(const std::string& user, const Uuid& page) {
    const auto found = pages_.find({user, page});
    if (found == pages_.end()) return;
    auto& entry = found->second;
    withdraw(entry);
    if (entry.call.id == 0 && !entry.taken) pages_.erase(found);
}

void EspaWorker::over(const Recipient& to, const Uuid& page, const std::string& text, MonotonicTime now) {
    const auto found = pages_.find({to.user, page});
    if (found == pages_.end()) return;
    auto& entry = found->second;
    withdraw(entry);
    const bool onLine = entry.call.id != 0;
    if (text.empty() || dead(now) || (!entry.taken && !onLine)) pages_.erase(found);
    else if (onLine) entry.farewell = text;
    else bidFarewell(entry, text, now);
}

void EspaWorker::wasTaken(const Recipient& to, const Uuid& page) {
    auto& entry = pages_[{to.user, page}];
    entry.call.address = to.address;
    entry.taken = true;
}

// Who was called lies awake, or is on the way.
void EspaWorker::bidFarewell(Entry& entry, const std::string& text, MonotonicTime now) {
    entry.call.text = toLine(text, calls_.charset, calls_.textMost);
    entry.call.beep = calls_.overBeep;
    entry.call.priority = kNormal;
    entry.isOver = true;
    entry.againAt = now;
    callWhatIsDue(now);
}

void EspaWorker::turn(MonotonicTime now) {
    openWhenDue(now);
    if (line_->fd() >= 0) read(now);
    if (line_->fd() >= 0) link_.tick(now);
    if (!writeFailed_.what.empty()) lost(std::exchange(writeFailed_, {}), now);
    for (const auto& event : link_.take()) told(event, now);
    const bool isDead = dead(now);
    if (wasDead_ && !isDead) // it is back: what waits goes out at once
        for (auto& [key, entry] : pages_)
            if (entry.againAt) entry.againAt = now;
    wasDead_ = isDead;
    callWhatIsDue(now);
    watchNoise(now);
}

void EspaWorker::openWhenDue(MonotonicTime now) {
    if (line_->fd() >= 0 || (openAt_ && now < *openAt_)) return;
    openAt_ = now + kReopenEvery;
    if (const auto opened = line_->open(); !opened) return lost(opened.error(), now);
    spdlog::info("ESPA: {} is open", line_->name());
    lineTrouble_.clear();
    link_.opened(now);
}

void EspaWorker::read(MonotonicTime now) {
    for (;;) {
        const auto bytes = line_->read();
        if (!bytes) return lost(bytes.error(), now);
        if (bytes->empty()) return;
        link_.received(*bytes, now);
    }
}

void EspaWorker::lost(const Error& why, MonotonicTime now) {
    line_->close();
    openAt_ = now + kReopenEvery;
    if (std::exchange(lineTrouble_, why.sentence()) != lineTrouble_) spdlog::error("ESPA: {}", lineTrouble_);
    link_.closed("is gone: " + why.what);
}

void EspaWorker::callWhatIsDue(MonotonicTime now) {
    if (dead(now)) return;
    for (auto& [key, entry] : pages_) {
        if (entry.call.id != 0 || !entry.againAt || *entry.againAt > now) continue;
        entry.call.id = ++lastId_;
        link_.call(entry.call, now);
    }
}

std::map<EspaWorker::Key, EspaWorker::Entry>::iterator EspaWorker::ofCall(std::uint64_t id) {
    return std::ranges::find_if(pages_, [&](const auto& page) { return page.second.call.id == id; });
}

void EspaWorker::say(GatewayEventKind kind, const Key& key, std::string detail) {
    events_.push_back({kind, key.first, key.second, std::move(detail)});
}

void EspaWorker::told(const LinkEvent& event, MonotonicTime now) {
    switch (event.kind) {
    case LinkEventKind::Accepted:
    case LinkEventKind::Failed: return ended(event, now);
    case LinkEventKind::CallStatus: return callStatus(event, now);
    case LinkEventKind::SystemStatus:
        systemStatus_ = printable(event.detail);
        systemStatusAt_ = now;
        return spdlog::warn("ESPA: the pager system tells of its status {}", systemStatus_);
    case LinkEventKind::Other: return spdlog::info("ESPA: the pager system sent a block {} that says nothing to us", printable(event.detail));
    }
}

void EspaWorker::ended(const LinkEvent& event, MonotonicTime now) {
    const bool taken = event.kind == LinkEventKind::Accepted;
    if (taken) lastCalled_ = event.address;
    const auto page = ofCall(event.call);
    if (page == pages_.end()) return; // over while it was on the line
    auto& entry = page->second;
    entry.call.id = 0;
    entry.taken |= taken;
    const bool farewell = !entry.farewell.empty() && entry.taken;
    if (entry.isOver || (!entry.rings && !entry.taken)) pages_.erase(page); // a farewell is not worth a second try
    else if (farewell) bidFarewell(entry, std::exchange(entry.farewell, {}), now);
    else {
        entry.againAt = taken || !entry.rings ? std::nullopt : std::optional(now + kAgainEvery);
        say(taken ? GatewayEventKind::Delivered : GatewayEventKind::Failed, page->first, taken ? "" : "the pager system " + event.detail);
    }
}

// Absent: it will not ring, though the call was acknowledged. Without an address it is of the handset that was called last.
void EspaWorker::callStatus(const LinkEvent& event, MonotonicTime now) {
    const auto told = unpadded(event.address, " ", " ");
    const auto& address = told.empty() ? lastCalled_ : told;
    const auto status = unpadded(event.detail, " 0", " ");
    spdlog::info("ESPA: call status {} of handset {}", printable(status), printable(address));
    if (status != std::string{kAbsent}) return;
    for (auto& [key, entry] : pages_) {
        if (entry.call.address != address || !entry.rings) continue;
        if (entry.call.id == 0) entry.againAt = now + kAgainEvery;
        say(GatewayEventKind::Failed, key, "the handset is absent (call status 4)");
    }
}

void EspaWorker::watchNoise(MonotonicTime now) {
    const auto counters = link_.counters();
    if (counters.noise + counters.badBlocks == noise_) return;
    noise_ = counters.noise + counters.badBlocks;
    if (!noisyAt_ || now - *noisyAt_ >= kNoiseShown)
        spdlog::warn("ESPA: {} is noisy: {} stray bytes and {} damaged blocks so far", line_->name(), counters.noise, counters.badBlocks);
    noisyAt_ = now;
}

MonotonicTime EspaWorker::due(MonotonicTime now) const {
    if (line_->fd() < 0) return openAt_.value_or(now);
    auto at = std::min(link_.due(now), now + seconds{1});
    for (const auto& [key, entry] : pages_)
        if (entry.call.id == 0 && entry.againAt) at = std::min(at, std::max(*entry.againAt, now + milliseconds{100}));
    return at;
}

std::vector<GatewayEvent> EspaWorker::take() { return std::exchange(events_, {}); }

bool EspaWorker::dead(MonotonicTime now) const { return line_->fd() < 0 || link_.silent(now); }

GatewayHealth EspaWorker::health(MonotonicTime now) const {
    if (line_->fd() < 0) return {lineTrouble_.empty(), lineTrouble_}; // before the first try nothing is wrong yet
    if (link_.silent(now)) return {false, line_->name() + ": the pager system does not answer"};
    if (!link_.trouble().empty()) return {false, line_->name() + ": the pager system " + link_.trouble()};
    if (systemStatusAt_ && now - *systemStatusAt_ < kSystemStatusShown && systemStatus_ != "0")
        return {false, fmt::format("{}: the pager system tells of its status {}", line_->name(), systemStatus_)};
    if (noisyAt_ && now - *noisyAt_ < kNoiseShown) {
        const auto counters = link_.counters();
        return {true, fmt::format("{}: the line is noisy: {} stray bytes, {} damaged blocks", line_->name(), counters.noise, counters.badBlocks)};
    }
    return {};
}

} // namespace natlyt::ward::espa
