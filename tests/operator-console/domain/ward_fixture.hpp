// SPDX-License-Identifier: Apache-2.0
// A small ward in Copenhagen, and what an administrator enters about it.
#pragma once

#include "operator-console/domain/registry_change.hpp"
#include "operator-console/domain/tzif.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace natlyt::ward::test {

inline const TimeZone& copenhagen() {
    static const auto zone = [] {
        std::ifstream file("/usr/share/zoneinfo/Europe/Copenhagen", std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        return readTzif(std::as_bytes(std::span(text)), "Europe/Copenhagen").value();
    }();
    return *zone;
}

inline UtcTime utc(const char* local) { return copenhagen().earliest(*parseLocalMinute(local)); }

inline Ward smallWard() {
    Ward ward;
    ward.facilities = {{"solgaarden", "Solgården"}};
    ward.units = {{"birkehuset", "Birkehuset", "solgaarden"}};
    ward.rooms = {{"birk-1", "Birkehuset 1", "birkehuset"}, {"birk-2", "Birkehuset 2", "birkehuset"}};
    ward.persons = {{"admin-1", "AD", Role::Admin}, {"watch-1", "W1", Role::Staff}, {"night-1", "N1", Role::Operator}};
    ward.chains = {{"birkehuset", {"watch-1"}}};
    Resident resident;
    resident.id = "resident-1";
    resident.room = "birk-1";
    resident.initials = "AB";
    ward.residents = {resident};
    return ward;
}

inline ConsentRecord enteredConsent() {
    ConsentRecord consent;
    consent.givenBy = "the resident";
    consent.scope = {ConsentScope::Snippets, ConsentScope::AutomaticListening, ConsentScope::Snippets};
    consent.evidence = "note 1";
    consent.decidedBy = "head of the house";
    consent.from = "2026-11-22";
    consent.until = "2027-02-01";
    return consent;
}

inline PrivacyRecord enteredPrivacy(std::string from, std::string to) {
    PrivacyRecord privacy;
    privacy.from = std::move(from);
    privacy.to = std::move(to);
    return privacy;
}

// "until: endsBeforeItBegins, scope: missing"; empty where nothing is wrong.
template <class T> std::string faults(const std::expected<T, Problems>& result) {
    std::string text;
    if (!result)
        for (const auto& problem : result.error())
            text += (text.empty() ? "" : ", ") + problem.field + ": " + std::string(nameOf(problem.fault));
    return text;
}

} // namespace natlyt::ward::test
