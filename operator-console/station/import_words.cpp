// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/import_words.hpp"

#include <fmt/format.h>

#include <utility>

namespace natlyt::ward {
namespace {

std::string near(const ImportChange& change) {
    return change.near ? fmt::format(" - or is it \"{}\", which is there already?", *change.near) : "";
}

std::string fromTo(const ImportChange& change, std::string_view what) {
    const auto named = [](const std::string& text) { return text.empty() ? std::string("none") : '"' + text + '"'; };
    return fmt::format("{}: {} from {} to {}", change.of, what, named(change.from), named(change.to));
}

} // namespace

std::string wordsOf(const ImportChange& change) {
    switch (change.part) {
    case ImportPart::Facility: return fmt::format("a NEW facility \"{}\"{}", change.to, near(change));
    case ImportPart::House: return fmt::format("a NEW house \"{}\" of {}{}", change.to, change.of, near(change));
    case ImportPart::Dwelling: return fmt::format("a new dwelling \"{}\" in {}", change.to, change.of);
    case ImportPart::Resident: return fmt::format("a new resident {} in {}", change.to, change.of);
    case ImportPart::Label: return fromTo(change, "label");
    case ImportPart::HouseOfDwelling: return fromTo(change, "house");
    case ImportPart::DwellingOfResident: return fromTo(change, "dwelling");
    case ImportPart::Name: return fromTo(change, "name");
    case ImportPart::Initials: return fromTo(change, "initials");
    case ImportPart::Note: return fromTo(change, "what is agreed");
    case ImportPart::Hours: return fromTo(change, "hours");
    }
    std::unreachable();
}

} // namespace natlyt::ward
