// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/page_text.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <iterator>

namespace natlyt::ward {
namespace {

StaffPage page() {
    StaffPage p;
    p.roomLabel = "Birkehuset 1";
    p.resident = "AB";
    p.heard = {SoundClass::Shout, SoundClass::Impact, SoundClass::Cough};
    p.operatorNote = "calls for her mother";
    p.agreedNote = "Knock twice.";
    return p;
}

TEST(PageText, SaysAsMuchAsTheChannelMay) {
    auto p = page();
    EXPECT_EQ(pageText(p, {Disclosure::Room, Language::Danish}), "Birkehuset 1");
    EXPECT_EQ(pageText(p, {Disclosure::Initials, Language::Danish}), "Birkehuset 1 AB");
    p.urgent = true;
    EXPECT_EQ(pageText(p, {Disclosure::Heard, Language::Danish}), "Haster: Birkehuset 1 AB: råb, slag og hoste");
    EXPECT_EQ(pageText(p, {Disclosure::Heard, Language::English}), "Urgent: Birkehuset 1 AB: shout, impact and cough");
    EXPECT_EQ(pageText(p, {Disclosure::Room, Language::Danish}), "Haster: Birkehuset 1");
}

TEST(PageText, LeavesOutWhatIsNotThere) {
    auto p = page();
    p.resident.clear();
    p.heard.clear();
    EXPECT_EQ(pageText(p, {Disclosure::Heard, Language::English}), "Birkehuset 1: a loud sound");
    EXPECT_EQ(overText(p, {Disclosure::Heard, Language::Danish}), "Afblæst: Birkehuset 1");
    p.acknowledgedBy = "W2";
    EXPECT_EQ(overText(p, {Disclosure::Heard, Language::Danish}), "W2 går derhen: Birkehuset 1");
}

TEST(PageText, SaysWhatARuleAskedFor) {
    auto p = page();
    p.heard = {SoundClass::Cough};
    p.reached = RuleReached{5, {}, 600};
    EXPECT_EQ(pageText(p, {Disclosure::Heard, Language::Danish}), "Birkehuset 1 AB: hoste, 5 gange på 10 min");
    EXPECT_EQ(pageText(p, {Disclosure::Heard, Language::English}), "Birkehuset 1 AB: cough, 5 times in 10 min");
    EXPECT_EQ(pageText(p, {Disclosure::Initials, Language::English}), "Birkehuset 1 AB");
    p.heard = {SoundClass::Cough, SoundClass::Impact};
    p.reached = RuleReached{5, {}, 7200};
    EXPECT_EQ(pageText(p, {Disclosure::Heard, Language::Danish}), "Birkehuset 1 AB: hoste, 5 gange på 2 t og slag");
    p.heard.clear();
    p.reached = RuleReached{{}, -35, 10};
    EXPECT_EQ(pageText(p, {Disclosure::Heard, Language::Danish}), "Birkehuset 1 AB: lyd, højere end -35 dBFS i 10 s");
    EXPECT_EQ(pageText(p, {Disclosure::Heard, Language::English}), "Birkehuset 1 AB: sound, louder than -35 dBFS for 10 s");
}

// The pager page has the same words, so that nobody hears two names for one sound.
TEST(PageText, UsesTheWordsOfThePagerPage) {
    std::ifstream stream(NATLYT_SOURCE "/operator-console/pager/src/texts.js");
    const std::string texts{std::istreambuf_iterator<char>(stream), {}};
    for (const auto& [heard, name] : EnumNames<SoundClass>::table)
        for (const auto language : {Language::Danish, Language::English})
            EXPECT_THAT(texts, testing::HasSubstr(std::string(name) + ": '" + std::string(wordOf(heard, language)) + "'"));
}

TEST(PageText, OfAFloodSaysWhatToDoAndNothingOfAnybody) {
    StaffPage p;
    p.roomLabel = "Solgården";
    p.notice = StaffNotice::Flood;
    EXPECT_EQ(pageText(p, {Disclosure::Heard, Language::English}), "Many alerts at once. Help the night operator: Solgården");
    EXPECT_EQ(pageText(p, {Disclosure::Room, Language::Danish}), "Mange hændelser på én gang. Hjælp natoperatøren: Solgården");
}

} // namespace
} // namespace natlyt::ward
