// SPDX-License-Identifier: Apache-2.0
// A data block of ESPA 4.4.4: SOH header STX id US data {RS id US data} ETX BCC. Bytes as they are on the line; pure.
#pragma once

#include "protocol/support/error.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace natlyt::ward::espa {

inline constexpr char kSoh = '\x01', kStx = '\x02', kEtx = '\x03', kEot = '\x04', kEnq = '\x05', kAck = '\x06',
                      kNak = '\x15', kRs = '\x1e', kUs = '\x1f';

// Of headers, records and their values: what stands on the line.
inline constexpr char kCallToPager = '1', kStatusInformation = '2', kStatusRequest = '3', kCallToSubscriber = '4';
inline constexpr char kCallAddress = '1', kText = '2', kBeepCoding = '3', kCallType = '4', kTransmissions = '5',
                      kPriority = '6', kCallStatus = '7', kSystemStatus = '8';
inline constexpr char kReset = '1', kStandardCall = '3';
inline constexpr char kAlarm = '1', kHigh = '2', kNormal = '3';
inline constexpr char kBusy = '1', kQueued = '2', kPaged = '3', kAbsent = '4', kTerminated = '5';

// A text of a handset is some 100 characters; a line that never ends is noise.
inline constexpr std::size_t kBlockBytesMost = 1024;

struct Record {
    char id{};
    std::string data;
    bool operator==(const Record&) const = default;
};

struct Block {
    char header{};
    std::vector<Record> records;
    bool operator==(const Block&) const = default;
    std::string_view find(char id) const; // the first one's data; empty when there is none
};

// XOR over everything after SOH up to and including ETX.
char checkCharacter(std::string_view afterSoh);

// The whole block with its BCC. Control characters in data would end it early: they go out as spaces.
std::string encodeBlock(const Block& block);

// `body`: what stood between SOH and ETX. Taken as it is meant: an empty record (a stray RS) is passed over, and so are
// spaces before a record's id, and records of which only the sender knows what they are. Error: no header, no STX, or no
// record that can be read where there should be one.
Result<Block> decodeBody(std::string_view body);

} // namespace natlyt::ward::espa
