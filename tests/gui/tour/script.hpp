// SPDX-License-Identifier: Apache-2.0
// A tour's script, one deed to a line; `#` begins a comment.
//   login USER PASSWORDFILE        types both and presses Return; waits until the operator is on duty
//   administer USER PASSWORDFILE   the same to the administration; waits until the registry is shown
//   file ROOM                      opens the dwelling in the administration; waits until it is shown
//   key [Shift+]NAME               Space Return Escape Up Down Left Right Tab F1..F12, or a letter or digit
//   click NAME                     in the middle of what has this name, once it can be seen and used
//   type WORD                      where the focus is
//   screenshot NAME.png            into the folder of the tour
//   sound                          what can be heard, 16-bit samples in hex, with the answer
//   expect alert SECONDS           something waits for a decision
//   expect in-hand SECONDS         the station confirmed that the alert is ours
//   expect playable SECONDS        the first second of its sound can be heard
//   expect complete SECONDS        all of its sound is there
//   expect state STATE SECONDS     of the alert last in hand: watching, paging, acknowledged, onSite, dismissed, resolved
//   expect page-acknowledged SECONDS
//   expect listening COUNT SECONDS so many rooms listen
//   expect sounds-like FILE SCORE  what can be heard resembles the 16 kHz recording: 0..1
//   expect text NAME WORD SECONDS  what has this name says this, among other words
//   expect heard-tone HZ SECONDS   a tone of this frequency can be heard
#pragma once

#include "protocol/support/error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace natlyt::console::tour {

struct Step {
    int line;
    std::string text; // as written
    std::vector<std::string> words;
};

Result<std::vector<Step>> readScript(const std::filesystem::path& file);
// One line of a script; no words: nothing to do. `line` is its number.
Result<Step> readStep(const std::string& text, int line);

} // namespace natlyt::console::tour
