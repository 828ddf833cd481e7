#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// A night watch's phone that does as it is told: the real page in real Chromium.
//
//   node handset.mjs --url https://localhost:8443/ --user watch-1 [--ca ca.crt] [--password-file FILE] [--language da|en]
//
// Without --password-file the password stands in NATLYT_HANDSET_PASSWORD. With --ca the page's certificate is checked
// against that authority first. Each line on standard input is answered by one line of JSON with "ok" and, when it is
// true, what the screen shows, else "error". Commands:
//   login
//   wait SECONDS WHAT    connected, calm, down, part, checking, or the state of the page in the middle: ringing,
//                        acknowledged, onSite, timedOut, done, declined, cancelled, ended
//   press WHAT           acknowledge, onSite, cannot, ok
//   done OUTCOME         helped, falseAlarm, hospital, other
//   look                 only says what the screen shows
//   shot FILE            a screenshot
//   quit

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { logIn, openPhone } from './browser.mjs';

const kButtons = { acknowledge: 'acknowledged', onSite: 'onSite', cannot: 'cannot', ok: 'putAside' };
const kLevels = { connected: 'whole', part: 'part', down: 'down', checking: 'checking' };
const kTapMs = 10000;

function selectorOf(what) {
  if (what === 'calm') return '.calm';
  return kLevels[what] ? `.status[data-level="${kLevels[what]}"]` : `.card[data-state="${what}"]`;
}

function look(page) {
  return page.evaluate(() => {
    const read = (selector) => document.querySelector(selector)?.textContent.trim() ?? '';
    const card = document.querySelector('.card');
    return {
      status: document.querySelector('.status')?.dataset.level ?? '', banner: read('.banner h2'),
      state: card?.dataset.state ?? '', heading: read('.card .heading'), room: read('.card h1'), resident: read('.card .resident'),
      heard: read('.card .heard'), note: read('.card .note'), agreed: read('.card .agreed'), chain: read('.card .chain'),
      tap: document.querySelector('.tap')?.dataset.tap ?? '', problem: read('.problem'), others: document.querySelectorAll('.other').length,
      sounding: window.heard.sounding > 0, shaken: window.heard.shaken,
    };
  });
}

async function enter(page, options, password) {
  if (options.ca) {
    const [response] = await once(get(options.url, { ca: readFileSync(options.ca) }), 'response');
    response.resume();
  }
  await page.goto(options.url);
  await logIn(page, options.user, password);
  await page.waitForSelector('main[data-screen="duty"], .problem', { timeout: 20000 });
  const { problem } = await look(page);
  if (problem) throw new Error(problem);
}

async function obey(page, line, options, password) {
  const [command, ...words] = line.split(/\s+/);
  switch (command) {
    case 'login': return enter(page, options, password);
    case 'wait': return page.waitForSelector(selectorOf(words[1]), { timeout: Number(words[0]) * 1000 });
    case 'press':
      if (!kButtons[words[0]]) throw new Error(`there is no button ${words[0]}`);
      return page.tap(`.answers [data-action="${kButtons[words[0]]}"]`, { timeout: kTapMs });
    case 'done': return page.tap(`.answers [data-outcome="${words[0]}"]`, { timeout: kTapMs });
    case 'look': return undefined;
    case 'shot': return page.screenshot({ path: line.slice('shot '.length) });
    default: throw new Error(`there is no command ${command}`);
  }
}

async function answer(page, line, options, password) {
  try {
    await obey(page, line, options, password);
    return { ok: true, ...(await look(page)) };
  } catch (error) {
    return { ok: false, error: error.message.split('\n')[0], ...(await look(page).catch(() => ({}))) };
  }
}

async function main() {
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: { url: text, user: text, ca: text, 'password-file': text, language: { ...text, default: 'da' } },
  });
  const file = values['password-file'];
  const password = file ? readFileSync(file, 'utf8').trim() : (process.env.NATLYT_HANDSET_PASSWORD ?? '');
  const phone = await openPhone({ language: values.language });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === 'quit') {
      process.stdout.write('{"ok":true}\n');
      break;
    }
    process.stdout.write(`${JSON.stringify(await answer(phone.page, line.trim(), values, password))}\n`);
  }
  await phone.close();
  process.stdin.destroy(); // else an open pipe keeps the process alive
}

await main();
