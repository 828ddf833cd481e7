// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { placeScreen, stateOf } from '../../../operator-console/pager/src/house_screen.js';
import { clockText, knownZone, nextMorningMs } from '../../../operator-console/pager/src/place_clock.js';
import * as rooms from '../../../operator-console/pager/src/rooms.js';
import { houseDuty, privateRoom, staffRoom, staffRooms } from './messages.mjs';

const told = (...list) => rooms.onRooms(rooms.newRooms(), list);

test('privacy that was asked for is there only when the station says so', () => {
  let now = rooms.onAsk(told(staffRoom()), 'birk-4', 'startPrivacy', 0);
  now = rooms.onAskResult(now, 'birk-4', 0, true);
  now = rooms.onRooms(now, [staffRoom()]);
  assert.equal(now.asks.get('birk-4').state, 'sent');
  now = rooms.onRooms(now, [privateRoom()]);
  assert.equal(now.asks.size, 0);
});

test('what the station does not confirm within eight seconds is said, and what could not be sent at once', () => {
  const sent = rooms.onAskResult(rooms.onAsk(told(staffRoom()), 'birk-4', 'startPrivacy', 0), 'birk-4', 0, true);
  assert.equal(rooms.onTime(sent, 7999).asks.get('birk-4').state, 'sent');
  assert.equal(rooms.onTime(sent, 8000).asks.get('birk-4').state, 'unconfirmed');
  const failed = rooms.onAskResult(rooms.onAsk(told(staffRoom()), 'birk-4', 'startPrivacy', 0), 'birk-4', 0, false);
  assert.equal(failed.asks.get('birk-4').state, 'failed');
});

test('an answer to an earlier wish does not settle a later one', () => {
  const twice = rooms.onAsk(rooms.onAsk(told(privateRoom()), 'birk-4', 'endPrivacy', 0), 'birk-4', 'endPrivacy', 5);
  assert.equal(rooms.onAskResult(twice, 'birk-4', 0, false).asks.get('birk-4').state, 'sending');
});

test('says of a microphone that has power against its switch what to do, and not that it is switched off', () => {
  const named = (key) => key;
  assert.equal(stateOf(staffRoom({ condition: 'fault', reason: 'privacySwitch' }), named), 'supplyStuck – goRound');
  assert.equal(stateOf(staffRoom({ condition: 'closed', reason: 'privacySwitch' }), named), 'privacySwitch');
});

test('offers to begin privacy where somebody may be heard, to end it where it is, and nothing elsewhere', () => {
  assert.deepEqual(rooms.choicesOf(staffRoom()), ['startPrivacy']);
  assert.deepEqual(rooms.choicesOf(staffRoom({ condition: 'offline', reason: 'heartbeatMissing' })), ['startPrivacy']);
  assert.deepEqual(rooms.choicesOf(privateRoom()), ['endPrivacy']);
  assert.deepEqual(rooms.choicesOf(privateRoom({ condition: 'closed', reason: 'privacySwitch' })), ['endPrivacy']);
  assert.deepEqual(rooms.choicesOf(staffRoom({ resident: '' })), []);
  assert.deepEqual(rooms.choicesOf(staffRoom({ hasConsent: false })), []);
});

test('a fault is shown as one, private or not', () => {
  assert.equal(rooms.shapeOf(privateRoom()), 'private');
  assert.equal(rooms.shapeOf(privateRoom({ condition: 'offline', reason: 'heartbeatMissing' })), 'fault');
  assert.equal(rooms.shapeOf(staffRoom({ condition: 'closed', reason: 'outsideHours' })), 'closed');
});

test('goes from the houses into one, into a dwelling and back, and out when it is no longer told of', () => {
  let now = rooms.enter(told(...staffRooms().rooms), 'Birkehuset');
  assert.equal(rooms.inHouse(now).length, 4);
  now = rooms.choose(now, 'birk-5');
  assert.equal(rooms.chosen(now).label, 'Birkehuset 5');
  assert.equal(rooms.back(now).house, 'Birkehuset');
  assert.equal(rooms.back(rooms.back(now)).house, '');
  now = rooms.onRooms(now, [staffRoom()]);
  assert.equal(rooms.chosen(now), null);
  assert.equal(rooms.onRooms(now, []).house, '');
});

test('duty that was asked for is there only when the station says so', () => {
  const duties = (changes) => [houseDuty(changes)];
  let now = rooms.onRooms(rooms.newRooms(), [staffRoom()], duties({ isMine: false }));
  now = rooms.onAsk(now, rooms.dutyKey('birk'), 'takeDuty', 0);
  now = rooms.onAskResult(now, rooms.dutyKey('birk'), 0, true);
  now = rooms.onRooms(now, [staffRoom()], duties({ isMine: false }));
  assert.equal(now.asks.get(rooms.dutyKey('birk')).state, 'sent');
  assert.equal(rooms.onTime(now, 8000).asks.get(rooms.dutyKey('birk')).state, 'unconfirmed');
  now = rooms.onRooms(now, [staffRoom()], duties({ isMine: true }));
  assert.equal(now.asks.size, 0);
});

test('a house without a dwelling of this person opens as long as the station tells of its duty', () => {
  let now = rooms.enter(rooms.onRooms(rooms.newRooms(), [], [houseDuty({ name: 'Engen' })]), 'Engen');
  now = rooms.onRooms(now, [], [houseDuty({ name: 'Engen' })]);
  assert.equal(now.house, 'Engen');
  assert.equal(rooms.dutyIn(now, 'Engen').unit, 'birk');
  assert.equal(rooms.onRooms(now, [], []).house, '');
});

test('until the morning is today before seven and tomorrow after it', () => {
  const at = (hour) => new Date(2026, 10, 29, hour, 30).getTime();
  assert.equal(nextMorningMs(at(3)), new Date(2026, 10, 29, 7).getTime());
  assert.equal(nextMorningMs(at(22)), new Date(2026, 10, 30, 7).getTime());
  assert.equal(nextMorningMs(new Date(2026, 10, 29, 7).getTime()), new Date(2026, 10, 30, 7).getTime());
});

test('until the morning is seven where the residents are, in whatever zone the phone believes to be', () => {
  const ten = Date.UTC(2026, 10, 29, 21); // 22:00 in Copenhagen, six in the morning in Japan
  assert.equal(nextMorningMs(ten, 'Europe/Copenhagen'), Date.UTC(2026, 10, 30, 6));
  assert.equal(nextMorningMs(ten, 'Asia/Tokyo'), Date.UTC(2026, 10, 29, 22));
  assert.equal(clockText(ten, 'Europe/Copenhagen'), '22:00');
  assert.equal(clockText(ten, 'Asia/Tokyo'), '06:00');
  const screen = placeScreen({ zone: 'Asia/Tokyo', stationMs: () => ten, rooms: rooms.choose(told(staffRoom()), 'birk-4') }, (key) => key);
  assert.equal(screen.untilMs('privateMorning'), Date.UTC(2026, 10, 29, 22));
});

test('until the morning is seven by the clock on the wall also in the nights when clocks are set', () => {
  assert.equal(nextMorningMs(Date.UTC(2026, 9, 24, 20), 'Europe/Copenhagen'), Date.UTC(2026, 9, 25, 6));
  assert.equal(nextMorningMs(Date.UTC(2027, 2, 27, 21), 'Europe/Copenhagen'), Date.UTC(2027, 2, 28, 5));
});

test('a zone that the browser does not know is the phone\'s', () => {
  assert.equal(knownZone('Europe/Copenhagen'), 'Europe/Copenhagen');
  assert.equal(knownZone('Europe/Nowhere'), undefined);
});
