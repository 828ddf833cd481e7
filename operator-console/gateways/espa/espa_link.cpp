// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/espa/espa_link.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace natlyt::ward::espa {

EspaLink::Act EspaLink::act(State state, Input input) {
    using enum Act;
    static constexpr std::array<std::array<Act, 8>, 6> kTable{{
        //            Polled     Selected   Ack        Nak      Eot           Block      BadBlock     TimeUp
        /*Idle*/      {Answer,    AckSelect, None,      None,    None,         None,      None,        None},
        /*Polling*/   {AckSelect, AckSelect, None,      Release, PollAnswered, TakeBlock, RefuseBlock, NoAnswer},
        /*Selecting*/ {Crossed,   Crossed,   SendBlock, Busy,    TryLater,     None,      None,        TryLater},
        /*Calling*/   {None,      None,      Done,      Refused, TryLater,     None,      None,        Unanswered},
        /*Receiving*/ {AckSelect, AckSelect, None,      None,    Free,         TakeBlock, RefuseBlock, Release},
        /*Settling*/  {None,      None,      None,      TakenBack, None,       None,      None,        Settled},
    }};
    return kTable[static_cast<std::size_t>(state)][static_cast<std::size_t>(input)];
}

// A poll that crossed what we have just said is no new beginning.
EspaLink::Act EspaLink::actOn(Input input, MonotonicTime now) const {
    if (settings_.role == StationRole::Polled) {
        const bool calling = state_ == State::Selecting || state_ == State::Calling;
        if (input == Input::Polled && calling) return now - enteredAt_ < settings_.settle ? Act::None : Act::BeginAnew;
        if (input == Input::Selected && calling) return Act::AckSelect;
        if (input == Input::Polled && state_ == State::Receiving) return Act::Answer; // it has ended without EOT
    }
    return act(state_, input);
}

void EspaLink::opened(MonotonicTime now) {
    receiver_.reset();
    heardAt_.reset();
    enquired_ = 0;
    pollFirst_ = false;
    openedAt_ = now;
    if (settings_.role == StationRole::Control) sink_({&kEot, 1}); // whatever was going on ends here
    enter(State::Idle, now);
    restUntil_ = pollAt_ = now + settings_.rest;
}

void EspaLink::closed(const std::string& why) {
    if (state_ == State::Settling) finish(LinkEventKind::Accepted, {});
    state_ = State::Idle;
    heardAt_.reset();
    while (!waiting_.empty()) finish(LinkEventKind::Failed, why);
}

void EspaLink::call(Call call, MonotonicTime now) {
    auto at = waiting_.begin() + (callOnLine() && !waiting_.empty() ? 1 : 0);
    at = std::find_if(at, waiting_.end(), [&](const Waiting& other) { return other.call.priority > call.priority; });
    waiting_.insert(at, Waiting{std::move(call), 0, now, now});
}

bool EspaLink::cancel(std::uint64_t id) {
    for (auto at = waiting_.begin() + (callOnLine() && !waiting_.empty() ? 1 : 0); at != waiting_.end(); ++at) {
        if (at->call.id != id) continue;
        waiting_.erase(at);
        return true;
    }
    return false;
}

std::vector<LinkEvent> EspaLink::take() { return std::exchange(events_, {}); }

EspaLink::Counters EspaLink::counters() const {
    auto counters = counters_;
    counters.badBlocks = receiver_.counters().badBlocks;
    counters.noise = receiver_.counters().noise;
    return counters;
}

bool EspaLink::silent(MonotonicTime now) const { return now - heardAt_.value_or(openedAt_) >= settings_.silentAfter; }

// What came in one piece with an answer was said before the question that the answer led to.
void EspaLink::received(std::string_view bytes, MonotonicTime now) {
    const auto questions = questions_;
    for (const char byte : bytes) {
        const auto sign = receiver_.push(byte);
        if (!sign) continue;
        const bool isAnswer = sign->kind == SignKind::Ack || sign->kind == SignKind::Nak;
        if (!isAnswer || questions == questions_) on(*sign, now);
    }
}

void EspaLink::on(const Sign& sign, MonotonicTime now) {
    heardAt_ = now;
    const bool isAnswer = sign.kind == SignKind::Ack || sign.kind == SignKind::Nak;
    if (state_ == State::Settling && !isAnswer) apply(Act::Settled, sign, now); // the peer has gone on
    switch (sign.kind) {
    case SignKind::Enquiry: return enquired(sign.character, now);
    case SignKind::Ack: return apply(actOn(Input::Ack, now), sign, now);
    case SignKind::Nak: return apply(actOn(Input::Nak, now), sign, now);
    case SignKind::Eot: enquired_ = 0; return apply(actOn(Input::Eot, now), sign, now);
    case SignKind::Block: return apply(actOn(Input::Block, now), sign, now);
    case SignKind::BadBlock: return apply(actOn(Input::BadBlock, now), sign, now);
    }
}

// Ours after the peer's: it has polled itself, and selects us. Ours alone: it polls us.
void EspaLink::enquired(char address, MonotonicTime now) {
    const char before = std::exchange(enquired_, address);
    if (address != settings_.own) return;
    apply(actOn(before == settings_.peer ? Input::Selected : Input::Polled, now), {}, now);
}

void EspaLink::apply(Act act, const Sign& sign, MonotonicTime now) {
    switch (act) {
    case Act::None: return;
    case Act::Answer:
        counters_.collisions += settings_.role == StationRole::Control;
        if (callIsDue(now)) return select({settings_.peer, kEnq}, now);
        return release(now);
    case Act::Crossed: pollFirst_ = true; return;
    case Act::AckSelect: sink_({&kAck, 1}); return enter(State::Receiving, now);
    case Act::PollAnswered:
    case Act::Free: return enter(State::Idle, now);
    case Act::NoAnswer: ++counters_.timeouts; return release(now);
    case Act::SendBlock: return sendBlock(now);
    case Act::Unanswered: // it may not know any more that it was selected
        ++counters_.timeouts;
        return tryLater("does not acknowledge the call", settings_.rest, now);
    case Act::Busy: ++counters_.naks; return tryLater("is busy (NAK to the selection)", settings_.busyRest, now);
    case Act::Refused: ++counters_.naks; return refused(sign.character, now);
    case Act::Done: release(now); return enter(State::Settling, now);
    case Act::Settled: finish(LinkEventKind::Accepted, {}); return enter(State::Idle, now);
    case Act::TakenBack: ++counters_.naks; return takenBack(sign.character, now);
    case Act::BeginAnew: ++counters_.collisions; return beginAnew(now);
    case Act::TryLater: ++counters_.timeouts; return tryLater("does not take the line", settings_.rest, now);
    case Act::TakeBlock: sink_({&kAck, 1}); taken(sign.block); return enter(State::Receiving, now);
    case Act::RefuseBlock: sink_(std::string{sign.character, kNak}); return enter(State::Receiving, now);
    case Act::Release: return release(now);
    }
}

void EspaLink::enter(State state, MonotonicTime now) {
    state_ = state;
    enteredAt_ = now;
    deadline_ = now + (state == State::Settling ? settings_.settle : settings_.reply);
    if (state == State::Idle) pollAt_ = now + settings_.pollEvery;
}

void EspaLink::release(MonotonicTime now) {
    sink_({&kEot, 1});
    enquired_ = 0;
    enter(State::Idle, now);
}

bool EspaLink::callIsDue(MonotonicTime now) const { return !waiting_.empty() && waiting_.front().notBefore <= now; }

void EspaLink::select(std::string bytes, MonotonicTime now) {
    ++waiting_.front().tries;
    ++questions_;
    sink_(bytes);
    enter(State::Selecting, now);
}

void EspaLink::sendBlock(MonotonicTime now) {
    const auto& call = waiting_.front().call;
    ++questions_;
    sink_(encodeBlock({kCallToPager,
                       {{kCallAddress, call.address}, {kText, call.text}, {kBeepCoding, {call.beep}}, {kCallType, {call.type}},
                        {kTransmissions, {call.transmissions}}, {kPriority, {call.priority}}}}));
    enter(State::Calling, now);
}

// Of a block: 1 was not received whole, 2 busy, 3 is not understood and never will be.
void EspaLink::refused(char prefix, MonotonicTime now) {
    if (prefix == '3') {
        finish(LinkEventKind::Failed, "refuses the call as invalid (NAK 3)");
        return release(now);
    }
    if (prefix == '2') return tryLater("is busy (NAK 2)", settings_.busyRest, now);
    if (waiting_.front().tries >= settings_.attempts) return tryLater("does not acknowledge the call", settings_.rest, now);
    ++waiting_.front().tries;
    sendBlock(now);
}

// The line is free already: it begins from the selection.
void EspaLink::takenBack(char prefix, MonotonicTime now) {
    if (prefix == '3') {
        finish(LinkEventKind::Failed, "refuses the call as invalid (NAK 3)");
        return enter(State::Idle, now);
    }
    const bool busy = prefix == '2';
    tryLater(busy ? "is busy (NAK 2)" : "takes its acknowledgement back", busy ? settings_.busyRest : settings_.rest, now);
}

// The control station polls us in the middle of our call: it has forgotten the call.
void EspaLink::beginAnew(MonotonicTime now) {
    receiver_.reset();
    if (waiting_.front().tries < settings_.attempts) return select({settings_.peer, kEnq}, now);
    finish(LinkEventKind::Failed, "polls instead of taking the call");
    release(now);
}

void EspaLink::tryLater(const std::string& why, milliseconds rest, MonotonicTime now) {
    receiver_.reset();
    if (waiting_.front().tries >= settings_.attempts) finish(LinkEventKind::Failed, why);
    else waiting_.front().notBefore = now + rest;
    restUntil_ = now + settings_.rest;
    release(now);
}

void EspaLink::finish(LinkEventKind kind, const std::string& why) {
    events_.push_back({kind, waiting_.front().call.id, waiting_.front().call.address, why});
    waiting_.pop_front();
    trouble_ = why;
}

void EspaLink::taken(const Block& block) {
    const std::string address(block.find(kCallAddress));
    bool told = false;
    for (const auto& record : block.records) {
        if (record.id == kCallStatus) events_.push_back({LinkEventKind::CallStatus, 0, address, record.data});
        else if (record.id == kSystemStatus) events_.push_back({LinkEventKind::SystemStatus, 0, {}, record.data});
        else continue;
        told = true;
    }
    if (!told) events_.push_back({LinkEventKind::Other, 0, address, {block.header}});
}

void EspaLink::failUnpolled(MonotonicTime now) {
    while (!waiting_.empty() && now - waiting_.front().since >= settings_.silentAfter)
        finish(LinkEventKind::Failed, "does not poll this station");
}

void EspaLink::tick(MonotonicTime now) {
    if (state_ != State::Idle) {
        if (now < deadline_) return;
        const bool settled = state_ == State::Settling;
        if (!settled) receiver_.reset(); // half a block, or an address without its ENQ
        apply(act(state_, Input::TimeUp), {}, now); // the same in both roles
        if (!settled) return;
    }
    if (settings_.role == StationRole::Polled) {
        if (silent(now)) failUnpolled(now);
        return;
    }
    if (now < restUntil_) return;
    if (callIsDue(now) && !pollFirst_) return select({settings_.own, kEnq, settings_.peer, kEnq}, now);
    if (now < pollAt_ && !pollFirst_) return;
    pollFirst_ = false;
    const std::string poll{settings_.peer, kEnq};
    enquired_ = 0;
    sink_(poll);
    enter(State::Polling, now);
}

MonotonicTime EspaLink::due(MonotonicTime now) const {
    if (state_ != State::Idle) return deadline_;
    if (settings_.role == StationRole::Polled) return now + settings_.silentAfter;
    auto at = pollFirst_ ? now : pollAt_;
    if (!waiting_.empty()) at = std::min(at, waiting_.front().notBefore);
    return std::max(at, restUntil_);
}

} // namespace natlyt::ward::espa
