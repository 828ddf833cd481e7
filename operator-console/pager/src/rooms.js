// SPDX-License-Identifier: Apache-2.0
// The dwellings of this person's houses, who is on duty there, and the privacy and the duty that were asked for. Pure;
// what is so is what the station says, a tap only asks.

import { kConfirmLatestMs } from './pages.js';

// list: null until the station has told; duties: of the houses that this person may take; alone, left: as messages.js has
// them; confirm: what was tapped in the dwelling and is asked once more.
export const newRooms = () => ({ list: null, duties: [], alone: [], left: [], asks: new Map(), house: '', chosen: '', confirm: '' });

export const dutyKey = (unit) => `duty ${unit}`; // among the asks; no id of a room has a space

const kIsSo = {
  startPrivacy: (room) => room.isPrivate,
  endPrivacy: (room) => !room.isPrivate,
  takeDuty: (duty) => duty.isMine,
  giveDuty: (duty) => !duty.isMine,
};

export function onRooms(rooms, list, duties = [], { alone = [], left = [] } = {}) {
  const byId = new Map([...list.map((room) => [room.room, room]), ...duties.map((duty) => [dutyKey(duty.unit), duty])]);
  const asks = new Map([...rooms.asks].filter(([id, ask]) => byId.has(id) && !kIsSo[ask.kind](byId.get(id))));
  const isTold = list.some((room) => room.unit === rooms.house) || duties.some((duty) => duty.name === rooms.house);
  const isThere = byId.has(rooms.chosen);
  return { list, duties, alone, left, asks, house: isTold ? rooms.house : '', chosen: isThere ? rooms.chosen : '', confirm: isThere ? rooms.confirm : '' };
}

const withAsk = (rooms, id, ask) => ({ ...rooms, asks: new Map(rooms.asks).set(id, ask) });

// state: sending, sent, failed or unconfirmed, as of a tap on a page.
export const onAsk = (rooms, id, kind, nowMs) => withAsk({ ...rooms, confirm: '' }, id, { kind, state: 'sending', atMs: nowMs });

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
export const confirm = (rooms, action) => ({ ...rooms, confirm: action });
export const back = (rooms) => (rooms.confirm ? { ...rooms, confirm: '' } : rooms.chosen ? { ...rooms, chosen: '' } : { ...rooms, house: '' });
export const leave = (rooms) => ({ ...rooms, house: '', chosen: '', confirm: '' });
export const inHouse = (rooms) => (rooms.list ?? []).filter((room) => room.unit === rooms.house);
export const dutyIn = (rooms, house) => rooms.duties.find((duty) => duty.name === house) ?? null;
export const chosen = (rooms) => rooms.list?.find((room) => room.room === rooms.chosen) ?? null;

// What can be asked for in a dwelling: nothing where nobody lives or agreed to be heard, for then nobody listens.
export const choicesOf = (room) => (room.isPrivate ? ['endPrivacy'] : room.resident && room.hasConsent ? ['startPrivacy'] : []);

const kShapes = { listening: 'open', listenedTo: 'open', closed: 'closed', fault: 'fault', offline: 'fault', unknown: 'fault' };

// private, open, closed or fault: what is drawn of a dwelling.
export const shapeOf = (room) => (kShapes[room.condition] === 'closed' && room.isPrivate ? 'private' : kShapes[room.condition]);
