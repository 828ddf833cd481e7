// SPDX-License-Identifier: Apache-2.0
// The audit log as administrators and auditors read it: a page at a time, the newest entries first.
#pragma once

#include "protocol/messages/enums.hpp"
#include "protocol/messages/fields.hpp"
#include "protocol/support/time.hpp"

#include <optional>
#include <string>

namespace natlyt {

// Which entries are read; what is absent excludes none.
struct AuditQuery {
    std::optional<AuditTopic> topic{};
    std::optional<std::string> room{};
    std::optional<std::string> resident{}; // wherever they lived, and for as long as they lived there
    std::optional<std::string> person{};   // who did it, or of whom it tells
    std::optional<std::string> from{};   // "2026-11-22" on the ward's calendar; this day and the next ones
    std::optional<std::string> to{};     // this day and those before

    bool operator==(const AuditQuery&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("topic", m.topic);
        v("room", m.room, fields::Id{});
        v("resident", m.resident, fields::Id{});
        v("person", m.person, fields::Id{});
        v("from", m.from, fields::Text{10});
        v("to", m.to, fields::Text{10});
    }
};

// An entry as it is stored, and the same as a sentence.
struct AuditLine {
    std::int64_t number{};
    UtcTime at{};
    std::string kind;
    std::string by; // user id; empty: by rule
    std::string room;
    std::string subject;
    std::string detail;
    std::optional<std::string> danish{};
    std::optional<std::string> english{};

    bool operator==(const AuditLine&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("number", m.number, fields::kCounter);
        v("at_ms", m.at);
        v("kind", m.kind, fields::Text{40});
        v("by", m.by, fields::Text{200});
        v("room", m.room, fields::Text{40});
        v("subject", m.subject, fields::Text{200});
        v("detail", m.detail, fields::Text{1000});
        v("danish", m.danish, fields::Text{1000});
        v("english", m.english, fields::Text{1000});
    }
};

// How far one reading has looked: it ends where its page is full, or after some thousand entries that do not match.
struct AuditReach {
    std::int64_t oldest{};   // that the log still has; 0: it has none
    std::int64_t newest{};
    std::int64_t lookedTo{}; // the readAudit that goes on asks for what is before this number
    UtcTime lookedToAt{};    // the time of that entry
    bool whole{};            // nothing that is older matches

    bool operator==(const AuditReach&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("oldest", m.oldest, fields::kCounter);
        v("newest", m.newest, fields::kCounter);
        v("lookedTo", m.lookedTo, fields::kCounter);
        v("lookedToAt_ms", m.lookedToAt);
        v("whole", m.whole);
    }
};

// How far the chain of the log has been checked, some thousand links at a time.
struct AuditCheck {
    std::int64_t first{};                // link; what was in front of it was pruned
    std::int64_t checkedTo{};            // every link up to this one holds
    std::int64_t last{};
    bool done{};
    std::optional<std::int64_t> broken;  // the first link that does not hold
    std::optional<std::int64_t> doubt;   // the first entry that says that the log did not fit its signed head once
    bool fitsHead{};                     // when done: the signed head beside the log is of this log

    bool operator==(const AuditCheck&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("first", m.first, fields::kCounter);
        v("checkedTo", m.checkedTo, fields::kCounter);
        v("last", m.last, fields::kCounter);
        v("done", m.done);
        v("broken", m.broken, fields::kCounter);
        v("doubt", m.doubt, fields::kCounter);
        v("fitsHead", m.fitsHead);
    }
};

} // namespace natlyt
