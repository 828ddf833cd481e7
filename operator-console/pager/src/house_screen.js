// SPDX-License-Identifier: Apache-2.0
// What stands on the screen of a house and of one of its dwellings, as data, like screen.js. Pure.

import { isLaterDay, nextMorningMs, timeText, untilText } from './place_clock.js';
import { choicesOf, chosen, dutyIn, dutyKey, inHouse, shapeOf } from './rooms.js';
import { enumerate } from './texts.js';

const kHourMs = 3600000;

export function stateOf(room, t, zone, nowMs) {
  const shape = shapeOf(room);
  if (shape === 'open') return t(room.condition === 'listenedTo' ? 'roomListenedTo' : 'roomListening');
  const until = shape !== 'fault' && room.until_ms ? ` ${untilText(room.until_ms, nowMs, zone, t)}` : '';
  // The switch as the reason of a fault: it does not do what it says.
  const broken = shape === 'fault' && room.reason === 'privacySwitch';
  const why = shape === 'private' ? t('isPrivate') : t(broken ? 'supplyStuck' : room.reason);
  return shape === 'fault' ? `${why} – ${t('goRound')}` : `${why}${until}`;
}

const rowOf = (room, t, duty) => ({
  room: room.room, label: room.label, resident: room.resident, shape: shapeOf(room), state: stateOf(room, t, duty.zone, duty.stationMs()),
});

function choicesFor(room, stationMs, t, zone) {
  const [kind] = choicesOf(room);
  if (!kind) return [];
  if (kind === 'endPrivacy') return [{ action: 'endPrivacy', kind, text: t('endPrivacy') }];
  return [
    { action: 'privateHour', kind, untilMs: () => stationMs() + kHourMs, text: t('privateHour') },
    { action: 'privateMorning', kind, untilMs: () => nextMorningMs(stationMs(), zone), text: t('privateMorning', { time: '07:00' }) },
    { action: 'privateOpen', kind, text: t('privateOpen') },
  ];
}

// Nobody is heard from one touch on: it is asked once more, of whom.
function confirmOf(room, choice, t) {
  if (!choice) return null;
  const who = room.resident || room.label;
  return { action: choice.action, kind: choice.kind, lead: t(choice.kind === 'endPrivacy' ? 'endPrivacyAsk' : 'privacyAsk', { who }), yes: t('yesDo', { what: choice.text }), no: t('no') };
}

function roomScreen(room, duty, t) {
  const ask = duty.rooms.asks.get(room.room);
  const choices = choicesFor(room, () => Math.round(duty.stationMs()), t, duty.zone);
  return {
    kind: 'room', ...rowOf(room, t, duty),
    lead: t(choices.length === 0 ? 'privacyNone' : room.isPrivate ? 'privacyEndLead' : 'privacyLead'),
    choices: choices.map(({ untilMs, ...choice }) => choice),
    confirm: confirmOf(room, choices.find(({ action }) => action === duty.rooms.confirm), t),
    untilMs: (action) => choices.find((choice) => choice.action === action)?.untilMs?.(),
    underway: ask?.state === 'sending' || ask?.state === 'sent',
    ask: ask ? { state: ask.state, text: t(ask.state) } : null,
    back: t('back'),
  };
}

// Without a roster the house's chain is who is called.
const isByChain = (duty) => duty.onDuty.length === 0 && Boolean(duty.chain?.length);
export const isUnmanned = (duty) => duty.onDuty.length === 0 && !isByChain(duty);

function whoOf(duty, t) {
  if (isByChain(duty)) return t('dutyChain', { who: enumerate(duty.chain, t('and')) });
  return isUnmanned(duty) ? t('nobodyOnDuty') : enumerate(duty.onDuty, t('and'));
}

// Who is on duty in a house, and whether this person may take that over or give it away; null where the station says nothing.
function dutyOf(duty, t) {
  const told = dutyIn(duty.rooms, duty.rooms.house);
  if (!told) return null;
  const ask = duty.rooms.asks.get(dutyKey(told.unit));
  const times = told.from_ms && told.until_ms ? { from: timeText(told.from_ms, duty.zone, t), until: timeText(told.until_ms, duty.zone, t) } : null;
  const when = times && isLaterDay(told.from_ms, duty.stationMs(), duty.zone) ? 'dutyTomorrow' : 'dutyTimes';
  const who = whoOf(told, t);
  const choice = (kind, text) => ({ kind, text });
  return {
    unit: told.unit,
    isUnmanned: isUnmanned(told),
    when: times ? t(when, times) : t('dutyNow'),
    who: told.isMine ? `${who} – ${t('dutyIsMine')}` : who,
    away: told.away?.length ? t('away', { who: enumerate(told.away, t('and')) }) : '',
    manager: told.manager ? t('dutyManager', { who: told.manager }) : '',
    lead: told.isMine && !told.mayGive ? t('dutyOnlyOne') : '',
    choices: [!told.isMine && choice('takeDuty', t('takeDuty')), told.isMine && told.mayGive && choice('giveDuty', t('giveDuty'))].filter(Boolean),
    underway: ask?.state === 'sending' || ask?.state === 'sent',
    ask: ask ? { state: ask.state, text: t(ask.state) } : null,
  };
}

// Of the house or the dwelling that is open; null where none is.
export function placeScreen(duty, t) {
  const room = chosen(duty.rooms);
  if (room) return roomScreen(room, duty, t);
  if (!duty.rooms.house) return null;
  return { kind: 'house', name: duty.rooms.house, duty: dutyOf(duty, t), rooms: inHouse(duty.rooms).map((one) => rowOf(one, t, duty)), back: t('back') };
}
