// SPDX-License-Identifier: Apache-2.0
// An image of the program, signed, as it lies in one of two slots of flash:
//   0    head: magic "NLFW", format, board, two zero bytes, version, bytes of the program; little endian
//   16   Ed25519 signature over kPurpose, the head and the program
//   128  marks, 8 bytes each, erased until set: trials, then confirmations
//   256  the program, its vector table first
// Flash is erased by pages and written eight bytes at a time, each once (RM0444, flash memory).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace natlyt::firmware::update {

inline constexpr std::uint32_t kMagic = 0x57464c4e;
inline constexpr std::uint8_t kFormat = 1;
inline constexpr std::array<std::uint8_t, 18> kPurpose{'n', 'a', 't', 'l', 'y', 't', '/', '1', '/',
                                                       'f', 'i', 'r', 'm', 'w', 'a', 'r', 'e', 0};
inline constexpr std::size_t kSlots = 2;
inline constexpr std::size_t kWordBytes = 8; // what is written at once
inline constexpr std::size_t kHeadBytes = 16, kSignatureBytes = 64, kSealBytes = kHeadBytes + kSignatureBytes;
inline constexpr std::size_t kTrialsAt = 128, kTrialsMost = 3;
inline constexpr std::size_t kConfirmationsAt = kTrialsAt + kTrialsMost * kWordBytes, kConfirmationsMost = 3;
inline constexpr std::size_t kProgramAt = 256; // VTOR wants a multiple of the table's size, as a power of two

using Word = std::array<std::uint8_t, kWordBytes>;
using Seal = std::array<std::uint8_t, kSealBytes>; // head and signature
inline constexpr Word kMark{};                     // eight zeros

struct Head {
    std::uint32_t magic = 0;
    std::uint8_t format = 0;
    std::uint8_t board = 0;
    std::uint16_t reserved = 0;
    std::uint32_t version = 0; // grows with each release
    std::uint32_t programBytes = 0;

    bool operator==(const Head&) const = default;
};

constexpr std::uint32_t word32(std::span<const std::uint8_t> bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= std::uint32_t{bytes[at + i]} << 8 * i;
    return value;
}

constexpr Head headOf(const Seal& seal) {
    return {word32(seal, 0), seal[4],          seal[5], static_cast<std::uint16_t>(seal[6] | seal[7] << 8),
            word32(seal, 8), word32(seal, 12)};
}

enum class Fault : std::uint8_t { None, Unreadable, NoImage, OtherBoard, TooLarge, NotNewer, BadSignature, OnTrial };

// What can be said before the program is there.
constexpr Fault faultOf(const Head& head, std::uint8_t board, std::size_t slotBytes) {
    if (head.magic != kMagic || head.format != kFormat || head.reserved != 0)
        return Fault::NoImage;
    if (head.board != board)
        return Fault::OtherBoard;
    const bool fits = head.programBytes >= kWordBytes && head.programBytes <= slotBytes - kProgramAt;
    return fits && head.programBytes % kWordBytes == 0 ? Fault::None : Fault::TooLarge;
}

// Judges a slot's program against its seal in bounded steps, 64 bytes or one step of the verifier at a time.
// Flash has: pageBytes(), slotBytes(); erase(slot, page); write(slot, at, Word); bool read(slot, at, span), false where a
// cell cannot be read, as one that lost power while it was written. Verifier is as Ed25519Verifier.
template <class Flash, class Verifier> class Judgement {
public:
    constexpr Judgement(Flash& flash, Verifier& verifier) : flash_(flash), verifier_(verifier) {}

    constexpr void begin(std::size_t slot, const Seal& seal) {
        const std::span<const std::uint8_t> bytes{seal};
        slot_ = slot;
        at_ = kProgramAt;
        end_ = kProgramAt + headOf(seal).programBytes;
        readable_ = true;
        verifier_.begin(bytes.subspan(kHeadBytes));
        verifier_.add(kPurpose);
        verifier_.add(bytes.first(kHeadBytes));
    }
    // True once it is decided.
    constexpr bool step() {
        if (!readable_)
            return true;
        if (at_ == end_)
            return verifier_.step();
        for (std::size_t i = 0; i < kWordsPerStep && at_ < end_ && readable_; ++i) {
            Word word{};
            readable_ = flash_.read(slot_, at_, std::span{word});
            verifier_.add(word);
            at_ += kWordBytes;
        }
        return false;
    }
    constexpr bool good() const { return readable_ && at_ == end_ && verifier_.good(); }

private:
    static constexpr std::size_t kWordsPerStep = 8;

    Flash& flash_;
    Verifier& verifier_;
    std::size_t slot_ = 0;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    bool readable_ = true;
};

} // namespace natlyt::firmware::update
