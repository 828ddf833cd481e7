// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages/json_text.hpp"

#include "protocol/messages/codec.hpp"

#include <vector>

namespace natlyt::detail {

namespace {

using Json = nlohmann::json;

// Watches the parser: counts each object's keys, so that a key that came twice shows as an object smaller
// than that.
class Watcher {
public:
    bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
        if (tooDeep_ || doubleKey_)
            return false;
        using enum Json::parse_event_t;
        switch (event) {
        case object_start:
            tooDeep_ = depth >= kDepthMost;
            keys_.push_back(0);
            return !tooDeep_;
        case array_start:
            tooDeep_ = depth >= kDepthMost;
            return !tooDeep_;
        case key:
            ++keys_.back();
            return true;
        case object_end:
            doubleKey_ = parsed.size() != keys_.back();
            keys_.pop_back();
            return true;
        case array_end:
        case value:
            return true;
        }
        return true;
    }
    bool tooDeep() const { return tooDeep_; }
    bool doubleKey() const { return doubleKey_; }

private:
    std::vector<std::size_t> keys_;
    bool tooDeep_ = false;
    bool doubleKey_ = false;
};

} // namespace

Result<Json> parseObject(std::string_view text, std::string_view where) {
    const auto refuse = [&](std::string what) {
        return std::unexpected(Error{std::string{where}, std::move(what), {}});
    };
    if (text.size() > kMessageBytesMost)
        return refuse("has " + std::to_string(text.size()) + " bytes, the most is " +
                      std::to_string(kMessageBytesMost));
    Watcher watcher;
    Json json;
    try {
        json = Json::parse(text, std::ref(watcher));
    } catch (const Json::parse_error& error) {
        return refuse("is not valid JSON at byte " + std::to_string(error.byte));
    } catch (const Json::exception&) { // a number such as 1e999
        return refuse("is not valid JSON: a number is out of range");
    }
    if (watcher.tooDeep())
        return refuse("is nested deeper than " + std::to_string(kDepthMost) + " levels");
    if (watcher.doubleKey())
        return refuse("names a field twice in one object");
    if (!json.is_object())
        return refuse("must be a JSON object");
    return json;
}

} // namespace natlyt::detail
