// SPDX-License-Identifier: Apache-2.0
// What a table of rooms and residents makes and changes, for whoever tries it before it is imported.
#pragma once

#include "protocol/messages/enums.hpp"
#include "protocol/messages/room.hpp"

namespace natlyt {

// New (`from` is empty and `to` its name), or a change of what is known. Hours are as in the table.
struct ImportChange {
    ImportPart part{};
    std::string of;   // where it belongs: a house to its facility, a dwelling to its house, a resident to the dwelling; else whose it is
    std::string from; // empty: there was nothing
    std::string to;
    std::optional<std::string> near{}; // of a new facility or house: one that is there already and is written nearly so

    bool operator==(const ImportChange&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("part", m.part);
        v("of", m.of, fields::Text{100});
        v("from", m.from, fields::Text{1000});
        v("to", m.to, fields::Text{1000});
        v("near", m.near, fields::Text{80});
    }
};

struct ImportTrial {
    std::vector<ImportChange> changes; // new facilities and houses first
    std::int64_t more{};               // changes that have no place here

    bool operator==(const ImportTrial&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("changes", m.changes, fields::List<>{3000});
        v("more", m.more, fields::kCounter);
    }
};

} // namespace natlyt
