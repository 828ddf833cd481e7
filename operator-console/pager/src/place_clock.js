// SPDX-License-Identifier: Apache-2.0
// The clock on the wall of the houses, whatever zone the phone believes to be in: "until seven" is seven there. Where no
// zone is told, or the browser does not know it, the phone's. Pure.

const kHourMs = 3600000;
const kDayMs = 24 * kHourMs;
const kQuarterMs = 900000; // every zone's offset is a multiple of it
const kMorning = '07:00';

const kClock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const kDay = { day: 'numeric', month: 'short' };
const formats = new Map();

function formatOf(zone, locale = 'en-GB', parts = kClock) {
  const key = `${zone} ${locale} ${Object.keys(parts)}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone }));
  return formats.get(key);
}

export const clockText = (ms, zone) => formatOf(zone).format(ms);
const dayText = (ms, zone, locale) => formatOf(zone, locale, kDay).format(ms);

// Of a time that the clock shows twice, in the night in which it is set back.
function whichOfTwo(ms, zone) {
  if (clockText(ms + kHourMs, zone) === clockText(ms, zone)) return 'summerTime';
  return clockText(ms - kHourMs, zone) === clockText(ms, zone) ? 'winterTime' : '';
}

export function timeText(ms, zone, t) {
  const which = whichOfTwo(ms, zone);
  return which ? `${clockText(ms, zone)} (${t(which)})` : clockText(ms, zone);
}

export const isLaterDay = (ms, thanMs, zone) => ms > thanMs && dayText(ms, zone) !== dayText(thanMs, zone);

// With its day where the clock shows the same before.
export function untilText(ms, nowMs, zone, t) {
  const time = timeText(ms, zone, t);
  return ms - nowMs >= kDayMs ? t('untilDay', { day: dayText(ms, zone, t('locale')), time }) : t('untilClock', { time });
}

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
