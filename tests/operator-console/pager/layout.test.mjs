// SPDX-License-Identifier: Apache-2.0
// Nothing is cut off and every button is large enough, on small and large phones, with large type too.

import assert from 'node:assert/strict';

import { heartbeat } from './messages.mjs';
import { onDuty, ringing, shot, ward } from './on_duty.mjs';

for (const width of [320, 360, 430]) {
  for (const scale of [1, 2]) {
    onDuty(`nothing is cut off at ${width} px and ${scale * 100} % type`, { width, height: 700, beats: false }, async (page) => {
      await page.evaluate((percent) => { document.documentElement.style.fontSize = percent; }, `${scale * 100}%`);
      await ward.publish('ward/station', heartbeat({ state: 'down' }));
      await ringing(page, { roomLabel: 'Solsikkehusets nordfløj 12', operatorNote: 'x'.repeat(200), urgent: true, byRule: true });
      const wide = await page.evaluate(() => [...document.querySelectorAll('body *')]
        .filter((node) => node.getBoundingClientRect().right > innerWidth + 1
          || (node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline'))
        .map((node) => `${node.tagName}.${node.className}`));
      assert.deepEqual(wide, []);
      const small = await page.evaluate(() => [...document.querySelectorAll('button')]
        .filter((node) => Math.min(node.getBoundingClientRect().height, node.getBoundingClientRect().width) < 44)
        .map((node) => node.textContent));
      assert.deepEqual(small, []);
      const torn = await page.evaluate(() => {
        const text = document.querySelector('.card h1').firstChild;
        return [...text.data.matchAll(/\S+/g)].filter((word) => {
          const range = document.createRange();
          range.setStart(text, word.index);
          range.setEnd(text, word.index + word[0].length);
          return range.getClientRects().length > 1;
        }).map(String);
      });
      assert.deepEqual(torn, [], 'a word of the name goes over two lines');
      await shot(page, `${width}_${scale}`);
    });
  }
}
