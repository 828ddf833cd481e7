// SPDX-License-Identifier: Apache-2.0
// From the line's bytes to what a peer has said, one byte at a time. Liberal: noise between signs is counted and passed
// over, an EOT or SOH inside a block ends it, and the byte after ETX is the BCC whatever it looks like. Pure.
#pragma once

#include "operator-console/gateways/espa/block.hpp"

#include <cstdint>

namespace natlyt::ward::espa {

enum class SignKind {
    Enquiry,  // address ENQ
    Ack, Nak, // Nak: `character` is its prefix, or 0
    Eot,
    Block,    // whole, and its BCC is right
    BadBlock  // wrong BCC, or no block inside
};

struct Sign {
    SignKind kind{};
    char character = 0; // Enquiry: the address; Nak: the prefix; BadBlock: the prefix of the NAK to it
    espa::Block block;
    std::string why;    // BadBlock
};

class Receiver {
public:
    std::optional<Sign> push(char byte);
    void reset(); // what was begun is forgotten

    struct Counters {
        std::uint64_t noise = 0;     // bytes that belong to nothing
        std::uint64_t badBlocks = 0;
    };
    const Counters& counters() const { return counters_; }

private:
    enum class Place { Between, InBlock, AtCheck };
    std::optional<Sign> between(char byte);
    std::optional<Sign> inBlock(char byte);
    Sign checked(char bcc);
    Sign bad(std::string why, char prefix);

    Place place_ = Place::Between;
    std::string body_;     // after SOH
    char prefix_ = 0;      // of ENQ or NAK
    Counters counters_;
};

} // namespace natlyt::ward::espa
