// SPDX-License-Identifier: Apache-2.0
// Real Chromium with one phone-sized page. What the page sounds and shakes is counted, for there is no ear to hear it.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kRepository = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

// The folder whose node_modules the build has filled.
function packagesFolder() {
  const builds = [process.env.NATLYT_BUILD, join(kRepository, 'build', 'dev'), join(kRepository, 'build', 'release')];
  const folders = builds.filter(Boolean).map((build) => join(build, 'operator-console', 'pager'));
  const found = folders.find((folder) => existsSync(join(folder, 'node_modules', 'playwright-core')));
  if (!found) throw new Error('build the target natlyt_pager first, or name its build folder in NATLYT_BUILD');
  return found;
}

export const requirePackage = createRequire(join(packagesFolder(), 'package.json'));

// Runs in the page before its own scripts: window.heard has the pattern that sounds and how often it has shaken.
function listen() {
  window.heard = { sounding: 0, started: 0, shaken: 0 };
  const { start, stop } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function counted(...args) {
    window.heard.sounding += 1;
    window.heard.started += 1;
    return start.apply(this, args);
  };
  AudioBufferSourceNode.prototype.stop = function counted(...args) {
    window.heard.sounding -= 1;
    return stop.apply(this, args);
  };
  const vibrate = navigator.vibrate.bind(navigator);
  navigator.vibrate = (pattern) => {
    if (pattern !== 0) window.heard.shaken += 1;
    return vibrate(pattern);
  };
}

const kBrowser = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--ignore-certificate-errors', '--mute-audio'],
};

// The browser as a person has it, with all that it keeps in `folder`.
export function openOwnBrowser(folder) {
  return requirePackage('playwright-core').chromium.launchPersistentContext(folder, { ...kBrowser, ignoreHTTPSErrors: true, locale: 'da' });
}

// { page, close } of a phone of 390 × 844. The throw-away authority of a test is trusted by ignoring certificate errors.
export async function openPhone({ width = 390, height = 844, language = 'da', clock = false, zone = 'Europe/Copenhagen' } = {}) {
  const { chromium } = requirePackage('playwright-core');
  const browser = await chromium.launch(kBrowser);
  const context = await browser.newContext({
    viewport: { width, height }, deviceScaleFactor: 2, hasTouch: true, isMobile: true, ignoreHTTPSErrors: true,
    colorScheme: 'dark', locale: language, timezoneId: zone,
  });
  context.setDefaultTimeout(120000); // a busy machine is slow, not wrong
  await context.addInitScript(listen);
  await context.addInitScript((chosen) => localStorage.setItem('natlyt-language', localStorage.getItem('natlyt-language') ?? chosen), language);
  const page = await context.newPage();
  if (clock) await page.clock.install();
  return { page, context, close: () => browser.close() };
}

export async function logIn(page, user, password, press = 'tap') {
  await page.fill('input[name=user]', user);
  await page.fill('input[name=password]', password);
  await page[press]('button[type=submit]');
}
