// SPDX-License-Identifier: Apache-2.0
// Where in a list each id stood when it was last looked for, so that a ward of tens of thousands of rooms is not gone through
// for each message. Whoever owns the list may change it at any time: what is remembered is held against the list before it is
// believed. No part of the value that the list is in: a copy remembers nothing, and all are equal. Not thread-safe, const or not.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace natlyt::ward {

template <class T, std::string T::*kId> class Places {
public:
    Places() = default;
    Places(const Places&) {}
    Places& operator=(const Places&) {
        at_.clear();
        return *this;
    }
    ~Places() = default;
    bool operator==(const Places&) const { return true; }

    // The first with this id; nothing when there is none.
    const T* find(const std::vector<T>& list, std::string_view id) const {
        if (list.size() > kFew)
            if (const auto known = at_.find(id); known != at_.end() && known->second < list.size() && list[known->second].*kId == id)
                return &list[known->second];
        const auto found = std::ranges::find(list, id, kId);
        if (found == list.end()) return nullptr;
        if (list.size() > kFew && ++searches_ % kWorthLearning == 0) learn(list);
        return &*found;
    }

private:
    static constexpr std::size_t kFew = 32, kWorthLearning = 8; // a copy that is asked once or twice is not worth it

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>{}(id); }
    };

    void learn(const std::vector<T>& list) const {
        at_.clear();
        at_.reserve(list.size());
        for (std::size_t i = 0; i < list.size(); ++i) at_.emplace(list[i].*kId, i);
    }

    mutable std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> at_;
    mutable std::size_t searches_ = 0;
};

} // namespace natlyt::ward
