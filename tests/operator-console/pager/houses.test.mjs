// SPDX-License-Identifier: Apache-2.0
// Houses, dwellings and privacy on the built page in real Chromium.

import assert from 'node:assert/strict';

import { houseDuty, kPage, privateRoom, staffPage, staffRoom, staffRooms } from './messages.mjs';
import { cardIn, kPageTopic, onDuty, ringing, shot, text, ward } from './on_duty.mjs';

const kRooms = 'staff/watch-1/rooms';
const tell = (...rooms) => ward.publish(kRooms, rooms.length > 0 ? staffRooms(rooms) : staffRooms(), { retain: true });

async function intoBirkehuset(page) {
  await page.tap('[data-house="Birkehuset"]');
  await page.waitForSelector('main[data-screen="house"]');
}

onDuty('the houses of the chain are shown, and no others; each opens its dwellings', {}, async (page) => {
  await tell();
  await page.waitForSelector('[data-house="Birkehuset"]');
  assert.equal((await page.$$('.houses li')).length, 1);
  assert.match(await text(page, '.houses li'), /1 privat/);
  await shot(page, 'houses');
  await intoBirkehuset(page);
  assert.deepEqual(await page.$$eval('.dwelling', (rows) => rows.map((row) => row.dataset.shape)), ['open', 'closed', 'fault', 'private']);
  assert.match(await text(page, '.dwelling[data-room="birk-6"]'), /intet livstegn fra monitoren – gå rundt/);
  await shot(page, 'house');
  await page.tap('[data-action="back"]');
  await page.waitForSelector('main[data-screen="duty"]');
});

onDuty('privacy for an hour is asked for and shown as soon as the station has it; ending it is as easy', {}, async (page) => {
  await tell(staffRoom());
  await page.waitForSelector('[data-house="Birkehuset"]');
  await intoBirkehuset(page);
  await page.tap('.dwelling');
  await page.waitForSelector('main[data-screen="room"]');
  await shot(page, 'room');
  const before = Date.now();
  await page.tap('[data-action="privateHour"]');
  await page.waitForSelector('[data-action="yesPrivacy"]');
  assert.ok(!ward.replies.some((reply) => reply.kind === 'startPrivacy'), 'one touch begins nothing');
  await shot(page, 'room_private_asked');
  await page.tap('[data-action="noPrivacy"]');
  await page.tap('[data-action="privateHour"]');
  await page.tap('[data-action="yesPrivacy"]');
  const asked = await ward.reply((reply) => reply.kind === 'startPrivacy');
  assert.equal(asked.room, 'birk-4');
  assert.ok(asked.until_ms >= before + 3600000 - 5000 && asked.until_ms <= Date.now() + 3600000 + 5000, String(asked.until_ms - before));
  await page.waitForSelector('.tap[data-tap="sent"]');
  await tell(privateRoom({ until_ms: asked.until_ms }));
  await page.waitForSelector('.place[data-shape="private"]');
  assert.match(await text(page, '.place .state'), /privat til kl\. \d\d:\d\d/);
  await shot(page, 'room_private');
  await page.tap('[data-action="endPrivacy"]');
  await page.tap('[data-action="yesPrivacy"]');
  assert.equal((await ward.reply((reply) => reply.kind === 'endPrivacy')).room, 'birk-4');
  await tell(staffRoom());
  await page.waitForSelector('.place[data-shape="open"]');
  assert.equal(await page.$('.tap'), null);
});

onDuty('privacy until the morning is until seven where the residents are, on a phone that believes to be elsewhere', { zone: 'Asia/Tokyo' }, async (page) => {
  await tell(staffRoom());
  await page.waitForSelector('[data-house="Birkehuset"]');
  await intoBirkehuset(page);
  await page.tap('.dwelling');
  await page.tap('[data-action="privateMorning"]');
  await page.tap('[data-action="yesPrivacy"]');
  const asked = await ward.reply((reply) => reply.kind === 'startPrivacy');
  const there = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Copenhagen' });
  assert.equal(there.format(asked.until_ms), '07:00');
  assert.ok(asked.until_ms - Date.now() <= 25 * 3600000);
  await tell(privateRoom({ until_ms: asked.until_ms }));
  await page.waitForSelector('.place[data-shape="private"]');
  assert.match(await text(page, '.place .state'), /privat til kl\. 07:00/);
});

const tellDuty = (changes, ...others) => ward.publish(kRooms, staffRooms(undefined, [houseDuty(changes), ...others]), { retain: true });

onDuty('duty is taken over and given away from the phone, and is so when the station says it', {}, async (page) => {
  await tellDuty({ isMine: false, mayGive: false, onDuty: ['T.L.'] });
  await page.waitForSelector('[data-house="Birkehuset"]');
  await intoBirkehuset(page);
  assert.match(await text(page, '.on-duty'), /På vagt kl\. \d\d:\d\d-\d\d:\d\d/);
  await shot(page, 'duty_take');
  await page.tap('[data-action="takeDuty"]');
  assert.equal((await ward.reply((reply) => reply.kind === 'takeDuty')).unit, 'birk');
  await page.waitForSelector('.on-duty .tap[data-tap="sent"]');
  await tellDuty();
  await page.waitForSelector('[data-action="giveDuty"]');
  assert.match(await text(page, '.on-duty .who'), /M\.S\. og T\.L\. – du er på vagt her/);
  await page.tap('[data-action="giveDuty"]');
  assert.equal((await ward.reply((reply) => reply.kind === 'giveDuty')).unit, 'birk');
  await tellDuty({ onDuty: ['M.S.'], mayGive: false });
  await page.waitForSelector('.on-duty .lead');
  assert.equal(await page.$('[data-action="giveDuty"]'), null);
  await shot(page, 'duty_only_one');
});

onDuty('a house with nobody on duty is marked, and one of the same place can be taken', { language: 'en' }, async (page) => {
  await tellDuty({ onDuty: [], isMine: false, mayGive: false }, houseDuty({ unit: 'engen', name: 'Engen', onDuty: [], isMine: false, mayGive: false, manager: '' }));
  await page.waitForSelector('[data-house="Engen"]');
  assert.match(await text(page, '[data-house="Birkehuset"] .danger'), /nobody on duty/);
  await shot(page, 'duty_nobody_en');
  await page.tap('[data-house="Engen"]');
  await page.waitForSelector('.on-duty[data-unmanned]');
  await page.tap('[data-action="takeDuty"]');
  assert.equal((await ward.reply((reply) => reply.kind === 'takeDuty' && reply.unit === 'engen')).unit, 'engen');
});

for (const language of ['da', 'en']) {
  onDuty(`who goes off duty and leaves nobody is told so and asked, and the station hears of it (${language})`, { language }, async (page) => {
    await ward.publish(kRooms, { ...staffRooms(undefined, [houseDuty({ onDuty: ['M.S.'], mayGive: false })]),
      alone: [{ name: 'Birkehuset', persons: ['S2', 'T.L.'] }] }, { retain: true });
    await page.waitForSelector('[data-house="Birkehuset"]');
    await page.tap('[data-action="logOut"]');
    await page.waitForSelector('footer.asked[data-grave]');
    assert.match(await text(page, 'footer.asked'), /Birkehuset.*S2 .* T\.L\./);
    await page.evaluate(() => document.querySelector('footer.asked').scrollIntoView());
    await shot(page, `log_out_alone_${language}`);
    await page.tap('[data-action="yesLogOut"]');
    await ward.reply((reply) => reply.kind === 'loggedOff');
    await page.waitForSelector('main[data-screen="logIn"]');
  });

  onDuty(`that a colleague went and left a house to nobody is told aloud until it is read (${language})`, { language }, async (page) => {
    await ward.publish(kRooms, { ...staffRooms(undefined, [houseDuty({ onDuty: ['S1'], isMine: false, mayGive: false, away: ['S1'] })]),
      left: [{ name: 'Birkehuset', persons: ['S1'] }] }, { retain: true });
    await page.waitForSelector('.banner.left');
    await page.waitForFunction(() => window.heard.sounding === 1);
    await shot(page, `left_${language}`);
    await page.tap('[data-action="seenLeft"]');
    await page.waitForFunction(() => window.heard.sounding === 0);
    await intoBirkehuset(page);
    assert.match(await text(page, '.on-duty .danger'), /^S1 /);
    await shot(page, `left_house_${language}`);
    await tell();
    await page.tap('[data-action="back"]');
    await page.waitForFunction(() => !document.querySelector('.banner.left'));
  });
}

onDuty('who has acknowledged and is not there is asked whether they are', {}, async (page) => {
  await ringing(page, { askedAgain: true });
  assert.match(await text(page, '.card .heading'), /Er du fremme\?/);
  await shot(page, 'asked_again');
  await page.tap('.answers [data-action="onSite"]');
  assert.equal((await ward.reply((reply) => reply.kind === 'onSite')).page, kPage);
});

onDuty('who has been on site for long is asked how it went, and may say that they are still there', {}, async (page) => {
  await ward.publish(kPageTopic, staffPage({ state: 'onSite', acknowledgedBy: 'M.S.', askedAgain: true }), { retain: true });
  await cardIn(page, 'onSite');
  assert.match(await text(page, '.card .heading'), /Er du færdig der\?/);
  await page.waitForFunction(() => window.heard.sounding > 0);
  await page.waitForSelector('.answers [data-action="done"]');
  await shot(page, 'outcome_asked');
  await page.tap('.answers [data-action="onSite"]');
  assert.equal((await ward.reply((reply) => reply.kind === 'onSite')).page, kPage);
  await ward.publish(kPageTopic, staffPage({ state: 'onSite', acknowledgedBy: 'M.S.' }), { retain: true });
  await page.waitForFunction(() => window.heard.sounding === 0);
});

onDuty('who acknowledges after their shift is told that others are called', { language: 'en' }, async (page) => {
  await ringing(page);
  await page.tap('.answers [data-action="acknowledged"]');
  await ward.reply((reply) => reply.kind === 'acknowledged');
  await ward.publish(kPageTopic, staffPage({ state: 'timedOut', acknowledgedBy: 'M.S.' }), { retain: true });
  await cardIn(page, 'timedOut');
  assert.match(await text(page, '.card .heading'), /Your shift is over: others are being called/);
  await shot(page, 'off_duty_en');
  await page.tap('.answers [data-action="onSite"]');
  assert.equal((await ward.reply((reply) => reply.kind === 'onSite')).page, kPage);
});

onDuty('a page comes before whatever is open', { language: 'en' }, async (page) => {
  await tell();
  await page.waitForSelector('[data-house="Birkehuset"]');
  await intoBirkehuset(page);
  await page.tap('.dwelling[data-room="birk-5"]');
  await page.waitForSelector('main[data-screen="room"]');
  assert.match(await text(page, '.place .lead'), /No consent is in force/);
  await shot(page, 'room_no_consent_en');
  await ringing(page);
  assert.equal(await page.getAttribute('main', 'data-screen'), 'duty');
});

onDuty('while monitoring is down the round is walked by a list, and the next one is heard again', { clock: true, beats: false }, async (page) => {
  await tell();
  await page.waitForSelector('[data-house="Birkehuset"]');
  await page.clock.fastForward(16000);
  await page.waitForSelector('.banner[data-level="down"] .rounds');
  assert.match(await text(page, '.banner .rounds'), /Runde 1: 0 af 4 set · næste om 30 min/);
  await page.tap('[data-action="silence"]');
  await page.waitForFunction(() => window.heard.sounding === 0);
  await shot(page, 'rounds_banner');
  await page.tap('[data-action="rounds"]');
  await page.tap('[role="checkbox"][data-room="birk-5"]');
  await page.waitForSelector('[data-room="birk-5"][aria-checked="true"]');
  await shot(page, 'rounds');
  await page.tap('[data-action="roundsBack"]');
  assert.match(await text(page, '.banner .rounds'), /1 af 4 set/);
  await page.clock.fastForward(30 * 60000);
  await page.waitForFunction(() => document.querySelector('.banner .rounds')?.textContent.includes('Runde 2: 0 af 4 set'));
  await page.waitForFunction(() => window.heard.sounding === 1);
});

for (const width of [320, 430]) {
  for (const scale of [1, 2]) {
    onDuty(`dwellings and privacy fit at ${width} px and ${scale * 100} % type`, { width, height: 700, beats: false }, async (page) => {
      await page.evaluate((percent) => { document.documentElement.style.fontSize = percent; }, `${scale * 100}%`);
      await tell();
      await page.waitForSelector('[data-house="Birkehuset"]');
      const problems = () => page.evaluate(() => [...document.querySelectorAll('body *')]
        .filter((node) => node.getBoundingClientRect().right > innerWidth + 1
          || (node.tagName === 'BUTTON' && Math.min(node.getBoundingClientRect().height, node.getBoundingClientRect().width) < 44))
        .map((node) => `${node.tagName}.${node.className} ${node.textContent}`));
      assert.deepEqual(await problems(), []);
      await intoBirkehuset(page);
      assert.deepEqual(await problems(), []);
      await page.tap('.dwelling');
      await page.waitForSelector('main[data-screen="room"]');
      assert.deepEqual(await problems(), []);
      await shot(page, `room_${width}_${scale}`);
    });
  }
}
