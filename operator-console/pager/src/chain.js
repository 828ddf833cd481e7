// SPDX-License-Identifier: Apache-2.0
// Whether the chain from the rooms to this handset is whole. Pure; times are the clock's milliseconds, passed in.

export const kHeartbeatLatestMs = 15000; // three heartbeats of the station

export const newChain = (nowMs) => ({
  link: { state: 'connecting', why: '' }, // connecting, connected, lost, refused, takenOver
  heartbeat: null, // the newest, also the broker's stored copy: it names the houses
  heardAtMs: null, // when the station last spoke itself
  wholeAtMs: nowMs, // when the chain was last seen whole; the log-in counts, so that it has time to become so
});

// A way to reach people beside this page: when it is out, consoles tell, and nobody needs to walk rounds for it.
// Nor for the audit log.
const isSpare = ({ name }) => (name.startsWith('gateway-') && name !== 'gateway-push') || name === 'audit-log';
const partsOut = (heartbeat) => heartbeat.links.filter((part) => !part.up && !isSpare(part));
const carriesPages = ({ name }) => name !== 'gateway-mail' && name !== 'audit-log'; // which are the technicians' business
export const sparesOut = ({ heartbeat }) => (heartbeat?.links ?? []).filter((part) => !part.up && isSpare(part) && carriesPages(part));

// What is missing: '', 'link', 'refused', 'takenOver', 'station', 'heartbeat' or 'part'.
function missing({ link, heartbeat, heardAtMs }, nowMs) {
  if (link.state === 'refused' || link.state === 'takenOver') return link.state;
  if (link.state !== 'connected') return 'link';
  if (heartbeat?.state === 'down') return 'station';
  if (heardAtMs === null || nowMs - heardAtMs > kHeartbeatLatestMs) return 'heartbeat';
  return partsOut(heartbeat).length > 0 ? 'part' : '';
}

// Whole until the event, or whole by it.
function change(before, after, nowMs) {
  const whole = missing(before, nowMs) === '' || missing(after, nowMs) === '';
  return { ...after, wholeAtMs: whole ? nowMs : before.wholeAtMs };
}

export const onLink = (chain, link, nowMs) => change(chain, { ...chain, link }, nowMs);

// stored: the broker's copy, which says nothing about the station now.
export function onHeartbeat(chain, heartbeat, stored, nowMs) {
  return change(chain, { ...chain, heartbeat, heardAtMs: stored ? chain.heardAtMs : nowMs }, nowMs);
}

// level: whole; checking (not whole, but too briefly to mean anything); part (something in the chain is out); down.
// sinceMs: when the chain was last seen whole. parts: the links that are out.
export function verdict(chain, nowMs) {
  const what = missing(chain, nowMs);
  const parts = what === 'part' ? partsOut(chain.heartbeat) : [];
  const brief = (what === 'link' || what === 'heartbeat') && nowMs - chain.wholeAtMs <= kHeartbeatLatestMs;
  const level = what === '' ? 'whole' : brief ? 'checking' : what === 'part' ? 'part' : 'down';
  return { level, missing: what, parts, sinceMs: what === '' ? nowMs : chain.wholeAtMs };
}
