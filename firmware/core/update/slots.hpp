// SPDX-License-Identifier: Apache-2.0
// Which slot is started. The newest good image, where good is: signed for this board, and either confirmed or not yet tried
// kTrialsMost times. A new image confirms itself once it has run and heard its host; one that never gets there has used
// its trials, and the slot that it did not overwrite is started again. An older image than a confirmed one never wins.
#pragma once

#include "firmware/core/update/image.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace natlyt::firmware::update {

struct SlotView {
    Fault fault = Fault::NoImage;
    std::uint32_t version = 0;
    std::size_t trials = 0;
    bool confirmed = false;

    bool operator==(const SlotView&) const = default;
    constexpr bool startable() const { return fault == Fault::None && (confirmed || trials < kTrialsMost); }
};

inline constexpr std::size_t kNoSlot = kSlots; // wait for an image over the line, microphone off

enum class Mark : std::uint8_t { Erased, Set, Torn };

template <class Flash> constexpr Mark markAt(Flash& flash, std::size_t slot, std::size_t at) {
    Word word{};
    if (!flash.read(slot, at, std::span{word}))
        return Mark::Torn;
    bool erased = true;
    bool set = true;
    for (const std::uint8_t byte : word) {
        erased = erased && byte == 0xff;
        set = set && byte == 0;
    }
    return erased ? Mark::Erased : set ? Mark::Set : Mark::Torn;
}

template <class Flash> constexpr bool isConfirmed(Flash& flash, std::size_t slot) {
    bool confirmed = false;
    for (std::size_t i = 0; i < kConfirmationsMost; ++i)
        confirmed = confirmed || markAt(flash, slot, kConfirmationsAt + i * kWordBytes) == Mark::Set;
    return confirmed;
}

// At once: before the program starts there is nobody to keep waiting. A program of the largest slot takes fewer steps.
inline constexpr std::size_t kStepsMost = 10'000;

template <class Flash, class Verifier>
constexpr bool signedProgram(Flash& flash, std::size_t slot, const Seal& seal, Verifier& verifier) {
    Judgement judgement{flash, verifier};
    judgement.begin(slot, seal);
    for (std::size_t i = 0; i < kStepsMost && !judgement.step(); ++i) {
    }
    return judgement.good();
}

template <class Flash, class Verifier>
constexpr SlotView inspect(Flash& flash, std::size_t slot, std::uint8_t board, Verifier& verifier) {
    Seal seal{};
    if (!flash.read(slot, 0, std::span{seal}))
        return {Fault::Unreadable, 0, 0, false};
    const Head head = headOf(seal);
    SlotView view{faultOf(head, board, flash.slotBytes()), head.version, 0, false};
    if (view.fault != Fault::None)
        return view;
    if (!signedProgram(flash, slot, seal, verifier))
        view.fault = Fault::BadSignature;
    for (std::size_t i = 0; i < kTrialsMost; ++i) // one that was cut short was a trial too
        view.trials += markAt(flash, slot, kTrialsAt + i * kWordBytes) == Mark::Erased ? 0U : 1U;
    view.confirmed = isConfirmed(flash, slot);
    return view;
}

constexpr std::size_t choose(const std::array<SlotView, kSlots>& slots) {
    std::size_t chosen = kNoSlot;
    for (std::size_t i = 0; i < kSlots; ++i) {
        if (!slots[i].startable())
            continue;
        const bool better = chosen == kNoSlot || slots[i].version > slots[chosen].version ||
                            (slots[i].version == slots[chosen].version && slots[i].confirmed && !slots[chosen].confirmed);
        if (better)
            chosen = i;
    }
    return chosen;
}

// False when none was left to set.
template <class Flash>
constexpr bool setNextMark(Flash& flash, std::size_t slot, std::size_t from, std::size_t most) {
    for (std::size_t i = 0; i < most; ++i) {
        const std::size_t at = from + i * kWordBytes;
        if (markAt(flash, slot, at) != Mark::Erased)
            continue;
        flash.write(slot, at, kMark);
        return true;
    }
    return false;
}

// What runs before the program. Sets the trial's mark before an image that is not confirmed gets its chance.
template <class Flash, class Verifier>
constexpr std::size_t start(Flash& flash, std::uint8_t board, Verifier& verifier) {
    const std::array<SlotView, kSlots> slots{inspect(flash, 0, board, verifier), inspect(flash, 1, board, verifier)};
    const std::size_t chosen = choose(slots);
    if (chosen != kNoSlot && !slots[chosen].confirmed)
        static_cast<void>(setNextMark(flash, chosen, kTrialsAt, kTrialsMost));
    return chosen;
}

template <class Flash> constexpr bool confirm(Flash& flash, std::size_t slot) {
    return setNextMark(flash, slot, kConfirmationsAt, kConfirmationsMost);
}

} // namespace natlyt::firmware::update
