// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/ward_file.hpp"

#include "operator-console/domain/paging_rules.hpp"
#include "operator-console/station/resident_table.hpp"
#include "operator-console/station/station_config.hpp"
#include "operator-console/station/toml_words.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

using Table = TomlConfig::Table;

constexpr std::size_t kNameBytes = 80;
constexpr std::size_t kPersonNameBytes = 120;
constexpr std::size_t kInitialsBytes = 16;
constexpr std::size_t kNoteBytes = 500;

// Takes a text through one of the parsers of weekly_hours.hpp.
template <class T> T parsed(Table& table, std::string_view key, std::string_view text, Result<T> (*parse)(std::string_view)) {
    const auto value = parse(text);
    if (!value) table.complain(key, value.error().what, value.error().mend);
    return value.value_or(T{});
}

// Where the file names no zone: the rest of it is checked all the same.
struct Utc final : TimeZone {
    OffsetSpan at(UtcTime) const override { return {UtcTime::min(), UtcTime::max(), {}}; }
};

class Builder {
public:
    explicit Builder(UtcTime now) : now_(now) {}
    Ward read(Table root);

private:
    std::string newId(Table& table, std::set<std::string>& known, std::string_view kind);
    std::string reference(Table& table, std::string_view key, const std::set<std::string>& known, std::string_view kind);
    void zone(Table& head);
    Room room(Table& table);
    void persons(Table& root);
    static Addresses addresses(Table& table);
    void chains(Table& root);
    void paging(Table& root);
    void shifts(Table& root);
    std::vector<std::string> staff(Table& table, std::string_view key);
    void residents(Table& root);
    Resident resident(Table& table);

    UtcTime now_;
    std::unique_ptr<TimeZone> zone_ = std::make_unique<Utc>();
    Ward ward_;
    std::set<std::string> facilities_, units_, rooms_, labels_, residents_, persons_, occupied_, chained_, paged_;
};

std::string Builder::newId(Table& table, std::set<std::string>& known, std::string_view kind) {
    auto id = table.id("id");
    if (!id.empty() && !known.insert(id).second)
        table.complain("id", fmt::format("\"{}\" is given to two {}s", id, kind), "give each its own");
    return id;
}

std::string Builder::reference(Table& table, std::string_view key, const std::set<std::string>& known,
                               std::string_view kind) {
    auto id = table.id(key);
    if (!id.empty() && !known.contains(id))
        table.complain(key, fmt::format("names no {} \"{}\"", kind, id), fmt::format("add it as [[{}]]", kind));
    return id;
}

// A channel that is not configured is no fault: the same ward runs with and without it.
Addresses Builder::addresses(Table& table) {
    const auto take = [&](std::string_view key, std::optional<std::string> (*wrong)(std::string_view)) {
        auto text = table.textOr(key, "", 64);
        if (const auto why = wrong(text); why && !text.empty()) table.complain(key, fmt::format("\"{}\" {}", text, *why));
        return text;
    };
    return {take("espa", wrongEspaAddress), take("sms", wrongPhoneNumber), take("push", wrongPushTopic)};
}

void Builder::persons(Table& root) {
    for (auto& table : root.tables("person")) {
        Person person;
        person.id = newId(table, persons_, "person");
        if (person.id == "station" || rooms_.contains(person.id))
            table.complain("id", fmt::format("\"{}\" is taken on the broker", person.id), "choose another");
        person.initials = table.text("initials", kInitialsBytes);
        person.role = enumOf<Role>(table, "role");
        person.reach = addresses(table);
        ward_.persons.push_back(std::move(person));
    }
}

void Builder::chains(Table& root) {
    for (auto& table : root.tables("chain")) {
        ChainSteps chain{reference(table, "unit", units_, "unit"), staff(table, "steps")};
        if (!chained_.insert(chain.unit).second) table.complain("unit", "has two chains", "keep one");
        ward_.chains.push_back(std::move(chain));
    }
}

void Builder::paging(Table& root) {
    for (auto& table : root.tables("paging")) {
        const auto id = reference(table, "facility", facilities_, "facility");
        const auto facility = std::ranges::find(ward_.facilities, id, &Facility::id);
        PagingRules rules;
        const auto time = [&](const char* key, std::optional<int>& to) {
            if (table.has(key)) to = static_cast<int>(table.integerOr(key, 0, 1, 86400));
        };
        time("acknowledge_s", rules.acknowledgeSeconds);
        time("repeat_s", rules.repeatSeconds);
        time("arrive_s", rules.arriveSeconds);
        time("report_s", rules.reportSeconds);
        const auto from = [&](const char* key) { return static_cast<int>(table.integerOr(key, 1, 1, kWithEverybody)); };
        rules.together = table.booleanOr("together", false);
        rules.espaFrom = from("espa_from");
        rules.smsFrom = from("sms_from");
        rules.pushFrom = from("push_from");
        if (table.has("last_resort")) rules.lastResort = staff(table, "last_resort");
        for (const auto& problem : problemsOf(rules)) table.complain(problem.field, problem.detail, "leave it out, or write another");
        if (facility == ward_.facilities.end()) continue;
        if (!paged_.insert(id).second) table.complain("facility", "has two [[paging]]", "keep one");
        facility->paging = std::move(rules);
    }
}

std::vector<std::string> Builder::staff(Table& table, std::string_view key) {
    auto persons = table.texts(key);
    std::set<std::string> named;
    for (const auto& id : persons) {
        const auto* person = ward_.person(id);
        if (!person || person->role != Role::Staff)
            table.complain(key, fmt::format("\"{}\" is no [[person]] with role staff", id), "add that person");
        else if (!named.insert(id).second) table.complain(key, fmt::format("names \"{}\" twice", id), "name everybody once");
    }
    return persons;
}

void Builder::shifts(Table& root) {
    for (auto& table : root.tables("shift")) {
        const auto unit = reference(table, "unit", units_, "unit");
        const auto persons = staff(table, "persons");
        if (persons.empty()) table.complain("persons", "is empty", "a shift has somebody on duty; substitutes come after them");
        const auto substitutes = table.has("substitutes") ? staff(table, "substitutes") : std::vector<std::string>{};
        const auto manager = table.textOr("manager", "", 40);
        if (!manager.empty() && !ward_.person(manager)) table.complain("manager", fmt::format("\"{}\" is no [[person]]", manager), "add that person");
        for (const auto& hours : table.texts("hours"))
            ward_.shifts.push_back({unit, parsed(table, "hours", hours, parseHours), persons, substitutes, manager});
    }
}

Resident Builder::resident(Table& table) {
    Resident r;
    r.id = newId(table, residents_, "resident");
    r.room = reference(table, "room", rooms_, "room");
    if (!occupied_.insert(r.room).second) table.complain("room", "is another resident's", "one resident to a room");
    r.name = table.textOr("name", "", kPersonNameBytes);
    r.initials = table.text("initials", kInitialsBytes);
    r.agreedNote = table.textOr("agreed_note", "", kNoteBytes);
    readResidentTable(table, r, {ward_, *zone_, now_});
    return r;
}

void Builder::residents(Table& root) {
    for (auto& table : root.tables("resident")) ward_.residents.push_back(resident(table));
}

void Builder::zone(Table& head) {
    ward_.timeZone = head.text("time_zone", 64);
    if (ward_.timeZone.empty()) return;
    if (auto zone = loadTimeZone(ward_.timeZone)) zone_ = std::move(*zone);
    else
        head.complain("time_zone", fmt::format("\"{}\" is no time zone of this machine", ward_.timeZone),
                      "name a zone of the tz database, as Europe/Copenhagen, and install the package tzdata");
}

Room Builder::room(Table& table) {
    Room room{newId(table, rooms_, "room"), table.text("label", kNameBytes), reference(table, "unit", units_, "unit")};
    if (!room.label.empty() && !labels_.insert(room.label).second)
        table.complain("label", fmt::format("\"{}\" is another room's", room.label), "night staff are sent by it: give each its own");
    return room;
}

Ward Builder::read(Table root) {
    auto head = root.requiredTable("ward");
    ward_.name = head.text("name", kNameBytes);
    zone(head);
    for (auto& table : root.tables("facility"))
        ward_.facilities.push_back({newId(table, facilities_, "facility"), table.text("name", kNameBytes)});
    for (auto& table : root.tables("unit"))
        ward_.units.push_back({newId(table, units_, "unit"), table.text("name", kNameBytes),
                               reference(table, "facility", facilities_, "facility")});
    for (auto& table : root.tables("room"))
        ward_.rooms.push_back(room(table));
    persons(root);
    chains(root);
    paging(root);
    shifts(root);
    residents(root);
    return std::move(ward_);
}

std::expected<DescribedWard, std::vector<Error>> finish(Result<TomlConfig> config, UtcTime now) {
    if (!config) return std::unexpected(std::vector{config.error()});
    auto ward = Builder(now).read(config->root());
    auto errors = config->finish();
    if (!errors.empty()) return std::unexpected(std::move(errors));
    return DescribedWard{std::move(ward), config->warnings()};
}

} // namespace

std::expected<DescribedWard, std::vector<Error>> readWardFile(const std::filesystem::path& file, UtcTime now) {
    return finish(TomlConfig::load(file), now);
}

std::expected<DescribedWard, std::vector<Error>> readWard(std::string_view text, std::string name, UtcTime now) {
    return finish(TomlConfig::parse(text, std::move(name)), now);
}

} // namespace natlyt::ward
