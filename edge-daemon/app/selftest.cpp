// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/app/confinement.hpp"
#include "edge-daemon/app/edge_room.hpp"
#include "edge-daemon/app/process.hpp"
#include "edge-daemon/app/room_link.hpp"
#include "edge-daemon/core/room/microphone_watch.hpp"
#include "edge-daemon/core/room/sound_ring.hpp"
#include "protocol/link/credentials.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdio>

namespace natlyt::edge {

namespace {

constexpr seconds kListenFor{3};
constexpr seconds kPowersWithin{2}; // the board hears a heartbeat each second; a microphone wakes in milliseconds
constexpr std::int64_t kSamplesLeast = kSampleRate; // a third of what should come: the device may be slow to start

struct Heard {
    std::int64_t samples = 0;
    double energy = 0;
    float peak = 0;
    bool constant = true;
    float first = 0;
};

void take(Heard& heard, std::span<const float> block) {
    for (const float sample : block) {
        if (heard.samples++ == 0) heard.first = sample;
        heard.constant = heard.constant && sample == heard.first;
        heard.energy += static_cast<double>(sample) * sample;
        heard.peak = std::max(heard.peak, std::abs(sample));
    }
}

double decibels(double amplitude) { return amplitude > 0 ? 20 * std::log10(amplitude) : -120; }

// What stands in the way of the microphone's power, once the board has had the time to give it. Empty: nothing.
std::string powerFailure(Board& board, const StopSignals& stop) {
    BoardReport report{.privacy = false, .silent = true};
    const auto until = systemNow().monotonic + kPowersWithin;
    for (auto now = systemNow(); now.monotonic < until && !stop.wait(-1, milliseconds{20}); now = systemNow())
        report = board.turn({serial::LightWish::MicrophoneLive, true, 0}, now);
    if (report.silent)
        return "The board says nothing, so the microphone has no power: see whether [board] device names its port.";
    if (report.privacy) return "The switch or the button on the board wants privacy, so the microphone has no power.";
    return {};
}

// A board, where there is one, wants to hear all the while that the samples advance.
Result<Heard> listen(Source& source, Board* board, const StopSignals& stop) {
    sealing::LockedBuffer block(kSampleRate / 10 * sizeof(float));
    if (auto opened = source.open(systemNow()); !opened) return std::unexpected(opened.error());
    Heard heard;
    const auto until = systemNow().monotonic + kListenFor;
    for (auto now = systemNow(); now.monotonic < until && !stop.wait(-1, milliseconds{20}); now = systemNow()) {
        const auto count = source.read(block.as<float>(), now);
        if (!count) return std::unexpected(count.error());
        take(heard, block.as<float>().first(*count));
        const auto samples = static_cast<std::uint64_t>(heard.samples);
        if (board) board->turn({serial::LightWish::MicrophoneLive, true, samples}, now);
    }
    source.close();
    return heard;
}

// Before the microphone is opened, so that what follows shows that it works in confinement.
std::string confinementFailure(const std::string& board) {
    const auto confinement = confine(board);
    if (!confinement.isComplete()) return confinement.sentence();
    if (auto escaped = escapes(); !escaped.empty()) return "In confinement: " + escaped;
    fmt::print("ok      {}\n", confinement.sentence());
    return {};
}

// While files can still be read.
void sayWhenTheCertificatesEnd(const EdgeConfig& config) {
    const auto end = link::firstEnd(roomLink(config, {}));
    if (!end)
        fmt::print("WARNING No certificate can be read; see natlyt-edge check-config.\n");
    else if (link::endsSoon(end, systemNow().wall))
        fmt::print("WARNING {}\n", certificateSentence(*end));
    else
        fmt::print("ok      Its certificates are good for more than {} days.\n", link::kCertificateWarning.count());
}

int fail(const std::string& sentence) {
    fmt::print("FAILED  {}\n", sentence);
    return 1;
}

} // namespace

int selfTest(const EdgeConfig& config, const std::optional<std::string>& sourceName, bool memoryIsLocked) {
    fmt::print("{}\n", memoryIsLocked ? "ok      All memory is locked: no sound can be swapped out."
                                      : "WARNING Not all memory is locked here, so sound could be swapped out. The service sets LimitMEMLOCK=infinity; "
                                        "for this command, run it after ulimit -l unlimited.");
    sayWhenTheCertificatesEnd(config);
    if (const auto failure = confinementFailure(config.board); !failure.empty()) fmt::print("WARNING {}\n", failure);
    auto source = makeSource(config.device, sourceName);
    if (!source) return fail(source.error().sentence());
    const StopSignals stop;
    std::unique_ptr<Board> board;
    if (!config.board.empty()) {
        board = makeBoard(config.board, [](const std::string& sentence) { fmt::print("        {}\n", sentence); });
        if (const auto failure = powerFailure(*board, stop); !failure.empty()) return fail(failure);
        fmt::print("ok      The board gives the microphone its power.\n");
    }
    const auto heard = listen(**source, board.get(), stop);
    if (!heard) return fail(heard.error().sentence());
    fmt::print("ok      The {} opens.\n", (*source)->name());
    if (heard->samples < kSamplesLeast)
        return fail(fmt::format("It gave {} samples in {} s; 16000 each second should come.", heard->samples,
                                kListenFor.count()));
    fmt::print("ok      It gave {} samples in {} s.\n", heard->samples, kListenFor.count());
    if (heard->constant) return fail("It gives nothing but one constant value: see whether it is muted or broken.");
    const auto level = decibels(std::sqrt(heard->energy / static_cast<double>(heard->samples)));
    fmt::print("ok      Level {:.0f} dBFS, peak {:.0f} dBFS.\n", level, decibels(heard->peak));
    if (heard->peak >= kClipLevel) return fail("It clips: lower the gain, then test again.");
    return 0;
}

} // namespace natlyt::edge
