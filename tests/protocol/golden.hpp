// SPDX-License-Identifier: Apache-2.0
// The vectors in protocol/golden.
#pragma once

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

namespace natlyt::test {

inline std::string fileText(const std::string& path) {
    std::ifstream file{NATLYT_SOURCE_DIR "/" + path, std::ios::binary};
    EXPECT_TRUE(file) << path;
    return {std::istreambuf_iterator<char>{file}, {}};
}

// JSON without the white space that stands outside of texts: the bytes on the wire.
inline std::string minified(const std::string& json) {
    std::string wire;
    bool text = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (text && c == '\\')
            wire += json[i++];
        else if (c == '"')
            text = !text;
        if (text || (c != ' ' && c != '\n'))
            wire += json[i];
    }
    return wire;
}

template <class Message> std::string goldenJson(const std::string& variant = {}) {
    return minified(fileText(std::string{"protocol/golden/"} + Message::kName + ".v1" + variant + ".json"));
}

} // namespace natlyt::test
