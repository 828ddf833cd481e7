// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';

import { decodeStaffPage, decodeStaffRooms, decodeStationHeartbeat, encodeStaffReply } from '../../../operator-console/pager/src/messages.js';
import { pageOf } from '../../../operator-console/pager/src/topics.js';
import { isUuid, uuidVersion7 } from '../../../operator-console/pager/src/uuid.js';
import { heartbeat, houseDuty, kPage, staffPage, staffRoom, staffRooms } from './messages.mjs';

const bytes = (json) => new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json));
const without = (message, field) => {
  const { [field]: dropped, ...rest } = message;
  return rest;
};

test('reads whole messages and ignores fields it does not know', () => {
  assert.equal(decodeStaffPage(bytes({ ...staffPage(), later: 1 })).value.roomLabel, 'Birkehuset 4');
  assert.equal(decodeStationHeartbeat(bytes(heartbeat())).value.units[2].unheard, 1);
});

test('reads a notice of a flood, and refuses one that it does not know', () => {
  assert.equal(decodeStaffPage(bytes({ ...staffPage(), notice: 'flood' })).value.notice, 'flood');
  assert.match(decodeStaffPage(bytes({ ...staffPage(), notice: 'party' })).problem, /staffPage\.notice/);
});

test('refuses a message that lacks any one field, and names it', () => {
  for (const field of Object.keys(staffPage())) {
    assert.match(decodeStaffPage(bytes(without(staffPage(), field))).problem, new RegExp(`staffPage\\.${field} is missing`));
  }
  for (const field of Object.keys(heartbeat())) {
    assert.match(decodeStationHeartbeat(bytes(without(heartbeat(), field))).problem, new RegExp(`stationHeartbeat\\.${field} is missing`));
  }
});

const kWrong = [
  [{ v: 2 }, 'staffPage.v must be an integer 1..1'],
  [{ page: 'x' }, 'staffPage.page must be a UUID'],
  [{ page: kPage.toUpperCase() }, 'staffPage.page must be a UUID in lower case'],
  [{ heard: ['anger'] }, 'staffPage.heard[0] must be one of shout'],
  [{ heard: Array(9).fill('shout') }, 'staffPage.heard must have at most 8'],
  [{ reached: { count: 5 } }, 'staffPage.reached.seconds is missing'],
  [{ reached: { levelDbfs: 1, seconds: 10 } }, 'staffPage.reached.levelDbfs must be an integer -120..0'],
  [{ roomLabel: '' }, 'staffPage.roomLabel must not be empty'],
  [{ resident: 'ø'.repeat(9) }, 'staffPage.resident must have at most 16 bytes'],
  [{ step: 0 }, 'staffPage.step must be an integer 1..1000'],
  [{ since_ms: 1.5 }, 'staffPage.since_ms must be an integer'],
  [{ byRule: 'true' }, 'staffPage.byRule must be true or false'],
  [{ state: 'Ringing' }, 'staffPage.state must be one of ringing'],
];
for (const [change, problem] of kWrong) {
  test(`refuses a page with ${JSON.stringify(change).slice(0, 40)}`, () => {
    const result = decodeStaffPage(bytes(staffPage(change)));
    assert.equal(result.ok, false);
    assert.ok(result.problem.startsWith(problem), result.problem);
  });
}

test('reads the dwellings, with and without an end of what they do, and refuses one that lacks a field', () => {
  const decoded = (room) => decodeStaffRooms(bytes(staffRooms([room])));
  assert.equal(decoded(staffRoom({ until_ms: 7 })).value.rooms[0].until_ms, 7);
  assert.equal(decoded(staffRoom()).value.rooms[0].until_ms, undefined);
  assert.match(decoded(staffRoom({ until_ms: 'soon' })).problem, /staffRooms\.rooms\[0\]\.until_ms must be an integer/);
  for (const field of Object.keys(staffRoom())) {
    assert.match(decoded(without(staffRoom(), field)).problem, new RegExp(`staffRooms\\.rooms\\[0\\]\\.${field} is missing`));
  }
});

test('reads who is on duty, with and without times, and does without', () => {
  const decoded = (duty) => decodeStaffRooms(bytes(staffRooms([staffRoom()], [duty])));
  assert.deepEqual(decoded(houseDuty()).value.houses[0].onDuty, ['M.S.', 'T.L.']);
  assert.equal(decoded(without(without(houseDuty(), 'from_ms'), 'until_ms')).value.houses[0].until_ms, undefined);
  assert.match(decoded(without(houseDuty(), 'isMine')).problem, /staffRooms\.houses\[0\]\.isMine is missing/);
  assert.equal(decodeStaffRooms(bytes(staffRooms())).value.houses, undefined);
});

test('writes what is asked of a house\'s duty', () => {
  assert.equal(encodeStaffReply({ id: kPage, kind: 'takeDuty', unit: 'birk', atMs: 5 }), `{"v":1,"id":"${kPage}","kind":"takeDuty","unit":"birk","note":"","at_ms":5}`);
});

test('refuses what is no JSON object', () => {
  for (const text of ['', '{', 'null', '[]', '7', '"x"', '\u0000']) assert.equal(decodeStaffPage(bytes(text)).ok, false);
  assert.equal(decodeStaffPage(Uint8Array.of(0x7b, 0xff, 0x7d)).ok, false);
  assert.match(decodeStaffPage(new Uint8Array((1 << 20) + 1)).problem, /too long/);
});

test('writes replies with the fields that the station expects', () => {
  const reply = { id: kPage, kind: 'done', page: kPage, outcome: 'helped', atMs: 5 };
  assert.equal(encodeStaffReply(reply), `{"v":1,"id":"${kPage}","kind":"done","page":"${kPage}","outcome":"helped","note":"","at_ms":5}`);
  assert.equal(encodeStaffReply({ id: kPage, kind: 'presence', atMs: 5 }), `{"v":1,"id":"${kPage}","kind":"presence","note":"","at_ms":5}`);
});

test('writes a wish for privacy with its room, and with its end where it has one', () => {
  const reply = { id: kPage, kind: 'startPrivacy', room: 'birk-4', atMs: 5 };
  assert.equal(encodeStaffReply({ ...reply, untilMs: 9 }), `{"v":1,"id":"${kPage}","kind":"startPrivacy","room":"birk-4","until_ms":9,"note":"","at_ms":5}`);
  assert.equal(encodeStaffReply(reply), `{"v":1,"id":"${kPage}","kind":"startPrivacy","room":"birk-4","note":"","at_ms":5}`);
});

test('makes ids as RFC 9562 has them', () => {
  assert.equal(uuidVersion7(0x017f22e279b0, new Uint8Array([0xcc, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])),
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  assert.ok(isUuid(uuidVersion7(Date.now(), randomBytes(10))));
});

test('takes only its own user\'s pages', () => {
  assert.equal(pageOf(`natlyt/1/staff/ms/page/${kPage}`, 'ms'), kPage);
  assert.equal(pageOf(`natlyt/1/staff/ms/page/${kPage}`, 'm'), null);
  assert.equal(pageOf('natlyt/1/staff/ms/page/x', 'ms'), null);
});
