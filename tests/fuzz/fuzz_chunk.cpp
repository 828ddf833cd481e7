// SPDX-License-Identifier: Apache-2.0
// Bytes that nobody sealed are never opened, whatever their header says. The console's key is the golden
// vector's, so that wraps for it are met as well; the golden chunk itself is the one input that opens.
#include "protocol/sealing/signing.hpp"
#include "protocol/sealing/snippet.hpp"

#include <algorithm>
#include <cstdlib>

using namespace natlyt;

namespace {

std::array<std::uint8_t, 32> key(std::string_view text) {
    std::array<std::uint8_t, 32> bytes{};
    std::ranges::copy(*sealing::fromBase64(text), bytes.begin());
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const sealing::BoxKeyPair console{key("BmDIWPDB9WqZlqSxzxTBQQgdzQ5SGdcGcnm+tGgBjmk="),
                                             key("x+ZErN7N1101O8gcghjAK/bEbvWNITvKPy4PDfLdyrA=")};
    const auto opened = sealing::openChunk({data, size}, "birkehuset-4", console, UtcTime{});
    if (opened && opened->packets.size() != 3)
        std::abort();
    return 0;
}
