// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';

const row = (data, act) => element('li', {}, element('button', {
  class: 'dwelling', type: 'button', role: 'checkbox', 'aria-checked': String(data.seen), 'data-room': data.room, click: () => act.seen(data.room),
}, element('span', { class: 'tick', 'aria-hidden': 'true' }, data.seen ? '✓' : ''), element('b', {}, data.label),
element('span', { class: 'who' }, data.resident)));

const house = (data, act) => [element('h2', {}, data.name), element('ul', { class: 'dwellings' }, data.rows.map((one) => row(one, act)))];

export const drawRounds = (data, act) => element('section', { class: 'place' },
  element('h1', {}, data.title),
  element('p', { class: 'lead' }, data.line),
  element('p', { class: 'lead' }, data.lead),
  data.houses.map((one) => house(one, act)),
  element('button', { class: 'quiet', type: 'button', 'data-action': 'roundsBack', click: act.roundsBack }, data.back));
