// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/import_words.hpp"

#include <utility>

namespace natlyt::console {

namespace {

constexpr int kNamedMost = 40; // of what is new, in one sentence

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

QString ImportWords::changed(const QString& what, const ImportChange& change) {
    const auto named = [](const std::string& value) { return value.empty() ? tr("nothing") : "“" + text(value) + "”"; };
    return tr("%1, %2: from %3 to %4").arg(text(change.of), what, named(change.from), named(change.to));
}

QString ImportWords::of(const ImportChange& change) {
    const auto near = change.near ? " " + tr("Or is it “%1”, which is there already?").arg(text(*change.near)) : QString();
    switch (change.part) {
    case ImportPart::Facility:
        return tr("Makes a new facility, “%1”.").arg(text(change.to)) + near;
    case ImportPart::House:
        return tr("Makes a new house, “%1” in %2.").arg(text(change.to), text(change.of)) + near;
    case ImportPart::Dwelling:
    case ImportPart::Resident:
        return tr("%1 in %2").arg(text(change.to), text(change.of));
    case ImportPart::Label:
        return changed(tr("name of the dwelling"), change);
    case ImportPart::HouseOfDwelling:
        return changed(tr("house"), change);
    case ImportPart::DwellingOfResident:
        return changed(tr("dwelling"), change);
    case ImportPart::Name:
        return changed(tr("name"), change);
    case ImportPart::Initials:
        return changed(tr("initials"), change);
    case ImportPart::Note:
        return changed(tr("what is agreed"), change);
    case ImportPart::Hours:
        return changed(tr("monitoring hours"), change);
    }
    std::unreachable();
}

void ImportWords::together(QStringList& lines, const ImportTrial& trial, ImportPart part) {
    QStringList names;
    for (const auto& change : trial.changes)
        if (change.part == part)
            names << of(change);
    if (names.isEmpty())
        return;
    const auto count = static_cast<int>(names.size());
    const auto shown = names.mid(0, kNamedMost).join(", ") + (count > kNamedMost ? " …" : "");
    const auto words = part == ImportPart::Dwelling ? tr("%n new dwelling(s): %1", nullptr, count) : tr("%n new resident(s): %1", nullptr, count);
    lines << words.arg(shown);
}

QStringList ImportWords::others(const ImportTrial& trial) {
    QStringList lines;
    together(lines, trial, ImportPart::Dwelling);
    together(lines, trial, ImportPart::Resident);
    for (const auto& change : trial.changes)
        if (change.part > ImportPart::Resident)
            lines << of(change);
    if (trial.more > 0)
        lines << tr("%n more change(s)", nullptr, static_cast<int>(trial.more));
    if (trial.changes.empty())
        lines << tr("All that is in the list is so already.");
    return lines;
}

} // namespace natlyt::console
