// SPDX-License-Identifier: Apache-2.0
// Any bytes are either refused or a message that survives being written and read again.
#include "protocol/messages/codec.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view json{reinterpret_cast<const char*>(data), size};
    natlyt::forEachMessage([&]<class Message>() {
        const auto message = natlyt::decode<Message>(json);
        if (!message)
            return;
        const auto again = natlyt::decode<Message>(natlyt::encode(*message));
        if (!again || !(*again == *message))
            std::abort();
    });
    return 0;
}
