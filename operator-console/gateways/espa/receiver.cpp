// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/espa/receiver.hpp"

#include <utility>

namespace natlyt::ward::espa {

void Receiver::reset() {
    counters_.noise += body_.size();
    place_ = Place::Between;
    body_.clear();
    prefix_ = 0;
}

std::optional<Sign> Receiver::push(char byte) {
    switch (place_) {
    case Place::Between: return between(byte);
    case Place::InBlock: return inBlock(byte);
    case Place::AtCheck: return checked(byte);
    }
    return std::nullopt;
}

std::optional<Sign> Receiver::between(char byte) {
    const char prefix = std::exchange(prefix_, '\0');
    const auto sign = [&](SignKind kind, char character) -> std::optional<Sign> {
        if (prefix != character) counters_.noise += prefix != 0;
        return Sign{kind, character, {}, {}};
    };
    switch (byte) {
    case kSoh:
        counters_.noise += prefix != 0;
        body_.clear();
        place_ = Place::InBlock;
        return std::nullopt;
    case kEot: return sign(SignKind::Eot, 0);
    case kAck: return sign(SignKind::Ack, 0);
    case kNak: return sign(SignKind::Nak, prefix);
    case kEnq:
        if (prefix != 0) return sign(SignKind::Enquiry, prefix);
        break;
    default:
        if (byte >= '0' && byte <= '9') {
            counters_.noise += prefix != 0;
            prefix_ = byte;
            return std::nullopt;
        }
        counters_.noise += prefix != 0;
    }
    ++counters_.noise;
    return std::nullopt;
}

std::optional<Sign> Receiver::inBlock(char byte) {
    if (byte == kSoh) { // begun anew
        counters_.noise += body_.size() + 1;
        body_.clear();
        return std::nullopt;
    }
    if (byte == kEot) {
        reset();
        return Sign{SignKind::Eot, 0, {}, {}};
    }
    if (body_.size() >= kBlockBytesMost) {
        reset();
        return bad("is longer than any", '1');
    }
    body_ += byte;
    if (byte == kEtx) place_ = Place::AtCheck;
    return std::nullopt;
}

Sign Receiver::checked(char bcc) {
    const auto body = std::exchange(body_, {});
    reset();
    if (bcc != checkCharacter(body)) return bad("has the wrong BCC", '1');
    auto block = decodeBody(std::string_view(body).substr(0, body.size() - 1));
    if (!block) return bad(block.error().what, '3');
    return {SignKind::Block, 0, std::move(*block), {}};
}

Sign Receiver::bad(std::string why, char prefix) {
    ++counters_.badBlocks;
    return {SignKind::BadBlock, prefix, {}, std::move(why)};
}

} // namespace natlyt::ward::espa
