// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/ward_file.hpp"

#include "operator-console/domain/time_zone.hpp"
#include "operator-console/station/station_config.hpp"
#include "protocol/support/toml_config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace natlyt::ward {
namespace {

using Table = TomlConfig::Table;

constexpr std::size_t kNameBytes = 80;
constexpr std::size_t kPersonNameBytes = 120;
constexpr std::size_t kInitialsBytes = 16;
constexpr std::size_t kNoteBytes = 500;
constexpr std::size_t kRulesMost = 16; // of each kind, in a plan

template <class E> std::string namesOf() {
    std::string names;
    for (const auto& [value, name] : EnumNames<E>::table) names += fmt::format("{}{}", names.empty() ? "" : ", ", name);
    return names;
}

template <class E> E enumOf(Table& table, std::string_view key) {
    const auto text = table.text(key);
    const auto value = fromName<E>(text);
    if (!value && !text.empty()) table.complain(key, fmt::format("\"{}\" is not known", text), "one of " + namesOf<E>());
    return value.value_or(E{});
}

// Takes a text through one of the parsers of weekly_hours.hpp.
template <class T> T parsed(Table& table, std::string_view key, std::string_view text, Result<T> (*parse)(std::string_view)) {
    const auto value = parse(text);
    if (!value) table.complain(key, value.error().what, value.error().mend);
    return value.value_or(T{});
}

class Builder {
public:
    Ward read(Table root);

private:
    std::string newId(Table& table, std::set<std::string>& known, std::string_view kind);
    std::string reference(Table& table, std::string_view key, const std::set<std::string>& known, std::string_view kind);
    void zone(Table& head);
    Room room(Table& table);
    void persons(Table& root);
    static Addresses addresses(Table& table);
    void chains(Table& root);
    void shifts(Table& root);
    std::vector<std::string> staff(Table& table, std::string_view key);
    void residents(Table& root);
    Resident resident(Table& table);
    Consent consent(Table& table);
    void rules(Table& table, Resident& resident);
    PrivacyWindow privacy(Table& table, std::string_view text);

    Ward ward_;
    std::set<std::string> facilities_, units_, rooms_, labels_, residents_, persons_, occupied_, chained_;
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

std::vector<std::string> Builder::staff(Table& table, std::string_view key) {
    auto persons = table.texts(key);
    for (const auto& id : persons) {
        const auto* person = ward_.person(id);
        if (!person || person->role != Role::Staff)
            table.complain(key, fmt::format("\"{}\" is no [[person]] with role staff", id), "add that person");
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

PrivacyWindow Builder::privacy(Table& table, std::string_view text) {
    PrivacyWindow window;
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) {
        const auto weekly = parseHours(text);
        if (weekly) window.weekly = *weekly;
        else table.complain("privacy", weekly.error().what, "write \"sun 14:00-16:00\" for each week, \"2026-11-22T20:00/2026-11-23T10:00\" for once");
        return window;
    }
    window.from = parsed(table, "privacy", text.substr(0, slash), parseLocalMinute);
    window.to = parsed(table, "privacy", text.substr(slash + 1), parseLocalMinute);
    if (*window.to <= window.from) table.complain("privacy", fmt::format("\"{}\" ends before it begins", text));
    return window;
}

Consent Builder::consent(Table& table) {
    Consent c;
    c.givenBy = table.text("given_by", 200);
    c.capacity = enumOf<Capacity>(table, "capacity");
    for (const auto& text : table.texts("scope")) {
        const auto scope = fromName<ConsentScope>(text);
        if (!scope) table.complain("scope", fmt::format("\"{}\" is not known", text), "of " + namesOf<ConsentScope>());
        else c.scope.push_back(*scope);
    }
    if (c.scope.empty()) table.complain("scope", "is empty", "say what was agreed to: " + namesOf<ConsentScope>());
    c.basis = table.textOr("basis", "", 200);
    c.conditions = table.textOr("conditions", "", 500);
    c.evidence = table.text("evidence", 200);
    c.decidedBy = table.id("decided_by");
    c.from = parsed(table, "from", table.text("from"), parseLocalDate);
    c.until = parsed(table, "until", table.text("until"), parseLocalDate);
    if (c.until <= c.from) table.complain("until", "is not after from", "a consent lasts at least a day");
    return c;
}

CountingRule countingRule(Table& table) {
    return {enumOf<SoundClass>(table, "class"), static_cast<int>(table.integer("count", 2, 1000)),
            static_cast<int>(table.integer("within_s", 10, 86400))};
}

// A level that the room's own quiet reaches would be one sound all night.
LevelRule levelRule(Table& table) {
    LevelRule rule;
    if (table.has("level_dbfs")) rule.levelDbfs = static_cast<int>(table.integer("level_dbfs", -60, 0));
    if (table.has("above_floor_db")) rule.aboveFloorDb = static_cast<int>(table.integer("above_floor_db", 6, 80));
    if (!rule.levelDbfs && !rule.aboveFloorDb)
        table.complain("level_dbfs", "is missing, and so is above_floor_db", "say how loud, with one of them or both");
    rule.forSeconds = static_cast<int>(table.integer("for_s", 1, 3600));
    return rule;
}

void Builder::rules(Table& table, Resident& r) {
    for (auto& rule : table.tables("counting_rule")) r.countingRules.push_back(countingRule(rule));
    for (auto& rule : table.tables("level_rule")) r.levelRules.push_back(levelRule(rule));
    for (const auto& [key, count] : {std::pair{"counting_rule", r.countingRules.size()}, {"level_rule", r.levelRules.size()}})
        if (count > kRulesMost) table.complain(key, fmt::format("is given {} times", count), fmt::format("keep {} at most", kRulesMost));
}

Resident Builder::resident(Table& table) {
    Resident r;
    r.id = newId(table, residents_, "resident");
    r.room = reference(table, "room", rooms_, "room");
    if (!occupied_.insert(r.room).second) table.complain("room", "is another resident's", "one resident to a room");
    r.name = table.textOr("name", "", kPersonNameBytes);
    r.initials = table.text("initials", kInitialsBytes);
    r.agreedNote = table.textOr("agreed_note", "", kNoteBytes);
    for (const auto& text : table.texts("hours")) r.hours.push_back(parsed(table, "hours", text, parseHours));
    for (const auto& text : table.texts("privacy")) r.privacy.push_back(privacy(table, text));
    if (auto given = table.table("consent")) r.consent = consent(*given);
    if (auto sensitivities = table.table("sensitivity")) {
        for (const auto& key : sensitivities->keys()) {
            const auto heard = fromName<SoundClass>(key);
            const auto value = enumOf<Sensitivity>(*sensitivities, key);
            if (!heard) sensitivities->complain(key, "is no class of sound", "one of " + namesOf<SoundClass>());
            else r.sensitivities.push_back({*heard, value});
        }
    }
    rules(table, r);
    return r;
}

void Builder::residents(Table& root) {
    for (auto& table : root.tables("resident")) ward_.residents.push_back(resident(table));
}

void Builder::zone(Table& head) {
    ward_.timeZone = head.text("time_zone", 64);
    if (!ward_.timeZone.empty() && !loadTimeZone(ward_.timeZone))
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
    shifts(root);
    residents(root);
    return std::move(ward_);
}

std::expected<Ward, std::vector<Error>> finish(Result<TomlConfig> config) {
    if (!config) return std::unexpected(std::vector{config.error()});
    auto ward = Builder().read(config->root());
    auto errors = config->finish();
    if (!errors.empty()) return std::unexpected(std::move(errors));
    return ward;
}

} // namespace

std::expected<Ward, std::vector<Error>> readWardFile(const std::filesystem::path& file) {
    return finish(TomlConfig::load(file));
}

std::expected<Ward, std::vector<Error>> readWard(std::string_view text, std::string name) {
    return finish(TomlConfig::parse(text, std::move(name)));
}

} // namespace natlyt::ward
