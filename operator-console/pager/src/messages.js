// SPDX-License-Identifier: Apache-2.0
// The messages that a handset reads and writes; protocol/messages is the contract.

import { boolean, counter, FieldError, id, integer, list, oneOf, optional, record, text, time, uuid } from './fields.js';

export const kMessageVersion = 1;
const kMessageBytesMost = 1 << 20;

export const kSoundClasses = [
  'shout', 'crying', 'cough', 'impact', 'glassBreak', 'doorSteps', 'alarmTone', 'speech', 'breathing', 'humanSound',
  'animal', 'household', 'music', 'outdoor', 'weather', 'background',
];
export const kPageStates = ['ringing', 'acknowledged', 'onSite', 'done', 'declined', 'timedOut', 'cancelled'];
export const kNotices = ['flood', 'drill']; // a page that is about no dwelling
export const kOutcomes = ['helped', 'falseAlarm', 'hospital', 'other'];
export const kReplyKinds = ['presence', 'received', 'acknowledged', 'onSite', 'done', 'cannot', 'startPrivacy', 'endPrivacy', 'takeDuty', 'giveDuty', 'read', 'loggedOff'];
export const kConditions = ['closed', 'listening', 'listenedTo', 'fault', 'offline', 'unknown'];
export const kReasons = [
  'none', 'noPlan', 'outsidePlan', 'planExpired', 'planRefused', 'privacySwitch', 'micDead', 'micSilent', 'overloaded',
  'clockInDoubt', 'noConsent', 'outsideHours', 'privacyWindow', 'heartbeatMissing', 'alertsStuck', 'boardSilent',
];

const kReached = record({ count: optional(integer(1, 1000)), levelDbfs: optional(integer(-120, 0)), seconds: integer(1, 86400) });

const kStaffPage = record({
  page: uuid,
  alert: uuid,
  unit: text(80),
  roomLabel: text(80, false),
  resident: text(16),
  heard: list(8, oneOf(kSoundClasses)),
  reached: optional(kReached),
  operatorNote: text(500),
  agreedNote: text(500),
  since_ms: time,
  pagedAt_ms: time,
  step: integer(1, 1000),
  chainLength: integer(1, 1000),
  byRule: boolean,
  urgent: boolean,
  state: oneOf(kPageStates),
  acknowledgedBy: text(16),
  notice: optional(oneOf(kNotices)),
  askedAgain: optional(boolean),
});

const kGaps = optional(list(2000, record({ name: text(80), persons: list(32, text(16)) })));
const kStaffRooms = record({
  rooms: list(1000, record({
    room: id, unit: text(80), label: text(80, false), resident: text(16), condition: oneOf(kConditions), reason: oneOf(kReasons),
    since_ms: time, until_ms: optional(time), hasConsent: boolean, isPrivate: boolean,
  })),
  houses: optional(list(2000, record({
    unit: id, name: text(80), onDuty: list(32, text(16)), manager: text(16), isMine: boolean, mayGive: boolean,
    from_ms: optional(time), until_ms: optional(time), chain: optional(list(32, text(16))), away: optional(list(32, text(16))),
  }))),
  alone: kGaps, // what has nobody once this phone is logged off, and who may take over
  left: kGaps, // what has nobody since these persons went
});

const kCount = integer(0, 100000);
const kStationHeartbeat = record({
  state: oneOf(['up', 'down']),
  bootId: uuid,
  sequence: counter,
  at_ms: time,
  softwareVersion: text(40, false),
  links: list(32, record({ name: id, up: boolean, detail: text(200) })),
  openAlerts: counter,
  operatorsOnDuty: counter,
  malformedMessages: counter,
  securityEvents: counter,
  units: list(10000, record({ unit: text(80), rooms: kCount, listening: kCount, closed: kCount, unheard: kCount })),
});

// { ok: true, value } or { ok: false, problem } where the problem names message and field.
function decode(name, reader, bytes) {
  if (bytes.length > kMessageBytesMost) return { ok: false, problem: `${name} is too long` };
  try {
    const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    record({ v: integer(kMessageVersion, kMessageVersion) })(json, name);
    return { ok: true, value: reader(json, name) };
  } catch (error) {
    const problem = error instanceof FieldError ? error.message : `${name} is no JSON text`;
    return { ok: false, problem };
  }
}

export const decodeStaffPage = (bytes) => decode('staffPage', kStaffPage, bytes);
export const decodeStaffRooms = (bytes) => decode('staffRooms', kStaffRooms, bytes);
export const decodeStationHeartbeat = (bytes) => decode('stationHeartbeat', kStationHeartbeat, bytes);

// page is given for answers to a page; outcome for done only; room for privacy, untilMs where it has an end; unit for duty.
export function encodeStaffReply({ id: replyId, kind, page, outcome, room, untilMs, unit, note = '', atMs }) {
  return JSON.stringify({ v: kMessageVersion, id: replyId, kind, page, outcome, room, until_ms: untilMs, unit, note, at_ms: atMs });
}
