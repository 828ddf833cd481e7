// SPDX-License-Identifier: Apache-2.0
// Plays a sound from its first sample while it still arrives: where the sound has not come yet it waits in
// silence and goes on when it does. Faster, without its pauses, louder: as the operator wishes, at once; a limiter is
// behind all of it. Owns no sound but the moment that it is playing, which stop() wipes.
#pragma once

#include <QObject> // first: moc 6.4 stumbles over the standard library when it meets that before Qt

#include "operator-console/models/heard_sound.hpp"
#include "operator-console/models/limiter.hpp"
#include "operator-console/models/sound_output.hpp"
#include "operator-console/models/sound_reader.hpp"

#include <utility>

namespace natlyt::console {

inline constexpr int kGainLeastDb = -12, kGainMostDb = 18, kGainStepDb = 6;

class SnippetPlayer : public QObject, public SampleSource {
    Q_OBJECT
    Q_PROPERTY(bool playing READ playing NOTIFY changed)
    Q_PROPERTY(int positionMs READ positionMs NOTIFY moved)
public:
    SnippetPlayer(SoundOutput& output, const Pauses& pauses, QObject* parent = nullptr);
    ~SnippetPlayer() override;

    void play(const HeardSound& sound); // from the first sample
    void goOn(std::size_t gone); // more is to come of the sound, after its end too; so many of its first samples went
    void stop();
    const HeardSound* sound() const { return sound_; }
    bool playing() const { return sound_ && !ended_; }
    bool waiting() const; // for sound that has not come yet
    int positionMs() const { return static_cast<int>(reader_.position() * 1000 / kSampleRate); }
    ReadingWay way() const { return way_; }
    void setWay(ReadingWay way) { way_ = way; }
    int gainDb() const { return gainDb_; }
    void setGainDb(int db);
    void fill(std::span<float> mono16kHz) override;
    // Samples of sound that an open, unmuted device has taken since this was called last.
    std::int64_t takePlayed() { return std::exchange(played_, 0); }
    void tick(); // tells the views; ends the playing when the sound is heard to its end

signals:
    void changed();
    void moved();

private:
    ReadableSound readable() const { return {sound_->samples(), sound_->complete()}; }

    SoundOutput& output_;
    SoundReader reader_;
    ReadingWay way_;
    int gainDb_ = 0;
    Limiter limiter_;
    const HeardSound* sound_ = nullptr;
    bool ended_ = true;
    std::int64_t played_ = 0;
    std::optional<std::size_t> starvedAt_; // samples that had come when there was nothing more to read
};

} // namespace natlyt::console
