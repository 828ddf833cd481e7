// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace natlyt::test {

// The whole of protocol/asyncapi.yaml (AsyncAPI 3.0), from the table of channels and the messages' schemas.
std::string asyncApi();

} // namespace natlyt::test
