// SPDX-License-Identifier: Apache-2.0
// Labels for an installer, to be printed from any browser: the room's id and its one-time code, to be read by people and, as a QR
// code, by a scanner. 24 of 70 x 37 mm on a sheet of A4.
#pragma once

#include <span>
#include <string>

namespace natlyt::provision {

struct Label {
    std::string room;
    std::string code;
};

// What the QR code holds, and write_cards reads.
std::string scannedText(const Label& label);

std::string labelSheet(std::span<const Label> labels);

} // namespace natlyt::provision
