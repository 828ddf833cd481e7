// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/support/time.hpp"

namespace natlyt::ward {

// When kWardText was written: its consents are in force and its privacy lies ahead.
inline constexpr UtcTime kWardWrittenAt{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};

// Two houses, three rooms; everybody but room ege-1 may be listened to at any hour.
inline constexpr const char* kWardText = R"(
[ward]
name = "Test ward"
time_zone = "Europe/Copenhagen"
[[facility]]
id = "solgaarden"
name = "Solgården"
[[unit]]
id = "birk"
name = "Birkehuset"
facility = "solgaarden"
[[unit]]
id = "ege"
name = "Egehuset"
facility = "solgaarden"
[[room]]
id = "birk-1"
label = "Birkehuset 1"
unit = "birk"
[[room]]
id = "birk-2"
label = "Birkehuset 2"
unit = "birk"
[[room]]
id = "ege-1"
label = "Egehuset 1"
unit = "ege"
[[resident]]
id = "resident-1"
room = "birk-1"
initials = "AB"
agreed_note = "Knock twice."
hours = ["daily 00:00-24:00"]
[resident.consent]
given_by = "resident"
capacity = "resident"
scope = ["automaticListening", "snippets"]
evidence = "note 1"
decided_by = "admin-1"
from = "2026-01-01"
until = "2027-01-01"
[resident.sensitivity]
shout = "high"
[[resident.counting_rule]]
class = "cough"
count = 5
within_s = 600
[[resident.level_rule]]
level_dbfs = -35
for_s = 10
[[resident.level_rule]]
above_floor_db = 30
for_s = 60
[[resident]]
id = "resident-2"
room = "birk-2"
initials = "CD"
hours = ["daily 22:00-07:00", "sat 07:00-09:00"]
privacy = ["2026-11-22T23:00/2026-11-23T01:00"]
[resident.consent]
given_by = "guardian, order 7"
capacity = "guardian"
basis = "appointed 2025"
scope = ["automaticListening"]
evidence = "note 2"
decided_by = "admin-1"
from = "2026-01-01"
until = "2027-01-01"
[[resident]]
id = "resident-3"
room = "ege-1"
initials = "EF"
hours = ["daily 00:00-24:00"]
[[person]]
id = "operator-1"
initials = "OP"
role = "operator"
[[person]]
id = "operator-2"
initials = "OQ"
role = "operator"
[[person]]
id = "admin-1"
initials = "AD"
role = "admin"
[[person]]
id = "staff-1"
initials = "S1"
role = "staff"
[[person]]
id = "staff-2"
initials = "S2"
role = "staff"
[[person]]
id = "staff-3"
initials = "S3"
role = "staff"
[[chain]]
unit = "birk"
steps = ["staff-1", "staff-2"]
)";

} // namespace natlyt::ward
