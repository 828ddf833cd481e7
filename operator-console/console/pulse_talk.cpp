// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/pulse_talk.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace natlyt::console {

namespace {

constexpr pa_usec_t kHalfSecond = 500 * PA_USEC_PER_MSEC;
// A stream that plays asks for sound every few hundredths of a second, once it has begun: a null sink that slept takes 2 s for
// that. One that asked for none in 4 s, on a server that answers, stands still.
constexpr int kStillHalfSecondsMost = 8;
constexpr int kConnectEvery = 4; // half seconds: libpulse may start a server for it
constexpr pa_sample_spec kSpec{PA_SAMPLE_S16NE, 16000, 1};
constexpr std::uint32_t bytesOf(std::uint32_t milliseconds) { return milliseconds * 16 * sizeof(std::int16_t); }

template <class Call> void forget(Call* operation) {
    if (operation)
        pa_operation_unref(operation);
}

// While the server still makes it, a stream cannot be taken away: it would stay there, unheard, until this program ends, and
// of 256 the next one is refused.
void takeAwayOnceMade(pa_stream* stream) {
    pa_stream_set_state_callback(stream, [](pa_stream* made, void*) {
        const auto state = pa_stream_get_state(made);
        if (state == PA_STREAM_READY)
            pa_stream_disconnect(made);
        else if (!PA_STREAM_IS_GOOD(state))
            pa_stream_unref(made);
    }, nullptr);
}

} // namespace

void PulseLink::Shared::tell() {
    if (notify && !std::exchange(notified, true))
        notify();
}

void PulseLink::Shared::wake() {
    const std::scoped_lock lock(mutex);
    if (loop)
        pa_mainloop_wakeup(loop);
}

template <class Change> void PulseTalk::publish(Change change) {
    const std::scoped_lock lock(shared_.mutex);
    auto now = shared_.status;
    change(now);
    if (now == shared_.status)
        return;
    shared_.status = std::move(now);
    shared_.tell();
}

void PulseTalk::setFailed(bool failed) {
    failed_ = failed;
    publish([&](PulseStatus& status) { status.failed = failed; });
}

void PulseTalk::run(const std::stop_token& stop) {
    loop_ = pa_mainloop_new();
    {
        const std::scoped_lock lock(shared_.mutex);
        shared_.loop = loop_;
    }
    auto* api = pa_mainloop_get_api(loop_);
    const auto tick = [](pa_mainloop_api* mainloop, pa_time_event* event, const timeval*, void* self) {
        static_cast<PulseTalk*>(self)->everyHalfSecond();
        timeval next{};
        mainloop->time_restart(event, pa_timeval_add(pa_gettimeofday(&next), kHalfSecond));
    };
    timeval now{};
    pa_gettimeofday(&now);
    auto* clock = api->time_new(api, &now, tick, this);
    const std::stop_callback ending(stop, [this] { shared_.wake(); });
    while (!stop.stop_requested() && pa_mainloop_iterate(loop_, 1, nullptr) >= 0)
        takeOrders();
    dropStream();
    dropContext();
    api->time_free(clock);
    {
        const std::scoped_lock lock(shared_.mutex);
        shared_.loop = nullptr;
    }
    pa_mainloop_free(loop_);
}

void PulseTalk::connect() {
    if (shared_.beforeConnecting)
        shared_.beforeConnecting();
    context_ = pa_context_new(pa_mainloop_get_api(loop_), "natlyt-console");
    pa_context_set_state_callback(context_, [](pa_context*, void* self) { static_cast<PulseTalk*>(self)->onContextState(); }, this);
    pa_context_set_subscribe_callback(context_, [](pa_context*, pa_subscription_event_type_t, std::uint32_t, void* self) {
        static_cast<PulseTalk*>(self)->ask();
    }, this);
    if (pa_context_connect(context_, nullptr, PA_CONTEXT_NOFLAGS, nullptr) < 0)
        contextBroke_ = true;
}

void PulseTalk::dropContext() {
    if (!context_)
        return;
    pa_context_set_state_callback(context_, nullptr, nullptr);
    pa_context_set_subscribe_callback(context_, nullptr, nullptr);
    pa_context_disconnect(context_); // what was asked is not answered any more
    pa_context_unref(context_);
    context_ = nullptr;
    asking_ = askAgain_ = contextBroke_ = false;
}

void PulseTalk::onContextState() {
    switch (pa_context_get_state(context_)) {
    case PA_CONTEXT_READY:
        forget(pa_context_subscribe(
            context_, static_cast<pa_subscription_mask_t>(PA_SUBSCRIPTION_MASK_SINK | PA_SUBSCRIPTION_MASK_SERVER), nullptr, nullptr));
        ask();
        break;
    case PA_CONTEXT_FAILED:
    case PA_CONTEXT_TERMINATED:
        contextBroke_ = true;
        break;
    case PA_CONTEXT_UNCONNECTED:
    case PA_CONTEXT_CONNECTING:
    case PA_CONTEXT_AUTHORIZING:
    case PA_CONTEXT_SETTING_NAME:
        break;
    }
}

void PulseTalk::ask() {
    if (std::exchange(asking_, true)) {
        askAgain_ = true;
        return;
    }
    askAgain_ = false;
    sinks_.clear();
    forget(pa_context_get_server_info(context_, [](pa_context*, const pa_server_info* info, void* self) {
        static_cast<PulseTalk*>(self)->defaultSink_ = info && info->default_sink_name ? info->default_sink_name : "";
    }, this));
    forget(pa_context_get_sink_info_list(context_, [](pa_context*, const pa_sink_info* info, int end, void* self) {
        auto& talk = *static_cast<PulseTalk*>(self);
        if (end > 0)
            return talk.answered();
        if (end == 0)
            talk.sinks_.push_back({info->name, info->description});
        else
            talk.asking_ = false; // an error, or no answer for half a minute
    }, this));
}

void PulseTalk::answered() {
    asking_ = false;
    publish([this](PulseStatus& status) {
        status.known = status.connected = true;
        status.defaultSink = defaultSink_;
        status.sinks = sinks_;
    });
    {
        const std::scoped_lock lock(shared_.mutex);
        shared_.answeredAt = std::chrono::steady_clock::now();
    }
    if (askAgain_)
        ask();
}

void PulseTalk::judgeStream() {
    const bool awaited = shared_.feed.wanted().samples > 0; // then it is the window that is late
    if (!stream_ || std::exchange(demanded_, false) || awaited)
        stillFor_ = 0;
    else if (++stillFor_ == kStillHalfSecondsMost)
        setFailed(true);
}

void PulseTalk::everyHalfSecond() {
    {
        const std::scoped_lock lock(shared_.mutex);
        shared_.turnedAt = std::chrono::steady_clock::now();
    }
    if (!context_ && --untilConnecting_ <= 0)
        connect();
    if (!context_ || pa_context_get_state(context_) != PA_CONTEXT_READY)
        return;
    if (!asking_) { // it has answered
        judgeStream();
        ask();
    }
    if (wantsStream() && !stream_)
        openStream();
}

void PulseTalk::takeOrders() {
    if (contextBroke_) {
        dropStream();
        dropContext();
        untilConnecting_ = kConnectEvery;
        failed_ = false;
        publish([](PulseStatus& status) { status = PulseStatus{.known = true}; });
    }
    if (streamBroke_) {
        if (!failed_)
            spdlog::warn("sound output failed: {}", pa_strerror(pa_context_errno(context_)));
        dropStream(); // and tried again every half second
        setFailed(true);
    }
    bool anew = false;
    {
        const std::scoped_lock lock(shared_.mutex);
        anew = turn_ != shared_.turn;
        turn_ = shared_.turn;
        playing_ = shared_.playing;
        sink_ = shared_.sink;
    }
    if (anew) {
        dropStream();
        if (wantsStream() && context_ && pa_context_get_state(context_) == PA_CONTEXT_READY)
            openStream();
    }
    if (demanded_ && failed_)
        setFailed(false);
    if (!wantsStream())
        dropStream();
    write();
}

void PulseTalk::openStream() {
    stream_ = pa_stream_new(context_, "Natlyt", &kSpec, nullptr);
    if (!stream_)
        return setFailed(true);
    pa_stream_set_state_callback(stream_, [](pa_stream*, void* self) { static_cast<PulseTalk*>(self)->onStreamState(); }, this);
    pa_stream_set_write_callback(stream_, [](pa_stream*, std::size_t, void* self) {
        auto& talk = *static_cast<PulseTalk*>(self);
        talk.demanded_ = talk.written_;
    }, this);
    // A sound begins with its first 40 ms, and waits, losing nothing, where the window is late.
    const pa_buffer_attr lengths{UINT32_MAX, bytesOf(120), bytesOf(40), bytesOf(20), UINT32_MAX};
    streamBroke_ = pa_stream_connect_playback(stream_, sink_.empty() ? nullptr : sink_.c_str(), &lengths, PA_STREAM_ADJUST_LATENCY,
                                              nullptr, nullptr) < 0;
    stillFor_ = 0;
}

void PulseTalk::dropStream() {
    streamBroke_ = written_ = demanded_ = false;
    if (!stream_)
        return;
    auto* stream = std::exchange(stream_, nullptr);
    pa_stream_set_write_callback(stream, nullptr, nullptr);
    if (pa_stream_get_state(stream) == PA_STREAM_CREATING)
        return takeAwayOnceMade(stream);
    pa_stream_set_state_callback(stream, nullptr, nullptr);
    pa_stream_disconnect(stream); // the server throws away what it has of it
    pa_stream_unref(stream);
    wipeLent();
}

void PulseTalk::wipeLent() {
    for (const auto& [memory, bytes] : lent_)
        sealing::wipe({static_cast<std::byte*>(memory), bytes});
    lent_.clear();
}

void PulseTalk::onStreamState() {
    const auto state = pa_stream_get_state(stream_);
    streamBroke_ = streamBroke_ || state == PA_STREAM_FAILED || state == PA_STREAM_TERMINATED;
}

std::size_t PulseTalk::fill(std::span<std::int16_t> room) {
    if (playing_)
        return shared_.feed.take(turn_, room);
    std::ranges::fill(room, std::int16_t{0});
    return room.size();
}

void PulseTalk::write() {
    if (!stream_ || pa_stream_get_state(stream_) != PA_STREAM_READY)
        return;
    const auto room = pa_stream_writable_size(stream_) / sizeof(std::int16_t);
    if (const auto ready = playing_ ? std::min(room, shared_.feed.ready(turn_)) : room; ready > 0) {
        void* memory = nullptr;
        std::size_t bytes = ready * sizeof(std::int16_t);
        if (pa_stream_begin_write(stream_, &memory, &bytes) < 0 || !memory)
            return;
        const auto filled = fill({static_cast<std::int16_t*>(memory), bytes / sizeof(std::int16_t)});
        if (filled == 0) // stopped in this moment
            return static_cast<void>(pa_stream_cancel_write(stream_));
        auto& most = lent_[memory];
        most = std::max(most, filled * sizeof(std::int16_t));
        pa_stream_write(stream_, memory, filled * sizeof(std::int16_t), nullptr, 0, PA_SEEK_RELATIVE);
        written_ = true;
    }
    const auto more = pa_stream_writable_size(stream_) / sizeof(std::int16_t);
    if (!playing_ || more == 0 || shared_.feed.ready(turn_) > 0)
        return;
    shared_.feed.want(turn_, more);
    const std::scoped_lock lock(shared_.mutex);
    shared_.tell();
}

} // namespace natlyt::console
