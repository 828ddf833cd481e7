// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/text.hpp"

#include <gtest/gtest.h>

namespace natlyt::ward {
namespace {

TEST(WrittenText, IsReadableInAnyScriptAndNotWhereItShowsNothing) {
    for (const auto* text : {"x", "7", " å", "\xC3\x86", "\xE4\xBD\xA0", "\xD8\xB3", "\xF0\x9D\x84\x9E", "e\xCC\x81"}) EXPECT_TRUE(isReadable(text)) << text;
    for (const auto* text : {"", " \t", "-", "\xC2\xA0", "\xE2\x80\x8B\xE2\x80\x8D", "\xEF\xBB\xBF", "\xCC\x81", "\xF3\xA0\x80\xA0", "\xEF\xBF\xBD"})
        EXPECT_FALSE(isReadable(text)) << text;
}

TEST(WrittenText, IsOnOneLineWithItsLettersAsTheyAre) {
    EXPECT_EQ(onOneLine("råb\r\nog gråd\x7F"), "råb  og gråd ");
    EXPECT_EQ(onOneLine("a\xE2\x80\xA8" "b\xE2\x81\xA6" "c\xC2\x85" "d"), "a b c d");
    EXPECT_EQ(onOneLine("\xE2\x82\xAC \xF0\x9D\x84\x9E"), "\xE2\x82\xAC \xF0\x9D\x84\x9E");
}

TEST(WrittenText, ThatIsCutOffInACharacterIsReadToItsEnd) {
    EXPECT_EQ(onOneLine("x\xE2\x82"), "x ");
    EXPECT_FALSE(isReadable("\xE2"));
}

} // namespace
} // namespace natlyt::ward
