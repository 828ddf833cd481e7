// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/snippet_player.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace natlyt::console {

SnippetPlayer::SnippetPlayer(SoundOutput& output, const Pauses& pauses, QObject* parent)
    : QObject(parent), output_(output), reader_(pauses) {}

SnippetPlayer::~SnippetPlayer() {
    output_.stop();
    limiter_.reset();
}

void SnippetPlayer::play(const HeardSound& sound) {
    sound_ = &sound;
    ended_ = false;
    reader_.rewind();
    limiter_.reset();
    output_.play(*this);
    emit changed();
    emit moved();
}

void SnippetPlayer::goOn(std::size_t gone) {
    if (!sound_)
        return;
    reader_.goBack(gone);
    starvedAt_.reset();
    if (std::exchange(ended_, false))
        output_.play(*this);
    emit changed();
    emit moved();
}

void SnippetPlayer::stop() {
    if (!sound_)
        return;
    output_.stop();
    sound_ = nullptr;
    ended_ = true;
    reader_.wipe();
    limiter_.reset();
    emit changed();
    emit moved();
}

void SnippetPlayer::setGainDb(int db) {
    gainDb_ = std::clamp(db, kGainLeastDb, kGainMostDb);
}

bool SnippetPlayer::waiting() const {
    return playing() && starvedAt_ == sound_->samples().size() && !sound_->complete();
}

void SnippetPlayer::fill(std::span<float> out) {
    const float gain = std::pow(10.0F, static_cast<float>(gainDb_) / 20.0F);
    const auto sound = playing() ? readable() : ReadableSound{};
    const bool heard = !output_.muted();
    for (float& value : out) {
        const auto sample = playing() ? reader_.next(sound, way_) : std::nullopt;
        played_ += sample && heard ? 1 : 0;
        starvedAt_ = sample ? std::nullopt : std::optional(sound.samples.size());
        value = limiter_.push(gain * sample.value_or(0.0F));
    }
}

void SnippetPlayer::tick() {
    if (!playing())
        return;
    emit moved();
    if (!reader_.atEnd(readable()))
        return;
    ended_ = true;
    output_.stop();
    emit changed();
}

} // namespace natlyt::console
