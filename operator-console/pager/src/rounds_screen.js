// SPDX-License-Identifier: Apache-2.0
// What stands on the screen of a round, as data, like screen.js. Pure.

import { areOn } from './rounds.js';

const kMinuteMs = 60000;

// "Round 2: 3 of 5 seen, the next in 27 min"; null while there are none.
export function roundsLine(duty, t) {
  if (!areOn(duty.rounds)) return null;
  const { number, seen, dueAtMs } = duty.rounds;
  const minutes = Math.max(1, Math.ceil((dueAtMs - duty.world.now()) / kMinuteMs));
  const of = duty.rooms.list?.length;
  const said = of ? t('roundSeen', { number, seen: seen.size, of }) : t('round', { number });
  return { text: `${said} ${t('roundNext', { minutes })}`, open: of ? t('roundList') : '' };
}

export function roundsScreen(duty, t) {
  const houses = new Map();
  for (const room of duty.rooms.list ?? []) {
    const row = { room: room.room, label: room.label, resident: room.resident, seen: duty.rounds.seen.has(room.room) };
    houses.set(room.unit, [...(houses.get(room.unit) ?? []), row]);
  }
  return {
    kind: 'rounds', title: t('round', { number: duty.rounds.number }), line: roundsLine(duty, t).text, lead: t('roundLead'),
    houses: [...houses].map(([name, rows]) => ({ name, rows })), back: t('back'),
  };
}
