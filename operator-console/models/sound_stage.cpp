// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/sound_stage.hpp"

#include "operator-console/models/alert_line.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace natlyt::console {

namespace {

constexpr int kAxisLeastMs = 8000; // after the onset: most snippets end within it
constexpr int kLiveAxisMs = 60000;

} // namespace

SoundStage::SoundStage(const SealedShelf& shelf, SoundOutput& output, QObject* parent)
    : QObject(parent), shelf_(shelf), player_(output, pauses_) {
    connect(&player_, &SnippetPlayer::changed, this, &SoundStage::changed);
    connect(&player_, &SnippetPlayer::moved, this, &SoundStage::moved);
}

void SoundStage::open(const WardAlert& alert, const sealing::BoxKeyPair& keys, Now now) {
    close();
    keys_ = &keys;
    room_ = alert.room;
    plays_ = alert.id;
    sounds_ = alert.sounds;
    if (!sounds_.empty())
        show(sounds_.size() - 1, now);
    emit changed();
}

void SoundStage::openLive(const std::string& room, const Uuid& sound, const sealing::BoxKeyPair& keys, Now now) {
    close();
    keys_ = &keys;
    room_ = room;
    plays_ = sound;
    live_ = true;
    sounds_.resize(1);
    sounds_.front().id = sound;
    show(0, now);
    emit changed();
}

void SoundStage::renewLive(const Uuid& sound) {
    renewedAs_ = sound;
}

void SoundStage::goOn() {
    sounds_.front().id = *std::exchange(renewedAs_, std::nullopt);
    player_.goOn(heard_->goOn(sounds_.front().id));
    picture_.wipe();
    pauses_.wipe();
    picture_.follow(heard_->samples(), true);
    pauses_.follow(heard_->samples(), true);
    drawnGeneration_ = heard_->generation();
    emit drawn();
    emit wentOn();
}

void SoundStage::hush() {
    player_.stop();
}

void SoundStage::follow(const WardAlert& alert, Now now) {
    if (!isOpen() || live_)
        return;
    const auto current = sounds_.empty() ? Uuid{} : sounds_[at_].id;
    sounds_ = alert.sounds;
    const auto found = std::ranges::find(sounds_, current, &AlertSound::id);
    if (sounds_.empty())
        return;
    if (found == sounds_.end())
        show(sounds_.size() - 1, now);
    else
        at_ = static_cast<std::size_t>(found - sounds_.begin());
    emit changed();
}

void SoundStage::count() {
    const auto samples = player_.takePlayed();
    if (!plays_)
        return;
    auto& given = given_[*plays_];
    given.samples += samples;
    given.drawn = given.drawn || (heard_ && !heard_->samples().empty());
}

SoundPlayed SoundStage::played(const Uuid& of) {
    count();
    const auto found = given_.find(of);
    if (found == given_.end())
        return {};
    constexpr std::int64_t kTellableMs{86'400'000}; // a day
    return {std::min(found->second.samples * 1000 / kSampleRate, kTellableMs), found->second.drawn};
}

void SoundStage::forgetPlayed(const Uuid& of) {
    count();
    given_.erase(of);
}

void SoundStage::drop() {
    count();
    player_.stop();
    heard_.reset();
    renewedAs_.reset();
    picture_.wipe();
    pauses_.wipe();
    drawnGeneration_ = 0;
    emit drawn();
}

void SoundStage::close() {
    if (!isOpen())
        return;
    drop();
    plays_.reset();
    keys_ = nullptr;
    sounds_.clear();
    askedAgain_.clear();
    at_ = 0;
    live_ = false;
    hearing_ = Hearing::Nothing;
    emit changed();
}

void SoundStage::withhold() {
    if (!isOpen())
        return;
    drop();
    hearing_ = Hearing::Withheld;
    emit changed();
}

void SoundStage::show(std::size_t sound, Now now) {
    drop();
    at_ = sound;
    if (hearing_ == Hearing::Withheld)
        return;
    heard_ = std::make_unique<HeardSound>(room_, sounds_[at_].id, *keys_, live_ ? kLiveChunksMost : kSoundChunksMost,
                                          live_ ? kLiveSecondsKept : 0);
    shownAt_ = now.monotonic;
    hearing_ = Hearing::Awaited;
    tick(now);
}

void SoundStage::step(int by, Now now) {
    if (!isOpen() || sounds_.empty())
        return;
    const auto last = static_cast<int>(sounds_.size()) - 1;
    const auto to = static_cast<std::size_t>(std::clamp(static_cast<int>(at_) + by, 0, last));
    if (to != at_)
        show(to, now);
    emit changed();
}

void SoundStage::replay() {
    if (heard_ && !heard_->samples().empty())
        player_.play(*heard_);
    else if (isOpen() && !gone() && !live_)
        emit resendWanted();
}

void SoundStage::toggleFast() {
    auto way = player_.way();
    way.fast = !way.fast;
    player_.setWay(way);
    emit changed();
}

void SoundStage::toggleSkipSilence() {
    auto way = player_.way();
    way.skipSilence = !way.skipSilence;
    player_.setWay(way);
    emit changed();
}

void SoundStage::turnGain(int steps) {
    player_.setGainDb(player_.gainDb() + steps * kGainStepDb);
    emit changed();
}

void SoundStage::playAsAtFirst() {
    player_.setWay({});
    player_.setGainDb(0);
    emit changed();
}

QString SoundStage::gain() const {
    return (gainDb() < 0 ? QString(QChar(0x2212)) : gainDb() > 0 ? QString("+") : QString()) +
           QString("%1 dB").arg(std::abs(gainDb()));
}

void SoundStage::advance(const SealedSound& sealed, Now now) {
    const bool first = heard_->samples().empty();
    if (!heard_->advance(sealed, now))
        return;
    picture_.follow(heard_->samples(), heard_->generation() != drawnGeneration_);
    pauses_.follow(heard_->samples(), heard_->generation() != drawnGeneration_);
    drawnGeneration_ = heard_->generation();
    if (first && !heard_->samples().empty())
        player_.play(*heard_);
    emit drawn();
    emit changed();
}

Hearing SoundStage::judge(const SealedSound* sealed, Now now) {
    if (!sealed)
        return heard_->samples().empty() ? Hearing::Awaited : Hearing::Wiped;
    if (heard_->complete())
        return heard_->missing().empty() ? Hearing::Complete : Hearing::Stalled;
    const bool nothing = heard_->samples().empty();
    if (nothing && heard_->refusedChunks() > 0)
        return Hearing::Unopenable;
    if (now.monotonic - sealed->lastAt >= kSoundStalledAfter)
        return nothing ? Hearing::Awaited : Hearing::Stalled;
    return nothing ? Hearing::Awaited : Hearing::Arriving;
}

void SoundStage::wantResend() {
    if (!live_ && askedAgain_.insert(sounds_[at_].id).second)
        emit resendWanted();
}

void SoundStage::tick(Now now) {
    if (!heard_ || gone())
        return;
    auto sealed = shelf_.find(heard_->id());
    if (sealed)
        advance(*sealed, now);
    if (auto renewed = renewedAs_ ? shelf_.find(*renewedAs_) : nullptr) {
        sealed = std::move(renewed);
        goOn();
        advance(*sealed, now);
    }
    player_.tick();
    const auto before = std::exchange(hearing_, judge(sealed.get(), now));
    const bool overdue = now.monotonic - shownAt_ >= kSoundAwaitedFor;
    switch (hearing_) {
    case Hearing::Awaited:
        if (overdue)
            wantResend();
        break;
    case Hearing::Stalled:
    case Hearing::Unopenable:
        if (before != hearing_ && heard_->refusedChunks() > 0)
            spdlog::warn("snippet of {}: {} chunks refused: {}", room_, heard_->refusedChunks(),
                         heard_->firstRefusal());
        wantResend();
        break;
    case Hearing::Wiped:
        drop();
        break;
    case Hearing::Nothing:
    case Hearing::Arriving:
    case Hearing::Complete:
    case Hearing::Withheld:
        break;
    }
    if (before != hearing_)
        emit changed();
    if (newerWaits() && !player_.playing() && hearing_ == Hearing::Complete)
        show(at_ + 1, now);
}

QString SoundStage::liveSentence() const {
    switch (hearing_) {
    case Hearing::Awaited:
        return tr("Waiting for the first sound from the monitor …");
    case Hearing::Stalled:
        return tr("No more sound comes from the monitor just now.");
    case Hearing::Unopenable:
        return tr("This sound was not sealed for this console: it cannot be heard here.");
    case Hearing::Nothing:
    case Hearing::Arriving:
    case Hearing::Complete:
    case Hearing::Wiped:
    case Hearing::Withheld:
        return {};
    }
    std::unreachable();
}

QString SoundStage::sentence() const {
    if (live_)
        return liveSentence();
    switch (hearing_) {
    case Hearing::Nothing:
    case Hearing::Complete:
        return {};
    case Hearing::Awaited:
        return askedAgain_.empty() ? tr("The sound is on its way …")
                                   : tr("No sound yet: the room has been asked for it again.");
    case Hearing::Arriving:
        return tr("still recording …");
    case Hearing::Stalled:
        return tr("Part of the sound is missing.");
    case Hearing::Unopenable:
        return tr("This sound was not sealed for this console: the room has been asked for it again.");
    case Hearing::Wiped:
        return tr("The sound has been wiped, two minutes after it was recorded.");
    case Hearing::Withheld:
        return tr("The sound has been wiped: it may not be heard any more, for privacy or for want of consent.");
    }
    std::unreachable();
}

int SoundStage::readyMs() const {
    return startMs() + static_cast<int>(samples().size() * 1000 / kSampleRate);
}

int SoundStage::endMs() const {
    if (live_)
        return kLiveAxisMs + (heard_ ? static_cast<int>(heard_->kept() * 1000 / kSampleRate) : 0);
    const int end = std::max(kAxisLeastMs, readyMs());
    return end <= kAxisLeastMs ? kAxisLeastMs : std::max(12000, end);
}

QVariantList SoundStage::missing() const {
    QVariantList starts;
    if (heard_)
        for (const int second : heard_->missing())
            starts << startMs() + second * 1000;
    return starts;
}

QVariantList SoundStage::ticks() const {
    QVariantList marks;
    for (int ms = startMs() / 4000 * 4000; ms < endMs(); ms += 4000)
        if (ms >= startMs())
            marks << QVariantMap{{"ms", ms}, {"text", Words::seconds(ms / 1000)}};
    return marks;
}

QString SoundStage::onsetLabel() const {
    return isOpen() && !live_ && !sounds_.empty() ? AlertLine::sound(sounds_[at_]) : QString();
}

} // namespace natlyt::console
