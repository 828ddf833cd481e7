// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/room_import.hpp"

#include "operator-console/domain/change_parts.hpp"
#include "operator-console/domain/csv.hpp"

#include <array>
#include <set>

namespace natlyt::ward {
namespace {

enum Column { kFacility, kUnit, kRoom, kLabel, kResident, kName, kInitials, kNote, kHours, kColumns };
constexpr std::array<const char*, kColumns> kHeadings{"facility", "unit", "room", "label", "resident", "name", "initials",
                                                      "note", "hours"};
constexpr std::array<std::size_t, kColumns> kBytesMost{80, 80, 40, 80, 40, 120, 16, 500, 1000};

bool isId(const std::string& id) {
    return !id.empty() && id.size() <= 40 &&
           id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

class Import {
public:
    explicit Import(const Ward& ward) : ward_(ward) {}

    std::expected<Ward, Problems> read(const std::vector<CsvRow>& rows) {
        if (rows.empty()) complaints_.add("row 1", FieldFault::Missing, "the table is empty");
        else if (readHeadings(rows.front()))
            for (std::size_t i = 1; i < rows.size(); ++i) readRow(rows[i]);
        checkLabels();
        if (!complaints_.none()) return std::unexpected(complaints_.take());
        return std::move(ward_);
    }

private:
    bool readHeadings(const CsvRow& row);
    void readRow(const CsvRow& row);
    void checkLengths();
    std::string house();
    void readRoom(const std::string& unit);
    void checkLabels();
    void readResident();
    void refuseAnotherName(const Resident& known);
    void readHours(Resident& resident);
    const std::string& cell(Column column) const { return cells_[column]; }
    void complain(Column column, FieldFault fault, std::string detail = {}) {
        complaints_.add("row " + std::to_string(line_) + ", column " + kHeadings[column], fault, std::move(detail));
    }
    bool has(Column column) const { return std::ranges::find(order_, column) != order_.end(); }

    Ward ward_;
    Complaints complaints_;
    std::vector<Column> order_; // of the table's columns
    std::array<std::string, kColumns> cells_;
    std::vector<std::pair<int, std::string>> labelled_; // line and id of each row's room
    std::set<std::string> rooms_, residents_; // in this table
    int line_ = 0;
};

bool Import::readHeadings(const CsvRow& row) {
    line_ = row.line;
    for (const auto& heading : row.cells) {
        const auto found = std::ranges::find(kHeadings, heading);
        const auto column = static_cast<Column>(found - kHeadings.begin());
        if (found == kHeadings.end() || has(column))
            complaints_.add("row " + std::to_string(line_) + ", column " + heading.substr(0, 60),
                            found == kHeadings.end() ? FieldFault::Unknown : FieldFault::Taken,
                            "the headings are facility,unit,room,label,resident,name,initials,note,hours");
        order_.push_back(column);
    }
    for (const auto column : {kFacility, kUnit, kRoom})
        if (!has(column)) complain(column, FieldFault::Missing);
    return complaints_.none();
}

void Import::readRow(const CsvRow& row) {
    line_ = row.line;
    cells_.fill("");
    if (row.cells.size() > order_.size())
        return complain(order_.back(), FieldFault::Malformed, "the row has more cells than there are headings");
    for (std::size_t i = 0; i < row.cells.size(); ++i) cells_[order_[i]] = row.cells[i];
    checkLengths();
    const auto unit = house();
    if (!unit.empty()) readRoom(unit);
    if (!cell(kResident).empty()) readResident();
    else if (!cell(kName).empty() || !cell(kInitials).empty() || !cell(kNote).empty() || !cell(kHours).empty())
        complain(kResident, FieldFault::Missing); // whose it all is
}

void Import::checkLengths() {
    for (std::size_t column = 0; column < kColumns; ++column)
        if (cells_[column].size() > kBytesMost[column])
            complain(static_cast<Column>(column), FieldFault::TooLong,
                     "at most " + std::to_string(kBytesMost[column]) + " bytes");
}

// The id of the row's unit, made with its facility where they are new; found by name or by id.
std::string Import::house() {
    const auto idOf = [&](Column column, const auto& list) -> std::string {
        const auto& text = cell(column);
        if (text.empty()) complain(column, FieldFault::Missing);
        for (const auto& value : list)
            if (value.name == text || value.id == text) return value.id;
        auto id = idFromName(text);
        const bool taken = std::ranges::any_of(list, [&](const auto& value) { return value.id == id; });
        if (!text.empty() && (id.empty() || taken)) complain(column, FieldFault::Taken, "no id can be made of the name");
        return taken ? "" : id;
    };
    const auto facility = idOf(kFacility, ward_.facilities);
    const auto unit = idOf(kUnit, ward_.units);
    if (facility.empty() || unit.empty()) return {};
    if (!ward_.facility(facility)) ward_.facilities.push_back({facility, cell(kFacility)});
    if (!ward_.unit(unit)) ward_.units.push_back({unit, cell(kUnit), facility});
    else if (ward_.unit(unit)->facility != facility) complain(kUnit, FieldFault::Taken, "is a unit of another facility");
    return unit;
}

void Import::readRoom(const std::string& unit) {
    const auto& id = cell(kRoom);
    if (!isId(id)) return complain(kRoom, FieldFault::Malformed, "an id is 1..40 of a-z, 0-9 and dashes");
    if (!rooms_.insert(id).second) return complain(kRoom, FieldFault::Taken, "stands there twice");
    if (id == "station" || ward_.person(id)) return complain(kRoom, FieldFault::Taken, "taken on the broker");
    auto* known = findById(ward_.rooms, id);
    auto& room = known ? *known : ward_.rooms.emplace_back();
    room.id = id;
    room.unit = unit;
    if (!cell(kLabel).empty()) room.label = cell(kLabel);
    else if (room.label.empty()) room.label = id;
    labelled_.emplace_back(line_, id);
}

// Once all rows are read: two rooms may change their labels over. Of two rows with one label the later is named.
void Import::checkLabels() {
    for (const auto& [line, id] : labelled_) {
        line_ = line;
        const auto* room = ward_.room(id);
        const auto later = [&](const auto& row) { return row.first > line && ward_.room(row.second)->label == room->label; };
        if (isLabelOfAnother(ward_, room->label, id) && std::ranges::none_of(labelled_, later))
            complain(kLabel, FieldFault::Taken, "another room has this label");
    }
}

void Import::readResident() {
    const auto& id = cell(kResident);
    if (!isId(id)) return complain(kResident, FieldFault::Malformed, "an id is 1..40 of a-z, 0-9 and dashes");
    if (!residents_.insert(id).second) return complain(kResident, FieldFault::Taken, "stands there twice");
    const auto* other = ward_.residentOf(cell(kRoom));
    if (other && other->id != id) return complain(kRoom, FieldFault::Taken, other->id + " lives there");
    auto* known = findById(ward_.residents, id);
    if (!known && cell(kInitials).empty()) return complain(kInitials, FieldFault::Missing);
    if (known) refuseAnotherName(*known);
    auto& resident = known ? *known : ward_.residents.emplace_back();
    resident.id = id;
    resident.room = cell(kRoom);
    const auto take = [&](std::string& into, Column column) {
        if (!cell(column).empty()) into = cell(column);
    };
    take(resident.name, kName);
    take(resident.initials, kInitials);
    take(resident.agreedNote, kNote);
    if (!cell(kHours).empty()) readHours(resident);
}

// A table cannot say that it is the same person all the same.
void Import::refuseAnotherName(const Resident& known) {
    const auto given = [this](Column column, const std::string& kept) { return cell(column).empty() ? kept : cell(column); };
    if (isRenamed(known, given(kName, known.name), given(kInitials, known.initials)))
        complain(cell(kName).empty() ? kInitials : kName, FieldFault::AnotherPerson,
                 known.id + " is the record of somebody of another name: correct a name in the console, or give the new resident an id of "
                            "their own");
}

// "daily 22:00-07:00 + sat 07:00-09:00"
void Import::readHours(Resident& resident) {
    std::vector<WeeklyWindow> entered;
    const std::string text = cell(kHours) + " +";
    for (std::size_t from = 0; from < text.size();) {
        const auto end = text.find('+', from);
        auto part = text.substr(from, end - from);
        while (part.starts_with(' ')) part.erase(0, 1);
        while (part.ends_with(' ')) part.pop_back();
        from = end + 1;
        const auto window = parseHours(part);
        if (!window) return complain(kHours, FieldFault::Malformed, window.error().sentence() + "; between several stands a +");
        entered.push_back(weeklyWindow(*window));
    }
    const auto hours = checkedHours(entered);
    if (!hours) return complain(kHours, hours.error().front().fault, hours.error().front().detail);
    resident.hours = *hours;
}

} // namespace

std::string idFromName(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> letters{
        {{"æ", "ae"}, {"ø", "oe"}, {"å", "aa"}, {"Æ", "ae"}, {"Ø", "oe"}, {"Å", "aa"}}};
    std::string id;
    while (!name.empty()) {
        const auto letter = std::ranges::find_if(letters, [&](const auto& l) { return name.starts_with(l.first); });
        const char c = name.front();
        if (letter != letters.end()) id += letter->second;
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) id += c;
        else if (c >= 'A' && c <= 'Z') id += static_cast<char>(c - 'A' + 'a');
        else if (!id.empty() && id.back() != '-') id += '-';
        name.remove_prefix(letter != letters.end() ? letter->first.size() : 1);
    }
    if (id.size() > 40) id.resize(40);
    while (id.ends_with('-')) id.pop_back();
    return id;
}

std::expected<Ward, Problems> importRooms(const Ward& ward, std::string_view csv) {
    const auto rows = readCsv(csv);
    if (!rows) return std::unexpected(Problems{{rows.error().where, FieldFault::Malformed, Error{"", rows.error().what, rows.error().mend}.sentence()}});
    return Import(ward).read(*rows);
}

} // namespace natlyt::ward
