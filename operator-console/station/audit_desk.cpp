// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/audit_desk.hpp"

#include "operator-console/station/audit_sentence.hpp"
#include "operator-console/store/audit_pruning.hpp"

#include <fmt/format.h>

namespace natlyt::ward {
namespace {

constexpr std::chrono::minutes kSameReading{15}; // so long after its last page another page belongs to it
constexpr std::int64_t kLinksMost = 4000;        // of one request: some hundredths of a second

// "audit log; topic listening; from 2026-11-01": what was looked for, so that the log tells it.
std::string recordOf(const AuditQuery& query) {
    std::string text(kLogRead);
    const auto add = [&text](std::string_view name, const std::optional<std::string>& value) {
        if (value) text += fmt::format("; {} {}", name, *value);
    };
    if (query.topic) add("topic", std::string(nameOf(*query.topic)));
    add("room", query.room);
    add("resident", query.resident);
    add("person", query.person);
    add("from", query.from);
    add("to", query.to);
    return text;
}

std::optional<LocalMinute> midnight(const std::optional<std::string>& date, int days, const char* field, OperatorReply& reply) {
    if (!date) return std::nullopt;
    const auto day = parseLocalDate(*date);
    if (day) return LocalMinute{*day + std::chrono::days{days}};
    if (!reply.problems) reply.problems.emplace();
    reply.problems->push_back({field, FieldFault::Malformed, ""});
    return std::nullopt;
}

std::string sentenceOf(const AuditLine& line, AuditKind kind, const Ward& ward, Language language) {
    const AuditEntry entry{line.at, kind, line.by, line.room, line.subject, line.detail};
    return cut(auditSentence(entry, ToldTo::Auditor, ward, language), 1000);
}

} // namespace

std::optional<AuditFilter> AuditDesk::filterOf(const AuditQuery& query, OperatorReply& reply) const {
    const auto from = midnight(query.from, 0, "auditQuery.from", reply);
    const auto until = midnight(query.to, 1, "auditQuery.to", reply);
    if (from && until && *until <= *from) reply.problems.emplace().push_back({"auditQuery.to", FieldFault::EndsBeforeItBegins, ""});
    if (reply.problems) return std::nullopt;
    AuditFilter filter{query.topic, query.room, query.resident, query.person, {}, {}};
    if (from) filter.from = services_.zone.earliest(*from);
    if (until) filter.until = services_.zone.earliest(*until);
    return filter;
}

// One entry for a reading, however many of its pages are turned.
bool AuditDesk::isOnRecord(const std::string& user, const OperatorRequest& request, const AuditQuery& query, Now now) {
    const auto known = readings_.find(user);
    const bool goesOn = known != readings_.end() && request.before && known->second.query == query &&
                        now.monotonic - known->second.lastAt < kSameReading;
    if (!goesOn) {
        const AuditEntry entry{now.wall, AuditKind::RegistryRead, user, query.room.value_or(""), query.resident.value_or(""), recordOf(query)};
        if (!services_.stored(services_.ledger.audit(entry))) return false;
    }
    readings_[user] = {query, now.monotonic};
    return true;
}

ReplyCode AuditDesk::read(const std::string& user, const OperatorRequest& request, OperatorReply& reply, Now now) {
    const auto query = request.auditQuery.value_or(AuditQuery{});
    const auto filter = filterOf(query, reply);
    if (!filter) return ReplyCode::Invalid;
    if (!isOnRecord(user, request, query, now)) return ReplyCode::StationFault; // not read unlogged
    auto page = auditPage(services_.registry.database(), *filter, request.before);
    if (!page) {
        std::ignore = services_.stored(std::unexpected(page.error()));
        return ReplyCode::StationFault;
    }
    for (auto& line : page->lines)
        if (const auto kind = fromName<AuditKind>(line.kind)) {
            line.danish = sentenceOf(line, *kind, services_.ward, Language::Danish);
            line.english = sentenceOf(line, *kind, services_.ward, Language::English);
        }
    reply.audit = std::move(page->lines);
    reply.auditReach = page->reach;
    return ReplyCode::Ok;
}

// A check that cannot go on where it stood begins anew: its entries were pruned meanwhile, or the station is another.
ReplyCode AuditDesk::verify(const std::string& user, std::optional<std::int64_t> goOnWith, OperatorReply& reply) {
    const auto& db = services_.registry.database();
    auto known = checks_.find(user);
    const bool goesOn = known != checks_.end() && goOnWith == known->second.checkedTo() + 1 &&
                        known->second.first() == prunedTo(db) + 1;
    if (!goesOn) known = checks_.insert_or_assign(user, ChainWalk(db)).first;
    auto& walk = known->second;
    const auto walked = walk.step(db, kLinksMost);
    if (!walked && !walk.broken()) { // cannot be read
        std::ignore = services_.stored(walked);
        return ReplyCode::StationFault;
    }
    auto& check = reply.auditCheck.emplace();
    check.first = walk.first();
    check.checkedTo = walk.checkedTo();
    check.last = auditHead(db).number;
    check.done = walk.done() || walk.broken();
    check.broken = walk.broken();
    check.doubt = walk.doubt();
    if (check.done) {
        check.fitsHead = services_.auditFitsHead().has_value();
        checks_.erase(known);
    }
    return ReplyCode::Ok;
}

} // namespace natlyt::ward
