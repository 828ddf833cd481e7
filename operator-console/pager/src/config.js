// SPDX-License-Identifier: Apache-2.0
// What the station tells the page about itself: /config.json {"websocketPort": 8885, "language": "da",
// "timeZone": "Europe/Copenhagen"}.

import { integer, oneOf, optional, record, text } from './fields.js';
import { kLanguages } from './texts.js';

const kConfig = record({ websocketPort: integer(1, 65535), language: oneOf(kLanguages), timeZone: optional(text(64)) });

export async function fetchConfig() {
  const response = await fetch('/config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`config.json: HTTP ${response.status}`);
  return kConfig(await response.json(), 'config.json');
}

export const brokerUrl = (config, hostname) => `wss://${hostname}:${config.websocketPort}/mqtt`;
