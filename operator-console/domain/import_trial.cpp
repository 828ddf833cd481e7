// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/import_trial.hpp"

#include "operator-console/domain/room_import.hpp"

#include <algorithm>
#include <numeric>

namespace natlyt::ward {
namespace {

constexpr std::size_t kPlacesMost = 1000; // an answer carries no more
constexpr std::size_t kOthersMost = 300;
constexpr std::size_t kTextMost = 1000;
constexpr std::size_t kLettersForOneFault = 4; // so that Hus A and Hus B are two houses

template <class T> const T* known(const std::vector<T>& list, const std::string& id) {
    const auto found = std::ranges::find(list, id, &T::id);
    return found == list.end() ? nullptr : &*found;
}

template <class T> std::vector<std::string> namesOf(const std::vector<T>& list) {
    std::vector<std::string> names;
    std::ranges::transform(list, std::back_inserter(names), &T::name);
    return names;
}

// Letters and figures alone, in small letters.
std::string plain(const std::string& name) {
    auto text = idFromName(name);
    std::erase(text, '-');
    return text;
}

std::string figures(std::string text) {
    std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
    return text;
}

// How many letters are other, missing or too many.
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto other = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({other, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::string hoursOf(const Resident& resident) {
    std::string text;
    for (const auto& window : resident.hours) text += (text.empty() ? "" : " + ") + hoursText(window);
    if (text.size() > kTextMost) text.resize(kTextMost);
    return text;
}

std::string houseOf(const Ward& ward, const std::string& unit) {
    const auto* house = ward.unit(unit);
    return house ? house->name : unit;
}

std::string labelOf(const Ward& ward, const std::string& room) {
    const auto* known = ward.room(room);
    return known ? known->label : room;
}

class Trial {
public:
    Trial(const Ward& before, const Ward& after) : before_(before), after_(after) {}
    ImportTrial read();

private:
    void places();
    void rooms();
    void residents();
    void change(const Resident& was, const Resident& is);
    void note(ImportPart part, std::string of, std::string from, std::string to) {
        if (from == to) return;
        if (others_++ < kOthersMost) trial_.changes.push_back({part, std::move(of), std::move(from), std::move(to)});
        else ++trial_.more;
    }
    void place(ImportPart part, std::string of, std::string name, std::optional<std::string> near) {
        if (trial_.changes.size() < kPlacesMost) trial_.changes.push_back({part, std::move(of), "", std::move(name), std::move(near)});
        else ++trial_.more;
    }

    const Ward& before_;
    const Ward& after_;
    std::size_t others_ = 0;
    ImportTrial trial_;
};

void Trial::places() {
    for (const auto& facility : after_.facilities)
        if (!before_.facility(facility.id))
            place(ImportPart::Facility, "", facility.name, nearlyWritten(facility.name, namesOf(before_.facilities)));
    for (const auto& unit : after_.units) {
        if (before_.unit(unit.id)) continue;
        const auto* facility = after_.facility(unit.facility);
        const auto of = facility ? facility->name : unit.facility;
        place(ImportPart::House, of, unit.name, nearlyWritten(unit.name, namesOf(before_.units)));
    }
}

void Trial::rooms() {
    for (const auto& room : after_.rooms)
        if (!known(before_.rooms, room.id)) note(ImportPart::Dwelling, houseOf(after_, room.unit), "", room.label);
    for (const auto& room : after_.rooms) {
        const auto* was = known(before_.rooms, room.id);
        if (!was) continue;
        note(ImportPart::Label, was->label, was->label, room.label);
        if (was->unit != room.unit) note(ImportPart::HouseOfDwelling, room.label, houseOf(before_, was->unit), houseOf(after_, room.unit));
    }
}

void Trial::residents() {
    for (const auto& resident : after_.residents)
        if (!known(before_.residents, resident.id)) note(ImportPart::Resident, labelOf(after_, resident.room), "", resident.initials);
    for (const auto& resident : after_.residents) {
        const auto* was = known(before_.residents, resident.id);
        change(was ? *was : Resident{}, resident);
    }
}

// Of somebody who is new only the hours are told: the rest is read in the table.
void Trial::change(const Resident& was, const Resident& is) {
    const auto whose = labelOf(after_, is.room) + " (" + is.initials + ")";
    note(ImportPart::Hours, whose, hoursOf(was), hoursOf(is));
    if (was.id.empty()) return;
    if (was.room != is.room) note(ImportPart::DwellingOfResident, whose, labelOf(before_, was.room), labelOf(after_, is.room));
    note(ImportPart::Name, whose, was.name, is.name);
    note(ImportPart::Initials, whose, was.initials, is.initials);
    note(ImportPart::Note, whose, was.agreedNote, is.agreedNote);
}

ImportTrial Trial::read() {
    places();
    rooms();
    residents();
    return std::move(trial_);
}

} // namespace

std::optional<std::string> nearlyWritten(const std::string& name, const std::vector<std::string>& names) {
    const auto written = plain(name);
    std::optional<std::string> nearest;
    auto fewest = std::min<std::size_t>(2, written.size() / kLettersForOneFault) + 1;
    for (const auto& other : names) {
        const auto faults = distance(written, plain(other));
        if (faults >= fewest || figures(written) != figures(plain(other))) continue;
        fewest = faults;
        nearest = other;
    }
    return nearest;
}

std::vector<std::string> newPlaces(const Ward& before, const Ward& after) {
    std::vector<std::string> names;
    for (const auto& facility : after.facilities)
        if (!before.facility(facility.id)) names.push_back(facility.name);
    for (const auto& unit : after.units)
        if (!before.unit(unit.id)) names.push_back(unit.name);
    return names;
}

ImportTrial importTrial(const Ward& before, const Ward& after) { return Trial(before, after).read(); }

} // namespace natlyt::ward
