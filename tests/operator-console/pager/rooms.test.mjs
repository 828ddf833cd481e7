// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { placeScreen, stateOf } from '../../../operator-console/pager/src/house_screen.js';
import { clockText, knownZone, nextMorningMs, timeText } from '../../../operator-console/pager/src/place_clock.js';
import * as rooms from '../../../operator-console/pager/src/rooms.js';
import { translator } from '../../../operator-console/pager/src/texts.js';
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

test('the two times that look alike in the night in which the clock is set back are told apart', () => {
  const text = (hour, minute, language) => timeText(Date.UTC(2027, 9, 31, hour, minute), 'Europe/Copenhagen', translator(language));
  assert.equal(text(23, 59, 'da').length, 5);
  assert.equal(text(0, 30, 'da'), '02:30 (sommertid)');
  assert.equal(text(1, 30, 'da'), '02:30 (vintertid)');
  assert.equal(text(1, 30, 'en'), '02:30 (winter time)');
  assert.equal(text(2, 0, 'da'), '03:00');
  assert.equal(timeText(Date.UTC(2027, 2, 28, 1, 30), 'Europe/Copenhagen', translator('da')), '03:30');
});

const kNine = Date.UTC(2026, 10, 29, 20); // in the evening in Copenhagen, 29 November 2026
const kHourMs = 3600000;

test('a time that is not the next one that the clock shows so is told with its day', () => {
  const text = (hours, language) => stateOf(privateRoom({ until_ms: kNine + hours * kHourMs }), translator(language), 'Europe/Copenhagen', kNine);
  assert.equal(text(10, 'da'), 'privat til kl. 07:00');
  assert.equal(text(34, 'da'), 'privat til 1. dec. kl. 07:00');
  assert.equal(text(34, 'en'), 'private until 1 Dec 07:00');
});

test('a shift that begins tomorrow is told as tomorrow\'s', () => {
  const shown = (from, language) => {
    const told = houseDuty({ from_ms: kNine + from * kHourMs, until_ms: kNine + (from + 8) * kHourMs });
    const duty = { zone: 'Europe/Copenhagen', stationMs: () => kNine, rooms: rooms.enter(rooms.onRooms(rooms.newRooms(), [staffRoom()], [told]), 'Birkehuset') };
    return placeScreen(duty, translator(language)).duty.when;
  };
  assert.equal(shown(1, 'da'), 'På vagt kl. 22:00-06:00');
  assert.equal(shown(10, 'da'), 'På vagt i morgen kl. 07:00-15:00');
  assert.equal(shown(10, 'en'), 'On duty tomorrow 07:00-15:00');
  assert.equal(shown(-23, 'da'), 'På vagt kl. 22:00-06:00');
});

test('a zone that the browser does not know is the phone\'s', () => {
  assert.equal(knownZone('Europe/Copenhagen'), 'Europe/Copenhagen');
  assert.equal(knownZone('Europe/Nowhere'), undefined);
});
