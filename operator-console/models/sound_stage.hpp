// SPDX-License-Identifier: Apache-2.0
// The sound of the alert that the operator has in hand, or what is listened to live: opened for that alone, drawn and played while it
// arrives, asked for again when it stays away, and wiped when the alert leaves the hand. One sound at a time;
// the others of the alert stay sealed on the shelf. GUI thread.
#pragma once

#include "operator-console/models/clock.hpp"
#include "operator-console/models/snippet_player.hpp"
#include "operator-console/models/spectrogram.hpp"
#include "operator-console/models/ui_enums.hpp"
#include "protocol/messages/sound_played.hpp"
#include "protocol/messages/ward.hpp"

#include <QVariantList>

#include <map>
#include <set>

namespace natlyt::console {

// The first chunk comes within a second of the alert; after this the room is asked for the sound again.
inline constexpr std::chrono::milliseconds kSoundAwaitedFor{1500};

class SoundStage : public QObject {
    Q_OBJECT
    Q_PROPERTY(Hearing hearing READ hearing NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(bool live READ live NOTIFY changed)
    Q_PROPERTY(bool gone READ gone NOTIFY changed)
    Q_PROPERTY(bool playing READ playing NOTIFY changed)
    Q_PROPERTY(int startMs READ startMs NOTIFY changed)
    Q_PROPERTY(int endMs READ endMs NOTIFY changed)
    Q_PROPERTY(int readyMs READ readyMs NOTIFY changed)
    Q_PROPERTY(int playheadMs READ playheadMs NOTIFY moved)
    Q_PROPERTY(QVariantList missing READ missing NOTIFY changed)
    Q_PROPERTY(QVariantList ticks READ ticks NOTIFY changed)
    Q_PROPERTY(QString onsetLabel READ onsetLabel NOTIFY changed)
    Q_PROPERTY(int soundNumber READ soundNumber NOTIFY changed)
    Q_PROPERTY(int soundCount READ soundCount NOTIFY changed)
    Q_PROPERTY(bool newerWaits READ newerWaits NOTIFY changed)
    Q_PROPERTY(bool fast READ fast NOTIFY changed)
    Q_PROPERTY(bool skipsSilence READ skipsSilence NOTIFY changed)
    Q_PROPERTY(int gainDb READ gainDb NOTIFY changed)
    Q_PROPERTY(QString gain READ gain NOTIFY changed)
    Q_PROPERTY(bool loudest READ loudest NOTIFY changed)
    Q_PROPERTY(bool quietest READ quietest NOTIFY changed)
public:
    SoundStage(const SealedShelf& shelf, SoundOutput& output, QObject* parent = nullptr);

    void open(const WardAlert& alert, const sealing::BoxKeyPair& keys, Now now);
    // What is heard in a room now, second by second; nothing of it is asked for again.
    void openLive(const std::string& room, const Uuid& sound, const sealing::BoxKeyPair& keys, Now now);
    // Another minute of it: goes on where this one ends, as soon as its first second has come; wentOn() then.
    void renewLive(const Uuid& sound);
    void follow(const WardAlert& alert, Now now); // a sound may have joined
    void hush();  // silent until it is played again
    void close();
    void withhold(); // nothing of this alert may be heard any more, until it is opened anew
    void tick(Now now);
    void replay();
    void step(int sounds, Now now); // to an older or newer sound of the alert
    // How it is played: from now on and for the sounds that follow, until playAsAtFirst().
    void toggleFast();
    void toggleSkipSilence();
    void turnGain(int steps);
    void playAsAtFirst();
    void retranslate() { emit changed(); }

    bool isOpen() const { return keys_ != nullptr; }
    bool live() const { return live_; }
    Hearing hearing() const { return hearing_; }
    bool gone() const { return hearing_ == Hearing::Wiped || hearing_ == Hearing::Withheld; }
    QString sentence() const;
    bool playing() const { return player_.playing(); }
    int startMs() const { return live_ ? 0 : heard_ ? heard_->startOffsetMs() : -4000; } // all from the onset
    int endMs() const;                                                       // of the axis
    int readyMs() const;                                                     // how far the sound is there
    int playheadMs() const { return startMs() + player_.positionMs(); }
    QVariantList missing() const; // starts of the concealed seconds, in ms from the onset
    QVariantList ticks() const;   // {ms, text} for the axis
    QString onsetLabel() const;
    int soundNumber() const { return static_cast<int>(at_) + 1; }
    int soundCount() const { return static_cast<int>(sounds_.size()); }
    bool fast() const { return player_.way().fast; }
    bool skipsSilence() const { return player_.way().skipSilence; }
    int gainDb() const { return player_.gainDb(); }
    QString gain() const; // "+6 dB"
    bool loudest() const { return gainDb() == kGainMostDb; }
    bool quietest() const { return gainDb() == kGainLeastDb; }
    bool newerWaits() const { return isOpen() && at_ + 1 < sounds_.size(); }
    const Spectrogram& picture() const { return picture_; }
    // What the operator can hear, from the first sample; empty when nothing is open.
    std::span<const std::int16_t> samples() const {
        return heard_ ? heard_->samples() : std::span<const std::int16_t>{};
    }
    const SnippetPlayer& player() const { return player_; }
    // What was played and drawn of an alert's sounds, or of what is listened to live (by its first sound), since it was
    // forgotten last.
    SoundPlayed played(const Uuid& of);
    void forgetPlayed(const Uuid& of);
    void forgetAllPlayed() { given_.clear(); }

signals:
    void changed();
    void moved();
    void drawn(); // the picture grew or went
    void resendWanted();
    void wentOn(); // the live sound before the renewal is not wanted any more

private:
    void show(std::size_t sound, Now now);
    void drop();
    void count();
    void wantResend();
    void advance(const SealedSound& sealed, Now now);
    void goOn();
    QString liveSentence() const;
    Hearing judge(const SealedSound* sealed, Now now);

    const SealedShelf& shelf_;
    Pauses pauses_{static_cast<std::size_t>((kLiveChunksMost + kLiveSecondsKept) * kChunkSamples)};
    SnippetPlayer player_;
    Spectrogram picture_;
    std::unique_ptr<HeardSound> heard_;
    const sealing::BoxKeyPair* keys_ = nullptr;
    std::string room_;
    bool live_ = false;
    std::optional<Uuid> renewedAs_; // and nothing of it has come yet
    std::vector<AlertSound> sounds_;
    std::size_t at_ = 0;
    std::set<Uuid> askedAgain_;
    MonotonicTime shownAt_{};
    Hearing hearing_ = Hearing::Nothing;
    int drawnGeneration_ = 0;
    struct Given {
        std::int64_t samples = 0; // to an open output
        bool drawn = false;
    };
    std::map<Uuid, Given> given_;
    std::optional<Uuid> plays_; // for what is open: the alert, or the first sound of what is live
};

} // namespace natlyt::console
