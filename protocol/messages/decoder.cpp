// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages/checks.hpp"
#include "protocol/messages/json_text.hpp"
#include "protocol/messages/traits.hpp"
#include "protocol/support/base64.hpp"
#include "protocol/topics/topics.hpp"

#include <limits>

namespace natlyt {

namespace {

using Json = nlohmann::json;

// Where in the message a value lies; lives on the stack and is written out only for an error.
struct Path {
    const Path* parent;
    const char* name;    // of a field, or null:
    std::size_t index{}; // of a list's element

    std::string text() const {
        const std::string before = parent ? parent->text() : std::string{};
        if (!name)
            return before + "[" + std::to_string(index) + "]";
        return before.empty() ? name : before + "." + name;
    }
};

// The value as an error shows it: short, and never a whole list or object.
std::string shown(const Json& value) {
    if (value.is_array())
        return "a list";
    if (value.is_object())
        return "an object";
    std::string text = value.dump(-1, ' ', true, Json::error_handler_t::replace);
    if (text.size() > 60)
        text = text.substr(0, 57) + "...";
    return text;
}

using Problem = std::optional<Error>;

Problem refuse(const Path& path, std::string what) {
    return Error{path.text(), std::move(what), {}};
}
Problem refuseValue(const Path& path, const std::string& must, const Json& value) {
    return refuse(path, must + " (got " + shown(value) + ")");
}

std::string number(double value) {
    return Json(value).dump();
}

Problem read(const Json& json, bool& out, const Path& path, fields::Unlimited) {
    if (!json.is_boolean())
        return refuseValue(path, "must be true or false", json);
    out = json.get<bool>();
    return {};
}

template <detail::Integer T> Problem read(const Json& json, T& out, const Path& path, fields::Range limit) {
    const bool fits = json.is_number_integer() &&
                      !(json.is_number_unsigned() && json.get<std::uint64_t>() > std::uint64_t{INT64_MAX});
    const std::int64_t value = fits ? json.get<std::int64_t>() : 0;
    if (!fits || value < limit.low || value > limit.high)
        return refuseValue(
            path, "must be an integer " + std::to_string(limit.low) + ".." + std::to_string(limit.high),
            json);
    out = static_cast<T>(value);
    return {};
}

Problem read(const Json& json, double& out, const Path& path, fields::RealRange limit) {
    const double value = json.is_number() ? json.get<double>() : std::numeric_limits<double>::quiet_NaN();
    if (!(value >= limit.low && value <= limit.high))
        return refuseValue(path, "must be a number " + number(limit.low) + ".." + number(limit.high), json);
    out = value;
    return {};
}

Problem read(const Json& json, std::string& out, const Path& path, fields::Text limit) {
    if (!json.is_string())
        return refuseValue(path, "must be a text", json);
    const auto& text = json.get_ref<const std::string&>();
    if (text.empty() && !limit.mayBeEmpty)
        return refuse(path, "must not be empty");
    if (text.size() > limit.most)
        return refuse(path, "must have at most " + std::to_string(limit.most) + " bytes (got " +
                                std::to_string(text.size()) + ")");
    out = text;
    return {};
}

Problem read(const Json& json, std::string& out, const Path& path, fields::Id) {
    if (!json.is_string() || !topics::isId(json.get_ref<const std::string&>()))
        return refuseValue(path, "must be an id of 1..40 letters a-z, digits and dashes", json);
    out = json.get_ref<const std::string&>();
    return {};
}

Problem read(const Json& json, Bytes& out, const Path& path, fields::Base64 limit) {
    auto bytes = json.is_string() ? base64::decode(json.get_ref<const std::string&>()) : std::nullopt;
    if (!bytes)
        return refuseValue(path, "must be base64", json);
    if (limit.exactly != 0 ? bytes->size() != limit.exactly : bytes->size() > limit.most)
        return refuse(path, "must hold " +
                                (limit.exactly != 0 ? "exactly " + std::to_string(limit.exactly)
                                                    : "at most " + std::to_string(limit.most)) +
                                " bytes (got " + std::to_string(bytes->size()) + ")");
    out = std::move(*bytes);
    return {};
}

Problem read(const Json& json, Uuid& out, const Path& path, fields::Unlimited) {
    const auto id = json.is_string() ? Uuid::parse(json.get_ref<const std::string&>()) : std::nullopt;
    if (!id)
        return refuseValue(path, "must be a UUID in lower case", json);
    out = *id;
    return {};
}

Problem read(const Json& json, UtcTime& out, const Path& path, fields::Unlimited) {
    std::int64_t ms = 0;
    if (auto problem = read(json, ms, path, fields::kCounter))
        return problem;
    out = UtcTime{milliseconds{ms}};
    return {};
}

template <detail::Enum T> Problem read(const Json& json, T& out, const Path& path, fields::Unlimited) {
    const auto value = json.is_string() ? fromName<T>(json.get_ref<const std::string&>()) : std::nullopt;
    if (!value) {
        std::string names;
        for (const auto& entry : EnumNames<T>::table)
            names.append(names.empty() ? "" : ", ").append(entry.second);
        return refuseValue(path, "must be one of " + names, json);
    }
    out = *value;
    return {};
}

template <class T> Problem readFields(const Json& object, T& out, const Path* path);

template <detail::Record T> Problem read(const Json& json, T& out, const Path& path, fields::Unlimited) {
    if (!json.is_object())
        return refuseValue(path, "must be an object", json);
    return readFields(json, out, &path);
}

template <class T, class Each>
Problem read(const Json& json, std::vector<T>& out, const Path& path, fields::List<Each> limit) {
    if (!json.is_array())
        return refuseValue(path, "must be a list", json);
    if (json.size() > limit.most || json.size() < limit.least)
        return refuse(path, "must have " + std::to_string(limit.least) + ".." + std::to_string(limit.most) +
                                " elements (got " + std::to_string(json.size()) + ")");
    out.resize(json.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        if (auto problem = read(json[i], out[i], Path{&path, nullptr, i}, limit.each))
            return problem;
    return {};
}

struct Decoder {
    const Json& object;
    const Path* parent;
    Problem problem{};

    template <class T, class Limit = fields::Unlimited>
    void operator()(const char* name, T& out, Limit limit = {}) {
        if (problem)
            return;
        const Path path{parent, name};
        const auto found = object.find(name);
        if constexpr (detail::IsOptional<T>::value) {
            out.reset();
            if (found != object.end())
                problem = read(*found, out.emplace(), path, limit);
        } else if (found == object.end()) {
            problem = refuse(path, "is missing");
        } else {
            problem = read(*found, out, path, limit);
        }
    }
};

template <class T> Problem readFields(const Json& object, T& out, const Path* path) {
    Decoder decoder{object, path};
    T::visit(out, decoder);
    return std::move(decoder.problem);
}

Problem readVersion(const Json& object, const Path& message) {
    const Path path{&message, "v"};
    const auto found = object.find("v");
    if (found == object.end())
        return refuse(path, "is missing");
    if (*found == kMessageVersion && found->is_number_integer())
        return {};
    return Error{path.text(),
                 "is " + shown(*found) + ", this program knows version " + std::to_string(kMessageVersion),
                 "bring both ends to the same release"};
}

} // namespace

template <class Message> Result<Message> decode(std::string_view text) {
    const auto object = detail::parseObject(text, Message::kName);
    if (!object)
        return std::unexpected(object.error());
    const Path root{nullptr, Message::kName};
    if (auto problem = readVersion(*object, root))
        return std::unexpected(std::move(*problem));
    Message message;
    if (auto problem = readFields(*object, message, &root))
        return std::unexpected(std::move(*problem));
    if (auto broken = check(message))
        return std::unexpected(
            Error{std::string{Message::kName} + "." + broken->field, std::move(broken->what), {}});
    return message;
}

#define NATLYT_DECODE(Message) template Result<Message> decode<Message>(std::string_view);
NATLYT_FOR_EACH_MESSAGE(NATLYT_DECODE)
#undef NATLYT_DECODE

} // namespace natlyt
