// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newTakeover, onAccepted, onClosed } from '../../../operator-console/pager/src/takeover.js';

// One line of a phone, driven by hand; closed() says whether it yields.
function line() {
  let state = newTakeover();
  let up = false;
  return {
    accepted() {
      state = onAccepted(state);
      up = true;
    },
    closed(atMs) {
      const { takeover, takenOver } = onClosed(state, up, atMs);
      state = takeover;
      up = false;
      return takenOver;
    },
  };
}

test('of two phones that take the line from each other the older one yields', () => {
  const [older, newer] = [line(), line()];
  older.accepted();
  newer.accepted();
  let atMs = 1000;
  let yields = older.closed(atMs);
  for (let round = 0; !yields; round += 1) {
    assert.ok(round < 5);
    older.accepted();
    assert.equal(newer.closed(atMs += 400), false);
    newer.accepted();
    yields = older.closed(atMs += 400);
  }
});

test('a broker that restarts again and again is no takeover: the attempt after the close fails', () => {
  const phone = line();
  for (let atMs = 0; atMs < 60000; atMs += 3000) {
    phone.accepted();
    assert.equal(phone.closed(atMs), false);
    assert.equal(phone.closed(atMs + 500), false); // refused while the broker is away
  }
});

test('a line that drops now and then is no takeover', () => {
  const phone = line();
  for (let atMs = 0; atMs < 3600000; atMs += 31000) {
    phone.accepted();
    assert.equal(phone.closed(atMs), false);
  }
});
