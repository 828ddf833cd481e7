// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newChain, onHeartbeat, onLink, sparesOut, verdict } from '../../../operator-console/pager/src/chain.js';
import { heartbeat } from './messages.mjs';

const link = (state) => ({ state, why: '' });
const connected = (atMs) => onLink(newChain(atMs), link('connected'), atMs);
const whole = (atMs) => onHeartbeat(connected(atMs), heartbeat(), false, atMs);

test('a gateway beside this page that is out is told of, and nobody walks rounds for it', () => {
  const out = onHeartbeat(whole(0), heartbeat({ links: [{ name: 'gateway-sms', up: false, detail: 'no modem' }, { name: 'gateway-mail', up: false, detail: '' }] }), false, 0);
  assert.equal(verdict(out, 0).level, 'whole');
  assert.deepEqual(sparesOut(out).map((part) => part.name), ['gateway-sms']);
  const push = onHeartbeat(whole(0), heartbeat({ links: [{ name: 'gateway-push', up: false, detail: '' }] }), false, 0);
  assert.equal(verdict(push, 0).level, 'part');
});

test('a log that was altered is no business of the night watch', () => {
  const out = onHeartbeat(whole(0), heartbeat({ links: [{ name: 'audit-log', up: false, detail: 'audit entry 3' }] }), false, 0);
  assert.equal(verdict(out, 0).level, 'whole');
  assert.deepEqual(sparesOut(out), []);
});

test('is whole only when connected and the station has spoken within 15 s', () => {
  assert.equal(verdict(whole(0), 0).level, 'whole');
  assert.equal(verdict(whole(0), 15000).level, 'whole');
  assert.equal(verdict(whole(0), 15001).level, 'down');
});

test('says what is missing and since when it was whole', () => {
  assert.deepEqual(verdict(whole(5000), 20001), { level: 'down', missing: 'heartbeat', parts: [], sinceMs: 5000 });
  assert.deepEqual(verdict(onLink(whole(5000), link('lost'), 9000), 30000), { level: 'down', missing: 'link', parts: [], sinceMs: 9000 });
});

test('the broker\'s stored copy of a heartbeat is no sign of life', () => {
  const chain = onHeartbeat(connected(0), heartbeat(), true, 10);
  assert.equal(verdict(chain, 10).level, 'checking');
  assert.equal(verdict(chain, 15001).level, 'down');
  assert.equal(chain.heartbeat.units.length, 3);
});

test('a stored word that the station is down counts at once', () => {
  assert.equal(verdict(onHeartbeat(connected(0), heartbeat({ state: 'down' }), true, 10), 10).missing, 'station');
});

test('a short gap in the network is checked before anybody is sent on rounds', () => {
  const chain = onLink(whole(0), link('lost'), 4000);
  assert.equal(verdict(chain, 4001).level, 'checking');
  assert.equal(verdict(chain, 19000).level, 'checking');
  assert.equal(verdict(chain, 19001).level, 'down');
});

test('a line that comes and goes without a sign of life does not look like checking for ever', () => {
  let chain = onLink(whole(0), link('lost'), 1000);
  for (let atMs = 2000; atMs < 40000; atMs += 2000) chain = onLink(chain, link(atMs % 4000 ? 'connected' : 'lost'), atMs);
  assert.equal(verdict(chain, 40000).level, 'down');
});

test('is whole again with the first live heartbeat', () => {
  const chain = onLink(onLink(whole(0), link('lost'), 1000), link('connected'), 60000);
  assert.equal(verdict(chain, 60000).level, 'down');
  assert.equal(verdict(onHeartbeat(chain, heartbeat(), false, 61000), 61000).level, 'whole');
});

test('a refused or taken-over log-in is down at once', () => {
  for (const state of ['refused', 'takenOver']) assert.equal(verdict(onLink(whole(0), link(state), 100), 100).level, 'down');
});

test('names the parts of the chain that are out', () => {
  const links = [{ name: 'database', up: true, detail: '' }, { name: 'gateway-push', up: false, detail: 'no answer' }];
  const seen = verdict(onHeartbeat(whole(0), heartbeat({ links }), false, 100), 100);
  assert.equal(seen.level, 'part');
  assert.deepEqual(seen.parts.map((part) => part.name), ['gateway-push']);
});
