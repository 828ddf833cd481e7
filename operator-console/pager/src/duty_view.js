// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { drawPlace } from './house_view.js';
import { drawRounds } from './rounds_view.js';

const button = (cls, action, text, click, more = {}) =>
  element('button', { class: cls, type: 'button', 'data-action': action, click, ...more }, text);

function head(screen, act) {
  return [
    element('header', { class: 'status', 'data-level': screen.status.level, role: 'status' },
      element('span', { class: 'truth' }, element('span', { class: 'mark', 'aria-hidden': 'true' }), screen.status.text),
      element('span', { class: 'who' }, `${screen.clock} · ${screen.user}`)),
    screen.soundOff && button('sound-off', 'soundOn', screen.soundOff, act.soundOn),
  ];
}

function banner(data, act) {
  if (!data) return null;
  return element('section', { class: 'banner', 'data-level': data.level, role: 'alert' },
    element('h2', {}, data.title),
    element('p', {}, data.what),
    data.rounds && element('div', { class: 'row rounds' },
      element('span', {}, data.rounds.text),
      data.rounds.open && button('small', 'rounds', data.rounds.open, act.rounds)),
    element('div', { class: 'row' },
      element('span', {}, data.since),
      data.takeBack && button('small', 'takeBack', data.takeBack, act.takeBack),
      data.silence && button('small', 'silence', data.silence, act.silence)));
}

const left = (data, act) => data && element('section', { class: 'banner left', 'data-level': 'part', role: 'alert' },
  element('h2', {}, data.title),
  element('p', {}, data.what),
  data.ok && element('div', { class: 'row' }, button('small', 'seenLeft', data.ok, act.seenLeft)));

// A long word of a name takes smaller type instead of being torn apart.
const hasLongWord = (name) => name.split(' ').some((word) => word.length > 10);

function card(data) {
  return element('section', { class: 'card', 'data-page': data.key, 'data-state': data.state, 'data-urgent': data.urgent, 'data-drill': data.drill },
    element('p', { class: 'heading' }, element('b', {}, data.heading),
      data.sinceMs !== null && element('span', {}, data.since[0], element('span', { class: 'age', 'data-since': data.sinceMs }), data.since[1])),
    element('h1', { 'data-long': hasLongWord(data.room) }, data.room),
    element('p', { class: 'resident' }, data.resident),
    element('p', { class: 'heard' }, `${data.heard.by} `, element('b', {}, data.heard.words)),
    data.sent && element('p', { class: data.sent.byRule ? 'sent by-rule' : 'sent' }, data.sent.words),
    data.operatorNote && element('p', { class: 'note' }, `${data.operatorNote.by} `, element('q', {}, data.operatorNote.words)),
    data.agreedNote && element('p', { class: 'agreed' }, data.agreedNote),
    data.aside ? element('p', { class: 'chain' }, data.aside.lead) : element('p', { class: 'chain' }, data.chain));
}

function answers(data, act) {
  const underway = data.tap && (data.tap.state === 'sending' || data.tap.state === 'sent');
  const one = ({ kind, outcome, text, weight }) => button(weight, kind, text, () => act.tap(data.key, kind, outcome || undefined), {
    'data-outcome': outcome || null,
    'data-tapped': Boolean(data.tap && data.tap.kind === kind && data.tap.outcome === outcome),
    disabled: underway,
  });
  return element('section', { class: 'answers', 'data-tap': data.tap?.state ?? null },
    data.ask && element('h2', {}, data.ask),
    data.tap && element('p', { class: 'tap', 'data-tap': data.tap.state, role: 'status' }, data.tap.text),
    element('div', { class: 'buttons' }, data.buttons.map(one)),
    data.aside && button('main', 'putAside', data.aside.text, () => act.putAside(data.key)));
}

function other(data, act) {
  return element('button', { class: 'other', type: 'button', 'data-page': data.key, 'data-state': data.state, click: () => act.choose(data.key) },
    element('b', {}, data.room), element('span', {}, data.heading),
    data.sinceMs !== null && element('span', { class: 'age', 'data-since': data.sinceMs }));
}

function house(data, act) {
  const facts = data.facts.map((fact, index) => [index > 0 && ', ', element('span', { class: fact.weight || null }, fact.text)]).flat();
  const words = [element('span', { class: 'name' }, data.name), facts.length > 0 && ' · ', facts.filter(Boolean)];
  if (!data.opens) return element('li', {}, words);
  return element('li', {}, element('button', { class: 'house', type: 'button', 'data-house': data.name, click: () => act.enterHouse(data.name) },
    element('span', {}, words), element('span', { class: 'into', 'aria-hidden': 'true' }, '›')));
}

function houses(data, act) {
  return element('section', { class: 'houses', 'data-stale': data.stale },
    element('h2', {}, data.title),
    data.list.length > 0 ? element('ul', {}, data.list.map((one) => house(one, act))) : element('p', {}, data.unknown));
}

function foot(data, { unknown, spares }, act) {
  if (data.asked) {
    return element('footer', { class: 'asked', 'data-grave': data.asked.isGrave }, element('p', {}, data.asked.lead),
      button('small', 'stay', data.asked.no, act.stay), button('small', 'yesLogOut', data.asked.yes, act.yesLogOut));
  }
  return element('footer', {},
    data.trialLead && element('p', {}, data.trialLead),
    button('link', 'trial', data.trial, act.trial),
    button('link', 'language', data.language, act.language),
    button('link', 'logOut', data.logOut, act.logOut),
    spares && element('p', { class: 'unknown' }, spares),
    unknown && element('p', { class: 'unknown' }, unknown));
}

export function drawDuty(screen, act) {
  if (screen.place) {
    return element('main', { 'data-screen': screen.place.kind, class: 'duty', 'data-level': screen.status.level },
      head(screen, act),
      screen.place.kind === 'rounds' ? drawRounds(screen.place, act) : [banner(screen.banner, act), drawPlace(screen.place, act)]);
  }
  return element('main', { 'data-screen': 'duty', class: 'duty', 'data-level': screen.status.level },
    head(screen, act),
    banner(screen.banner, act),
    left(screen.left, act),
    screen.card ? [card(screen.card), answers(screen.card, act)]
      : element('section', { class: 'calm' }, element('h1', {}, screen.calm.title), element('p', {}, screen.calm.lead)),
    screen.others.length > 0 && element('section', { class: 'others' }, element('h2', {}, screen.othersTitle),
      screen.others.map((entry) => other(entry, act))),
    houses(screen.houses, act),
    screen.otherHouses.list.length > 0 && houses(screen.otherHouses, act),
    foot(screen.foot, screen, act));
}
