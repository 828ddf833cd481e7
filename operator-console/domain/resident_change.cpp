// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/resident_change.hpp"

#include "operator-console/domain/change_parts.hpp"
#include "operator-console/domain/plan_compiler.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

using std::chrono::days;
using std::chrono::minutes;

class ResidentChange {
public:
    ResidentChange(Ward& ward, const RegistryChange& change, const ChangeContext& context)
        : ward_(ward), change_(change), context_(context) {}

    Problems apply();

private:
    void save(const RegistryResident& resident);
    void change(Resident& resident);
    void recordConsent(Resident& resident, const ConsentRecord& entered);
    void withdrawConsent(Resident& resident);
    void setHours(Resident& resident, const std::vector<WeeklyWindow>& entered);
    void addPrivacy(Resident& resident, const PrivacyRecord& entered);
    void setPrivateWeek(Resident& resident, const std::vector<WeeklyWindow>& entered);
    void endPrivacy(Resident& resident, std::int64_t number);
    void setSensitivities(Resident& resident, const std::vector<ClassSensitivity>& entered);
    std::chrono::local_time<milliseconds> local() const { return context_.zone.toLocal(context_.now); }

    Ward& ward_;
    const RegistryChange& change_;
    const ChangeContext& context_;
    Complaints complaints_;
};

Problems ResidentChange::apply() {
    if (change_.kind == ChangeKind::SaveResident) {
        if (const auto* resident = complaints_.need(change_.resident, "resident")) save(*resident);
        return complaints_.take();
    }
    const auto* id = complaints_.need(change_.subject, "subject");
    if (!id) return complaints_.take();
    if (auto* resident = findById(ward_.residents, *id)) change(*resident);
    else complaints_.add("subject", FieldFault::Unknown);
    return complaints_.take();
}

void ResidentChange::change(Resident& resident) {
    using enum ChangeKind;
    const auto with = [&](const auto& part, const char* field, auto use) {
        if (const auto* given = complaints_.need(part, field)) use(*given);
    };
    switch (change_.kind) {
    case RemoveResident:
        std::erase_if(ward_.residents, [id = resident.id](const Resident& r) { return r.id == id; });
        return;
    case RecordConsent: return with(change_.consent, "consent", [&](const auto& c) { recordConsent(resident, c); });
    case WithdrawConsent: return withdrawConsent(resident);
    case SetHours: return with(change_.hours, "hours", [&](const auto& h) { setHours(resident, h); });
    case AddPrivacy:
        if (change_.hours) return setPrivateWeek(resident, *change_.hours);
        return with(change_.privacy, "privacy", [&](const auto& p) { addPrivacy(resident, p); });
    case EndPrivacy: return with(change_.number, "number", [&](std::int64_t n) { endPrivacy(resident, n); });
    case SetSensitivities:
        return with(change_.sensitivities, "sensitivities", [&](const auto& s) { setSensitivities(resident, s); });
    default: complaints_.add("kind", FieldFault::Malformed); // the others are changeHouse's and importRooms'
    }
}

void ResidentChange::save(const RegistryResident& entered) {
    complaints_.needText(entered.initials, "resident.initials");
    const auto* other = ward_.residentOf(entered.room);
    if (!ward_.room(entered.room)) complaints_.add("resident.room", FieldFault::Unknown);
    else if (other && other->id != entered.id) complaints_.add("resident.room", FieldFault::Taken, "somebody lives there");
    auto* known = findById(ward_.residents, entered.id);
    if (known && isRenamed(*known, entered.name, entered.initials) && !change_.samePerson.value_or(false))
        complaints_.add("resident.name", FieldFault::AnotherPerson, "say that it is the same person, or give another id");
    if (!complaints_.none()) return;
    auto& resident = known ? *known : ward_.residents.emplace_back();
    resident.id = entered.id;
    resident.room = entered.room;
    resident.name = entered.name;
    resident.initials = entered.initials;
    resident.agreedNote = entered.agreedNote;
}

void ResidentChange::recordConsent(Resident& resident, const ConsentRecord& entered) {
    auto consent = checkedConsent(entered, std::chrono::floor<days>(local()));
    if (!consent) return complaints_.addAll(consent.error(), "consent.");
    const auto today = std::chrono::floor<days>(local());
    if (consent->from > today && resident.consent && resident.consent->until >= today)
        return complaints_.add("consent.from", FieldFault::Overlaps, "another consent is in force until then; it would end today");
    resident.consent = std::move(*consent);
}

void ResidentChange::withdrawConsent(Resident& resident) {
    if (!resident.consent) return complaints_.add("subject", FieldFault::AlreadyEnded, "there is no consent");
    resident.consent.reset();
}

void ResidentChange::setHours(Resident& resident, const std::vector<WeeklyWindow>& entered) {
    auto hours = checkedHours(entered);
    if (!hours) return complaints_.addAll(hours.error(), "");
    resident.hours = std::move(*hours);
}

void ResidentChange::addPrivacy(Resident& resident, const PrivacyRecord& entered) {
    const auto now = std::chrono::floor<minutes>(local());
    // Those that are over are history, and the registry keeps that.
    std::erase_if(resident.privacy, [&](const PrivacyWindow& w) { return !w.weekly && w.to && *w.to + days{1} < now; });
    auto window = checkedPrivacy(entered, resident.privacy, now, context_.zone);
    if (!window) return complaints_.addAll(window.error(), "privacy.");
    resident.privacy.push_back(std::move(*window));
}

// The whole week at once: where a window shrinks, at no moment is less private than before or after.
void ResidentChange::setPrivateWeek(Resident& resident, const std::vector<WeeklyWindow>& entered) {
    auto hours = checkedHours(entered);
    if (!hours) return complaints_.addAll(hours.error(), "");
    std::erase_if(resident.privacy, [&](const PrivacyWindow& w) {
        return w.weekly && std::ranges::find(*hours, *w.weekly) == hours->end();
    });
    for (const auto& window : *hours) {
        const auto isThere = [&](const PrivacyWindow& w) { return w.weekly == window; };
        if (std::ranges::none_of(resident.privacy, isThere)) resident.privacy.push_back({{}, {}, window});
    }
}

void ResidentChange::endPrivacy(Resident& resident, std::int64_t number) {
    const auto count = std::erase_if(resident.privacy, [&](const PrivacyWindow& w) { return w.number == number; });
    if (count == 0) complaints_.add("number", FieldFault::Unknown, "has ended, or never was");
}

void ResidentChange::setSensitivities(Resident& resident, const std::vector<ClassSensitivity>& entered) {
    for (std::size_t i = 0; i < entered.size(); ++i) {
        const auto here = entered.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::ranges::find(entered.begin(), here, here->soundClass, &ClassSensitivity::soundClass) != here)
            complaints_.add("sensitivities[" + std::to_string(i) + "]", FieldFault::Taken, "stands there twice");
    }
    if (complaints_.none()) resident.sensitivities = entered;
}

} // namespace

Problems changeResident(Ward& ward, const RegistryChange& change, const ChangeContext& context) {
    return ResidentChange(ward, change, context).apply();
}

} // namespace natlyt::ward
