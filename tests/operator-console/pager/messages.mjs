// SPDX-License-Identifier: Apache-2.0
// Messages of the station for the tests, whole unless a test changes a field.

export const kPage = '0199aaaa-0000-7000-8000-000000000001';
export const kOtherPage = '0199aaaa-0000-7000-8000-000000000002';

export const staffPage = (changes = {}) => ({
  v: 1, page: kPage, alert: '0199aaaa-0000-7000-8000-0000000000aa', unit: 'Birkehuset', roomLabel: 'Birkehuset 4',
  resident: 'J.K.', heard: ['shout', 'impact'], operatorNote: '', agreedNote: 'Banker på væggen, når han er vågen og vil have nogen.',
  since_ms: Date.now() - 14000, pagedAt_ms: Date.now() - 4000, step: 1, chainLength: 3, byRule: false, urgent: false,
  state: 'ringing', acknowledgedBy: '', ...changes,
});

export const staffRoom = (changes = {}) => ({
  room: 'birk-4', unit: 'Birkehuset', label: 'Birkehuset 4', resident: 'J.K.', condition: 'listening', reason: 'none',
  since_ms: Date.now() - 60000, hasConsent: true, isPrivate: false, ...changes,
});

export const privateRoom = (changes = {}) => staffRoom({ condition: 'closed', reason: 'privacyWindow', isPrivate: true, ...changes });

export const staffRooms = (rooms = [
  staffRoom(),
  staffRoom({ room: 'birk-5', label: 'Birkehuset 5', resident: 'T.N.', condition: 'closed', reason: 'noConsent', hasConsent: false }),
  staffRoom({ room: 'birk-6', label: 'Birkehuset 6', resident: 'A.L.', condition: 'offline', reason: 'heartbeatMissing' }),
  privateRoom({ room: 'birk-7', label: 'Birkehuset 7', resident: 'B.B.' }),
], houses = undefined) => ({ v: 1, rooms, houses });

export const houseDuty = (changes = {}) => ({
  unit: 'birk', name: 'Birkehuset', onDuty: ['M.S.', 'T.L.'], manager: 'K.H.', isMine: true, mayGive: true,
  from_ms: Date.now() - 3600000, until_ms: Date.now() + 7 * 3600000, ...changes,
});

export const heartbeat = (changes = {}) => ({
  v: 1, state: 'up', bootId: '0199aaaa-0000-7000-8000-0000000000bb', sequence: 7, at_ms: Date.now(), softwareVersion: '0.1.0',
  links: [{ name: 'database', up: true, detail: '' }, { name: 'broker', up: true, detail: '' }], openAlerts: 0,
  operatorsOnDuty: 1, malformedMessages: 0, securityEvents: 0,
  units: [
    { unit: 'Birkehuset', rooms: 14, listening: 14, closed: 0, unheard: 0 },
    { unit: 'Mosegård', rooms: 16, listening: 15, closed: 1, unheard: 0 },
    { unit: 'Engen', rooms: 15, listening: 14, closed: 0, unheard: 1 },
  ],
  ...changes,
});
