// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { backoffMs } from '../../../operator-console/pager/src/backoff.js';
import { makeClock } from '../../../operator-console/pager/src/clock.js';
import { kOutcomes, kReasons, kSoundClasses } from '../../../operator-console/pager/src/messages.js';
import { ageText, cardOf, heardOf } from '../../../operator-console/pager/src/screen.js';
import { enumerate, kLanguages, keysOf, translator } from '../../../operator-console/pager/src/texts.js';

const kSource = new URL('../../../operator-console/pager/src/', import.meta.url);

test('both languages have every text, and none is empty', () => {
  for (const language of kLanguages) {
    assert.deepEqual(keysOf(language), keysOf('da'));
    for (const key of keysOf(language)) assert.notEqual(translator(language)(key, { n: 1 }).trim(), '');
  }
});

test('both languages fill in the same values', () => {
  const names = (language, key) => [...new Set(readText(language, key).match(/\{\w+\}/g) ?? [])].sort();
  const readText = (language, key) => translator(language)(key, new Proxy({}, { get: (_, name) => (name === 'n' ? 2 : `{${String(name)}}`) }))
    .replace(/\b2\b/, '{n}');
  for (const key of keysOf('da')) assert.deepEqual(names('da', key), names('en', key), key);
});

test('every sound, outcome and reason of the wire has a word', () => {
  for (const language of kLanguages) for (const key of [...kSoundClasses, ...kOutcomes, ...kReasons]) assert.ok(keysOf(language).includes(key), key);
});

test('no view holds a text of its own', () => {
  for (const file of readdirSync(kSource).filter((name) => name.endsWith('_view.js') || name === 'screen.js')) {
    assert.doesNotMatch(readFileSync(new URL(file, kSource), 'utf8').replace(/\/\/.*$/gm, ''), /[æøåÆØÅ]/, file);
  }
});

test('every text that the screens ask for exists, and every text is asked for', () => {
  const code = readdirSync(kSource).filter((name) => !name.startsWith('texts')).map((name) => readFileSync(new URL(name, kSource), 'utf8')).join('\n');
  for (const [, key] of code.matchAll(/\bt\('(\w+)'/g)) assert.ok(keysOf('da').includes(key), key);
  for (const key of keysOf('da')) assert.ok(new RegExp(`['" ]${key}['",:]`).test(code), `${key} is asked for nowhere`);
});

test('says lists and ages as people do', () => {
  assert.equal(enumerate(['råb'], 'og'), 'råb');
  assert.equal(enumerate(['råb', 'slag', 'hoste'], 'og'), 'råb, slag og hoste');
  assert.equal(ageText(14999), '14 s');
  assert.equal(ageText(-5), '0 s');
  assert.equal(ageText(3725000), '62 min 5 s');
  assert.equal(translator('en')('paged', { n: 1 }), '1 page');
  assert.equal(translator('en')('paged', { n: 2 }), '2 pages');
});

test('says what a rule asked for, of the sound that it is about', () => {
  const words = (language, heard, reached) => heardOf({ heard, reached, byRule: true }, translator(language)).words;
  assert.equal(words('da', ['cough', 'shout'], { count: 5, seconds: 600 }), 'hoste, 5 gange på 10 min og råb');
  assert.equal(words('en', ['cough'], { count: 5, seconds: 7200 }), 'cough, 5 times in 2 h');
  assert.equal(words('da', [], { levelDbfs: -35, seconds: 10 }), 'lyd, højere end -35 dBFS i 10 s');
  assert.equal(words('en', [], { levelDbfs: -35, seconds: 90 }), 'sound, louder than -35 dBFS for 90 s');
  assert.equal(words('en', [], undefined), 'a loud sound');
});

test('says who sent a page, and that the words for the sound are the monitor\'s', () => {
  const page = (more) => ({ page: 'p', state: 'ringing', heard: ['shout'], step: 1, chainLength: 3, byRule: false, ...more });
  const card = (more) => cardOf({ page: page(more) }, translator('en'));
  assert.equal(card({}).heard.by, 'The monitor heard:');
  assert.deepEqual(card({}).sent, { byRule: false, words: 'Sent by the night operator.' });
  assert.equal(card({ operatorNote: 'a cry' }).sent, null); // the note says it
  assert.deepEqual(card({ byRule: true }).sent, { byRule: true, words: 'Sent by the system – no operator has judged it.' });
});

test('the clock never runs backwards and counts what the phone slept', () => {
  let monotonic = 0;
  let wall = 1000;
  const now = makeClock(() => monotonic, () => wall);
  monotonic = 500;
  wall = 1500;
  assert.equal(now(), 500);
  wall = 61500; // asleep for a minute: the monotonic clock stood still
  assert.equal(now(), 60500);
  wall = 0; // the wall clock is put back
  assert.equal(now(), 60500);
  monotonic = 1500;
  wall = 1000;
  assert.equal(now(), 61500);
});

test('waits longer from attempt to attempt, never above eight seconds, and never all together', () => {
  assert.equal(backoffMs(0, 1), 500);
  assert.equal(backoffMs(0, 0), 250);
  assert.equal(backoffMs(3, 1), 4000);
  assert.equal(backoffMs(50, 1), 8000);
});
