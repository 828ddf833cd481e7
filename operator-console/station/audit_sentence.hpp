// SPDX-License-Identifier: Apache-2.0
// An entry of the audit log as a sentence, to the resident whom it is about or to whoever checks the log. People are told by
// what they do and their initials. Pure.
#pragma once

#include "operator-console/domain/ward.hpp"
#include "operator-console/station/account_words.hpp"

namespace natlyt::ward {

enum class ToldTo { Resident, Auditor };

inline constexpr std::string_view kLogRead = "audit log"; // how the detail of a reading of the log begins

std::string whoWords(const Ward& ward, const std::string& id, Language language);
// Of an alert's event: that it was decided without hearing the sound; empty where that is not known of it.
std::string_view unheardWords(std::string_view note, Language language);
std::string auditSentence(const AuditEntry& entry, ToldTo to, const Ward& ward, Language language);

} // namespace natlyt::ward
