// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/paging_rules.hpp"

#include "operator-console/domain/roster.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace natlyt::ward {
namespace {

struct Time {
    const char* field;
    std::optional<int> PagingRules::*rule;
    seconds AlertLimits::*limit;
    int least, most; // seconds: nobody answers faster, and nobody may wait longer
};
constexpr std::array kTimes{Time{"acknowledge_s", &PagingRules::acknowledgeSeconds, &AlertLimits::acknowledge, 15, 300},
                            Time{"repeat_s", &PagingRules::repeatSeconds, &AlertLimits::repeat, 15, 300},
                            Time{"arrive_s", &PagingRules::arriveSeconds, &AlertLimits::arrive, 60, 1800},
                            Time{"report_s", &PagingRules::reportSeconds, &AlertLimits::report, 300, 14400}};

} // namespace

const PagingRules& pagingRulesOf(const Ward& ward, std::string_view unit) {
    static const PagingRules none;
    const auto* house = ward.unit(unit);
    const auto* facility = house ? ward.facility(house->facility) : nullptr;
    return facility ? facility->paging : none;
}

AlertLimits withRules(AlertLimits limits, const PagingRules& rules) {
    for (const auto& time : kTimes)
        if (const auto given = rules.*time.rule) limits.*time.limit = seconds{*given};
    return limits;
}

PagingRules rulesOf(const AlertLimits& limits) {
    PagingRules rules;
    for (const auto& time : kTimes) rules.*time.rule = static_cast<int>((limits.*time.limit).count());
    return rules;
}

Chain chainFor(const Ward& ward, std::string_view unit, const TimeZone& zone, UtcTime at) {
    Chain chain{pagedInSteps(ward, unit, zone, at), {}};
    std::set<std::string> known; // everybody is thousands in a large ward, and each alert asks
    const auto add = [&](const std::string& person) {
        if (known.insert(person).second) chain.everybody.push_back(person);
    };
    const auto& lastResort = pagingRulesOf(ward, unit).lastResort;
    if (lastResort.empty()) {
        for (const auto& person : ward.persons)
            if (person.role == Role::Staff) add(person.id);
        return chain;
    }
    for (const auto& step : chain.steps) std::ranges::for_each(step, add);
    std::ranges::for_each(lastResort, add);
    return chain;
}

int goesOutFrom(std::string_view channel, const PagingRules& rules) {
    if (channel == "espa") return rules.espaFrom;
    if (channel == "sms") return rules.smsFrom;
    if (channel == "http") return rules.pushFrom;
    return 1;
}

bool goesOutBy(std::string_view channel, const PagingRules& rules, int step, bool everybody) {
    return everybody || step >= goesOutFrom(channel, rules);
}

Problems problemsOf(const PagingRules& rules) {
    Problems problems;
    for (const auto& time : kTimes) {
        const auto given = rules.*time.rule;
        if (given && (*given < time.least || *given > time.most))
            problems.push_back({time.field, FieldFault::Malformed, fmt::format("is not from {} to {} seconds", time.least, time.most)});
    }
    return problems;
}

} // namespace natlyt::ward
