// SPDX-License-Identifier: Apache-2.0
// A new program of the microcontroller from somebody who sends anything in any order, and pulls the plug. Whatever comes: what
// starts is signed by our key, there is always something that starts, and nothing older than what was confirmed.
#include "firmware/core/update/slots.hpp"
#include "firmware/core/update/updater.hpp"
#include "tests/firmware/flash_model.hpp"
#include "tests/firmware/signed_image.hpp"

#include <array>
#include <cstdlib>
#include <memory>

using namespace natlyt::firmware::update;

namespace {

constexpr std::uint8_t kBoard = 2;
constexpr std::uint32_t kVersions = 4;
constexpr std::size_t kProgramBytes = 128;
enum class Deed : std::uint8_t { BeginGood, BeginAnything, NextWord, AnyWord, Step, Restart, Confirm, PullThePlug };
constexpr std::uint8_t kDeeds = 8;

void insist(bool holds) {
    if (!holds) std::abort();
}

struct Signed {
    KeyPair key{1};
    std::array<Image, kVersions> images{imageOf(1, kProgramBytes, key), imageOf(2, kProgramBytes, key), imageOf(3, kProgramBytes, key),
                                        imageOf(4, kProgramBytes, key)};
};
const Signed& ours() {
    static const Signed made;
    return made;
}

class Monitor {
public:
    Monitor() {
        for (std::size_t page = 0; page < FlashModel::kPages; ++page) flash_.erase(0, page);
        put(0, ours().images[0].seal);
        put(kProgramAt, ours().images[0].program);
        confirm(flash_, 0);
        restart();
    }

    void restart() {
        flash_.loseNoPower();
        running_ = start(flash_, kBoard, verifier_);
        insist(running_ != kNoSlot);
        const auto views = look();
        insist(views[running_].fault == Fault::None && views[running_].version >= floorOf(views));
        updater_ = std::make_unique<Updater<FlashModel, SodiumVerifier>>(flash_, verifier_, kBoard, running_);
    }

    // With the bytes that tell how.
    void act(Deed deed, std::span<const std::uint8_t> how) {
        const std::uint8_t first = how.empty() ? std::uint8_t{0} : how[0];
        switch (deed) {
        case Deed::BeginGood: sent_ = &ours().images[first % kVersions]; updater_->begin(sent_->seal); break;
        case Deed::BeginAnything: updater_->begin(changed(how)); break;
        case Deed::NextWord: updater_->word(updater_->next(), wordAt(updater_->next())); break;
        case Deed::AnyWord: updater_->word(std::size_t{first} * kWordBytes, wordAt(first)); break;
        case Deed::Step: step(); break;
        case Deed::Restart: restart(); break;
        case Deed::Confirm: confirm(flash_, running_); break;
        case Deed::PullThePlug: flash_.losePowerAt(first % 64 + 1U, static_cast<Tear>(first / 64)); break;
        }
    }

private:
    std::array<SlotView, kSlots> look() { return {inspect(flash_, 0, kBoard, verifier_), inspect(flash_, 1, kBoard, verifier_)}; }

    void step() {
        if (updater_->step() == Phase::Ready) insist(look()[running_ == 0 ? 1 : 0].fault == Fault::None);
    }

    Word wordAt(std::size_t at) const {
        Word word{};
        for (std::size_t i = 0; i < kWordBytes; ++i)
            if (at + i >= kProgramAt && at + i < kProgramAt + kProgramBytes) word[i] = sent_->program[at + i - kProgramAt];
        return word;
    }

    // A good seal, with some of its bytes replaced.
    Seal changed(std::span<const std::uint8_t> how) const {
        Seal seal = sent_->seal;
        for (std::size_t i = 0; i + 1 < how.size(); i += 2) seal[how[i] % kSealBytes] = how[i + 1];
        return seal;
    }

    void put(std::size_t at, std::span<const std::uint8_t> bytes) {
        for (std::size_t i = 0; i < bytes.size(); i += kWordBytes) {
            Word word{};
            std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i), kWordBytes, word.begin());
            flash_.write(0, at + i, word);
        }
    }

    FlashModel flash_;
    SodiumVerifier verifier_{ours().key};
    const Image* sent_ = &ours().images[1];
    std::size_t running_ = 0;
    std::unique_ptr<Updater<FlashModel, SodiumVerifier>> updater_;
};

} // namespace

// Each deed is a byte: which in its low three bits, how many bytes of how in the rest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Monitor monitor;
    std::span<const std::uint8_t> left(data, size);
    while (!left.empty()) {
        const auto deed = static_cast<Deed>(left[0] % kDeeds);
        const std::size_t most = left.size() - 1;
        const auto how = left.subspan(1, std::min<std::size_t>(left[0] / kDeeds, most));
        left = left.subspan(1 + how.size());
        try {
            monitor.act(deed, how);
        } catch (const PowerLost&) {
            monitor.restart();
        }
    }
    monitor.restart();
    return 0;
}
