// SPDX-License-Identifier: Apache-2.0
// The clock on the wall of the houses, whatever zone the phone believes to be in: "until seven" is seven there. Where no
// zone is told, or the browser does not know it, the phone's. Pure.

const kQuarterMs = 900000; // every zone's offset is a multiple of it
const kMorning = '07:00';

const formats = new Map();

function formatOf(zone) {
  if (!formats.has(zone)) {
    formats.set(zone, new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }));
  }
  return formats.get(zone);
}

export const clockText = (ms, zone) => formatOf(zone).format(ms);

export function knownZone(zone) {
  try {
    formatOf(zone);
    return zone;
  } catch {
    return undefined;
  }
}

// The next time that it shows seven.
export function nextMorningMs(ms, zone) {
  let at = (Math.floor(ms / kQuarterMs) + 1) * kQuarterMs;
  while (clockText(at, zone) !== kMorning) at += kQuarterMs;
  return at;
}
