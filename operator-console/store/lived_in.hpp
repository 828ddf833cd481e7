// SPDX-License-Identifier: Apache-2.0
// What of a room's history is somebody's: conditions for queries whose ?1 is the resident's id.
#pragma once

#define NATLYT_LIVED_IN(room, at)                                                                                       \
    "EXISTS (SELECT 1 FROM residence WHERE resident = ?1 AND residence.room = " room " AND " at                          \
    " >= residence.from_at AND (residence.to_at IS NULL OR " at " < residence.to_at))"

// Entries of the audit log: by name, and those of the dwelling while they lived there, but for what names somebody else.
#define NATLYT_AUDIT_OF_RESIDENT                                                                                        \
    "(subject = ?1 OR (" NATLYT_LIVED_IN("audit.room", "at") " AND subject NOT IN (SELECT resident FROM residence)))"
