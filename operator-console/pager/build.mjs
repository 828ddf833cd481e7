// SPDX-License-Identifier: Apache-2.0
// node build.mjs PACKAGES OUT: builds the page into OUT, one script and the files of web/ beside it. PACKAGES is the
// folder whose node_modules npm has filled.

import { cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [packages, out] = process.argv.slice(2);
if (!out) throw new Error('usage: node build.mjs PACKAGES OUT');
const here = dirname(fileURLToPath(import.meta.url));
const { build } = createRequire(join(packages, 'package.json'))('esbuild');

await mkdir(out, { recursive: true });
await cp(join(here, 'web'), out, { recursive: true });
await cp(join(packages, 'node_modules', 'mqtt', 'LICENSE.md'), join(out, 'mqtt.js-licence.txt'));
await build({
  entryPoints: [join(here, 'src', 'main.js'), join(here, 'src', 'service_worker.js')],
  outdir: out, nodePaths: [join(packages, 'node_modules')], conditions: ['browser'], bundle: true, minify: true,
  format: 'esm', target: ['chrome100', 'firefox100', 'safari15'], logLevel: 'warning',
});
