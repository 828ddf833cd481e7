// SPDX-License-Identifier: Apache-2.0
// What the functions that carry out a change share: finding things, and complaining of a field.
#pragma once

#include "operator-console/domain/registry_checks.hpp"

#include <algorithm>

namespace natlyt::ward {

template <class T> T* findById(std::vector<T>& list, const std::string& id) {
    const auto found = std::ranges::find(list, id, &T::id);
    return found == list.end() ? nullptr : &*found;
}

template <class T> void put(std::vector<T>& list, T value) {
    if (auto* known = findById(list, value.id)) *known = std::move(value);
    else list.push_back(std::move(value));
}

// Whether another room than this one is called so: night staff are sent by the label alone.
inline bool isLabelOfAnother(const Ward& ward, const std::string& label, const std::string& room) {
    return std::ranges::any_of(ward.rooms, [&](const Room& other) { return other.label == label && other.id != room; });
}

// A record is one person's: consents, hours and what was heard stay with it. A name that was not known before may be added.
inline bool isRenamed(const Resident& known, const std::string& name, const std::string& initials) {
    return known.initials != initials || (known.name != name && !known.name.empty());
}

class Complaints {
public:
    void add(std::string field, FieldFault fault, std::string detail = {}) {
        problems_.push_back({std::move(field), fault, std::move(detail)});
    }
    void addAll(const Problems& problems, const std::string& under) {
        for (const auto& p : problems) add(under + p.field, p.fault, p.detail);
    }
    // The part of the change, or a complaint that it is missing.
    template <class T> const T* need(const std::optional<T>& part, const char* field) {
        if (!part) add(field, FieldFault::Missing);
        return part ? &*part : nullptr;
    }
    void needText(const std::string& text, const char* field) {
        if (text.empty()) add(field, FieldFault::Missing);
    }
    bool none() const { return problems_.empty(); }
    Problems take() { return std::move(problems_); }

private:
    Problems problems_;
};

} // namespace natlyt::ward
