// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';

const kMarks = { open: '●', private: '◌', closed: '○', fault: '▲' };

export const mark = (shape) => element('span', { class: 'shape', 'data-shape': shape, 'aria-hidden': 'true' }, kMarks[shape]);

const row = (data, act) => element('li', {},
  element('button', { class: 'dwelling', type: 'button', 'data-room': data.room, 'data-shape': data.shape, click: () => act.chooseRoom(data.room) },
    mark(data.shape), element('b', {}, data.label), element('span', { class: 'who' }, data.resident), element('span', { class: 'state' }, data.state)));

const back = (data, act) => element('button', { class: 'quiet', type: 'button', 'data-action': 'back', click: act.back }, data.back);

function room(data, act) {
  const choice = ({ action, text }) => element('button', {
    class: 'main', type: 'button', 'data-action': action, disabled: data.underway, click: () => act.confirm(action),
  }, text);
  const asked = ({ action, kind, lead, yes, no }) => [
    element('p', { class: 'lead', role: 'alert' }, lead),
    element('button', { class: 'main', type: 'button', 'data-action': 'yesPrivacy', click: () => act.privacy(data.room, kind, data.untilMs(action)) }, yes),
    element('button', { class: 'quiet', type: 'button', 'data-action': 'noPrivacy', click: act.back }, no),
  ];
  return element('section', { class: 'place', 'data-shape': data.shape },
    element('h1', {}, data.label),
    element('p', { class: 'resident' }, data.resident),
    element('p', { class: 'state' }, mark(data.shape), data.state),
    element('p', { class: 'lead' }, data.lead),
    data.ask && element('p', { class: 'tap', 'data-tap': data.ask.state, role: 'status' }, data.ask.text),
    element('div', { class: 'buttons' }, data.confirm ? asked(data.confirm) : [data.choices.map(choice), back(data, act)]));
}

const dutyBox = (data, act) => data && element('section', { class: 'on-duty', 'data-unmanned': data.isUnmanned },
  element('h2', {}, data.when),
  element('p', { class: 'who' }, data.who),
  data.away && element('p', { class: 'danger' }, data.away),
  data.manager && element('p', { class: 'manager' }, data.manager),
  data.lead && element('p', { class: 'lead' }, data.lead),
  data.ask && element('p', { class: 'tap', 'data-tap': data.ask.state, role: 'status' }, data.ask.text),
  data.choices.map(({ kind, text }) => element('button', {
    class: 'quiet', type: 'button', 'data-action': kind, disabled: data.underway, click: () => act.duty(data.unit, kind),
  }, text)));

const house = (data, act) => element('section', { class: 'place' },
  element('h1', {}, data.name),
  dutyBox(data.duty, act),
  element('ul', { class: 'dwellings' }, data.rooms.map((one) => row(one, act))),
  back(data, act));

export const drawPlace = (data, act) => (data.kind === 'room' ? room(data, act) : house(data, act));
