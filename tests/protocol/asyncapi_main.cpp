// SPDX-License-Identifier: Apache-2.0
// Prints protocol/asyncapi.yaml as the code has it.
#include "tests/protocol/asyncapi_writer.hpp"

#include <iostream>

int main() {
    std::cout << natlyt::test::asyncApi();
}
