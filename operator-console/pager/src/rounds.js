// SPDX-License-Identifier: Apache-2.0
// Walking rounds while monitoring is down: what is to be walked, what has been, and when the next is due. They end when
// the chain has been whole for a minute. Pure; times are the clock's milliseconds, passed in.

export const kRoundEveryMs = 30 * 60000;
export const kWholeForMs = 60000;

// beganAtMs: null while there are none. number: of the round that is walked, from 1. seen: ids of dwellings, in it.
export const newRounds = () => ({ beganAtMs: null, dueAtMs: null, wholeSinceMs: null, number: 0, seen: new Set() });

export const areOn = (rounds) => rounds.beganAtMs !== null;

const whole = (rounds, nowMs) => {
  const since = rounds.wholeSinceMs ?? nowMs;
  return nowMs - since >= kWholeForMs ? newRounds() : { ...rounds, wholeSinceMs: since };
};

// level: of chain.js. Once a second and after every event.
export function onLevel(rounds, level, nowMs) {
  if (level === 'whole') return areOn(rounds) ? whole(rounds, nowMs) : rounds;
  if (level === 'checking') return rounds.wholeSinceMs === null ? rounds : { ...rounds, wholeSinceMs: null };
  if (!areOn(rounds)) return { beganAtMs: nowMs, dueAtMs: nowMs + kRoundEveryMs, wholeSinceMs: null, number: 1, seen: new Set() };
  if (nowMs < rounds.dueAtMs) return { ...rounds, wholeSinceMs: null };
  const missed = Math.floor((nowMs - rounds.dueAtMs) / kRoundEveryMs); // while the phone slept
  return {
    ...rounds, wholeSinceMs: null, number: rounds.number + 1, dueAtMs: rounds.dueAtMs + (missed + 1) * kRoundEveryMs, seen: new Set(),
  };
}

// Ticked by mistake: a second tap takes it back.
export function onSeen(rounds, room) {
  const seen = new Set(rounds.seen);
  if (!seen.delete(room)) seen.add(room);
  return { ...rounds, seen };
}
