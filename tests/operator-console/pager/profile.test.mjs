// SPDX-License-Identifier: Apache-2.0
// What a browser leaves on the disk of a phone: never the password, whether it is closed or killed; and yet a reload asks
// for none.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { logIn, openOwnBrowser } from './browser.mjs';
import { kPassword, ward } from './on_duty.mjs';

const folder = mkdtempSync(join(tmpdir(), 'natlyt-profile-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const dutyShown = (page) => page.waitForSelector('main[data-screen="duty"]');

async function goOnDuty(context) {
  const page = context.pages()[0] ?? await context.newPage();
  await page.goto(ward.url);
  await page.evaluate(() => localStorage.setItem('natlyt-was-here', 'written to the disk'));
  if (!await page.$('main[data-screen="duty"]')) await logIn(page, 'watch-1', kPassword, 'click');
  await dutyShown(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  return page;
}

// The files that hold the text, in either of the ways in which a browser writes letters.
function filesWith(words) {
  const wanted = [Buffer.from(words), Buffer.from(words, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => wanted.some((bytes) => readFileSync(file).includes(bytes)));
}

// The browser's own process, by the profile that it was started with.
function killBrowser() {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    let line = '';
    try { line = readFileSync(`/proc/${pid}/cmdline`, 'utf8'); } catch { continue; } // ended meanwhile
    if (line.split('\0').includes(`--user-data-dir=${folder}`) && !line.includes('--type=')) process.kill(Number(pid), 'SIGKILL');
  }
}

test('a reload asks for no password, and another tab is not on duty', async () => {
  const context = await openOwnBrowser(folder);
  try {
    const page = await goOnDuty(context);
    for (let i = 0; i < 2; i += 1) {
      await page.reload();
      await dutyShown(page);
    }
    const other = await context.newPage();
    await other.goto(ward.url);
    await other.waitForSelector('main[data-screen="logIn"]');
    await dutyShown(page);
  } finally {
    await context.close();
  }
  assert.deepEqual(filesWith(kPassword), []);
  assert.notDeepEqual(filesWith('natlyt-was-here'), []); // else nothing was looked for where a page's storage lies
});

test('a browser that is killed leaves no password either', async () => {
  const context = await openOwnBrowser(folder);
  const closed = new Promise((resolve) => { context.on('close', resolve); });
  await goOnDuty(context).then((page) => page.reload().then(() => dutyShown(page)));
  killBrowser();
  await closed;
  assert.deepEqual(filesWith(kPassword), []);
});
