// SPDX-License-Identifier: Apache-2.0
// Two phones of one person: the broker keeps one line for each name, so the newer log-in closes the older one's. Over
// WebSockets some brokers close it without saying why, and two phones would take the line from each other for ever. A
// line that was closed twice within a minute although the very next attempt succeeded each time, and is closed again,
// has been taken over: the older phone was closed first, so it is the one that yields. Pure.

const kWithinMs = 60000;
const kMarksMost = 2;

export const newTakeover = () => ({ marks: [], closedAtMs: null });

// The line was closed. up: it had been accepted by the broker before.
export function onClosed(takeover, up, nowMs) {
  const marks = takeover.marks.filter((atMs) => nowMs - atMs < kWithinMs);
  return { takeover: { marks, closedAtMs: up ? nowMs : null }, takenOver: up && marks.length >= kMarksMost };
}

// The broker has accepted the line; only the first attempt after a close counts, for a failed one forgets the close.
export function onAccepted(takeover) {
  const marks = takeover.closedAtMs === null ? takeover.marks : [...takeover.marks, takeover.closedAtMs];
  return { marks, closedAtMs: null };
}
