// SPDX-License-Identifier: Apache-2.0
#include "protocol/support/base64.hpp"

#include <gtest/gtest.h>

namespace natlyt {
namespace {

std::vector<std::uint8_t> bytesOf(std::string_view text) {
    return {text.begin(), text.end()};
}

TEST(Base64, WritesTheVectorsOfRfc4648) {
    const std::pair<const char*, const char*> vectors[] = {{"", ""},
                                                           {"f", "Zg=="},
                                                           {"fo", "Zm8="},
                                                           {"foo", "Zm9v"},
                                                           {"foob", "Zm9vYg=="},
                                                           {"fooba", "Zm9vYmE="},
                                                           {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, coded] : vectors) {
        EXPECT_EQ(base64::encode(bytesOf(plain)), coded);
        EXPECT_EQ(base64::decode(coded), bytesOf(plain)) << coded;
    }
}

TEST(Base64, CarriesEveryByteValue) {
    std::vector<std::uint8_t> bytes;
    for (int i = 0; i < 256; ++i)
        bytes.push_back(static_cast<std::uint8_t>(i));
    EXPECT_EQ(base64::decode(base64::encode(bytes)), bytes);
}

TEST(Base64, RefusesWhatHasMoreThanOneSpelling) {
    for (const char* text : {"Zg", "Zg=", "Zg===", "=", "====", "Z===", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n",
                             "Zm-_", "Zg==Zg==", "=Zg="})
        EXPECT_FALSE(base64::decode(text)) << text;
}

} // namespace
} // namespace natlyt
