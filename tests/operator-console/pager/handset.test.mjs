// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { staffPage } from './messages.mjs';
import { kPageTopic, kPassword, ward } from './on_duty.mjs';

test('the handset driver logs in, waits, presses and says what it sees', async () => {
  await ward.publish(kPageTopic, '', { retain: true });
  const file = join(ward.folder, 'watch-1.password');
  writeFileSync(file, `${kPassword}\n`, { mode: 0o600 });
  const driver = spawn(process.execPath, [fileURLToPath(new URL('handset.mjs', import.meta.url)), '--url', ward.url, '--user', 'watch-1',
    '--ca', join(ward.folder, 'ca', 'ca.crt'), '--password-file', file], { stdio: ['pipe', 'pipe', 'inherit'] });
  let pending = '';
  const lines = [];
  driver.stdout.on('data', (data) => {
    const parts = (pending + data).split('\n');
    pending = parts.pop();
    for (const line of parts) lines.shift()?.(JSON.parse(line));
  });
  const ask = (line) => new Promise((resolve) => {
    lines.push(resolve);
    driver.stdin.write(`${line}\n`);
  });
  assert.deepEqual([(await ask('login')).ok, (await ask('press nothing')).ok], [true, false]);
  await ward.publish(kPageTopic, staffPage(), { retain: true });
  const seen = await ask('wait 10 ringing');
  assert.deepEqual([seen.room, seen.sounding], ['Birkehuset 4', true]);
  assert.equal((await ask('press acknowledge')).ok, true);
  await ward.reply((reply) => reply.kind === 'acknowledged');
  assert.equal((await ask('quit')).ok, true);
  assert.equal((await once(driver, 'exit'))[0], 0);
});
