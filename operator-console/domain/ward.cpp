// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/ward.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

template <class T, class Member>
const T* find(const std::vector<T>& list, Member member, std::string_view value) {
    const auto it = std::ranges::find(list, value, member);
    return it == list.end() ? nullptr : &*it;
}

} // namespace

bool Consent::covers(ConsentScope wanted) const { return std::ranges::find(scope, wanted) != scope.end(); }

std::string privacyText(const PrivacyWindow& window) {
    if (window.weekly) return hoursText(*window.weekly);
    return localMinuteText(window.from) + "/" + (window.to ? localMinuteText(*window.to) : "");
}

const Facility* Ward::facility(std::string_view id) const { return find(facilities, &Facility::id, id); }
const Unit* Ward::unit(std::string_view id) const { return find(units, &Unit::id, id); }
const Room* Ward::room(std::string_view id) const { return find(rooms, &Room::id, id); }
const Resident* Ward::residentOf(std::string_view room) const { return find(residents, &Resident::room, room); }
const Person* Ward::person(std::string_view id) const { return find(persons, &Person::id, id); }

std::string Ward::initialsOf(std::string_view id) const {
    const auto* found = person(id);
    return found ? found->initials : std::string(id);
}

} // namespace natlyt::ward
