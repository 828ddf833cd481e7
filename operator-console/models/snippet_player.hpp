// SPDX-License-Identifier: Apache-2.0
// Plays a sound from its first sample while it still arrives: where the sound has not come yet it waits in
// silence and goes on when it does. Owns no sound; reads the one it is given and lets go of it on stop().
#pragma once

#include <QObject> // first: moc 6.4 stumbles over the standard library when it meets that before Qt

#include "operator-console/models/heard_sound.hpp"
#include "operator-console/models/limiter.hpp"
#include "operator-console/models/sound_output.hpp"

namespace natlyt::console {

class SnippetPlayer : public QObject, public SampleSource {
    Q_OBJECT
    Q_PROPERTY(bool playing READ playing NOTIFY changed)
    Q_PROPERTY(int positionMs READ positionMs NOTIFY moved)
public:
    explicit SnippetPlayer(SoundOutput& output, QObject* parent = nullptr);
    ~SnippetPlayer() override;

    void play(const HeardSound& sound); // from the first sample
    void stop();
    const HeardSound* sound() const { return sound_; }
    bool playing() const { return sound_ && !ended_; }
    bool waiting() const; // for sound that has not come yet
    int positionMs() const { return static_cast<int>(cursor_ * 1000 / kSampleRate); }
    void fill(std::span<float> mono16kHz) override;
    void tick(); // tells the views; ends the playing when the sound is heard to its end

signals:
    void changed();
    void moved();

private:
    SoundOutput& output_;
    Limiter limiter_;
    const HeardSound* sound_ = nullptr;
    std::size_t cursor_ = 0;
    bool ended_ = true;
};

} // namespace natlyt::console
