// SPDX-License-Identifier: Apache-2.0
// The carrier board's microcontroller, STM32G031F6; its pins are those of hardware/schematic/README.md. It runs on its
// internal oscillator of 16 MHz, as it does after a reset: 1 % over its range of temperature, which the serial line (4 %)
// and every time in core/ bear.
#include "firmware/boards/cortex_m/startup.hpp"
#include "firmware/boards/stm32g031/registers.hpp"
#include "firmware/core/byte_ring.hpp"
#include "firmware/hal/hal.hpp"

namespace natlyt::firmware {

namespace {

using cortex_m::at;
using stm32::PinMode;

constexpr std::uint32_t kCoreHz = 16'000'000;
constexpr std::uint32_t kTickHz = 1'000;
constexpr std::uint32_t kBaud = (kCoreHz + 115'200 / 2) / 115'200; // 139: 0.08 % off
constexpr std::uint32_t kUsart2Interrupt = 28;                     // as vectors.cpp has it
// 32 kHz / 16 = 2 kHz, 2000 counts: 1 s. The oscillator may run at 29.5 to 34 kHz (DS12992, LSI): 0.94 to 1.09 s, where
// the loop feeds each millisecond.
constexpr std::uint32_t kWatchdogPrescaler16 = 2, kWatchdogCounts = 2'000;
constexpr std::uint32_t kWatchdogReadyMost = 100'000; // five cycles of its oscillator are some 2700 of the core's
// 16 MHz / 4 / 10000 = 400 Hz: no flicker, and steps of a hundredth of a per cent.
constexpr std::uint32_t kDimmerPrescaler = 4, kDimmerPeriod = 10'000;

constexpr std::uint32_t kMicSense = 0, kMcuTx = 2, kMcuRx = 3, kMicEnable = 4, kHostCut = 5, kLedWhite = 6, kLedRed = 7,
                        kButton = 11;                                 // of port A
constexpr std::uint32_t kSwitchSense = 0;                             // of port B
constexpr std::uint32_t kUsart2OnA2A3 = 1, kTimer3OnA6A7 = 1;         // alternate functions, DS12992

volatile std::uint32_t ticks = 0;
ByteRing<256> received;
ByteRing<256> toSend;
[[gnu::section(".noinit")]] Retained kept;

stm32::Port& portA() { return at<stm32::Port>(stm32::kPortAAt); }
stm32::Port& portB() { return at<stm32::Port>(stm32::kPortBAt); }
stm32::Usart& usart() { return at<stm32::Usart>(stm32::kUsart2At); }
stm32::Clocks& clocks() { return at<stm32::Clocks>(stm32::kClocksAt); }

void setMode(stm32::Port& port, std::uint32_t pin, PinMode mode) {
    port.mode = (port.mode & ~(3U << 2U * pin)) | static_cast<std::uint32_t>(mode) << 2U * pin;
}

void setAlternate(std::uint32_t pin, std::uint32_t function) {
    auto& half = portA().alternate[pin / 8];
    half = (half & ~(15U << 4U * (pin % 8))) | function << 4U * (pin % 8);
    setMode(portA(), pin, PinMode::Alternate);
}

void setLevel(std::uint32_t pin, bool high) { portA().setAndReset = 1U << (high ? pin : pin + 16U); }

void startPins() {
    clocks().portEnable = stm32::kPortA | stm32::kPortB;
    cortex_m::barrier(); // a peripheral answers two cycles after its clock is on (RM0444, RCC)
    setLevel(kMicEnable, false);
    setLevel(kHostCut, false);
    setMode(portA(), kMicEnable, PinMode::Output);
    setMode(portA(), kHostCut, PinMode::Output);
    setMode(portA(), kMicSense, PinMode::Input);
    setMode(portA(), kButton, PinMode::Input);
    setMode(portB(), kSwitchSense, PinMode::Input);
}

void startLights() {
    auto& timer = at<stm32::Timer>(stm32::kTimer3At);
    timer.prescaler = kDimmerPrescaler - 1U;
    timer.period = kDimmerPeriod - 1U;
    timer.modes = stm32::kPwmOfBoth;
    timer.outputs = stm32::kBothOutputs;
    timer.events = stm32::kTimerUpdate;
    timer.control1 = stm32::kTimerOn;
    setAlternate(kLedWhite, kTimer3OnA6A7);
    setAlternate(kLedRed, kTimer3OnA6A7);
}

void startLine() {
    setAlternate(kMcuTx, kUsart2OnA2A3);
    setAlternate(kMcuRx, kUsart2OnA2A3);
    usart().baud = kBaud;
    usart().control1 = stm32::kUsartOn | stm32::kUsartReceives | stm32::kUsartSends | stm32::kUsartTellsReceived;
    cortex_m::enableInterrupt(kUsart2Interrupt);
}

void startWatchdog() {
    auto& dog = at<stm32::Watchdog>(stm32::kWatchdogAt);
    dog.key = stm32::kWatchdogStart; // with the reset's window, until the next lines have worked
    dog.key = stm32::kWatchdogWrite;
    dog.prescaler = kWatchdogPrescaler16;
    dog.reload = kWatchdogCounts - 1U;
    for (std::uint32_t i = 0; i < kWatchdogReadyMost && (dog.status & stm32::kWatchdogBusy) != 0; ++i) {
    }
    dog.key = stm32::kWatchdogFeed;
}

} // namespace

namespace hal {

void start() {
    startPins();
    clocks().peripheralEnable = stm32::kEnableTimer3 | stm32::kEnableUsart2;
    cortex_m::barrier();
    startWatchdog();
    startLights();
    startLine();
    cortex_m::startTick(kCoreHz, kTickHz);
}

std::uint8_t boardNumber() { return 2; }

// A loss of power and a brown-out set the same flag; RAM that survived tells them apart. Each reset also pulls the
// reset pin, so that the pin's flag counts last.
serial::ResetCause resetCause(bool ramSurvived) {
    const std::uint32_t cause = clocks().status;
    clocks().status = cause | stm32::kForgetCause;
    if ((cause & stm32::kCausePower) != 0)
        return ramSurvived ? serial::ResetCause::BrownOut : serial::ResetCause::PowerOn;
    if ((cause & stm32::kCauseWatchdog) != 0)
        return serial::ResetCause::Watchdog;
    if ((cause & stm32::kCauseSoftware) != 0)
        return serial::ResetCause::Software;
    return (cause & stm32::kCausePin) != 0 ? serial::ResetCause::Pin : serial::ResetCause::Unknown;
}

Retained& retained() { return kept; }
std::uint32_t nowMs() { return ticks; }

Contacts read() {
    const std::uint32_t a = portA().input;
    const bool listen = (portB().input & 1U << kSwitchSense) == 0;
    return {!listen, (a & 1U << kButton) == 0, (a & 1U << kMicSense) != 0};
}

void write(const Outputs& wanted) {
    setLevel(kMicEnable, wanted.microphone);
    setLevel(kHostCut, !wanted.hostPower);
    auto& timer = at<stm32::Timer>(stm32::kTimer3At);
    const std::uint32_t width = wanted.brightnessPercent * (kDimmerPeriod / 100U);
    timer.compare[0] = wanted.colour == Colour::White ? width : 0U;
    timer.compare[1] = wanted.colour == Colour::Red ? width : 0U;
}

std::size_t receive(std::span<std::uint8_t> out) {
    std::size_t count = 0;
    while (count < out.size() && received.pop(out[count]))
        ++count;
    return count;
}

bool send(std::span<const std::uint8_t> frame) {
    if (toSend.room() < frame.size())
        return false;
    for (const std::uint8_t byte : frame)
        static_cast<void>(toSend.push(byte));
    cortex_m::disableInterrupt(kUsart2Interrupt); // which clears the same bit
    usart().control1 = usart().control1 | stm32::kUsartTellsEmpty;
    cortex_m::enableInterrupt(kUsart2Interrupt);
    return true;
}

void feedWatchdog() { at<stm32::Watchdog>(stm32::kWatchdogAt).key = stm32::kWatchdogFeed; }

void waitForInterrupt() { cortex_m::waitForInterrupt(); }

} // namespace hal

} // namespace natlyt::firmware

extern "C" void natlytTick() {
    natlyt::firmware::ticks = natlyt::firmware::ticks + 1;
}

// One byte each way. The line cannot bring more than 11.5 in a millisecond, and a byte without room is lost, as the frame's
// checksum will tell.
extern "C" void natlytUsart() {
    using namespace natlyt::firmware;
    const std::uint32_t status = usart().status;
    if ((status & stm32::kUsartReceived) != 0)
        static_cast<void>(received.push(static_cast<std::uint8_t>(usart().received)));
    usart().clear = stm32::kUsartErrors; // an overrun would ask for ever
    if ((status & stm32::kUsartEmpty) == 0 || (usart().control1 & stm32::kUsartTellsEmpty) == 0)
        return;
    std::uint8_t byte = 0;
    if (toSend.pop(byte))
        usart().toSend = byte;
    else
        usart().control1 = usart().control1 & ~stm32::kUsartTellsEmpty;
}
