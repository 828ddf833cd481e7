// SPDX-License-Identifier: Apache-2.0
// Of the STM32G031, only what is used. Source: RM0444 (STM32G0x1 reference manual): reset and clocks, GPIO, general-purpose
// timers, independent watchdog, USART, and their addresses in the memory map.
#pragma once

#include "firmware/boards/cortex_m/registers.hpp"

#include <cstddef>
#include <cstdint>

namespace natlyt::firmware::stm32 {

using cortex_m::Register;

struct Clocks {
    Register unused0[13];
    Register portEnable; // RCC_IOPENR, 0x34
    Register unused1[1];
    Register peripheralEnable; // RCC_APBENR1, 0x3c
    Register unused2[8];
    Register status; // RCC_CSR, 0x60
};
static_assert(offsetof(Clocks, portEnable) == 0x34 && offsetof(Clocks, peripheralEnable) == 0x3c);
static_assert(offsetof(Clocks, status) == 0x60);
inline constexpr std::uintptr_t kClocksAt = 0x40021000;
inline constexpr std::uint32_t kPortA = 1U << 0, kPortB = 1U << 1;
inline constexpr std::uint32_t kEnableTimer3 = 1U << 1, kEnableUsart2 = 1U << 17;
inline constexpr std::uint32_t kForgetCause = 1U << 23, kCausePin = 1U << 26, kCausePower = 1U << 27,
                               kCauseSoftware = 1U << 28, kCauseWatchdog = 1U << 29;

struct Port {
    Register mode; // two bits a pin
    Register outputType;
    Register speed;
    Register pull; // two bits a pin
    Register input;
    Register output;
    Register setAndReset; // BSRR
    Register lock;
    Register alternate[2]; // four bits a pin
};
static_assert(offsetof(Port, input) == 0x10 && offsetof(Port, setAndReset) == 0x18 && offsetof(Port, alternate) == 0x20);
inline constexpr std::uintptr_t kPortAAt = 0x50000000, kPortBAt = 0x50000400;
enum class PinMode : std::uint32_t { Input, Output, Alternate, Analog };

struct Usart {
    Register control1;
    Register control2;
    Register control3;
    Register baud;
    Register unused0[3];
    Register status; // ISR, 0x1c
    Register clear;  // ICR
    Register received;
    Register toSend;
};
static_assert(offsetof(Usart, status) == 0x1c && offsetof(Usart, toSend) == 0x28);
inline constexpr std::uintptr_t kUsart2At = 0x40004400;
inline constexpr std::uint32_t kUsartOn = 1U << 0, kUsartReceives = 1U << 2, kUsartSends = 1U << 3,
                               kUsartTellsReceived = 1U << 5, kUsartTellsEmpty = 1U << 7; // of CR1
inline constexpr std::uint32_t kUsartReceived = 1U << 5, kUsartEmpty = 1U << 7;           // of ISR
inline constexpr std::uint32_t kUsartErrors = 0xf;                                        // of ICR

struct Timer {
    Register control1;
    Register unused0[4];
    Register events; // EGR, 0x14
    Register modes;  // CCMR1, 0x18
    Register unused1[1];
    Register outputs; // CCER, 0x20
    Register count;
    Register prescaler;
    Register period;
    Register unused2[1];
    Register compare[2]; // CCR1, 0x34, and CCR2
};
static_assert(offsetof(Timer, modes) == 0x18 && offsetof(Timer, outputs) == 0x20 && offsetof(Timer, compare) == 0x34);
inline constexpr std::uintptr_t kTimer3At = 0x40000400;
inline constexpr std::uint32_t kTimerOn = 1U << 0, kTimerUpdate = 1U << 0;
inline constexpr std::uint32_t kPwmOfBoth = 6U << 4 | 1U << 3 | 6U << 12 | 1U << 11; // PWM mode 1, preloaded
inline constexpr std::uint32_t kBothOutputs = 1U << 0 | 1U << 4;

struct Watchdog {
    Register key;
    Register prescaler;
    Register reload;
    Register status;
};
inline constexpr std::uintptr_t kWatchdogAt = 0x40003000;
inline constexpr std::uint32_t kWatchdogStart = 0xcccc, kWatchdogWrite = 0x5555, kWatchdogFeed = 0xaaaa;
inline constexpr std::uint32_t kWatchdogBusy = 0x3; // PVU and RVU

} // namespace natlyt::firmware::stm32
