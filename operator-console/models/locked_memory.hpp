// SPDX-License-Identifier: Apache-2.0
// Whether this computer lets the console keep the sound that is heard out of its swap file.
#pragma once

namespace natlyt::console {

// As much as one sound needs at once, tried now and given back.
bool soundCanBeLocked();

} // namespace natlyt::console
