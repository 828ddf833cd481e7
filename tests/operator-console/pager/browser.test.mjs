// SPDX-License-Identifier: Apache-2.0
// The built page in real Chromium against the real broker; the station is played over its own line.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { logIn, openPhone } from './browser.mjs';
import { heartbeat, kOtherPage, kPage, staffPage } from './messages.mjs';
import {
  beat, cardIn, heard, kPageTopic, kPassword, onDuty, ringing, shot, tapOn, text, ward,
} from './on_duty.mjs';

test('a wrong password and a bad user id are told in a sentence, in both languages', async () => {
  const { page, close } = await openPhone();
  try {
    await page.goto(ward.url);
    await shot(page, 'log_in');
    await logIn(page, 'watch-1', 'not the password');
    await page.waitForSelector('.problem');
    assert.match(await text(page, '.problem'), /adgangskode er forkert/);
    await page.tap('[data-action="language"]');
    assert.match(await text(page, '.problem'), /password is wrong/);
    await logIn(page, 'Watch One', kPassword);
    await page.waitForFunction(() => document.querySelector('.problem')?.textContent.includes('a-z, 0-9'));
    assert.equal((await heard(page)).started, 0);
  } finally {
    await close();
  }
});

onDuty('a page rings, shakes, and says who, where, what and since when', {}, async (page) => {
  await shot(page, 'calm');
  await ringing(page);
  assert.equal(await text(page, '.card h1'), 'Birkehuset 4');
  assert.equal(await text(page, '.card .resident'), 'J.K.');
  assert.equal(await text(page, '.card .heard'), 'Monitoren hørte: råb og slag');
  assert.match(await text(page, '.card .agreed'), /Banker på væggen/);
  assert.equal(await text(page, '.card .chain'), 'Nr. 1 af 3 i kæden');
  assert.match(await text(page, '.card .age'), /^1\d s$/);
  const { sounding, shaken } = await heard(page);
  assert.equal(sounding, 1);
  assert.ok(shaken >= 1);
  const received = await ward.reply((reply) => reply.kind === 'received');
  assert.equal(received.page, kPage);
  assert.equal(received.topic, 'natlyt/1/staff/watch-1/reply');
  assert.ok(!ward.replies.some((reply) => reply.kind === 'read'), 'nobody has looked');
  await page.tap('.card h1');
  assert.equal((await ward.reply((reply) => reply.kind === 'read')).page, kPage);
  await shot(page, 'ringing');
});

onDuty('a drill is shown as one in both languages, its answer reaches the station, and a page stands before it', {}, async (page) => {
  const drill = staffPage({ page: kOtherPage, notice: 'drill', heard: [], operatorNote: '', agreedNote: '', resident: '' });
  await ward.publish(`staff/watch-1/page/${kOtherPage}`, drill, { retain: true });
  await page.waitForSelector('.card[data-drill]');
  assert.equal(await text(page, '.card .heading b'), 'ØVELSE');
  assert.match(await text(page, '.card .heard'), /Intet er sket/);
  await shot(page, 'drill');
  await page.tap('[data-action="language"]');
  assert.equal(await text(page, '.card .heading b'), 'DRILL');
  await shot(page, 'drill_en');
  await tapOn(page, 'acknowledged');
  assert.equal((await ward.reply((reply) => reply.kind === 'acknowledged')).page, kOtherPage);
  await ringing(page);
  assert.equal(await page.getAttribute('.card', 'data-page'), kPage);
  await shot(page, 'drill_and_page_en');
});

onDuty('acknowledge, on site and done reach the station and show only when it confirms them', {}, async (page) => {
  await ringing(page);
  await tapOn(page, 'acknowledged');
  await page.waitForSelector('.tap[data-tap="sent"]');
  assert.equal((await heard(page)).sounding, 0);
  assert.equal((await ward.reply((reply) => reply.kind === 'acknowledged')).page, kPage);
  await shot(page, 'sent');
  await cardIn(page, 'ringing');
  await ward.publish(kPageTopic, staffPage({ state: 'acknowledged', acknowledgedBy: 'M.S.' }), { retain: true });
  await cardIn(page, 'acknowledged');
  await shot(page, 'acknowledged');
  await tapOn(page, 'onSite');
  await ward.reply((reply) => reply.kind === 'onSite');
  await ward.publish(kPageTopic, staffPage({ state: 'onSite', acknowledgedBy: 'M.S.' }), { retain: true });
  await cardIn(page, 'onSite');
  await shot(page, 'on_site');
  await page.tap('[data-outcome="falseAlarm"]');
  assert.equal((await ward.reply((reply) => reply.kind === 'done')).outcome, 'falseAlarm');
  await ward.publish(kPageTopic, staffPage({ state: 'done', acknowledgedBy: 'M.S.' }), { retain: true });
  await ward.publish(kPageTopic, '', { retain: true });
  await cardIn(page, 'done');
  await tapOn(page, 'putAside');
  await page.waitForSelector('.calm');
});

onDuty('cannot hands the page on; another person\'s acknowledgement is shown and silences', {}, async (page) => {
  await ringing(page);
  await tapOn(page, 'cannot');
  await ward.reply((reply) => reply.kind === 'cannot');
  await ward.publish(kPageTopic, staffPage({ state: 'declined' }), { retain: true });
  await cardIn(page, 'declined');
  await ringing(page, { step: 3 });
  assert.equal(await text(page, '.card .chain'), 'Alle på vagt er kaldt');
  await ward.publish(kPageTopic, staffPage({ state: 'cancelled', acknowledgedBy: 'A.B.' }), { retain: true });
  await cardIn(page, 'cancelled');
  assert.match(await text(page, '.card .heading'), /A\.B\. går derhen/);
  assert.equal((await heard(page)).sounding, 0);
});

onDuty('of several pages one is in the middle and a tap exchanges them; by rule is said', { language: 'en' }, async (page) => {
  await shot(page, 'calm_en');
  await ringing(page);
  await shot(page, 'ringing_en');
  await ward.publish(`staff/watch-1/page/${kOtherPage}`, staffPage({
    page: kOtherPage, roomLabel: 'Engen 2', unit: 'Engen', byRule: true, urgent: true, operatorNote: 'Kort råb', heard: ['glassBreak'],
  }), { retain: true });
  await page.waitForFunction(() => document.querySelector('.card h1')?.textContent === 'Engen 2');
  assert.equal(await text(page, '.card .heard'), 'The monitor heard: breaking glass');
  await ward.publish(`staff/watch-1/page/${kOtherPage}`, staffPage({
    page: kOtherPage, roomLabel: 'Engen 2', unit: 'Engen', byRule: true, urgent: true, operatorNote: 'Kort råb', heard: ['cough', 'glassBreak'],
    reached: { count: 5, seconds: 600 },
  }), { retain: true });
  await page.waitForFunction(() => document.querySelector('.card .heard')?.textContent.endsWith('cough, 5 times in 10 min and breaking glass'));
  assert.match(await text(page, '.card .by-rule'), /no operator has judged it/);
  await shot(page, 'two_en');
  await page.tap('.other');
  await page.waitForFunction(() => document.querySelector('.card h1')?.textContent === 'Birkehuset 4');
});

onDuty('a broker that stops and comes back: banner, then whole again, and the page is still there', { clock: true, beats: false }, async (page) => {
  await ringing(page);
  await ward.stopBroker();
  await page.waitForSelector('.status[data-level="checking"], .status[data-level="down"]');
  await page.clock.fastForward(16000);
  await page.waitForSelector('.banner[data-level="down"]');
  assert.match(await text(page, '.banner'), /gå runder hvert 30\. minut.*ikke forbundet.*Siden kl\. \d\d:\d\d/);
  await shot(page, 'down_ringing');
  await tapOn(page, 'acknowledged');
  await page.waitForSelector('.tap[data-tap="failed"]');
  assert.equal((await heard(page)).sounding, 1);
  assert.match(await text(page, '.tap'), /Gå derhen\. .*af sig selv/);
  const [note, answers] = await Promise.all(['.card .agreed', '.answers'].map((part) => page.evaluate((one) => document.querySelector(one).getBoundingClientRect().toJSON(), part)));
  assert.ok(note.bottom <= answers.top, 'the agreed note is covered');
  await shot(page, 'unsent');
  ward.replies.length = 0;
  await ward.startBroker();
  await ward.publish(kPageTopic, staffPage(), { retain: true });
  await page.clock.fastForward(9000);
  await beat(page);
  assert.equal((await ward.reply((reply) => reply.kind === 'acknowledged')).page, kPage, 'by itself');
  await cardIn(page, 'ringing');
  assert.equal(await page.getAttribute('.banner', 'data-level'), 'mending');
  // The minute that it must have been whole: far below the 15 s between signs of life, however slow this machine is.
  for (let step = 0; step < 60 && await page.$('.banner'); step += 1) {
    await page.clock.fastForward(5000);
    await ward.publish('ward/station', heartbeat());
    await page.waitForSelector('.status[data-level="whole"]');
  }
  assert.equal(await page.$('.banner'), null);
});

onDuty('a station that falls silent is noticed within 15 s and heard; the sound can be turned off', { clock: true, beats: false }, async (page) => {
  await page.clock.fastForward(16000);
  await page.waitForSelector('.banner[data-level="down"]');
  assert.match(await text(page, '.banner'), /giver ikke livstegn/);
  await page.waitForFunction(() => window.heard.sounding === 1);
  await shot(page, 'down');
  await page.tap('[data-action="silence"]');
  await page.waitForFunction(() => window.heard.sounding === 0);
  await ward.publish('ward/station', heartbeat());
  await page.waitForSelector('.status[data-level="whole"]');
});

onDuty('a station that says goodbye and a part that is out are told in both languages', { language: 'en', beats: false }, async (page) => {
  await ward.publish('ward/station', heartbeat({ links: [{ name: 'gateway-push', up: false, detail: 'no answer' }] }));
  await page.waitForSelector('.banner[data-level="part"]');
  assert.match(await text(page, '.banner'), /Pages do not reach the phones\./);
  assert.doesNotMatch(await text(page, '.banner'), /gateway|no answer/);
  await shot(page, 'part_en');
  await ward.publish('ward/station', heartbeat({ state: 'down' }));
  await page.waitForSelector('.banner[data-level="down"]');
  assert.match(await text(page, '.banner'), /The station has stopped/);
  await shot(page, 'down_en');
  await page.tap('[data-action="language"]');
  assert.match(await text(page, '.banner'), /Vagtcentralen er stoppet/);
});

for (const language of ['da', 'en']) {
  onDuty(`what is finished gives way to a newer call of the room, and a colleague's being done is told (${language})`, { language }, async (page) => {
    const room = { unit: 'Egehuset', roomLabel: 'Egehuset 1', operatorNote: 'Teknisk fejl: se til monitoren' };
    await ringing(page, { ...room, since_ms: Date.now() - 600000 });
    await ward.publish(kPageTopic, staffPage({ ...room, state: 'done', acknowledgedBy: 'M.S.', since_ms: Date.now() - 600000 }), { retain: true });
    await ward.publish(kPageTopic, '', { retain: true });
    await cardIn(page, 'done');
    const newer = (changes) => ward.publish(`staff/watch-1/page/${kOtherPage}`, staffPage({ ...room, page: kOtherPage, acknowledgedBy: 'S2', ...changes }), { retain: true });
    await newer({ state: 'cancelled' });
    await cardIn(page, 'cancelled');
    assert.equal(await page.getAttribute('.card', 'data-page'), kOtherPage);
    assert.equal(await page.$('.other'), null);
    await shot(page, `colleague_goes_${language}`);
    await newer({ state: 'done' });
    await cardIn(page, 'done');
    assert.match(await text(page, '.card .heading'), language === 'da' ? /S2 er færdig der/ : /S2 is done there/);
    await shot(page, `colleague_done_${language}`);
  });

  onDuty(`a way of calling that does not work is told in plain words (${language})`, { language, beats: false }, async (page) => {
    await ward.publish('ward/station', heartbeat({ links: [{ name: 'gateway-espa', up: false, detail: '127.0.0.1:2023: cannot be connected' }] }));
    await page.waitForFunction(() => document.querySelector('.unknown')?.textContent.includes('DECT'));
    assert.doesNotMatch(await text(page, 'footer'), /127|gateway/);
    await ward.publish('ward/station', heartbeat({ links: [{ name: 'pager', up: false, detail: "nobody answers handsets on the broker's port 28130" }] }));
    await page.waitForSelector('.banner[data-level="part"]');
    assert.doesNotMatch(await text(page, '.banner'), /broker|port|pager/);
    await shot(page, `pager_out_${language}`);
  });
}

onDuty('a message that it cannot read is counted and changes nothing', {}, async (page) => {
  await ringing(page);
  await ward.publish(kPageTopic, { ...staffPage({ state: 'cancelled' }), v: 2 });
  await ward.publish(kPageTopic, Buffer.from([0xff, 0x00, 0x7b]));
  await page.waitForFunction(() => document.querySelector('.unknown')?.textContent === '2 ukendte beskeder');
  await cardIn(page, 'ringing');
});

onDuty('a second phone takes the duty over and the first says so', {}, async (page) => {
  const second = await openPhone();
  try {
    await second.page.goto(ward.url);
    await logIn(second.page, 'watch-1', kPassword);
    await page.waitForSelector('.banner [data-action="takeBack"]');
    assert.match(await text(page, '.banner'), /på en anden telefon/);
  } finally {
    await second.close();
  }
});

onDuty('a reload stays on duty, asks for a touch before it can sound, and keeps the page', {}, async (page) => {
  await ringing(page);
  await page.reload();
  await cardIn(page, 'ringing');
  await page.evaluate(() => document.querySelector('.sound-off')?.click());
  await page.waitForFunction(() => window.heard.sounding === 1 && !document.querySelector('.sound-off'));
});

onDuty('off duty nothing is left of the person on the phone', {}, async (page) => {
  await page.tap('[data-action="logOut"]');
  await page.tap('[data-action="yesLogOut"]');
  await page.waitForSelector('main[data-screen="logIn"]');
  await ward.reply((reply) => reply.kind === 'loggedOff');
  assert.equal(await page.evaluate(() => JSON.stringify({ ...sessionStorage })), '{}');
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...localStorage }))).includes('watch'));
});

onDuty('without a network the page starts and says that it is not connected', {}, async (page, { context }) => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => (await (await caches.open('natlyt-pager')).keys()).length >= 6);
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector('.status:not([data-level="whole"])');
  assert.equal(await page.evaluate(async () => (await (await caches.open('natlyt-pager')).match('/config.json')) === undefined), true);
});
