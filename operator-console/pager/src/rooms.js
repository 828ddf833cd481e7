// SPDX-License-Identifier: Apache-2.0
// The dwellings of this person's houses and the privacy that was asked for. Pure; privacy is what the station says it is,
// a tap only asks.

import { kConfirmLatestMs } from './pages.js';

export const newRooms = () => ({ list: null, asks: new Map(), house: '', chosen: '' }); // list: null until the station has told

const confirms = (ask, room) => room.isPrivate === (ask.kind === 'startPrivacy');

export function onRooms(rooms, list) {
  const byId = new Map(list.map((room) => [room.room, room]));
  const asks = new Map([...rooms.asks].filter(([id, ask]) => byId.has(id) && !confirms(ask, byId.get(id))));
  const house = list.some((room) => room.unit === rooms.house) ? rooms.house : '';
  return { list, asks, house, chosen: byId.has(rooms.chosen) ? rooms.chosen : '' };
}

const withAsk = (rooms, id, ask) => ({ ...rooms, asks: new Map(rooms.asks).set(id, ask) });

// state: sending, sent, failed or unconfirmed, as of a tap on a page.
export const onAsk = (rooms, id, kind, nowMs) => withAsk(rooms, id, { kind, state: 'sending', atMs: nowMs });

export function onAskResult(rooms, id, atMs, sent) {
  const ask = rooms.asks.get(id);
  return ask?.atMs === atMs ? withAsk(rooms, id, { ...ask, state: sent ? 'sent' : 'failed' }) : rooms;
}

export function onTime(rooms, nowMs) {
  let next = rooms;
  for (const [id, ask] of rooms.asks) {
    if (ask.state === 'sent' && nowMs - ask.atMs >= kConfirmLatestMs) next = withAsk(next, id, { ...ask, state: 'unconfirmed' });
  }
  return next;
}

// From the houses into one, from there into a dwelling, and back; leave: to the pages.
export const enter = (rooms, house) => ({ ...rooms, house });
export const choose = (rooms, id) => ({ ...rooms, chosen: id });
export const back = (rooms) => (rooms.chosen ? { ...rooms, chosen: '' } : { ...rooms, house: '' });
export const leave = (rooms) => ({ ...rooms, house: '', chosen: '' });
export const inHouse = (rooms) => (rooms.list ?? []).filter((room) => room.unit === rooms.house);
export const chosen = (rooms) => rooms.list?.find((room) => room.room === rooms.chosen) ?? null;

// What can be asked for in a dwelling: nothing where nobody lives or agreed to be heard, for then nobody listens.
export const choicesOf = (room) => (room.isPrivate ? ['endPrivacy'] : room.resident && room.hasConsent ? ['startPrivacy'] : []);

const kShapes = { listening: 'open', listenedTo: 'open', closed: 'closed', fault: 'fault', offline: 'fault', unknown: 'fault' };

// private, open, closed or fault: what is drawn of a dwelling.
export const shapeOf = (room) => (kShapes[room.condition] === 'closed' && room.isPrivate ? 'private' : kShapes[room.condition]);
