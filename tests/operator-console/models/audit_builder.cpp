// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/models/audit_builder.hpp"

#include "tests/operator-console/models/ward_builder.hpp"

#include <algorithm>

namespace natlyt::console::testing {

namespace {

constexpr std::int64_t kEntries = 100;
constexpr std::size_t kLinesMost = 40;

AuditLine lineOf(std::int64_t number) {
    AuditLine line;
    line.number = number;
    line.at = kNight - std::chrono::minutes(kEntries - number);
    const auto room = std::to_string(number % 5 + 1);
    line.room = "room-" + room;
    line.by = "anna";
    if (number % 3 == 0) {
        line.kind = "listening";
        line.detail = "sound of an alert";
        line.danish = "natoperatør A.H. fik lyd fra boligen at høre, eller bad om det: lyden af en alarm.";
        line.english = "night operator A.H. heard sound of the dwelling, or asked to: the sound of an alert.";
    } else {
        line.kind = "alertChanged";
        line.detail = number % 3 == 1 ? "claimed " : "dismissed television";
        line.danish = number % 3 == 1 ? "alarm, en natoperatør tog sig af den (natoperatør A.H.)."
                                      : "alarm, den blev afsluttet, uden at nogen blev sendt (natoperatør A.H.).";
        line.english = number % 3 == 1 ? "alert, a night operator took it (night operator A.H.)."
                                       : "alert, it was ended without anybody being sent (night operator A.H.).";
    }
    return line;
}

bool fits(const AuditLine& line, const AuditQuery& query) {
    return (!query.room || line.room == *query.room) && (!query.person || line.by == *query.person) &&
           (!query.topic || (*query.topic == AuditTopic::Listening) == (line.kind == "listening"));
}

} // namespace

FakeLog::FakeLog() {
    for (auto number = kEntries; number > 0; --number)
        lines.push_back(lineOf(number));
    chain.first = 1;
    chain.last = kEntries;
    chain.fitsHead = true;
}

bool FakeLog::answer(const OperatorRequest& request, OperatorReply& reply) {
    const bool check = request.kind == OperatorRequestKind::VerifyAudit;
    if (!check && request.kind != OperatorRequestKind::ReadAudit)
        return false;
    asked.push_back(request);
    reply.code = code;
    if (!problems.empty())
        reply.problems = problems;
    if (code != ReplyCode::Ok)
        return true;
    if (check)
        this->check(request, reply);
    else
        read(request, reply);
    return true;
}

void FakeLog::read(const OperatorRequest& request, OperatorReply& reply) const {
    const auto before = std::min(request.before.value_or(INT64_MAX), chain.last + 1);
    auto& reach = reply.auditReach.emplace();
    reach.oldest = 1;
    reach.newest = chain.last;
    reach.lookedTo = std::max<std::int64_t>(1, before - lookedAtOnce);
    auto& found = reply.audit.emplace();
    for (const auto& line : lines) {
        if (line.number >= before || line.number < reach.lookedTo || !fits(line, request.auditQuery.value_or(AuditQuery{})))
            continue;
        found.push_back(line);
        if (found.size() == kLinesMost)
            reach.lookedTo = line.number;
    }
    reach.lookedToAt = lineOf(reach.lookedTo).at;
    reach.whole = reach.lookedTo == 1;
}

void FakeLog::check(const OperatorRequest& request, OperatorReply& reply) const {
    auto& sofar = reply.auditCheck.emplace(chain);
    sofar.checkedTo = std::min(request.first.value_or(1) - 1 + checkedAtOnce, chain.last);
    sofar.done = sofar.checkedTo == chain.last;
    sofar.broken.reset();
    if (chain.broken && *chain.broken <= sofar.checkedTo) {
        sofar.checkedTo = *chain.broken - 1;
        sofar.broken = chain.broken;
        sofar.done = true;
    }
}

} // namespace natlyt::console::testing
