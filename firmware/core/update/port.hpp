// SPDX-License-Identifier: Apache-2.0
// The updater behind the line's messages. One message or one step at a time, each bounded; what does not fit the moment changes
// nothing, and the state says what is wanted next.
#pragma once

#include "firmware/core/update/updater.hpp"
#include "protocol/serial/update_messages.hpp"

namespace natlyt::firmware::update {

static_assert(kSealBytes == serial::kSealParts * kWordBytes);
static_assert(static_cast<std::uint8_t>(Phase::Refused) == serial::lastOf(serial::UpdatePhase{}));
static_assert(static_cast<std::uint8_t>(Fault::OnTrial) == serial::lastOf(serial::UpdateFault{}));

constexpr Word bytesOf(std::uint64_t value) {
    Word word{};
    for (std::size_t i = 0; i < kWordBytes; ++i)
        word[i] = static_cast<std::uint8_t>(value >> (8U * i));
    return word;
}

template <class Flash, class Verifier> class Port {
public:
    constexpr Port(Flash& flash, Verifier& verifier, std::uint8_t board, std::size_t running)
        : updater_(flash, verifier, board, running) {}

    constexpr void on(const serial::UpdateSeal& seal) {
        if (seal.part == 0)
            parts_ = 0;
        if (seal.part != parts_ || parts_ == serial::kSealParts)
            return;
        const Word word = bytesOf(seal.bytes);
        for (std::size_t i = 0; i < kWordBytes; ++i)
            seal_[parts_ * kWordBytes + i] = word[i];
        ++parts_;
        if (parts_ == serial::kSealParts)
            static_cast<void>(updater_.begin(seal_));
    }
    constexpr void on(const serial::UpdateWord& word) { static_cast<void>(updater_.word(word.at, bytesOf(word.bytes))); }

    // True when there is something new to say.
    constexpr bool step() {
        const Phase before = updater_.phase();
        return updater_.step() != before;
    }

    constexpr serial::UpdateState state() const {
        return {static_cast<serial::UpdatePhase>(updater_.phase()), static_cast<serial::UpdateFault>(updater_.fault()), parts_,
                static_cast<std::uint32_t>(updater_.next())};
    }

private:
    Updater<Flash, Verifier> updater_;
    Seal seal_{};
    std::uint8_t parts_ = 0;
};

} // namespace natlyt::firmware::update
