// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Duty } from '../../../operator-console/pager/src/duty.js';
import * as rooms from '../../../operator-console/pager/src/rooms.js';
import { dutyScreen } from '../../../operator-console/pager/src/screen.js';
import { translator } from '../../../operator-console/pager/src/texts.js';
import { heartbeat, houseDuty, kOtherPage, kPage, staffPage, staffRoom, staffRooms } from './messages.mjs';

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

test('an answer given while the connection was lost is sent by itself when it is back, once, and says so meanwhile', async () => {
  const hand = begin();
  hand.page();
  hand.fails = true;
  hand.handlers.onState({ state: 'lost', why: '' });
  hand.duty.tap(kPage, 'acknowledged');
  await new Promise(setImmediate);
  const said = dutyScreen(hand.duty, { t: translator('da'), canSound: true, asked: false }).card.tap.text;
  assert.match(said, /Gå derhen/);
  assert.match(said, /sendes af sig selv/);
  hand.fails = false;
  hand.handlers.onState({ state: 'connected', why: '' });
  assert.ok(!hand.kinds().includes('acknowledged'), 'not before it is known whether it is still so');
  hand.page();
  hand.beat();
  await new Promise(setImmediate);
  hand.beat();
  hand.pass(1000);
  await new Promise(setImmediate);
  assert.deepEqual(hand.kinds().filter((kind) => kind === 'acknowledged'), ['acknowledged']);
});

test('an answer that is true no more when the connection is back is not sent', async () => {
  const hand = begin();
  hand.page();
  hand.fails = true;
  hand.handlers.onState({ state: 'lost', why: '' });
  hand.duty.tap(kPage, 'acknowledged');
  await new Promise(setImmediate);
  hand.fails = false;
  hand.handlers.onState({ state: 'connected', why: '' });
  hand.beat();
  await new Promise(setImmediate);
  assert.ok(!hand.kinds().includes('acknowledged'), 'the page was not seen again: it is over');
});

test('going off duty is said to the station with the last breath, and nothing after it', async () => {
  const hand = begin();
  hand.duty.logOff();
  await new Promise(setImmediate);
  assert.equal(hand.kinds().at(-1), 'loggedOff');
  for (let s = 0; s < 30; s += 1) hand.pass(1000);
  assert.equal(hand.kinds().at(-1), 'loggedOff');
  assert.equal(hand.played, '');
});

test('a call or a connection that comes while the log-off is on its way is not answered: the station would take this phone for one that rings', async () => {
  const hand = begin();
  hand.page();
  hand.duty.logOff();
  hand.handlers.onMessage(kPageTopic.replace(kPage, kOtherPage), bytes(staffPage({ page: kOtherPage })), false);
  hand.page({ state: 'timedOut' });
  hand.handlers.onState({ state: 'lost', why: '' });
  hand.handlers.onState({ state: 'connected', why: '' });
  hand.beat();
  await new Promise(setImmediate);
  assert.equal(hand.kinds().at(-1), 'loggedOff');
  assert.equal(hand.played, '');
});

const tellRooms = (hand, message) => hand.handlers.onMessage('natlyt/1/staff/watch-1/rooms', bytes(message), true);
const screenOf = (hand, language = 'da', asked = false) => dutyScreen(hand.duty, { t: translator(language), canSound: true, asked });

test('who goes off duty is told which houses then have nobody, who could take over, and what of theirs is open', () => {
  const hand = begin();
  tellRooms(hand, { ...staffRooms(), alone: [{ name: 'Birkehuset', persons: ['S2', 'T.L.'] }] });
  const { asked } = screenOf(hand, 'da', true).foot;
  assert.match(asked.lead, /Birkehuset/);
  assert.match(asked.lead, /ingen/);
  assert.match(asked.lead, /S2 og T\.L\./);
  assert.match(asked.yes, /uden nogen/);
  assert.equal(asked.isGrave, true);
  assert.match(screenOf(hand, 'en', true).foot.asked.lead, /nobody in Birkehuset.*S2 and T\.L\./);
  tellRooms(hand, staffRooms());
  assert.doesNotMatch(screenOf(hand, 'da', true).foot.asked.lead, /ingen i/);
  assert.equal(screenOf(hand, 'da', true).foot.asked.isGrave, false);
  hand.page({ state: 'acknowledged' });
  assert.match(screenOf(hand, 'da', true).foot.asked.lead, /tilkald i Birkehuset 4 går videre til den næste/);
  hand.page({ state: 'onSite' });
  assert.match(screenOf(hand, 'en', true).foot.asked.lead, /page in Birkehuset 4 that is not finished/);
  hand.page({ state: 'ringing', notice: 'drill' });
  assert.doesNotMatch(screenOf(hand, 'da', true).foot.asked.lead, /Birkehuset 4/, 'a drill goes nowhere');
  hand.page({ state: 'acknowledged' });
  hand.handlers.onState({ state: 'lost', why: '' });
  assert.match(screenOf(hand, 'da', true).foot.asked.lead, /Birkehuset 4, der ikke er afsluttet.*ikke forbundet/, 'nobody hears that it is to go on');
});

test('houses that nothing is known of wait for the station, and are not promised while it is down', () => {
  const hand = begin();
  const unknown = (language) => screenOf(hand, language).houses.unknown;
  assert.match(unknown('da'), /endnu/);
  hand.handlers.onState({ state: 'lost', why: '' });
  assert.match(unknown('da'), /endnu/, 'a moment without connection means nothing');
  hand.pass(60000);
  assert.match(unknown('da'), /når overvågningen virker igen/);
  assert.match(unknown('en'), /until monitoring is back/);
});

test('a page says how long ago the sound was heard, also to whoever is on the way, and a flood for how long it lasts', () => {
  const hand = begin();
  const since = (language) => screenOf(hand, language).card.since.join('16 s');
  hand.page({ state: 'acknowledged' });
  assert.deepEqual([since('da'), since('en')], ['hørt for 16 s siden', 'heard 16 s ago']);
  hand.page({ notice: 'flood', heard: [] });
  assert.deepEqual([since('da'), since('en')], ['i 16 s', 'for 16 s']);
});

test('a house that has nobody since a colleague went is told aloud until it is seen, and ends with it', () => {
  const hand = begin();
  const left = [{ name: 'Egehuset', persons: ['S1'] }];
  tellRooms(hand, { ...staffRooms(), left });
  assert.match(screenOf(hand).left.title, /Egehuset/);
  assert.match(screenOf(hand).left.what, /S1/);
  assert.equal(hand.played, 'down');
  hand.duty.seenLeft();
  assert.equal(hand.played, '');
  assert.match(screenOf(hand, 'en').left.title, /Egehuset/, 'it still stands there');
  tellRooms(hand, { ...staffRooms(), left: [...left, { name: 'Birkehuset', persons: ['S2'] }] });
  assert.equal(hand.played, 'down', 'another house is another matter');
  tellRooms(hand, staffRooms());
  assert.equal(screenOf(hand).left, null);
  assert.equal(hand.played, '');
  tellRooms(hand, { ...staffRooms(), left });
  assert.equal(hand.played, 'down', 'left once more, it is told once more');
});

test('what is out of order is told in plain words, and what it means for the night watch', () => {
  const hand = begin();
  const out = (name) => hand.beat({ links: [{ name, up: false, detail: '127.0.0.1:2023: cannot be connected: Connection refused (look after it)' }] });
  out('gateway-espa');
  assert.equal(screenOf(hand).spares, 'DECT-telefonerne kan ikke nås; du bliver kaldt her.');
  assert.equal(screenOf(hand, 'en').spares, 'The DECT handsets cannot be reached; you are called here.');
  for (const name of ['pager', 'database', 'broker', 'gateway-push', 'roster', 'something-new']) {
    out(name);
    for (const language of ['da', 'en']) {
      const { what } = screenOf(hand, language).banner;
      assert.doesNotMatch(what, /127|Connection|gateway|pager|broker|database|roster|something/, `${name}: ${what}`);
    }
  }
});

test('each dwelling of a house is counted once', () => {
  const hand = begin();
  const room = (n, changes) => staffRoom({ room: `bog-${n}`, unit: 'Bøgehuset', label: `Bøgehuset ${n}`, ...changes });
  tellRooms(hand, staffRooms([room(1), room(2), room(3), room(4, { condition: 'offline', reason: 'heartbeatMissing' }),
    room(5, { condition: 'closed', reason: 'privacyWindow', isPrivate: true })]));
  hand.beat({ units: [{ unit: 'Bøgehuset', rooms: 5, listening: 3, closed: 1, unheard: 1 }] });
  const facts = screenOf(hand).houses.list[0].facts.map((fact) => fact.text);
  assert.deepEqual(facts, ['3 lytter', '1 uden lyd – gå rundt', '1 privat']);
  tellRooms(hand, staffRooms([room(1), room(2), room(3), room(5, { condition: 'closed', reason: 'noConsent' }),
    room(4, { condition: 'offline', reason: 'heartbeatMissing', isPrivate: true })]));
  hand.beat({ units: [{ unit: 'Bøgehuset', rooms: 5, listening: 3, closed: 1, unheard: 1 }] });
  assert.deepEqual(screenOf(hand).houses.list[0].facts.map((fact) => fact.text), ['3 lytter', '1 lukket efter aftale', '1 uden lyd – gå rundt']);
});

test('a house without a roster that its chain covers is not one with nobody on duty', () => {
  const hand = begin();
  tellRooms(hand, staffRooms(undefined, [houseDuty({ onDuty: [], isMine: false, mayGive: false, chain: ['S1', 'S2'] })]));
  hand.beat();
  const facts = screenOf(hand).houses.list[0].facts;
  assert.ok(!facts.some((fact) => fact.weight === 'danger'), JSON.stringify(facts));
  hand.duty.go(rooms.enter, 'Birkehuset');
  const { duty } = screenOf(hand).place;
  assert.equal(duty.isUnmanned, false);
  assert.match(duty.who, /S1 og S2/);
  tellRooms(hand, staffRooms(undefined, [houseDuty({ onDuty: [], isMine: false, mayGive: false })]));
  assert.equal(screenOf(hand).place.duty.isUnmanned, true);
});

test('what was answered stands on what is over, and a drill that is over asks for nothing', () => {
  const hand = begin();
  hand.page({ state: 'onSite' });
  hand.duty.tap(kPage, 'done', 'helped');
  hand.page({ state: 'done', acknowledgedBy: 'M.S.' });
  assert.equal(screenOf(hand).card.heading, 'Afsluttet: Hjulpet');
  hand.page({ notice: 'drill', state: 'done' });
  assert.doesNotMatch(screenOf(hand).card.heard.words, /Tryk/);
  assert.doesNotMatch(screenOf(hand, 'en').card.heard.words, /Tap/);
});

test('a colleague who is done is named', () => {
  const hand = begin();
  hand.page();
  hand.page({ state: 'cancelled', acknowledgedBy: 'S2' });
  assert.equal(screenOf(hand).card.heading, 'S2 går derhen');
  hand.page({ state: 'done', acknowledgedBy: 'S2' });
  assert.equal(screenOf(hand).card.heading, 'S2 er færdig der');
  assert.equal(screenOf(hand, 'en').card.heading, 'S2 is done there');
});

test('privacy is begun only by a second tap, which says whose', () => {
  const hand = begin();
  tellRooms(hand, staffRooms());
  hand.duty.go(rooms.enter, 'Birkehuset');
  hand.duty.go(rooms.choose, 'birk-4');
  hand.duty.go(rooms.confirm, 'privateHour');
  const { confirm } = screenOf(hand).place;
  assert.match(confirm.lead, /J\.K\./);
  assert.equal(confirm.action, 'privateHour');
  hand.duty.go(rooms.back);
  assert.equal(screenOf(hand).place.confirm, null);
  assert.equal(screenOf(hand).place.kind, 'room');
});
