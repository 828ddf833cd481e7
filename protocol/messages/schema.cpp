// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages/traits.hpp"

#include <nlohmann/json.hpp>

namespace natlyt {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kUuidPattern = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

template <class T> struct Tag {};

Json schema(Tag<bool>, fields::Unlimited) {
    return {{"type", "boolean"}};
}
template <detail::Integer T> Json schema(Tag<T>, fields::Range limit) {
    return {{"type", "integer"}, {"minimum", limit.low}, {"maximum", limit.high}};
}
Json schema(Tag<double>, fields::RealRange limit) {
    return {{"type", "number"}, {"minimum", limit.low}, {"maximum", limit.high}};
}
Json schema(Tag<std::string>,
            fields::Text limit) { // the limit is in bytes, so never more characters than that
    return {{"type", "string"}, {"minLength", limit.mayBeEmpty ? 0 : 1}, {"maxLength", limit.most}};
}
Json schema(Tag<std::string>, fields::Id) {
    return {{"type", "string"}, {"pattern", "^[a-z0-9-]{1,40}$"}};
}
Json schema(Tag<Bytes>, fields::Base64 limit) {
    const auto characters = [](std::size_t bytes) { return (bytes + 2) / 3 * 4; };
    return {{"type", "string"},
            {"contentEncoding", "base64"},
            {"minLength", characters(limit.exactly)},
            {"maxLength", characters(limit.exactly != 0 ? limit.exactly : limit.most)}};
}
Json schema(Tag<Uuid>, fields::Unlimited) {
    return {{"type", "string"}, {"pattern", kUuidPattern}};
}
Json schema(Tag<UtcTime>, fields::Unlimited) {
    return schema(Tag<std::int64_t>{}, fields::kCounter);
}
template <detail::Enum T> Json schema(Tag<T>, fields::Unlimited) {
    Json names = Json::array();
    for (const auto& entry : EnumNames<T>::table)
        names.push_back(entry.second);
    return {{"type", "string"}, {"enum", names}};
}
template <class T> Json objectSchema(Json properties, Json required);
template <detail::Record T> Json schema(Tag<T>, fields::Unlimited) {
    return objectSchema<T>(Json::object(), Json::array());
}
template <class T, class Each> Json schema(Tag<std::vector<T>>, fields::List<Each> limit) {
    return {{"type", "array"},
            {"minItems", limit.least},
            {"maxItems", limit.most},
            {"items", schema(Tag<T>{}, limit.each)}};
}
template <class T, class Limit> Json schema(Tag<std::optional<T>>, Limit limit) {
    return schema(Tag<T>{}, limit);
}

struct SchemaWriter {
    Json& properties;
    Json& required;

    template <class T, class Limit = fields::Unlimited>
    void operator()(const char* name, const T&, Limit limit = {}) {
        properties[name] = schema(Tag<T>{}, limit);
        if constexpr (!detail::IsOptional<T>::value)
            required.push_back(name);
    }
};

template <class T> Json objectSchema(Json properties, Json required) {
    const T fieldsOf{};
    SchemaWriter writer{properties, required};
    T::visit(fieldsOf, writer);
    return {{"type", "object"}, {"required", required}, {"properties", properties}};
}

} // namespace

template <class Message> std::string schemaOf() {
    Json properties = Json::object();
    properties["v"] = {{"type", "integer"}, {"const", kMessageVersion}};
    return objectSchema<Message>(std::move(properties), Json::array({"v"})).dump(2);
}

#define NATLYT_SCHEMA(Message) template std::string schemaOf<Message>();
NATLYT_FOR_EACH_MESSAGE(NATLYT_SCHEMA)
#undef NATLYT_SCHEMA

} // namespace natlyt
