// SPDX-License-Identifier: Apache-2.0
// The board that QEMU emulates; the tests run the whole program on it. Pins: PB0 microphone's load switch, PB1 cuts the
// host's supply, PB2 white, PB3 red; PG0 switch (high: open; a broken wire reads private), PG1 button (high: down), PG2 the
// microphone's supply. PA0 and PA1 are UART 0.
#include "firmware/boards/cortex_m/startup.hpp"
#include "firmware/boards/lm3s6965evb/registers.hpp"
#include "firmware/core/byte_ring.hpp"
#include "firmware/core/dimmer.hpp"
#include "firmware/hal/hal.hpp"

namespace natlyt::firmware {

namespace {

using cortex_m::at;

constexpr std::uint32_t kCoreHz = 12'500'000;
constexpr std::uint32_t kTickHz = 1'000;
// 12.5 MHz / (16 * 115200) = 6 + 50/64 with an error of 0.005 %.
constexpr std::uint32_t kBaudWhole = 6, kBaudFraction = 50;
// The first time it runs out the watchdog asks, the second time it resets: 1 to 2 s after the last feeding, which comes
// each millisecond. The crystal's tolerance does not matter beside that.
constexpr std::uint32_t kWatchdogCounts = kCoreHz;
constexpr std::uint32_t kUartFifoBytes = 16;

constexpr std::uint32_t kMicrophone = 1U << 0, kHostCut = 1U << 1, kWhite = 1U << 2, kRed = 1U << 3;
constexpr std::uint32_t kSwitchOpen = 1U << 0, kButtonDown = 1U << 1, kSupplied = 1U << 2;

volatile std::uint32_t ticks = 0;
ByteRing<256> received;
ByteRing<256> toSend;
Dimmer dimmer;
[[gnu::section(".noinit")]] Retained kept;

lm3s::Port& outputs() { return at<lm3s::Port>(lm3s::kPortBAt); }
lm3s::Port& inputs() { return at<lm3s::Port>(lm3s::kPortGAt); }
lm3s::Uart& uart() { return at<lm3s::Uart>(lm3s::kUart0At); }

void startPins() {
    auto& system = at<lm3s::SystemControl>(lm3s::kSystemControlAt);
    system.gate2 = lm3s::kGate2PortA | lm3s::kGate2PortB | lm3s::kGate2PortG;
    cortex_m::barrier(); // a port answers three cycles after its clock is on (data sheet, 8.3)
    cortex_m::barrier();
    outputs().data[0xff] = 0;
    outputs().direction = kMicrophone | kHostCut | kWhite | kRed;
    outputs().digital = kMicrophone | kHostCut | kWhite | kRed;
    inputs().direction = 0;
    inputs().pullDown = kSwitchOpen | kButtonDown | kSupplied;
    inputs().digital = kSwitchOpen | kButtonDown | kSupplied;
}

void startLine() {
    at<lm3s::SystemControl>(lm3s::kSystemControlAt).gate1 = lm3s::kGate1Uart0;
    cortex_m::barrier();
    auto& port = at<lm3s::Port>(lm3s::kPortAAt);
    port.alternate = 3;
    port.digital = 3;
    uart().control = 0;
    uart().baudWhole = kBaudWhole;
    uart().baudFraction = kBaudFraction;
    uart().lineControl = lm3s::kUart8Bits | lm3s::kUartFifos;
    uart().fifoLevels = 0; // at an eighth full
    uart().interruptMask = lm3s::kUartReceived | lm3s::kUartTimedOut;
    uart().control = lm3s::kUartOn;
    cortex_m::enableInterrupt(lm3s::kUartInterrupt);
}

void startWatchdog() {
    at<lm3s::SystemControl>(lm3s::kSystemControlAt).gate0 = lm3s::kGate0Watchdog;
    cortex_m::barrier();
    auto& dog = at<lm3s::Watchdog>(lm3s::kWatchdogAt);
    dog.lock = lm3s::kWatchdogKey;
    dog.load = kWatchdogCounts;
    dog.control = lm3s::kWatchdogOn | lm3s::kWatchdogResets;
    dog.lock = 0;
}

} // namespace

namespace hal {

void start() {
    startPins();
    at<lm3s::SystemControl>(lm3s::kSystemControlAt).clock = lm3s::kClock12M5;
    startWatchdog();
    startLine();
    cortex_m::startTick(kCoreHz, kTickHz);
}

std::uint8_t boardNumber() { return 1; }

// QEMU's model leaves RESC at 0; there the RAM alone tells a loss of power from a reset, and the program restarts itself
// on a fault only, which ends like the watchdog.
serial::ResetCause resetCause(bool ramSurvived) {
    auto& system = at<lm3s::SystemControl>(lm3s::kSystemControlAt);
    const std::uint32_t cause = system.resetCause;
    system.resetCause = 0;
    if ((cause & lm3s::kCausePowerOn) != 0)
        return serial::ResetCause::PowerOn;
    if ((cause & lm3s::kCauseBrownOut) != 0)
        return serial::ResetCause::BrownOut;
    if ((cause & lm3s::kCauseWatchdog) != 0)
        return serial::ResetCause::Watchdog;
    if ((cause & lm3s::kCauseSoftware) != 0)
        return serial::ResetCause::Software;
    if ((cause & lm3s::kCausePin) != 0)
        return serial::ResetCause::Pin;
    return ramSurvived ? serial::ResetCause::Watchdog : serial::ResetCause::PowerOn;
}

Retained& retained() { return kept; }
std::uint32_t nowMs() { return ticks; }

Contacts read() {
    const std::uint32_t pins = inputs().data[kSwitchOpen | kButtonDown | kSupplied];
    return {(pins & kSwitchOpen) == 0, (pins & kButtonDown) != 0, (pins & kSupplied) != 0};
}

void write(const Outputs& wanted) {
    const bool lit = dimmer.step(wanted.brightnessPercent);
    std::uint32_t pins = wanted.microphone ? kMicrophone : 0U;
    pins |= wanted.hostPower ? 0U : kHostCut;
    pins |= lit && wanted.colour == Colour::White ? kWhite : 0U;
    pins |= lit && wanted.colour == Colour::Red ? kRed : 0U;
    outputs().data[kMicrophone | kHostCut | kWhite | kRed] = pins;
    std::uint8_t byte = 0;
    for (std::uint32_t i = 0; i < kUartFifoBytes && (uart().flags & lm3s::kUartFull) == 0 && toSend.pop(byte); ++i)
        uart().data = byte;
}

std::size_t receive(std::span<std::uint8_t> out) {
    std::size_t count = 0;
    while (count < out.size() && received.pop(out[count]))
        ++count;
    cortex_m::enableInterrupt(lm3s::kUartInterrupt); // it stops itself when the ring is full
    return count;
}

bool send(std::span<const std::uint8_t> frame) {
    if (toSend.room() < frame.size())
        return false;
    for (const std::uint8_t byte : frame)
        static_cast<void>(toSend.push(byte));
    return true;
}

void feedWatchdog() {
    auto& dog = at<lm3s::Watchdog>(lm3s::kWatchdogAt);
    dog.lock = lm3s::kWatchdogKey;
    dog.clear = 1;
    dog.lock = 0;
}

void waitForInterrupt() { cortex_m::waitForInterrupt(); }

} // namespace hal

} // namespace natlyt::firmware

namespace {

// At most a FIFO's worth; a ring without room stops the line's interrupt until the loop has taken some, so that a flood
// cannot keep the loop from its turn.
void takeReceived() {
    using namespace natlyt::firmware;
    uart().interruptClear = lm3s::kUartReceived | lm3s::kUartTimedOut; // before: what comes now asks again
    for (std::uint32_t i = 0; i < kUartFifoBytes && (uart().flags & lm3s::kUartEmpty) == 0; ++i) {
        if (received.full()) {
            cortex_m::disableInterrupt(lm3s::kUartInterrupt);
            return;
        }
        static_cast<void>(received.push(static_cast<std::uint8_t>(uart().data)));
    }
}

} // namespace

extern "C" void natlytUart() {
    takeReceived();
}

// Looks after the line as well: the interrupt comes when the FIFO passes a level, not while it stands above it.
extern "C" void natlytTick() {
    natlyt::firmware::ticks = natlyt::firmware::ticks + 1;
    takeReceived();
}
