// SPDX-License-Identifier: Apache-2.0
// The page as natlyt-station serves it: a sound from a room, with no operator on duty, is paged by rule to a real phone
// and answered there; and a station that dies is told of.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { uuidVersion7 } from '../../../operator-console/pager/src/uuid.js';
import { logIn, openPhone } from './browser.mjs';
import { end, Ward } from './ward.mjs';

const kBuild = process.env.NATLYT_BUILD;
const kPassword = 'ti kaffer om natten';
const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const kWardToml = `
[ward]
name = "Test"
time_zone = "Europe/Copenhagen"
[[facility]]
id = "solgaarden"
name = "Solgården"
[[unit]]
id = "birkehuset"
name = "Birkehuset"
facility = "solgaarden"
[[room]]
id = "birk-4"
label = "Birkehuset 4"
unit = "birkehuset"
[[resident]]
id = "resident-1"
room = "birk-4"
initials = "J.K."
agreed_note = "Banker på væggen, når han er vågen og vil have nogen."
hours = ["daily 22:00-07:00", "daily 07:00-22:00"]
[resident.consent]
given_by = "resident"
capacity = "resident"
scope = ["automaticListening", "snippets"]
evidence = "note"
decided_by = "watch-1"
from = "${day(-30)}"
until = "${day(150)}"
[[person]]
id = "watch-1"
initials = "M.S."
role = "staff"
[[chain]]
unit = "birkehuset"
steps = ["watch-1"]
`;

let ward;
let phone;
before(async () => {
  ward = await Ward.start(kBuild, { 'watch-1': kPassword }, ['birk-4']);
  await ward.startStation(kWardToml);
  phone = await openPhone();
});
after(async () => {
  await phone?.close();
  await ward?.stop();
});

test('a sound from a room reaches the phone by rule and the answers come back', async () => {
  const { page } = phone;
  const problems = [];
  page.on('console', (line) => line.text().includes('Content Security Policy') && problems.push(line.text()));
  await page.goto(ward.url);
  await logIn(page, 'watch-1', kPassword);
  await page.waitForSelector('.status[data-level="whole"]');

  const nowMs = Date.now();
  const room = await ward.connectRoom('birk-4');
  await room.publishAsync('natlyt/1/room/birk-4/alert', JSON.stringify({
    v: 1, room: 'birk-4', id: uuidVersion7(nowMs, randomBytes(10)), bootId: uuidVersion7(nowMs, randomBytes(10)), class: 'shout',
    score: 0.97, top: [{ class: 'shout', score: 0.97 }], levelDbfs: -18, onset_ms: nowMs, rule: 'classHeard',
  }), { qos: 1 });

  await page.waitForSelector('.card[data-state="ringing"]');
  assert.equal(await page.textContent('.card h1'), 'Birkehuset 4');
  assert.equal(await page.textContent('.card .heard'), 'Monitoren hørte: råb');
  await page.tap('[data-action="acknowledged"]');
  await page.waitForSelector('.card[data-state="acknowledged"]');
  await page.tap('[data-action="onSite"]');
  await page.waitForSelector('.card[data-state="onSite"]');
  mkdirSync(join(kBuild, 'screenshots'), { recursive: true });
  await page.screenshot({ path: join(kBuild, 'screenshots', 'pager_station.png') });
  await page.tap('[data-outcome="helped"]');
  await page.waitForSelector('.card[data-state="done"]');
  await page.tap('[data-action="putAside"]');
  await page.waitForSelector('.calm');
  assert.deepEqual(problems, []);
});

test('a dwelling is made private from the phone and opened again', async () => {
  const { page } = phone;
  await page.tap('[data-house="Birkehuset"]');
  await page.tap('.dwelling[data-room="birk-4"]');
  await page.tap('[data-action="privateOpen"]');
  await page.tap('[data-action="yesPrivacy"]');
  await page.waitForSelector('[data-action="endPrivacy"]');
  await page.tap('[data-action="endPrivacy"]');
  await page.tap('[data-action="yesPrivacy"]');
  await page.waitForSelector('[data-action="privateOpen"]');
  await page.tap('[data-action="back"]');
  await page.tap('[data-action="back"]');
  await page.waitForSelector('.calm');
});

test('a station that dies is told of at once, by its will', async () => {
  await end(ward.process, 'SIGKILL');
  await phone.page.waitForSelector('.banner[data-level="down"]');
  assert.match(await phone.page.textContent('.banner'), /gå runder hvert 30\. minut.*Vagtcentralen er stoppet/);
});
