// SPDX-License-Identifier: Apache-2.0
// What holds for every message, generated from its list of fields or taken from its golden vector.
#include "tests/protocol/any_message.hpp"
#include "tests/protocol/golden.hpp"
#include "tests/protocol/message_types.hpp"

#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

namespace natlyt::test {
namespace {

using Json = nlohmann::ordered_json;

template <class Message> class EveryMessage : public testing::Test {
protected:
    // Expects that the message with this value at `path` is refused, and that the error names it.
    void expectRefused(const Json& message, const std::string& path) {
        const auto decoded = decode<Message>(message.dump());
        ASSERT_FALSE(decoded) << path << " in " << message.dump();
        EXPECT_EQ(decoded.error().where, Message::kName + path) << decoded.error().sentence();
    }

    // Walks every field of the golden message beside its schema, and puts each kind of wrong value in its
    // place.
    void walk(Json& whole, Json& here, const Json& schema, const std::string& path) {
        for (const auto& [name, field] : schema.at("properties").items()) {
            const std::string at = path + "." + name;
            ASSERT_TRUE(here.contains(name)) << at << " is missing in the golden vector";
            const Json good = here[name];
            for (const Json& bad : wrongValues(field, good)) {
                here[name] = bad;
                expectRefused(whole, at);
            }
            here[name] = good;
            if (field.value("type", "") == "object")
                walk(whole, here[name], field, at);
            if (field.value("type", "") == "array")
                walkElements(whole, here[name], field.at("items"), at);
        }
        for (const auto& name : schema.at("required")) {
            Json without = here;
            without.erase(name.get<std::string>());
            std::swap(here, without);
            expectRefused(whole, path + "." + name.get<std::string>());
            std::swap(here, without);
        }
    }

    void walkElements(Json& whole, Json& list, const Json& schema, const std::string& path) {
        ASSERT_FALSE(list.empty()) << path << " is empty in the golden vector";
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string at = path + "[" + std::to_string(i) + "]";
            if (schema.value("type", "") == "object")
                walk(whole, list[i], schema, at);
            const Json good = list[i];
            for (const Json& bad : wrongValues(schema, good)) {
                list[i] = bad;
                expectRefused(whole, at);
            }
            list[i] = good;
        }
    }

    static std::vector<Json> wrongValues(const Json& schema, const Json& good) {
        const std::string type = schema.value("type", "");
        std::vector<Json> bad{nullptr};
        if (type != "boolean")
            bad.push_back(true);
        if (type != "object")
            bad.push_back(Json::object());
        if (type != "array")
            bad.push_back(Json::array());
        if (type != "string")
            bad.push_back("text");
        if (schema.contains("const"))
            bad.insert(bad.end(), {0, 2, -1});
        if (type == "integer")
            bad.insert(bad.end(), {0.5, -1e300, UINT64_MAX});
        if (schema.contains("minimum"))
            bad.push_back(schema["minimum"].get<std::int64_t>() - 1);
        if (schema.contains("maximum"))
            bad.push_back(schema["maximum"].get<std::int64_t>() + 1);
        if (schema.contains("enum") || schema.contains("pattern"))
            bad.insert(bad.end(), {"", "No Such", "æ"});
        if (schema.contains("contentEncoding"))
            bad.insert(bad.end(), {"====", good.get<std::string>() + "\n"});
        if (schema.value("minLength", 0) > 0)
            bad.push_back("");
        if (schema.contains("maxLength"))
            bad.push_back(std::string(schema["maxLength"].get<std::size_t>() + 4, 'A'));
        if (type == "array")
            bad.push_back(Json(schema["maxItems"].get<std::size_t>() + 1, good.at(0)));
        return bad;
    }
};
TYPED_TEST_SUITE(EveryMessage, MessageTypes, MessageNames);

TYPED_TEST(EveryMessage, ReadsBackWhatItWrites) {
    EXPECT_TRUE(rc::check([] {
        const auto message = AnyMessage::draw<TypeParam>();
        const auto decoded = decode<TypeParam>(encode(message));
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == message);
    }));
}

TYPED_TEST(EveryMessage, NamesEachFieldThatIsMissingOrWrong) {
    Json golden = Json::parse(goldenJson<TypeParam>());
    this->walk(golden, golden, Json::parse(schemaOf<TypeParam>()), "");
}

TYPED_TEST(EveryMessage, IsRefusedWhereverItIsCutOff) {
    const std::string golden = goldenJson<TypeParam>();
    for (std::size_t bytes = 0; bytes < golden.size(); ++bytes)
        EXPECT_FALSE(decode<TypeParam>(std::string_view{golden}.substr(0, bytes)));
}

} // namespace
} // namespace natlyt::test
