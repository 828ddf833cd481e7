// SPDX-License-Identifier: Apache-2.0
// One room, whole: plan and clock decide whether it listens; sound becomes alerts, snippets and live listening.
// Pure: no clock, socket, file or device. Sound, messages and time are passed in; what is to be done comes out as
// actions, which the caller carries out in order. Not thread-safe.
#pragma once

#include "edge-daemon/core/features/front_end.hpp"
#include "edge-daemon/core/room/listening.hpp"
#include "edge-daemon/core/room/live_listening.hpp"
#include "edge-daemon/core/room/snippet_cutter.hpp"
#include "edge-daemon/core/room/sound_judge.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace natlyt::edge {

struct OpenMicrophone {};
struct CloseMicrophone {};
struct PublishState {};
struct RaiseAlert {
    RoomAlert alert;
};
struct SendChunk { // its sound: RoomMachine::sound()
    SnippetChunk chunk;
};
struct ConsolesChanged { // the keys for whom sound is sealed from now on
    std::vector<ConsoleKey> consoles;
};
struct Note { // a sentence for the log
    std::string text;
};
using RoomAction = std::variant<OpenMicrophone, CloseMicrophone, PublishState, RaiseAlert, SendChunk, ConsolesChanged, Note>;

struct RoomIdentity {
    std::string room;
    Uuid bootId;
    std::string softwareVersion;
};

class RoomMachine {
public:
    using Random = std::function<std::array<std::uint8_t, 10>()>; // for alert ids and nonces: nobody may foretell it

    RoomMachine(RoomIdentity identity, std::unique_ptr<Ear> ear, Random random, Now now);

    void planVerified(const ListeningPlan& plan, Now now);
    void planNotVerified(const Error& why, Now now);
    void planCleared(Now now);
    // The nonce to send with the next heartbeat, where the station is to be asked for its time.
    std::optional<Uuid> askTime(Now now);
    void timeVerified(const StationTime& told, Now now);
    void requestVerified(const RoomRequest& request, Now now);
    void requestNotVerified(const Error& why);
    // Where a board is fitted. While it is silent nobody knows how its switch stands.
    struct BoardSaid {
        bool privacy = false;
        bool silent = false;
        bool supplyStuck = false;
    };
    void boardReported(const BoardSaid& said, Now now);
    // 16 kHz mono, -1..1, half a second at most; the newest sample ends at `now`. Sound that comes while the microphone
    // is closed is not looked at.
    void samples(std::span<const float> block, Now now);
    void tick(Now now); // at least a few times a second

    std::vector<RoomAction> takeActions();
    // 16000 samples of a chunk handed out by SendChunk; valid until the next call that is not const. May be empty.
    std::span<const std::int16_t> sound(const SnippetChunk& chunk) const;

    RoomState state() const;
    // Level and condition, and while an operator has the room open, what the network heard lately; the caller adds what
    // it counts itself.
    RoomHeartbeat heartbeat(Now now) const;
    bool microphoneOpen() const { return listening_.decision.microphoneOpen; }
    bool isListenedTo() const { return listening_.listenedTo; } // by a person, also where a fault is what the state says
    std::int64_t audioFrames() const { return audioFrames_; }
    std::int64_t refusedPlans() const { return refusedPlans_; }
    std::int64_t refusedRequests() const { return refusedRequests_; }
    std::int64_t microphoneFaults() const { return microphoneFaults_; }

private:
    void happened(const ListeningEvent& event, Now now);
    void carryOut(ListeningAction action, Now now);
    void judgeMicrophone(Now now);
    void raise(const SoundHeard& heard, Now now);
    void cutSound(Now now);
    bool isOurs(const RoomRequest& request, Now now);
    void refuseRequest(const std::string& why);
    void startLive(const RoomRequest& request, Now now);
    bool isOnDuty(const ConsoleKey& seat) const; // by the plan in force
    void stopLive(const RoomRequest& request, Now now);
    void endLateListening(Now now);
    void endListening(const std::string& why, Now now);
    void remember(const Uuid& request);
    void resend(const RoomRequest& request);
    void reportHeard(const RoomRequest& request, Now now);
    void selfTest(Now now);
    void drill(const RoomRequest& request, Now now);

    RoomIdentity identity_;
    std::unique_ptr<Ear> ear_;
    Random random_;
    ListeningState listening_;
    MicrophoneWatch microphone_;
    std::unique_ptr<FrontEnd> frontEnd_; // while the microphone is open
    SoundJudge judge_;
    SoundRing ring_;
    SnippetCutter cutter_;
    LiveListening live_;
    MonotonicTime reportUntil_ = MonotonicTime::min(); // an operator has the room open
    std::int64_t origin_ = 0; // the ring's count where the front end's began
    std::vector<RoomAction> actions_;
    std::deque<Uuid> requestsSeen_;
    std::int64_t audioFrames_ = 0;
    std::int64_t refusedPlans_ = 0;
    std::int64_t refusedRequests_ = 0;
    std::int64_t microphoneFaults_ = 0;
};

} // namespace natlyt::edge
