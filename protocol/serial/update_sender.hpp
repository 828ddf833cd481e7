// SPDX-License-Identifier: Apache-2.0
// The host's side of an update: which message the board needs next, by what it said last. Pure; the caller sends it again when
// no answer comes. The image is as a release has it: head and signature, then the program, padded to eight bytes.
#pragma once

#include "protocol/serial/update_messages.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <variant>

namespace natlyt::serial {

inline constexpr std::uint32_t kProgramAt = 256; // where the program begins in a slot (firmware/core/update/image.hpp)

class UpdateSender {
public:
    using Message = std::variant<UpdateSeal, UpdateWord>;

    // The image must outlive this.
    constexpr explicit UpdateSender(std::span<const std::uint8_t> image) : image_(image) {}

    // What to send, when the board stands at `state`; nothing while it works, or at its end. A part or word that was lost is asked
    // for again by the state itself.
    constexpr std::optional<Message> next(const UpdateState& state) {
        if (shown_ && parts_ < kSealParts && state.sealParts == parts_ + 1)
            ++parts_;
        if (parts_ < kSealParts) {
            shown_ = true;
            return UpdateSeal{parts_, wordAt(parts_ * std::size_t{8})};
        }
        if (state.phase == UpdatePhase::Receiving && state.next >= kProgramAt && fits(state.next))
            return UpdateWord{state.next, wordAt(kSealParts * std::size_t{8} + state.next - kProgramAt)};
        return std::nullopt;
    }
    // The board has taken the seal, so that what it says of phase and fault is about this image.
    constexpr bool begun() const { return parts_ == kSealParts; }

private:
    constexpr bool fits(std::uint32_t at) const { return kSealParts * std::size_t{8} + at - kProgramAt < image_.size(); }
    constexpr std::uint64_t wordAt(std::size_t at) const {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < 8 && at + i < image_.size(); ++i)
            word |= std::uint64_t{image_[at + i]} << (8U * i);
        return word;
    }

    std::span<const std::uint8_t> image_;
    std::uint8_t parts_ = 0; // of the seal, that the board has
    bool shown_ = false;
};

} // namespace natlyt::serial
