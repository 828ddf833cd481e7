// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as pages from '../../../operator-console/pager/src/pages.js';
import { kOtherPage, kPage, staffPage } from './messages.mjs';

const ringing = () => pages.onPage(pages.newPages(), staffPage());
const entryOf = (state, key = kPage) => state.entries.get(key);
const isRinging = (state) => [...state.entries.values()].some(pages.rings);

test('rings until the station says that it is acknowledged', () => {
  let state = ringing();
  assert.ok(isRinging(state));
  state = pages.onPage(state, staffPage({ state: 'acknowledged', acknowledgedBy: 'M.S.' }));
  assert.ok(!isRinging(state));
});

test('a tap silences while it is on its way and rings again when it is not confirmed', () => {
  let state = pages.onTap(ringing(), kPage, 'acknowledged', undefined, 1000);
  assert.ok(!isRinging(state));
  state = pages.onTapResult(state, kPage, 1000, true);
  assert.equal(entryOf(state).tap.state, 'sent');
  assert.ok(!isRinging(pages.onTime(state, 8999)));
  state = pages.onTime(state, 9000);
  assert.equal(entryOf(state).tap.state, 'unconfirmed');
  assert.ok(isRinging(state));
});

test('a tap that could not be sent says so and rings again', () => {
  const state = pages.onTapResult(pages.onTap(ringing(), kPage, 'acknowledged', undefined, 1000), kPage, 1000, false);
  assert.equal(entryOf(state).tap.state, 'failed');
  assert.ok(isRinging(state));
});

test('only the state that answers a tap confirms it', () => {
  const tapped = pages.onTap(ringing(), kPage, 'acknowledged', undefined, 1000);
  assert.ok(entryOf(pages.onPage(tapped, staffPage({ step: 2 }))).tap);
  assert.equal(entryOf(pages.onPage(tapped, staffPage({ state: 'acknowledged' }))).tap, null);
  assert.equal(entryOf(pages.onPage(tapped, staffPage({ state: 'cancelled', acknowledgedBy: 'A.B.' }))).tap, null);
});

test('a result that comes late is not taken for a newer tap\'s', () => {
  const first = pages.onTap(ringing(), kPage, 'acknowledged', undefined, 1000);
  const second = pages.onTap(first, kPage, 'cannot', undefined, 2000);
  assert.equal(entryOf(pages.onTapResult(second, kPage, 1000, false)).tap.state, 'sending');
});

test('offers in each state what may be done then', () => {
  const offered = (state) => pages.choicesOf(entryOf(pages.onPage(pages.newPages(), staffPage({ state }))));
  assert.deepEqual(offered('ringing'), ['acknowledged', 'cannot']);
  assert.deepEqual(offered('timedOut'), ['acknowledged', 'cannot']);
  assert.deepEqual(offered('acknowledged'), ['onSite', 'cannot']);
  assert.deepEqual(offered('onSite'), ['done']);
  for (const state of ['done', 'declined', 'cancelled']) assert.deepEqual(offered(state), []);
  assert.equal(entryOf(pages.onTap(ringing(), kPage, 'done', 'helped', 0)).tap, null);
});

test('a page that the station has taken away stays to be read and is silent', () => {
  const state = pages.onCleared(ringing(), kPage);
  assert.ok(!isRinging(state));
  assert.deepEqual(pages.choicesOf(entryOf(state)), []);
  assert.equal(pages.putAside(state, kPage).entries.size, 0);
});

test('a page that ended while there was no connection is found out at the first heartbeat', () => {
  let state = pages.onConnected(pages.onPage(ringing(), staffPage({ page: kOtherPage })));
  state = pages.onAllSeen(pages.onPage(state, staffPage({ page: kOtherPage })));
  assert.ok(entryOf(state).gone);
  assert.ok(!entryOf(state, kOtherPage).gone);
});

test('the most pressing page is in the middle', () => {
  let state = pages.onPage(pages.newPages(), staffPage({ state: 'acknowledged' }));
  state = pages.onPage(state, staffPage({ page: kOtherPage, since_ms: Date.now() }));
  assert.equal(pages.inFocus(state).focus.page.page, kOtherPage);
  assert.equal(pages.inFocus(pages.choose(state, kPage)).focus.page.page, kPage);
  const urgent = pages.onPage(ringing(), staffPage({ page: kOtherPage, since_ms: Date.now(), urgent: true }));
  assert.equal(pages.inFocus(urgent).focus.page.page, kOtherPage);
});

test('a page that begins to ring comes to the middle whatever was chosen', () => {
  const chosen = pages.choose(pages.onPage(pages.newPages(), staffPage({ state: 'acknowledged' })), kPage);
  assert.equal(pages.inFocus(pages.onPage(chosen, staffPage({ page: kOtherPage }))).focus.page.page, kOtherPage);
});

test('whatever happens in whatever order, an open page that rings is heard unless a tap is on its way', () => {
  let seed = 1;
  const random = (n) => {
    seed = (seed * 48271) % 2147483647;
    return seed % n;
  };
  const states = ['ringing', 'acknowledged', 'onSite', 'done', 'declined', 'timedOut', 'cancelled'];
  const keys = [kPage, kOtherPage];
  const events = [
    (s) => pages.onPage(s, staffPage({ page: keys[random(2)], state: states[random(7)] })),
    (s) => pages.onCleared(s, keys[random(2)]),
    (s) => pages.onConnected(s),
    (s) => pages.onAllSeen(s),
    (s, now) => pages.onTap(s, keys[random(2)], ['acknowledged', 'onSite', 'done', 'cannot'][random(4)], 'helped', now),
    (s, now) => pages.onTapResult(s, keys[random(2)], now - random(3000), random(2) === 0),
    (s, now) => pages.onTime(s, now),
    (s) => pages.choose(s, keys[random(2)]),
    (s) => pages.putAside(s, keys[random(2)]),
  ];
  let state = pages.newPages();
  for (let now = 0; now < 20000 * 700; now += 700) {
    state = events[random(events.length)](state, now);
    for (const entry of state.entries.values()) {
      const underway = entry.tap !== null && ['sending', 'sent'].includes(entry.tap.state);
      assert.equal(pages.rings(entry), entry.page.state === 'ringing' && !entry.gone && !underway);
      if (entry.gone) assert.equal(entry.tap, null);
    }
    const { focus, others } = pages.inFocus(state);
    assert.equal(others.length + (focus ? 1 : 0), state.entries.size);
  }
});

test('who has been there for long is asked how it went, aloud, until they answer', () => {
  const here = pages.onPage(pages.newPages(), staffPage({ state: 'onSite', acknowledgedBy: 'M.S.' }));
  assert.ok(!isRinging(here));
  const asked = pages.onPage(here, staffPage({ state: 'onSite', acknowledgedBy: 'M.S.', askedAgain: true }));
  assert.ok(isRinging(asked));
  assert.deepEqual(pages.choicesOf(entryOf(asked)), ['done', 'onSite']);
  const tapped = pages.onTap(asked, kPage, 'onSite', undefined, 1000);
  assert.ok(!isRinging(tapped));
  const asking = pages.onPage(tapped, staffPage({ state: 'onSite', acknowledgedBy: 'M.S.', askedAgain: true }));
  assert.ok(entryOf(asking).tap, 'the question is no answer to it');
  const answered = pages.onPage(tapped, staffPage({ state: 'onSite', acknowledgedBy: 'M.S.' }));
  assert.equal(entryOf(answered).tap, null);
  assert.ok(!isRinging(answered));
});

test('a page that rings comes before the question how another went', () => {
  const asked = pages.onPage(pages.newPages(), staffPage({ state: 'onSite', askedAgain: true }));
  const both = pages.onPage(asked, staffPage({ page: kOtherPage, since_ms: Date.now() }));
  assert.equal(pages.inFocus(both).focus.page.page, kOtherPage);
});

test('who acknowledges after their shift hears that it is noted and that others are called', () => {
  const tapped = pages.onTap(ringing(), kPage, 'acknowledged', undefined, 1000);
  assert.ok(entryOf(pages.onPage(tapped, staffPage({ state: 'timedOut' }))).tap, 'that it was the next one\'s turn is no answer');
  const noted = pages.onPage(tapped, staffPage({ state: 'timedOut', acknowledgedBy: 'M.S.' }));
  assert.equal(entryOf(noted).tap, null);
  assert.ok(!isRinging(noted));
  assert.deepEqual(pages.choicesOf(entryOf(noted)), ['onSite', 'cannot']);
});

const kRoom = { unit: 'Egehuset', roomLabel: 'Egehuset 1' };

test('a call of a room that is over goes by itself as soon as a newer one of that room comes', () => {
  const finished = pages.onCleared(pages.onPage(pages.newPages(), staffPage({ ...kRoom, state: 'done', since_ms: 1000 })), kPage);
  let state = pages.onPage(finished, staffPage({ ...kRoom, page: kOtherPage, since_ms: 9000 }));
  assert.deepEqual([...state.entries.keys()], [kOtherPage]);
  state = pages.onCleared(pages.onPage(finished, staffPage({ ...kRoom, page: kOtherPage, since_ms: 9000, state: 'cancelled', acknowledgedBy: 'S2' })), kOtherPage);
  assert.deepEqual([...state.entries.keys()], [kOtherPage], 'also where a colleague has taken the newer one');
  const elsewhere = pages.onPage(finished, staffPage({ unit: 'Egehuset', roomLabel: 'Egehuset 2', page: kOtherPage, since_ms: 9000 }));
  assert.equal(elsewhere.entries.size, 2, 'another room says nothing about it');
  const older = pages.onPage(finished, staffPage({ ...kRoom, page: kOtherPage, since_ms: 500, state: 'cancelled' }));
  assert.equal(older.entries.size, 2, 'nor does an older one');
});

test('where a colleague is going comes before what is finished, and the newest first', () => {
  let state = pages.onPage(pages.newPages(), staffPage({ state: 'done', since_ms: 1000 }));
  state = pages.onPage(state, staffPage({ ...kRoom, page: kOtherPage, since_ms: 9000, state: 'cancelled', acknowledgedBy: 'S2' }));
  assert.equal(pages.inFocus(state).focus.page.page, kOtherPage);
  const both = pages.onPage(state, staffPage({ ...kRoom, page: kOtherPage, since_ms: 9000, state: 'done' }));
  assert.equal(pages.inFocus(both).focus.page.page, kOtherPage);
});

test('that a colleague is going ends with their being done, and then goes by itself', () => {
  let state = pages.onPage(ringing(), staffPage({ state: 'cancelled', acknowledgedBy: 'S2' }));
  state = pages.onTime(pages.onCleared(state, kPage), 0);
  assert.ok(!pages.isDoneByOther(entryOf(state)));
  state = pages.onCleared(pages.onPage(state, staffPage({ state: 'done', acknowledgedBy: 'S2' })), kPage);
  assert.ok(pages.isDoneByOther(entryOf(state)));
  state = pages.onTime(state, 1000);
  state = pages.onTime(state, 1000 + pages.kDoneShownMs - 1);
  assert.equal(state.entries.size, 1);
  assert.equal(pages.onTime(state, 1000 + pages.kDoneShownMs).entries.size, 0);
});

test('that a colleague is going is not said for ever where the word that they are done was missed', () => {
  let state = pages.onTime(pages.onCleared(pages.onPage(ringing(), staffPage({ state: 'cancelled', acknowledgedBy: 'S2' })), kPage), 0);
  state = pages.onTime(state, pages.kTakenShownMs - 1);
  assert.equal(state.entries.size, 1);
  assert.equal(pages.onTime(state, pages.kTakenShownMs).entries.size, 0);
});

test('how a visit went stays with it when it is over, and one\'s own is not a colleague\'s', () => {
  const here = pages.onTap(pages.onPage(pages.newPages(), staffPage({ state: 'onSite' })), kPage, 'done', 'helped', 1000);
  const over = pages.onCleared(pages.onPage(here, staffPage({ state: 'done', acknowledgedBy: 'M.S.' })), kPage);
  assert.equal(entryOf(over).outcome, 'helped');
  assert.ok(!pages.isDoneByOther(entryOf(over)));
});

test('an answer that could not be sent waits for the connection, for as long as it is still one', () => {
  const failed = () => pages.onTapResult(pages.onTap(ringing(), kPage, 'acknowledged', undefined, 1000), kPage, 1000, false);
  assert.deepEqual(pages.unsent(failed(), 2000).map(({ key, kind }) => [key, kind]), [[kPage, 'acknowledged']]);
  assert.deepEqual(pages.unsent(pages.onPage(failed(), staffPage({ step: 2 })), 2000).length, 1);
  assert.deepEqual(pages.unsent(pages.onPage(failed(), staffPage({ state: 'cancelled', acknowledgedBy: 'S2' })), 2000), []);
  assert.deepEqual(pages.unsent(pages.onCleared(failed(), kPage), 2000), []);
  assert.deepEqual(pages.unsent(failed(), 1000 + pages.kUnsentForMs), [], 'what was true long ago is asked anew');
});
