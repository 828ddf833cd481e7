// SPDX-License-Identifier: Apache-2.0
// What is another in a list after a change.
#pragma once

#include "operator-console/domain/ward.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace natlyt::ward {

template <class T> std::map<std::string_view, const T*> byId(const std::vector<T>& list) {
    std::map<std::string_view, const T*> map;
    for (const auto& value : list) map.emplace(value.id, &value);
    return map;
}

template <class T> struct Difference {
    std::vector<const T*> put; // new or another, in the order of the list
    std::vector<std::string> gone;
};

// Both lists outlive the result.
template <class T> Difference<T> difference(const std::vector<T>& before, const std::vector<T>& after) {
    Difference<T> result;
    const auto had = byId(before);
    const auto has = byId(after);
    for (const auto& value : after)
        if (const auto known = had.find(value.id); known == had.end() || *known->second != value) result.put.push_back(&value);
    for (const auto& value : before)
        if (!has.contains(value.id)) result.gone.push_back(value.id);
    return result;
}

struct PrivacyDifference {
    std::vector<const PrivacyWindow*> begun, ended, lifted;
};

// A window is known by its number, or by its time where it has none yet.
inline PrivacyDifference privacyDifference(const std::vector<PrivacyWindow>& before, const std::vector<PrivacyWindow>& after) {
    PrivacyDifference result;
    std::set<const PrivacyWindow*> kept;
    for (const auto& window : after) {
        const auto same = std::ranges::find_if(before, [&](const PrivacyWindow& old) {
            return !kept.contains(&old) && (window.number != 0 ? old.number == window.number : old == window);
        });
        if (same == before.end()) {
            result.begun.push_back(&window);
            continue;
        }
        kept.insert(&*same);
        if (window.lifted && window.lifted != same->lifted) result.lifted.push_back(&window);
    }
    for (const auto& old : before)
        if (!kept.contains(&old)) result.ended.push_back(&old);
    return result;
}

} // namespace natlyt::ward
