// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/room_machine.hpp"

#include <algorithm>
#include <cmath>

namespace natlyt::edge {

namespace {

// The pre-roll, the longest time in which an alert is decided, and a second of slack.
constexpr std::int64_t kRingSamples = 8 * std::int64_t{kSampleRate};
// Blocks are handed on in pieces so that a slow caller's long block cannot outrun the ring.
constexpr std::size_t kPieceSamples = kSampleRate / 10;
constexpr std::size_t kRequestsRemembered = 64;
constexpr int kNothingDbfs = -120; // no sound at all

int inSteps(float dbfs, int step) {
    const auto rounded = static_cast<int>(std::lround(dbfs / static_cast<float>(step))) * step;
    return std::clamp(rounded, -120, 0);
}

std::string ofAnotherStart(std::int64_t number) {
    return "Plan " + std::to_string(number) + " is for another start of this monitor; it waits for one of its own.";
}

} // namespace

RoomMachine::RoomMachine(RoomIdentity identity, std::unique_ptr<Ear> ear, Random random, Now now)
    : identity_(std::move(identity)), ear_(std::move(ear)), random_(std::move(random)), ring_(kRingSamples) {
    listening_.room = identity_.room;
    listening_.bootId = identity_.bootId;
    happened(TimePassed{}, now);
}

void RoomMachine::planVerified(const ListeningPlan& plan, Now now) {
    const auto refusedBefore = refusedPlans_;
    happened(PlanArrived{plan}, now);
    if (live_.isOn() && !isOnDuty(live_.seat())) endListening("Who listened is no longer on duty at that console.", now);
    if (refusedPlans_ == refusedBefore) return;
    if (plan.room != identity_.room) {
        actions_.push_back(Note{"A plan for room " + plan.room + " came here; the microphone stays closed."});
    } else if (plan.number < listening_.newestNumber) {
        actions_.push_back(Note{"Plan " + std::to_string(plan.number) + " is older than plan " +
                                std::to_string(listening_.newestNumber) + "; it was refused."});
    } else {
        actions_.push_back(Note{ofAnotherStart(plan.number)});
    }
}

void RoomMachine::planNotVerified(const Error& why, Now now) {
    happened(PlanNotVerified{}, now);
    actions_.push_back(Note{"A plan was refused, so the microphone stays closed: " + why.sentence()});
}

void RoomMachine::planCleared(Now now) { happened(PlanCleared{}, now); }

std::optional<Uuid> RoomMachine::askTime(Now now) {
    if (!listening_.clock.wantsToAsk(now)) return std::nullopt;
    const auto nonce = Uuid::version7(now.wall, random_());
    happened(TimeAsked{nonce}, now);
    return nonce;
}

void RoomMachine::timeVerified(const StationTime& told, Now now) {
    if (told.room == identity_.room) happened(StationTimeTold{told.nonce, told.at}, now);
}

void RoomMachine::boardReported(const BoardSaid& said, Now now) {
    if (said.supplyStuck != listening_.supplyStuck) happened(SupplyJudged{said.supplyStuck}, now);
    if (said.privacy != listening_.privacySwitch) happened(PrivacySwitchMoved{said.privacy}, now);
    if (said.silent != listening_.boardSilent) happened(BoardFellSilent{said.silent}, now);
}

void RoomMachine::tick(Now now) {
    judgeMicrophone(now);
    happened(TimePassed{}, now);
    endLateListening(now);
    cutter_.expire(now);
}

std::vector<RoomAction> RoomMachine::takeActions() { return std::exchange(actions_, {}); }

void RoomMachine::happened(const ListeningEvent& event, Now now) {
    for (const auto action : next(listening_, event, now)) carryOut(action, now);
}

void RoomMachine::carryOut(ListeningAction action, Now now) {
    switch (action) {
    case ListeningAction::OpenMicrophone:
        frontEnd_ = std::make_unique<FrontEnd>();
        origin_ = ring_.end();
        judge_.restart();
        ear_->reset();
        microphone_.opened(now);
        actions_.push_back(OpenMicrophone{});
        return;
    case ListeningAction::CloseMicrophone: actions_.push_back(CloseMicrophone{}); return;
    case ListeningAction::WipeSound:
        std::erase_if(actions_, [](const RoomAction& a) { return std::holds_alternative<SendChunk>(a); });
        frontEnd_.reset();
        ear_->reset();
        judge_.restart();
        ring_.wipe();
        cutter_.wipe();
        live_.stop();
        return;
    case ListeningAction::PublishState: actions_.push_back(PublishState{}); return;
    case ListeningAction::AdoptPlan:
        judge_.configure(*listening_.plan);
        actions_.push_back(ConsolesChanged{listening_.plan->consoles});
        return;
    case ListeningAction::CountRefusedPlan: ++refusedPlans_; return;
    }
}

void RoomMachine::judgeMicrophone(Now now) {
    if (!microphoneOpen()) return;
    const auto health = microphone_.judge(now);
    if (health == listening_.microphone) return;
    if (health != MicrophoneHealth::Good) ++microphoneFaults_;
    happened(MicrophoneJudged{health}, now);
}

void RoomMachine::samples(std::span<const float> block, Now now) {
    happened(TimePassed{}, now); // an interval that just ended ends before its sound is looked at
    if (!microphoneOpen()) return;
    endLateListening(now);
    audioFrames_ += static_cast<std::int64_t>(block.size());
    while (!block.empty()) {
        const auto piece = block.first(std::min(block.size(), kPieceSamples));
        block = block.subspan(piece.size());
        const milliseconds toCome{static_cast<std::int64_t>(block.size()) * 1000 / kSampleRate};
        const Now at{now.wall - toCome, now.monotonic - toCome};
        ring_.push(piece);
        microphone_.samples(piece, now);
        frontEnd_->push(piece, [&](const FeatureFrame& frame) {
            if (const auto heard = judge_.frame(frame, *ear_)) raise(*heard, at);
        });
        cutSound(at);
    }
    judgeMicrophone(now);
}

void RoomMachine::raise(const SoundHeard& heard, Now now) {
    const auto onset = origin_ + heard.onsetSample;
    RoomAlert alert;
    alert.room = identity_.room;
    alert.id = Uuid::version7(now.wall, random_());
    alert.bootId = identity_.bootId;
    alert.soundClass = heard.soundClass;
    alert.score = heard.score;
    alert.top = heard.top;
    alert.levelDbfs = inSteps(heard.levelDbfs, 1);
    alert.onset = now.wall - milliseconds{(ring_.end() - onset) * 1000 / kSampleRate};
    alert.rule = heard.rule;
    alert.reached = heard.reached;
    cutter_.start(alert.id, onset, ring_, now);
    actions_.push_back(RaiseAlert{std::move(alert)});
}

void RoomMachine::cutSound(Now now) {
    for (const auto& chunk : cutter_.advance(ring_, judge_.isQuiet())) actions_.push_back(SendChunk{chunk});
    if (const auto chunk = live_.advance(ring_)) {
        actions_.push_back(SendChunk{*chunk});
        if (chunk->last) happened(LiveListeningChanged{false}, now);
    }
}

std::span<const std::int16_t> RoomMachine::sound(const SnippetChunk& chunk) const {
    if (chunk.alert == live_.request()) return live_.sound();
    return cutter_.sound(chunk.alert, chunk.sequence);
}

void RoomMachine::requestNotVerified(const Error& why) {
    refuseRequest(why.sentence());
}

void RoomMachine::refuseRequest(const std::string& why) {
    ++refusedRequests_;
    actions_.push_back(Note{"A request was refused: " + why});
}

bool RoomMachine::isOurs(const RoomRequest& request, Now now) {
    if (request.room != identity_.room) return refuseRequest("it is for room " + request.room + "."), false;
    if (request.bootId != identity_.bootId) return refuseRequest("it is for another start of this monitor."), false;
    if (now.wall >= request.expiresAt) return refuseRequest("it has expired."), false;
    if (std::ranges::find(requestsSeen_, request.id) != requestsSeen_.end()) return false; // delivered twice
    remember(request.id);
    return true;
}

void RoomMachine::remember(const Uuid& request) {
    requestsSeen_.push_back(request);
    if (requestsSeen_.size() > kRequestsRemembered) requestsSeen_.pop_front();
}

void RoomMachine::requestVerified(const RoomRequest& request, Now now) {
    happened(TimePassed{}, now);
    if (!isOurs(request, now)) return;
    switch (request.kind) {
    case RoomRequestKind::ResendSnippet: return resend(request);
    case RoomRequestKind::ListenLive: return startLive(request, now);
    case RoomRequestKind::SelfTest: return selfTest(now);
    case RoomRequestKind::Drill: return drill(request, now);
    case RoomRequestKind::ReportHeard: return reportHeard(request, now);
    }
}

void RoomMachine::resend(const RoomRequest& request) {
    const auto chunks = request.alert ? cutter_.again(*request.alert) : std::vector<SnippetChunk>{};
    if (chunks.empty()) return refuseRequest("no sound of that alert is kept; it is wiped after two minutes.");
    for (const auto& chunk : chunks) actions_.push_back(SendChunk{chunk});
}

void RoomMachine::startLive(const RoomRequest& request, Now now) {
    if (request.forSeconds < 1) return stopLive(request, now);
    if (!microphoneOpen()) return refuseRequest("nobody may listen while the microphone is closed.");
    if (!request.seat || !isOnDuty(*request.seat)) return refuseRequest("the console that would hear is none of those on duty.");
    live_.start(request, ring_, now);
    happened(LiveListeningChanged{true}, now);
    actions_.push_back(Note{request.requestedBy + " listens for " + std::to_string(request.forSeconds) + " s."});
}

bool RoomMachine::isOnDuty(const ConsoleKey& seat) const {
    return listening_.plan && std::ranges::find(listening_.plan->consoles, seat) != listening_.plan->consoles.end();
}

void RoomMachine::stopLive(const RoomRequest& request, Now now) {
    if (request.alert) remember(*request.alert); // stopped before it came: it begins nothing any more
    const bool itsTurn = !request.alert || *request.alert == live_.request(); // somebody else may listen by now
    if (live_.isOn() && itsTurn) endListening(request.requestedBy + " no longer listens.", now);
}

void RoomMachine::endLateListening(Now now) {
    if (live_.isOver(now)) endListening("The time to listen is over; not all of it was heard.", now);
}

void RoomMachine::endListening(const std::string& why, Now now) {
    live_.stop();
    happened(LiveListeningChanged{false}, now);
    actions_.push_back(Note{why});
}

// Asked for again and again while the room is open at a console; when the asking stops, so does the telling.
void RoomMachine::reportHeard(const RoomRequest& request, Now now) {
    if (request.forSeconds < 1) return refuseRequest("it asks to be told for no time at all.");
    if (now.monotonic >= reportUntil_) actions_.push_back(Note{request.requestedBy + " looks into the room."});
    reportUntil_ = std::max(reportUntil_, now.monotonic + seconds{request.forSeconds});
}

// Shows the whole chain at work: an alert that says that it is a test, with the sound of the room as it is.
void RoomMachine::selfTest(Now now) {
    if (!microphoneOpen()) return refuseRequest("a self-test needs an open microphone.");
    raise({SoundClass::Background, 0.0, AlertRule::SelfTest, ring_.end() - origin_, judge_.loudestDbfs(), {}}, now);
}

// Goes the way of an alert and is none: there is no sound in it, so that it says nothing of the room, and needs neither an
// open microphone nor anybody's consent. It carries the request's id, and is receipted like any other.
void RoomMachine::drill(const RoomRequest& request, Now now) {
    RoomAlert alert;
    alert.room = identity_.room;
    alert.id = request.id;
    alert.bootId = identity_.bootId;
    alert.soundClass = SoundClass::Background;
    alert.levelDbfs = kNothingDbfs;
    alert.onset = now.wall;
    alert.rule = AlertRule::Drill;
    actions_.push_back(Note{request.requestedBy + " drills the chain from this room."});
    actions_.push_back(RaiseAlert{std::move(alert)});
}

RoomState RoomMachine::state() const {
    RoomState state{identity_.room,      listening_.decision.condition,
                    listening_.decision.reason, identity_.bootId,
                    listening_.since,    listening_.plan ? listening_.plan->number : 0,
                    identity_.softwareVersion, ear_->modelVersion(), {}, {}};
    if (listening_.otherStartsPlan > 0) state.detail = ofAnotherStart(listening_.otherStartsPlan);
    return state;
}

RoomHeartbeat RoomMachine::heartbeat(Now now) const {
    RoomHeartbeat beat;
    beat.room = identity_.room;
    beat.bootId = identity_.bootId;
    beat.audioFrames = audioFrames_;
    beat.condition = listening_.decision.condition;
    beat.reason = listening_.decision.reason;
    const bool open = microphoneOpen();
    beat.levelDbfs = open ? inSteps(judge_.levelDbfs(), 3) : kNothingDbfs;
    beat.noiseFloorDbfs = open ? inSteps(judge_.noiseFloorDbfs(), 3) : kNothingDbfs;
    if (open && (live_.isOn() || now.monotonic < reportUntil_)) {
        beat.top = judge_.heardLately();
        if (auto raised = judge_.barRaised(); !raised.empty()) beat.barRaised = std::move(raised);
    }
    beat.counters.refusedPlans = refusedPlans_;
    beat.counters.refusedRequests = refusedRequests_;
    beat.counters.microphoneFaults = microphoneFaults_;
    beat.wall = now.wall;
    beat.monotonicMs = now.monotonic.time_since_epoch().count();
    return beat;
}

} // namespace natlyt::edge
