// SPDX-License-Identifier: Apache-2.0
// Takes a new image into the slot that is not running. Order makes it safe against a loss of power at any instant: the old
// head goes first, the new head comes last, its magic with the last word of all, and only after the signature was found
// good; until then the slot holds no image. Each call does one bounded piece of work.
#pragma once

#include "firmware/core/update/slots.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace natlyt::firmware::update {

enum class Phase : std::uint8_t { Idle, Erasing, Receiving, Verifying, Ready, Refused };

template <class Flash, class Verifier> class Updater {
public:
    // `running` is the slot that start() chose, which is not touched.
    constexpr Updater(Flash& flash, Verifier& verifier, std::uint8_t board, std::size_t running)
        : flash_(flash), judgement_(flash, verifier), board_(board), running_(running), slot_(running == 0 ? 1 : 0) {}

    // A new head always begins anew, whatever was going on.
    constexpr Phase begin(const Seal& seal) {
        seal_ = seal;
        const Head head = headOf(seal);
        fault_ = faultAgainstRunning(head);
        page_ = 0;
        next_ = kProgramAt;
        end_ = kProgramAt + head.programBytes;
        return phase_ = fault_ == Fault::None ? Phase::Erasing : Phase::Refused;
    }

    // True where the word was the next one; another is answered by asking for next() again.
    constexpr bool word(std::size_t at, const Word& bytes) {
        if (phase_ != Phase::Receiving || at != next_)
            return false;
        flash_.write(slot_, at, bytes);
        next_ += kWordBytes;
        if (next_ == end_) {
            judgement_.begin(slot_, seal_);
            phase_ = Phase::Verifying;
        }
        return true;
    }

    // Erases a page, or judges the image a piece further and gives a good one its head.
    constexpr Phase step() {
        if (phase_ == Phase::Erasing) {
            flash_.erase(slot_, page_);
            ++page_;
            if (page_ * flash_.pageBytes() >= flash_.slotBytes())
                phase_ = Phase::Receiving;
        } else if (phase_ == Phase::Verifying && judgement_.step()) {
            const bool good = judgement_.good();
            fault_ = good ? Fault::None : Fault::BadSignature;
            phase_ = good ? Phase::Ready : Phase::Refused;
            if (good)
                writeSeal();
        }
        return phase_;
    }

    constexpr Phase phase() const { return phase_; }
    constexpr Fault fault() const { return fault_; }
    constexpr std::size_t next() const { return next_; } // where the next word is to go

private:
    // The other slot is what a running image on trial goes back to, and it holds the version that nothing older may follow:
    // until the trial is over, it is nobody's to erase. No confirmed image is newer than the one that runs.
    constexpr Fault faultAgainstRunning(const Head& head) {
        const Fault fault = faultOf(head, board_, flash_.slotBytes());
        if (fault != Fault::None || running_ >= kSlots)
            return fault;
        Seal own{};
        if (!flash_.read(running_, 0, std::span{own}))
            return Fault::Unreadable;
        if (head.version <= headOf(own).version)
            return Fault::NotNewer;
        return isConfirmed(flash_, running_) ? Fault::None : Fault::OnTrial;
    }

    constexpr void writeSeal() {
        for (std::size_t at = kSealBytes; at > 0; at -= kWordBytes) {
            Word word{};
            for (std::size_t i = 0; i < kWordBytes; ++i)
                word[i] = seal_[at - kWordBytes + i];
            flash_.write(slot_, at - kWordBytes, word);
        }
    }

    Flash& flash_;
    Judgement<Flash, Verifier> judgement_;
    std::uint8_t board_;
    std::size_t running_;
    std::size_t slot_;
    Seal seal_{};
    Phase phase_ = Phase::Idle;
    Fault fault_ = Fault::None;
    std::size_t page_ = 0;
    std::size_t next_ = 0;
    std::size_t end_ = 0;
};

} // namespace natlyt::firmware::update
