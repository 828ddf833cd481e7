// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/snippet_player.hpp"

namespace natlyt::console {

SnippetPlayer::SnippetPlayer(SoundOutput& output, QObject* parent) : QObject(parent), output_(output) {}

SnippetPlayer::~SnippetPlayer() {
    output_.stop();
}

void SnippetPlayer::play(const HeardSound& sound) {
    sound_ = &sound;
    cursor_ = 0;
    ended_ = false;
    limiter_.reset();
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
    cursor_ = 0;
    limiter_.reset();
    emit changed();
    emit moved();
}

bool SnippetPlayer::waiting() const {
    return playing() && cursor_ >= sound_->samples().size() && !sound_->complete();
}

void SnippetPlayer::fill(std::span<float> out) {
    const auto samples = sound_ && !ended_ ? sound_->samples() : std::span<const std::int16_t>{};
    for (float& value : out) {
        const bool ready = cursor_ < samples.size();
        value = limiter_.push(ready ? static_cast<float>(samples[cursor_]) / 32768.0F : 0.0F);
        if (ready)
            ++cursor_;
    }
}

void SnippetPlayer::tick() {
    if (!playing())
        return;
    emit moved();
    if (cursor_ < sound_->samples().size() || !sound_->complete())
        return;
    ended_ = true;
    output_.stop();
    emit changed();
}

} // namespace natlyt::console
