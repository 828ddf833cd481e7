// SPDX-License-Identifier: Apache-2.0
// The processor's own peripherals, the same in every Cortex-M. Source: ARM DDI 0403E (ARMv7-M), B3.2 and B3.3; DDI 0419E
// (ARMv6-M), B3.2 and B3.3.
#pragma once

#include <cstdint>

namespace natlyt::firmware::cortex_m {

using Register = volatile std::uint32_t;

struct SysTick {
    Register control; // CSR
    Register reload;  // RVR, 24 bits
    Register current; // CVR
};
inline constexpr std::uintptr_t kSysTickAt = 0xe000e010;
inline constexpr std::uint32_t kTickEnable = 1U << 0, kTickInterrupt = 1U << 1, kTickFromCore = 1U << 2;

inline constexpr std::uintptr_t kInterruptEnableAt = 0xe000e100; // NVIC_ISER0
inline constexpr std::uintptr_t kInterruptDisableAt = 0xe000e180; // NVIC_ICER0
inline constexpr std::uintptr_t kVectorTableAt = 0xe000ed08; // VTOR
inline constexpr std::uintptr_t kApplicationResetAt = 0xe000ed0c; // AIRCR
inline constexpr std::uint32_t kApplicationResetKey = 0x05fa0000, kSystemResetRequest = 1U << 2;

template <class T> T& at(std::uintptr_t address) {
    return *reinterpret_cast<T*>(address);
}

inline void barrier() { asm volatile("dsb\n\tisb" ::: "memory"); }
inline void waitForInterrupt() { asm volatile("dsb\n\twfi" ::: "memory"); }

[[noreturn]] inline void restart() {
    barrier();
    at<Register>(kApplicationResetAt) = kApplicationResetKey | kSystemResetRequest;
    barrier();
    for (;;) {
    }
}

inline void startTick(std::uint32_t coreHz, std::uint32_t tickHz) {
    auto& tick = at<SysTick>(kSysTickAt);
    tick.reload = coreHz / tickHz - 1U;
    tick.current = 0;
    tick.control = kTickEnable | kTickInterrupt | kTickFromCore;
}

inline void enableInterrupt(std::uint32_t number) { at<Register>(kInterruptEnableAt) = 1U << number; }
inline void disableInterrupt(std::uint32_t number) {
    at<Register>(kInterruptDisableAt) = 1U << number;
    barrier();
}

} // namespace natlyt::firmware::cortex_m
