// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/resident_table.hpp"

#include "operator-console/domain/registry_checks.hpp"
#include "operator-console/station/problem_words.hpp"
#include "operator-console/station/toml_words.hpp"

namespace natlyt::ward {
namespace {

using Table = TomlConfig::Table;

constexpr std::size_t kRulesMost = 16; // of each kind, in a plan

class ResidentTable {
public:
    ResidentTable(Table& table, Resident& resident, const ResidentTableContext& context)
        : table_(table), resident_(resident), context_(context) {}

    void read();

private:
    LocalMinute now() const { return std::chrono::floor<std::chrono::minutes>(context_.zone.toLocal(context_.now)); }
    void hours();
    void privacy(const std::string& text);
    PrivacyRecord privacyRecord(const std::string& text);
    void consent(Table& table);
    void warnOfWhatOpensNothing(Table& table, const Consent& consent, std::chrono::local_days today);
    ConsentRecord consentRecord(Table& table);
    void sensitivities(Table& table);
    void rules();

    Table& table_;
    Resident& resident_;
    const ResidentTableContext& context_;
};

void ResidentTable::read() {
    hours();
    for (const auto& text : table_.texts("privacy")) privacy(text);
    if (auto given = table_.table("consent")) consent(*given);
    if (auto given = table_.table("sensitivity")) sensitivities(*given);
    rules();
}

// Those that cannot be read are left out of the check for overlaps: one mistake, one line.
void ResidentTable::hours() {
    std::vector<WeeklyWindow> entered;
    for (const auto& text : table_.texts("hours")) {
        const auto window = parseHours(text);
        if (!window) {
            table_.complain("hours", window.error().what, window.error().mend);
            continue;
        }
        entered.push_back(weeklyWindow(*window));
        if (const auto day = skippedOn(*window, context_.zone, now()))
            table_.warn("hours", fmt::format("\"{}\" is no time at all on {}: the clocks are set forward over it", text, localDateText(*day)),
                        "nobody is listened to then; let the hours begin before it or end after it");
    }
    auto checked = checkedHours(entered);
    if (checked) {
        resident_.hours = std::move(*checked);
        return;
    }
    for (const auto& problem : checked.error()) { // "hours[2]"
        const auto index = static_cast<std::size_t>(std::stoul(problem.field.substr(problem.field.find('[') + 1)));
        const auto words = wordsOf(problem);
        table_.complain("hours", fmt::format("\"{}\" {}", hoursText(hoursWindow(entered[index])), words.what), words.mend);
    }
}

PrivacyRecord ResidentTable::privacyRecord(const std::string& text) {
    PrivacyRecord record;
    const auto slash = text.find('/');
    if (slash != std::string::npos) {
        record.from = text.substr(0, slash);
        record.to = text.substr(slash + 1);
    } else if (const auto weekly = parseHours(text)) {
        record.weekly = weeklyWindow(*weekly);
    }
    return record;
}

void ResidentTable::privacy(const std::string& text) {
    const auto record = privacyRecord(text);
    if (!record.weekly && (record.from.empty() || record.to.empty()))
        return table_.complain("privacy", fmt::format("\"{}\" is not understood", text),
                               "write \"sun 14:00-16:00\" for each week, \"2026-11-22T20:00/2026-11-23T10:00\" for once");
    const auto window = privacyAsWritten(record, resident_.privacy, now(), context_.zone);
    if (!window) {
        for (const auto& problem : window.error()) {
            const auto words = wordsOf(problem);
            const bool readable = problem.fault != FieldFault::Malformed; // else the words name what cannot be read
            table_.complain("privacy", readable ? fmt::format("\"{}\" {}", text, words.what) : words.what, words.mend);
        }
        return;
    }
    if (window->to && context_.zone.latest(*window->to) <= context_.now) return table_.warn("privacy", fmt::format("\"{}\" is over", text), "it is not taken; remove it");
    if (!window->weekly && window->from > now() + kPrivacyAhead)
        table_.warn("privacy", fmt::format("\"{}\" begins more than a year from now", text), "is that the right year?");
    resident_.privacy.push_back(*window);
}

ConsentRecord ResidentTable::consentRecord(Table& table) {
    ConsentRecord c;
    c.givenBy = table.text("given_by", 200);
    c.capacity = enumOf<Capacity>(table, "capacity");
    for (const auto& text : table.texts("scope")) {
        const auto scope = fromName<ConsentScope>(text);
        if (scope) c.scope.push_back(*scope);
        else table.complain("scope", fmt::format("\"{}\" is not known", text), "of " + namesOf<ConsentScope>());
    }
    c.basis = table.textOr("basis", "", 200);
    c.conditions = table.textOr("conditions", "", 500);
    c.evidence = table.text("evidence", 200);
    c.decidedBy = table.id("decided_by");
    const auto* decided = context_.ward.person(c.decidedBy);
    if (!c.decidedBy.empty() && !decided)
        table.complain("decided_by", fmt::format("\"{}\" is no [[person]]", c.decidedBy), "name who decided by their id, or add that person");
    if (decided && decided->role != Role::Admin)
        table.warn("decided_by", fmt::format("\"{}\" is a [[person]] with role {}", c.decidedBy, nameOf(decided->role)),
                   "consents are an administrator's to decide: was it this person?");
    c.from = table.text("from");
    c.until = table.text("until");
    return c;
}

// The console's names of fields, as keys.
std::string_view keyOf(std::string_view field) {
    if (field == "givenBy") return "given_by";
    return field == "decidedBy" ? "decided_by" : field;
}

// What is missing, or of the wrong type, the reader has complained of.
void complainOnce(Table& table, const FieldProblem& problem) {
    const auto key = keyOf(problem.field);
    if (table.isRefused(key)) return;
    const auto words = wordsOf(problem);
    if (key == "scope") table.complain(key, "is empty", "say what was agreed to: " + namesOf<ConsentScope>());
    else if (key == "basis") table.complain(key, "is missing", "say by what the guardian was appointed: basis = \"...\"");
    else if (problem.fault == FieldFault::EndsBeforeItBegins) table.complain(key, "is not after from", words.mend);
    else if (problem.fault == FieldFault::TooLong) table.complain(key, "is too long after from", words.mend);
    else table.complain(key, words.what, words.mend);
}

void ResidentTable::consent(Table& table) {
    const auto record = consentRecord(table);
    const auto today = std::chrono::floor<std::chrono::days>(now());
    auto given = consentAsWritten(record, today);
    if (!given) {
        for (const auto& problem : given.error()) complainOnce(table, problem);
        return;
    }
    if (isOver(*given, today))
        table.warn("until", fmt::format("{} is past: room {} is not listened to", record.until, resident_.room),
                   "record a new consent, here or in the console");
    else warnOfWhatOpensNothing(table, *given, today);
    resident_.consent = std::move(*given);
}

// Right, and yet nobody is listened to, or not yet.
void ResidentTable::warnOfWhatOpensNothing(Table& table, const Consent& consent, std::chrono::local_days today) {
    const auto& room = resident_.room;
    const bool heard = consent.covers(ConsentScope::AutomaticListening);
    if (!heard)
        table.warn("scope", fmt::format("is without automaticListening: room {} is never listened to{}", room,
                                        consent.covers(ConsentScope::Snippets) ? ", and no snippet is ever sent from it" : ""),
                   "add \"automaticListening\" if that was agreed to");
    else if (consent.covers(ConsentScope::LiveListening) && !consent.covers(ConsentScope::Snippets))
        table.warn("scope", fmt::format("has liveListening without snippets: nobody can listen live in room {}", room),
                   "add \"snippets\" if that was agreed to");
    if (heard && resident_.hours.empty() && !table_.isRefused("hours"))
        table_.warn("hours", fmt::format("are none: room {} is never listened to, though there is a consent", room),
                    "say when it may be: hours = [\"daily 22:00-07:00\"]");
    if (consent.from > today)
        table.warn("from", fmt::format("{} is still to come: room {} is closed until then", localDateText(consent.from), room),
                   "nothing is to be done if that is meant");
}

void ResidentTable::sensitivities(Table& table) {
    for (const auto& key : table.keys()) {
        const auto heard = fromName<SoundClass>(key);
        const auto value = enumOf<Sensitivity>(table, key);
        if (!heard) table.complain(key, "is no class of sound", "one of " + namesOf<SoundClass>());
        else resident_.sensitivities.push_back({*heard, value});
    }
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

void ResidentTable::rules() {
    for (auto& rule : table_.tables("counting_rule")) resident_.countingRules.push_back(countingRule(rule));
    for (auto& rule : table_.tables("level_rule")) resident_.levelRules.push_back(levelRule(rule));
    for (const auto& [key, count] : {std::pair{"counting_rule", resident_.countingRules.size()}, {"level_rule", resident_.levelRules.size()}})
        if (count > kRulesMost) table_.complain(key, fmt::format("is given {} times", count), fmt::format("keep {} at most", kRulesMost));
}

} // namespace

void readResidentTable(Table& table, Resident& resident, const ResidentTableContext& context) {
    ResidentTable(table, resident, context).read();
}

} // namespace natlyt::ward
