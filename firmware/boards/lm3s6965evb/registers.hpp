// SPDX-License-Identifier: Apache-2.0
// Of the LM3S6965, only what is used. Source: Stellaris LM3S6965 data sheet (DS-LM3S6965-12746.2515): system control,
// chapter 5; GPIO, 8; watchdog, 10; UART, 12.
#pragma once

#include "firmware/boards/cortex_m/registers.hpp"

#include <cstddef>
#include <cstdint>

namespace natlyt::firmware::lm3s {

using cortex_m::Register;

struct SystemControl {
    Register unused0[23];
    Register resetCause; // RESC, 0x05c
    Register clock;      // RCC, 0x060
    Register unused1[39];
    Register gate0; // RCGC0, 0x100
    Register gate1; // RCGC1, 0x104
    Register gate2; // RCGC2, 0x108
};
static_assert(offsetof(SystemControl, resetCause) == 0x05c && offsetof(SystemControl, clock) == 0x060);
static_assert(offsetof(SystemControl, gate0) == 0x100 && offsetof(SystemControl, gate2) == 0x108);
inline constexpr std::uintptr_t kSystemControlAt = 0x400fe000;

inline constexpr std::uint32_t kCausePin = 1U << 0, kCausePowerOn = 1U << 1, kCauseBrownOut = 1U << 2,
                               kCauseWatchdog = 1U << 3, kCauseSoftware = 1U << 4;
// Crystal of 8 MHz (14 << 6), PLL of 200 MHz on, divided by 16: 12.5 MHz.
inline constexpr std::uint32_t kClock12M5 = 15U << 23 | 1U << 22 | 14U << 6;
inline constexpr std::uint32_t kGate0Watchdog = 1U << 3, kGate1Uart0 = 1U << 0;
inline constexpr std::uint32_t kGate2PortA = 1U << 0, kGate2PortB = 1U << 1, kGate2PortG = 1U << 6;

// A port's data lie at 256 addresses, of which each reaches the pins in bits 2 to 9 of itself.
struct Port {
    Register data[256];
    Register direction; // DIR, 0x400
    Register unused0[7];
    Register alternate; // AFSEL, 0x420
    Register unused1[59];
    Register pullUp;   // PUR, 0x510
    Register pullDown; // PDR, 0x514
    Register unused2[1];
    Register digital; // DEN, 0x51c
};
static_assert(offsetof(Port, direction) == 0x400 && offsetof(Port, alternate) == 0x420);
static_assert(offsetof(Port, pullUp) == 0x510 && offsetof(Port, digital) == 0x51c);
inline constexpr std::uintptr_t kPortAAt = 0x40004000, kPortBAt = 0x40005000, kPortGAt = 0x40026000;

struct Uart {
    Register data; // DR
    Register unused0[5];
    Register flags; // FR, 0x018
    Register unused1[2];
    Register baudWhole;    // IBRD, 0x024
    Register baudFraction; // FBRD, 0x028
    Register lineControl;  // LCRH, 0x02c
    Register control;      // CTL, 0x030
    Register fifoLevels;   // IFLS, 0x034
    Register interruptMask; // IM, 0x038
    Register unused2[2];
    Register interruptClear; // ICR, 0x044
};
static_assert(offsetof(Uart, flags) == 0x018 && offsetof(Uart, baudWhole) == 0x024);
static_assert(offsetof(Uart, interruptMask) == 0x038 && offsetof(Uart, interruptClear) == 0x044);
inline constexpr std::uintptr_t kUart0At = 0x4000c000;
inline constexpr std::uint32_t kUartInterrupt = 5;
inline constexpr std::uint32_t kUartEmpty = 1U << 4, kUartFull = 1U << 5;
inline constexpr std::uint32_t kUart8Bits = 3U << 5, kUartFifos = 1U << 4;
inline constexpr std::uint32_t kUartOn = 1U << 0 | 1U << 8 | 1U << 9;
inline constexpr std::uint32_t kUartReceived = 1U << 4, kUartTimedOut = 1U << 6; // of IM and ICR

struct Watchdog {
    Register load;    // WDTLOAD
    Register value;   // WDTVALUE
    Register control; // WDTCTL
    Register clear;   // WDTICR
    Register unused0[764];
    Register lock; // WDTLOCK, 0xc00
};
static_assert(offsetof(Watchdog, lock) == 0xc00);
inline constexpr std::uintptr_t kWatchdogAt = 0x40000000;
inline constexpr std::uint32_t kWatchdogKey = 0x1acce551, kWatchdogOn = 1U << 0, kWatchdogResets = 1U << 1;

} // namespace natlyt::firmware::lm3s
