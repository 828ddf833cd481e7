// SPDX-License-Identifier: Apache-2.0
#include "protocol/support/toml_config.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace natlyt {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TomlConfig parsed(std::string_view text) {
    auto config = TomlConfig::parse(text, "edge.toml");
    EXPECT_TRUE(config) << config.error().sentence();
    return std::move(*config);
}

std::vector<std::string> sentences(TomlConfig& config) {
    std::vector<std::string> all;
    for (const Error& error : config.finish())
        all.push_back(error.sentence());
    return all;
}

TEST(TomlConfig, ReadsEachKindOfValue) {
    auto config = parsed(
        "name = 'a'\nid = 'room-1'\nport = 8883\nlevel = -3.5\nwhole = 2\non = true\nlist = ['x', 'y']\n"
        "[broker]\nhost = 'h'\n[[unit]]\nid = 'u1'\n[[unit]]\nid = 'u2'\n");
    auto root = config.root();
    EXPECT_EQ(root.text("name"), "a");
    EXPECT_EQ(root.id("id"), "room-1");
    EXPECT_EQ(root.integer("port", 1, 65535), 8883);
    EXPECT_EQ(root.realOr("level", 0, -120, 0), -3.5);
    EXPECT_EQ(root.realOr("whole", 0, 0, 10), 2.0);
    EXPECT_TRUE(root.booleanOr("on", false));
    EXPECT_THAT(root.texts("list"), ElementsAre("x", "y"));
    EXPECT_EQ(root.requiredTable("broker").text("host"), "h");
    auto units = root.tables("unit");
    ASSERT_EQ(units.size(), 2U);
    EXPECT_EQ(units[0].id("id"), "u1");
    EXPECT_EQ(units[1].id("id"), "u2");
    EXPECT_THAT(sentences(config), IsEmpty());
}

TEST(TomlConfig, FallsBackWhereAKeyIsMissing) {
    auto config = parsed("");
    auto root = config.root();
    EXPECT_EQ(root.textOr("a", "x"), "x");
    EXPECT_EQ(root.textIf("a"), std::nullopt);
    EXPECT_EQ(root.integerOr("b", 7, 0, 9), 7);
    EXPECT_EQ(root.realOr("c", 0.5, 0, 1), 0.5);
    EXPECT_TRUE(root.booleanOr("d", true));
    EXPECT_THAT(root.texts("e"), IsEmpty());
    EXPECT_FALSE(root.table("f").has_value());
    EXPECT_THAT(root.tables("g"), IsEmpty());
    EXPECT_THAT(sentences(config), IsEmpty());
}

TEST(TomlConfig, NamesFileLineKeyAndLimit) {
    auto config = parsed("# comment\n[room]\nthreshold = 3\n");
    config.root().requiredTable("room").realOr("threshold", 0.5, 0, 1);
    EXPECT_THAT(sentences(config), ElementsAre("edge.toml:3: room.threshold must be 0..1 (got 3)"));
}

TEST(TomlConfig, RefusesKeysThatNobodyTook) {
    auto config = parsed("[room]\nid = 'a'\ntreshold = 1\n[extra]\nx = 1\n[[unit]]\nid = 'u'\nnmae = 'n'\n");
    auto root = config.root();
    root.requiredTable("room").id("id");
    for (auto& unit : root.tables("unit"))
        unit.id("id");
    EXPECT_THAT(
        sentences(config),
        ElementsAre("edge.toml:3: room.treshold is not a known key (remove it or correct its spelling)",
                    "edge.toml:4: extra is not a known key (remove it or correct its spelling)",
                    "edge.toml:8: unit[0].nmae is not a known key (remove it or correct its spelling)"));
}

TEST(TomlConfig, CollectsEveryErrorInTheOrderOfTheLines) {
    auto config = parsed("a = 1\nb = 'x'\nc = [1]\nd = 2\ne = ''\nf = 'Room 1'\ng = 5\n");
    auto root = config.root();
    root.texts("c");
    root.id("f");
    root.text("a");
    root.integerOr("b", 0, 0, 1);
    root.booleanOr("d", false);
    root.text("e");
    root.requiredTable("g");
    EXPECT_THAT(sentences(config), ElementsAre(HasSubstr("edge.toml:1: a must be a text"),
                                               HasSubstr("edge.toml:2: b must be an integer 0..1"),
                                               HasSubstr("edge.toml:3: c must be a list of texts"),
                                               HasSubstr("edge.toml:4: d must be true or false"),
                                               HasSubstr("edge.toml:5: e must not be empty"),
                                               HasSubstr("edge.toml:6: f must be an id"),
                                               HasSubstr("edge.toml:7: g must be a table")));
}

TEST(TomlConfig, SaysWhatToAddForAMissingKey) {
    auto config = parsed("[room]\n");
    auto root = config.root();
    root.requiredTable("room").id("id");
    auto broker = root.requiredTable("broker");
    EXPECT_EQ(broker.text("host"), ""); // of a table that is missing: one complaint is enough
    EXPECT_THAT(sentences(config),
                testing::UnorderedElementsAre(HasSubstr("room.id is missing (add id = \"...\")"),
                                              HasSubstr("broker is missing (add the section [broker])")));
}

TEST(TomlConfig, TakesComplaintsOfItsCaller) {
    auto config = parsed("hours = ['daily 25:00']\n");
    auto root = config.root();
    root.texts("hours");
    root.complain("hours", "must be like \"daily 22:00-07:00\"", "correct it");
    EXPECT_THAT(sentences(config),
                ElementsAre("edge.toml:1: hours must be like \"daily 22:00-07:00\" (correct it)"));
}

TEST(TomlConfig, WarnsBesideErrorsInTheOrderOfTheLines) {
    auto config = parsed("a = 1\nb = 2\nc = 'x'\n");
    auto root = config.root();
    root.integer("b", 0, 5);
    root.integer("a", 0, 5);
    root.warn("b", "is past", "renew it");
    root.warn("a", "is old");
    EXPECT_FALSE(root.isRefused("a")) << "a warning refuses nothing";
    root.integer("c", 0, 5);
    EXPECT_TRUE(root.isRefused("c"));
    EXPECT_FALSE(root.isRefused("b"));
    EXPECT_THAT(sentences(config), ElementsAre(HasSubstr("edge.toml:3: c must be an integer")));
    const auto warnings = config.warnings();
    ASSERT_EQ(warnings.size(), 2U);
    EXPECT_EQ(warnings[0].sentence(), "edge.toml:1: a is old");
    EXPECT_EQ(warnings[1].sentence(), "edge.toml:2: b is past (renew it)");
}

TEST(TomlConfig, ListsKeysInTheOrderOfTheFile) {
    auto config = parsed("z = 1\na = 2\n[m]\n");
    EXPECT_THAT(config.root().keys(), ElementsAre("z", "a", "m"));
}

TEST(TomlConfig, RefusesBrokenSyntaxWithItsLine) {
    const auto config = TomlConfig::parse("a = 1\nb = = 2\n", "edge.toml");
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error().where, "edge.toml:2");
}

TEST(TomlConfig, RefusesKeysNestedWithoutEnd) {
    std::string text = "a = 1\n";
    for (int i = 0; i < 100000; ++i)
        text += "a.";
    const auto config = TomlConfig::parse(text + "b = 1\n", "edge.toml");
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error().where, "edge.toml:2");
}

TEST(TomlConfig, SaysWhichFileCannotBeRead) {
    const auto config = TomlConfig::load("/nonexistent/edge.toml");
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error().where, "/nonexistent/edge.toml");
    EXPECT_THAT(config.error().what, HasSubstr("No such file"));
    EXPECT_FALSE(TomlConfig::load("/"));
}

} // namespace
} // namespace natlyt
