// SPDX-License-Identifier: Apache-2.0
// What the browser's tests share: one ward for each file, and a phone on duty for each test.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { logIn, openPhone } from './browser.mjs';
import { heartbeat, kOtherPage, kPage, staffPage } from './messages.mjs';
import { Ward } from './ward.mjs';

const kBuild = process.env.NATLYT_BUILD;
const kShots = join(kBuild, 'screenshots');
export const kPassword = 'ti kaffer om natten';
export const kPageTopic = `staff/watch-1/page/${kPage}`;

export let ward;
before(async () => {
  mkdirSync(kShots, { recursive: true });
  ward = await Ward.startPlayed(kBuild, { 'watch-1': kPassword });
});
after(() => ward?.stop());

export const text = (page, selector) => page.textContent(selector);
export const heard = (page) => page.evaluate(() => window.heard);
export const shot = (page, name) => page.screenshot({ path: join(kShots, `pager_${name}.png`) });
export const cardIn = (page, state) => page.waitForSelector(`.card[data-state="${state}"]`);
export const tapOn = (page, action) => page.tap(`.answers [data-action="${action}"]`);

export async function ringing(page, changes = {}) {
  await ward.publish(kPageTopic, staffPage(changes), { retain: true });
  await cardIn(page, 'ringing');
}

// Each test begins on duty, the chain whole, without pages and replies, and must end without an error on the console.
// beats: the station goes on giving signs of life, so that a slow machine is not taken for a broken chain.
export function onDuty(name, { beats = true, ...options }, body) {
  test(name, async () => {
    for (const page of [kPage, kOtherPage]) await ward.publish(`staff/watch-1/page/${page}`, '', { retain: true });
    ward.replies.length = 0;
    await ward.publish('ward/station', heartbeat(), { retain: true });
    const phone = await openPhone(options);
    const beating = beats ? setInterval(() => ward.publish('ward/station', heartbeat()), 2000) : undefined;
    const problems = [];
    phone.page.on('pageerror', (error) => problems.push(error.message));
    phone.page.on('console', (line) => line.text().includes('Content Security Policy') && problems.push(line.text()));
    try {
      await phone.page.goto(ward.url);
      await logIn(phone.page, 'watch-1', kPassword);
      await phone.page.waitForSelector('main[data-screen="duty"]');
      await beat(phone.page);
      await body(phone.page, phone);
      assert.deepEqual(problems, []);
    } finally {
      clearInterval(beating);
      await phone.close();
    }
  });
}

// The reply 'presence' shows that the phone is connected; then a heartbeat reaches it alive.
export async function beat(page) {
  await ward.reply((reply) => reply.kind === 'presence');
  await ward.publish('ward/station', heartbeat());
  await page.waitForSelector('.status[data-level="whole"]');
}
