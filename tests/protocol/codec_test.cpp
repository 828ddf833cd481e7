// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages/codec.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace natlyt {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

RoomAlert someAlert() {
    RoomAlert alert;
    alert.room = "birk-4";
    alert.id = *Uuid::parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    alert.soundClass = SoundClass::Shout;
    alert.score = 0.875;
    alert.top = {{SoundClass::Shout, 0.875}, {SoundClass::Speech, 0.1}};
    alert.levelDbfs = -12;
    alert.onset = UtcTime{milliseconds{1790000000123}};
    return alert;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from << " in " << text;
    return text.replace(at, from.size(), to);
}

Error errorOf(const std::string& json) {
    auto decoded = decode<RoomAlert>(json);
    EXPECT_FALSE(decoded) << json;
    return decoded ? Error{} : decoded.error();
}

TEST(Codec, WritesTheVersionFirstAndThenTheFieldsInOrder) {
    EXPECT_EQ(encode(someAlert()),
              R"({"v":1,"room":"birk-4","id":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f",)"
              R"("bootId":"00000000-0000-0000-0000-000000000000","class":"shout","score":0.875,)"
              R"("top":[{"class":"shout","score":0.875},{"class":"speech","score":0.1}],"levelDbfs":-12,)"
              R"("onset_ms":1790000000123,"rule":"classHeard"})");
}

TEST(Codec, ReadsBackWhatItWrites) {
    const auto decoded = decode<RoomAlert>(encode(someAlert()));
    ASSERT_TRUE(decoded) << decoded.error().sentence();
    EXPECT_EQ(*decoded, someAlert());
}

TEST(Codec, NamesThePathOfTheFieldThatItRefuses) {
    const std::string json = encode(someAlert());
    EXPECT_EQ(errorOf(replaced(json, R"("score":0.1)", R"("score":1.5)")).sentence(),
              "roomAlert.top[1].score: must be a number 0.0..1.0 (got 1.5)");
    EXPECT_EQ(errorOf(replaced(json, R"("levelDbfs":-12)", R"("levelDbfs":-12.0)")).where,
              "roomAlert.levelDbfs");
    EXPECT_EQ(errorOf(replaced(json, "-12", "99999999999999999999")).where, "roomAlert.levelDbfs");
    EXPECT_EQ(errorOf(replaced(json, "-12", "18446744073709551604")).where, "roomAlert.levelDbfs");
    EXPECT_EQ(errorOf(replaced(json, R"("birk-4")", R"("Birk 4")")).where, "roomAlert.room");
    EXPECT_EQ(errorOf(replaced(json, R"("class":"shout")", R"("class":"Shout")")).where, "roomAlert.class");
    EXPECT_EQ(errorOf(replaced(json, "1790000000123", "-1")).where, "roomAlert.onset_ms");
    EXPECT_EQ(errorOf(replaced(json, R"("rule":"classHeard")", R"("rule":null)")).where, "roomAlert.rule");
}

TEST(Codec, RefusesAnotherVersion) {
    const std::string json = encode(someAlert());
    for (const char* version : {"2", "0", "\"1\"", "1.0", "null", "true"}) {
        const Error error = errorOf(replaced(json, R"("v":1)", std::string{R"("v":)"} + version));
        EXPECT_EQ(error.where, "roomAlert.v");
    }
    EXPECT_THAT(errorOf(replaced(json, R"("v":1)", R"("v":2)")).what, HasSubstr("is 2"));
}

TEST(Codec, RefusesWhatIsNoJsonObjectWithinBounds) {
    for (const std::string& json :
         {std::string{}, std::string{"{"}, std::string{"null"}, std::string{"[]"}, std::string{"{}x"},
          std::string{"NaN"}, std::string{R"({"v":NaN})"}, std::string{R"({"v":1e999})"},
          std::string{"{\"v\":\"\xff\"}"}, std::string(kMessageBytesMost + 1, ' '), std::string(100000, '['),
          R"({"v":)" + std::string(100000, '[')}) {
        EXPECT_THAT(errorOf(json).where, StartsWith("roomAlert")) << json.substr(0, 40);
    }
    EXPECT_THAT(errorOf(R"({"x":[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]})").what, HasSubstr("deeper"));
}

TEST(Codec, RefusesAFieldThatComesTwice) {
    const std::string json = encode(someAlert());
    EXPECT_THAT(errorOf(replaced(json, R"("v":1)", R"("v":1,"room":"other")")).what, HasSubstr("twice"));
    EXPECT_THAT(errorOf(replaced(json, R"("score":0.1)", R"("score":0.1,"score":0.2)")).what,
                HasSubstr("twice"));
}

TEST(Codec, IgnoresFieldsThatItDoesNotKnow) {
    const std::string json = replaced(encode(someAlert()), R"("v":1)", R"("later":{"x":[1]},"v":1)");
    EXPECT_EQ(*decode<RoomAlert>(json), someAlert());
}

TEST(Codec, ReplacesTextThatIsNotUtf8InsteadOfFailing) {
    StaffReply reply;
    reply.note = "a\xff";
    EXPECT_EQ(decode<StaffReply>(encode(reply))->note, "a\xef\xbf\xbd");
}

TEST(Codec, LeavesAnAbsentOptionalFieldOut) {
    StaffReply reply;
    EXPECT_THAT(encode(reply), testing::Not(HasSubstr("page")));
    reply.page = Uuid{};
    EXPECT_THAT(encode(reply), HasSubstr("\"page\""));
}

} // namespace
} // namespace natlyt
