// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages/traits.hpp"
#include "protocol/support/base64.hpp"

#include <nlohmann/json.hpp>

namespace natlyt {

namespace {

using Json = nlohmann::ordered_json;

template <class T> Json toJson(const T& value);

struct Encoder {
    Json& object;

    template <class T, class Limit = fields::Unlimited>
    void operator()(const char* name, const T& value, Limit = {}) {
        if constexpr (detail::IsOptional<T>::value) {
            if (value)
                object[name] = toJson(*value);
        } else {
            object[name] = toJson(value);
        }
    }
};

template <class T> Json toJson(const T& value) {
    if constexpr (detail::Enum<T>) {
        return nameOf(value);
    } else if constexpr (std::is_same_v<T, Uuid>) {
        return value.text();
    } else if constexpr (std::is_same_v<T, UtcTime>) {
        return value.time_since_epoch().count();
    } else if constexpr (std::is_same_v<T, Bytes>) {
        return base64::encode(value);
    } else if constexpr (detail::List<T>) {
        Json array = Json::array();
        for (const auto& element : value)
            array.push_back(toJson(element));
        return array;
    } else if constexpr (detail::Record<T>) {
        Json object = Json::object();
        Encoder encoder{object};
        T::visit(value, encoder);
        return object;
    } else {
        return value;
    }
}

} // namespace

template <class Message> std::string encode(const Message& message) {
    Json object = Json::object();
    object["v"] = kMessageVersion;
    Encoder encoder{object};
    Message::visit(message, encoder);
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

#define NATLYT_ENCODE(Message) template std::string encode<Message>(const Message&);
NATLYT_FOR_EACH_MESSAGE(NATLYT_ENCODE)
#undef NATLYT_ENCODE

} // namespace natlyt
