// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Duty } from '../../../operator-console/pager/src/duty.js';
import * as rooms from '../../../operator-console/pager/src/rooms.js';
import { dutyScreen } from '../../../operator-console/pager/src/screen.js';
import { translator } from '../../../operator-console/pager/src/texts.js';
import { heartbeat, kOtherPage, kPage, staffPage } from './messages.mjs';

const kPageTopic = `natlyt/1/staff/watch-1/page/${kPage}`;
const bytes = (message) => new TextEncoder().encode(JSON.stringify(message));

// A duty with a clock and a line that are moved by hand.
function begin() {
  const hand = { nowMs: 0, wallMs: 1_800_000_000_000, sent: [], fails: false, played: '' };
  const world = {
    now: () => hand.nowMs, wallMs: () => hand.wallMs, random: (n) => new Uint8Array(n), changed: () => {},
    ringer: { play: (name) => { hand.played = name; } },
  };
  hand.duty = new Duty('watch-1', world, (handlers) => {
    hand.handlers = handlers;
    return {
      start: () => handlers.onState({ state: 'connecting', why: '' }), stop: () => {},
      send: (payload) => {
        if (hand.fails) return Promise.reject(new Error('not connected'));
        hand.sent.push(JSON.parse(payload));
        return Promise.resolve();
      },
    };
  });
  hand.pass = (ms) => {
    hand.nowMs += ms;
    hand.wallMs += ms;
    hand.duty.tick();
  };
  hand.beat = (changes = {}) => hand.handlers.onMessage('natlyt/1/ward/station', bytes(heartbeat({ at_ms: hand.wallMs, ...changes })), false);
  hand.page = (changes = {}) => hand.handlers.onMessage(kPageTopic, bytes(staffPage(changes)), true);
  hand.kinds = () => hand.sent.map((reply) => reply.kind);
  hand.duty.begin();
  hand.duty.take();
  hand.handlers.onState({ state: 'connected', why: '' });
  hand.beat();
  return hand;
}

test('says that it is there on connecting and every ten seconds', () => {
  const hand = begin();
  for (let s = 0; s < 30; s += 1) hand.pass(1000);
  assert.deepEqual(hand.kinds(), ['presence', 'presence', 'presence', 'presence']);
});

test('says once that a page has arrived, and again when that could not be sent', async () => {
  const hand = begin();
  hand.fails = true;
  hand.page();
  await new Promise(setImmediate);
  hand.fails = false;
  hand.page();
  hand.page({ step: 2 });
  assert.deepEqual(hand.kinds(), ['presence', 'received']);
});

test('a page that was touched is read once, answers nothing, and is said again when that could not be sent', async () => {
  const hand = begin();
  hand.duty.looked();
  assert.deepEqual(hand.kinds(), ['presence'], 'there is nothing to look at');
  hand.page();
  assert.deepEqual(hand.kinds(), ['presence', 'received'], 'arrived, and not looked at');
  hand.fails = true;
  hand.duty.looked();
  await new Promise(setImmediate);
  hand.fails = false;
  hand.duty.looked();
  hand.duty.looked();
  assert.deepEqual(hand.kinds(), ['presence', 'received', 'read']);
  assert.equal(hand.sent.at(-1).page, kPage);
  assert.equal(hand.played, 'page', 'and it rings on');
});

test('what is over, a drill and what stands behind the houses is not read', () => {
  const hand = begin();
  hand.page({ notice: 'drill' });
  hand.duty.looked();
  hand.page({ state: 'done' });
  hand.duty.looked();
  hand.page({ state: 'acknowledged' });
  hand.duty.go(rooms.enter, 'Birkehuset');
  hand.duty.looked();
  assert.ok(!hand.kinds().includes('read'));
  hand.duty.go(rooms.back);
  hand.duty.choose(kPage);
  assert.ok(hand.kinds().includes('read'), 'opened among the others');
});

test('a page is heard before a broken chain, and a broken chain before silence', () => {
  const hand = begin();
  assert.equal(hand.played, '');
  hand.beat({ state: 'down' });
  assert.equal(hand.played, 'down');
  hand.page();
  assert.equal(hand.played, 'page');
  hand.page({ state: 'acknowledged' });
  assert.equal(hand.played, 'down');
  hand.duty.silence();
  assert.equal(hand.played, '');
});

test('a break that comes after one was silenced is heard', () => {
  const hand = begin();
  hand.pass(1000);
  hand.beat({ state: 'down' });
  hand.duty.silence();
  hand.pass(60000);
  assert.equal(hand.played, '');
  hand.beat();
  hand.pass(5000);
  hand.beat({ state: 'down' });
  assert.equal(hand.played, 'down');
});

test('ages are counted by the station\'s clock', () => {
  const hand = begin();
  hand.beat({ at_ms: hand.wallMs + 90000 });
  assert.equal(hand.duty.stationMs(), hand.wallMs + 90000);
});

test('what it cannot read is counted and shown, and the page goes on ringing', () => {
  const hand = begin();
  hand.page();
  hand.page({ state: 'gone' });
  hand.handlers.onMessage(kPageTopic, bytes(staffPage({ page: '0199aaaa-0000-7000-8000-000000000009' })), false);
  assert.equal(hand.duty.unknown, 2);
  assert.equal(hand.played, 'page');
  const screen = dutyScreen(hand.duty, { t: translator('da'), canSound: true, asked: false });
  assert.equal(screen.unknown, '2 ukendte beskeder');
  assert.equal(screen.card.state, 'ringing');
});

test('a page that rings is not taken for ended, nor the clock for the station\'s, by the broker\'s stored heartbeat', () => {
  const hand = begin();
  hand.page();
  hand.handlers.onState({ state: 'lost', why: '' });
  hand.handlers.onState({ state: 'connected', why: '' });
  hand.handlers.onMessage('natlyt/1/ward/station', bytes(heartbeat({ at_ms: hand.wallMs - 60000 })), true); // before the stored page
  assert.equal(hand.played, 'page');
  assert.equal(hand.duty.stationMs(), hand.wallMs);
  hand.beat(); // all stored ones have come, and the page was not among them
  assert.equal(hand.played, '');
});

test('the trial rings for five seconds, or until it is stopped', () => {
  const hand = begin();
  hand.duty.trial();
  assert.equal(hand.played, 'page');
  hand.pass(4999);
  assert.equal(hand.played, 'page');
  hand.pass(1);
  assert.equal(hand.played, '');
  hand.duty.trial();
  hand.duty.trial();
  assert.equal(hand.played, '');
});

test('shows a drill as one, with a sound of its own, and never in front of a page or the warning about the chain', () => {
  const hand = begin();
  const drill = (changes = {}) => hand.handlers.onMessage(kPageTopic.replace(kPage, kOtherPage),
    bytes(staffPage({ page: kOtherPage, notice: 'drill', heard: [], since_ms: 1, ...changes })), true);
  const screen = (language) => dutyScreen(hand.duty, { t: translator(language), canSound: true, asked: false });
  drill();
  assert.equal(hand.played, 'drill');
  assert.deepEqual([screen('da').card.heading, screen('en').card.heading], ['ØVELSE', 'DRILL']);
  assert.match(screen('en').card.heard.words, /^Nothing has happened/);
  assert.deepEqual(screen('da').card.buttons.map((button) => button.text), ['Øvelsen er nået frem', 'Ikke nu']);
  hand.page();
  assert.equal(hand.played, 'page');
  assert.equal(screen('en').card.key, kPage);
  drill({ state: 'done' });
  assert.equal(screen('en').others[0].heading, 'The drill is over');
  assert.deepEqual(screen('en').others[0].buttons, []);
  hand.page({ state: 'acknowledged' });
  assert.equal(screen('en').card.key, kPage);
  drill();
  assert.equal(screen('en').card.key, kPage, 'a drill that begins to ring takes nothing from the middle');
});

test('shows a notice of a flood as what it is, and rings for it', () => {
  const hand = begin();
  hand.page({ notice: 'flood', byRule: true, roomLabel: 'Solgården', heard: [] });
  const { card } = dutyScreen(hand.duty, { t: translator('da'), canSound: true, asked: false });
  assert.equal(card.heading, 'Mange hændelser på én gang');
  assert.match(card.heard.words, /Ring til operatøren/);
  assert.equal(card.sent, null);
  assert.deepEqual(card.buttons.map((button) => button.kind), ['acknowledged', 'cannot']);
  assert.notEqual(hand.played, '');
});
