// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  areOn, kRoundEveryMs, kWholeForMs, newRounds, onLevel, onSeen,
} from '../../../operator-console/pager/src/rounds.js';

const begun = () => onLevel(newRounds(), 'down', 0);

test('rounds begin when monitoring is down or not whole, and not while the connection is only being checked', () => {
  assert.equal(areOn(onLevel(newRounds(), 'whole', 0)), false);
  assert.equal(areOn(onLevel(newRounds(), 'checking', 0)), false);
  assert.equal(areOn(onLevel(newRounds(), 'down', 0)), true);
  assert.equal(areOn(onLevel(newRounds(), 'part', 0)), true);
});

test('they end when the chain has been whole for a minute, and no earlier', () => {
  let rounds = onLevel(begun(), 'whole', 1000);
  assert.equal(areOn(onLevel(rounds, 'whole', 1000 + kWholeForMs - 1)), true);
  assert.equal(areOn(onLevel(rounds, 'whole', 1000 + kWholeForMs)), false);
  rounds = onLevel(rounds, 'checking', 30000); // the minute begins anew
  rounds = onLevel(rounds, 'whole', 31000);
  assert.equal(areOn(onLevel(rounds, 'whole', 1000 + kWholeForMs)), true);
  rounds = onLevel(rounds, 'down', 40000);
  assert.equal(rounds.number, 1, 'the same round goes on');
});

test('the next round is due half an hour after the one before, with nobody seen yet', () => {
  let rounds = onSeen(onSeen(begun(), 'birk-4'), 'birk-5');
  rounds = onLevel(rounds, 'down', kRoundEveryMs - 1);
  assert.deepEqual([rounds.number, rounds.seen.size], [1, 2]);
  rounds = onLevel(rounds, 'down', kRoundEveryMs);
  assert.deepEqual([rounds.number, rounds.seen.size, rounds.dueAtMs], [2, 0, 2 * kRoundEveryMs]);
});

test('a phone that slept over two rounds is at the one that is due, not at one that is past', () => {
  const rounds = onLevel(begun(), 'down', 2.5 * kRoundEveryMs);
  assert.equal(rounds.dueAtMs, 3 * kRoundEveryMs);
});

test('a second tap takes a dwelling back', () => {
  assert.equal(onSeen(onSeen(begun(), 'birk-4'), 'birk-4').seen.size, 0);
});
